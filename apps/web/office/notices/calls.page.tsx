import type { CallLine } from '#people/correspondence';
import { plural, say } from '#platform/i18n';
import { formatDate, localDate } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  ButtonGroup,
  Details,
  Form,
  Heading,
  Paragraph,
  PhoneLink,
  page,
  phoneWords,
  StatusBadge,
} from '../../ui/index.js';
import { defineList, ListView } from '../kit/list.js';
import type { OfficeVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.calls;

export const callList = defineList<CallLine>({
  name: 'bellijst',
  caption: texts.caption,
  search: { label: texts.search, in: ['subject'] },
  empty: { title: texts.none, text: texts.noneText, icon: 'phone' },
  id: ({ id }) => id,
  columns: [
    { key: 'name', header: texts.columns.name, text: ({ name }) => name },
    { key: 'phone', header: texts.columns.phone, text: ({ phone }) => (phone ? phoneWords(phone) : null) },
    { key: 'subject', header: texts.columns.subject, text: ({ subject }) => subject },
    { key: 'tries', header: texts.columns.tries, text: ({ attempts }) => attempts },
    {
      key: 'since',
      header: texts.columns.since,
      text: ({ createdAt }) => formatDate(localDate(createdAt)),
      by: ({ createdAt }) => createdAt.getTime(),
    },
  ],
});

/** Whom to call, with the number to tap, the words to read and what came of it. */
export function callsPage({ frame, query }: OfficeVisit, calls: readonly CallLine[]): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
      width="reading"
    >
      <ListView
        list={callList}
        rows={calls}
        query={query}
        path={routes.office.calls}
        as={(found) => (
          <ol class="ke-calls">
            {found.map((call, index) => (
              <Call frame={frame} call={call} first={index === 0} />
            ))}
          </ol>
        )}
      >
        <Paragraph lead>
          {plural(calls.length, texts.count)}. {texts.intro}
        </Paragraph>
      </ListView>
    </OfficeLayout>,
  );
}

function Call({ frame, call, first }: { frame: OfficeFrame; call: CallLine; first: boolean }) {
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
            <span class="ke-unseen"> {about}</span>
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
      <Form action={addressOf(routes.office.call, { id: call.id })} fields={frame.token}>
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
