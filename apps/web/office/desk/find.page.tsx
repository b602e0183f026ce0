import type { Event } from '#events/programme';
import type { RegistrationView } from '#events/registration';
import { plural } from '#platform/i18n';
import { formatSpokenCode } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  DataTable,
  EmptyState,
  type FieldError,
  Form,
  Link,
  LinkList,
  Paragraph,
  page,
  ResultCount,
  Section,
  StatusBadge,
  TextField,
} from '../../ui/index.js';
import { whenText } from '../activities/activity.view.js';
import type { OfficeVisit } from '../kit/page.js';
import { OfficeLayout } from '../office-layout.js';
import { registrationTexts, findTexts as texts } from './desk.nl.js';

export interface FindView {
  words: string;
  /** Null before anything was asked. */
  found: readonly RegistrationView[] | null;
  events: readonly Event[];
  errors?: readonly FieldError[];
}

/** Finding somebody who calls. Sent as a form, so that no name ever stands in an address (privacy V18). */
export function findPage({ frame }: OfficeVisit, { found, events, errors, ...values }: FindView): string {
  return page(
    <OfficeLayout frame={frame} title={texts.title} errors={errors}>
      <Paragraph>{texts.intro}</Paragraph>
      <Form action={routes.office.find} of={{ values, errors, labels: texts.fields, hints: texts.hints }}>
        <TextField name="words" autocomplete="off" spellcheck={false} />
        <Button icon="search">{texts.button}</Button>
      </Form>
      {found ? <Found found={found} /> : null}
      {events.length > 0 ? (
        <Section id="aanmelden" title={texts.register}>
          <LinkList
            links={events.map((event) => ({
              href: addressOf(routes.event.chooseSession, { event }),
              icon: 'plus',
              text: event.name,
            }))}
          />
        </Section>
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
                {registrationTexts.state[status]}
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
