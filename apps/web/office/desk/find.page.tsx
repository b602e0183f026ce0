import type { Event } from '#events/programme';
import type { RegistrationView } from '#events/registration';
import { plural } from '#platform/i18n';
import { formatSpokenCode } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  errorText,
  type FieldError,
  Form,
  Heading,
  Link,
  Paragraph,
  page,
  ResultCount,
  StatusBadge,
  TextField,
} from '../../ui/index.js';
import { whenText } from '../activities/activity.view.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.find;

export interface FindView {
  words: string;
  /** Null before anything was asked. */
  found: readonly RegistrationView[] | null;
  events: readonly Event[];
  errors?: readonly FieldError[];
}

/** Finding somebody who calls. Sent as a form, so that no name ever stands in an address (privacy V18). */
export function findPage(frame: OfficeFrame, view: FindView): string {
  const { words, found, events, errors = [] } = view;
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
      problems={errors.length}
    >
      <ErrorSummary errors={errors} />
      <Paragraph>{texts.intro}</Paragraph>
      <Form action={routes.office.find} fields={frame.token}>
        <TextField
          name="words"
          label={texts.words}
          hint={texts.wordsHint}
          value={words}
          autocomplete="off"
          spellcheck={false}
          error={errorText(errors, 'words')}
        />
        <Button icon="search">{texts.button}</Button>
      </Form>
      {found ? <Found found={found} /> : null}
      {events.length > 0 ? (
        <section aria-labelledby="aanmelden">
          <Heading level={2} id="aanmelden">
            {texts.register}
          </Heading>
          <ul class="ke-plain-list">
            {events.map((event) => (
              <li>
                <Link href={addressOf(routes.event.chooseSession, { event })} alone icon="plus">
                  {event.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </OfficeLayout>,
  );
}

function Found({ found }: { found: readonly RegistrationView[] }) {
  if (found.length === 0) {
    return (
      <EmptyState title={texts.none} icon="search">
        <Paragraph>{texts.noneText}</Paragraph>
      </EmptyState>
    );
  }
  return (
    <>
      <ResultCount>{plural(found.length, texts.found)}</ResultCount>
      <DataTable
        caption={texts.caption}
        captionUnseen
        rows={found}
        columns={[
          {
            key: 'name',
            header: texts.columns.name,
            rowHeader: true,
            cell: ({ id, names }) => (
              <Link href={addressOf(routes.office.registration, { id })} alone>
                {names[0]}
              </Link>
            ),
          },
          {
            key: 'activity',
            header: texts.columns.activity,
            cell: ({ session }) => session.activityTitle,
          },
          { key: 'when', header: texts.columns.when, cell: ({ session }) => whenText(session) },
          {
            key: 'state',
            header: texts.columns.state,
            cell: ({ status }) => (
              <StatusBadge tone={status === 'confirmed' ? 'ok' : 'neutral'}>
                {officeTexts.desk.one.state[status]}
              </StatusBadge>
            ),
          },
          {
            key: 'code',
            header: texts.columns.code,
            cell: ({ spokenCode }) => formatSpokenCode(spokenCode),
          },
        ]}
      />
    </>
  );
}
