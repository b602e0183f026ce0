import type { CallLine } from '#people/correspondence';
import { plural, say } from '#platform/i18n';
import {
  Button,
  ButtonGroup,
  Details,
  EmptyState,
  Form,
  Heading,
  Paragraph,
  PhoneLink,
  page,
  phoneWords,
  StatusBadge,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.calls;

/** Whom to call, with the number to tap, the words to read and what came of it. */
export function callsPage(frame: OfficeFrame, calls: readonly CallLine[]): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: '/kantoor', text: officeTexts.frame.start }]}
      width="reading"
    >
      {calls.length === 0 ? (
        <EmptyState title={texts.none} icon="phone">
          <Paragraph>{texts.noneText}</Paragraph>
        </EmptyState>
      ) : (
        <>
          <Paragraph lead>
            {plural(calls.length, texts.count)}. {texts.intro}
          </Paragraph>
          <ol class="ke-calls">
            {calls.map((call, index) => (
              <Call frame={frame} call={call} first={index === 0} />
            ))}
          </ol>
        </>
      )}
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
      <Form action={`/kantoor/bellijst/${call.id}`} fields={frame.token}>
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
