import type { CallLine } from '#people/correspondence';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  ButtonGroup,
  Details,
  Form,
  Heading,
  Paragraph,
  PhoneLink,
  phoneWords,
  StatusBadge,
  Unseen,
} from '../../ui/index.js';
import { dayText, defineList, timeColumn } from '../kit/list.js';
import { atOnce } from './letters.list.js';
import { callTexts as texts } from './notices.nl.js';

export const callList = defineList<CallLine>({
  name: 'bellijst',
  path: routes.office.calls,
  texts,
  page: { width: 'reading' },
  search: ['subject'],
  most: atOnce,
  icon: 'phone',
  id: ({ id }) => id,
  columns: [
    { key: 'name', text: ({ name }) => name },
    { key: 'phone', text: ({ phone }) => (phone ? phoneWords(phone) : null) },
    { key: 'subject', text: ({ subject }) => subject },
    { key: 'tries', text: ({ attempts }) => attempts },
    timeColumn('since', ({ createdAt }) => createdAt, dayText),
  ],
});

/** Whom to call, with the number to tap, the words to read and what came of it. */
export const callCards = (calls: readonly CallLine[]) => (
  <ol class="ke-calls">
    {calls.map((call, index) => (
      <Call call={call} first={index === 0} />
    ))}
  </ol>
);

function Call({ call, first }: { call: CallLine; first: boolean }) {
  const about = say(texts.about, { name: call.name });
  return (
    <li class="ke-card ke-call">
      <Heading level={2} looks={3}>
        {call.name}
      </Heading>
      <p class="ke-call__number">{call.phone ? <PhoneLink number={phoneWords(call.phone)} alone /> : null}</p>
      <Paragraph>{call.subject}</Paragraph>
      {call.attempts > 0 ? (
        <StatusBadge tone="warning">{plural(call.attempts, texts.tries)}</StatusBadge>
      ) : null}
      <Details
        summary={
          <>
            {texts.script}
            <Unseen> {about}</Unseen>
          </>
        }
        open={first}
      >
        <div class="ke-script">
          {call.script.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </Details>
      <Form action={addressOf(routes.office.call, { id: call.id })}>
        <ButtonGroup>
          <Button name="outcome" value="spoken" icon="check" about={about}>
            {texts.spoken}
          </Button>
          <Button name="outcome" value="no_answer" variant="secondary" icon="x" about={about}>
            {texts.noAnswer}
          </Button>
          {call.address ? (
            <Button name="outcome" value="letter" variant="subtle" icon="printer" about={about}>
              {texts.letter}
            </Button>
          ) : null}
        </ButtonGroup>
      </Form>
    </li>
  );
}
