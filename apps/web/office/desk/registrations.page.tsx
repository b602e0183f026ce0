import type { Activity, Event, OfficeSession } from '#events/programme';
import type { ExpectedParty } from '#events/registration';
import { plural, say } from '#platform/i18n';
import { addDays, formatDate, formatSpokenCode, joinWords } from '#platform/kernel';
import {
  ButtonLink,
  DataTable,
  Heading,
  Link,
  Paragraph,
  PrintOnly,
  page,
  phoneWords,
} from '../../ui/index.js';
import { whenText, whereText } from '../activities/activity.view.js';
import { officeTexts } from '../office.nl.js';
import { officeAddress } from '../office-events.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.list;

export interface SessionList {
  session: OfficeSession;
  parties: readonly ExpectedParty[];
}

/** "met Piet en iemand". */
export function withText(names: readonly (string | null)[]): string {
  const others = names.slice(1).map((name) => name ?? texts.someone);
  return others.length > 0 ? say(texts.with, { names: joinWords(others) }) : '';
}

export function contactText({ phone, email }: Pick<ExpectedParty, 'phone' | 'email'>): string {
  return [phone ? phoneWords(phone) : null, email].filter(Boolean).join(', ');
}

/** A list on paper is thrown away so many days after its last moment (privacy V27). */
const keepDays = 14;

/** Who comes, for each moment of an activity; printed, it is the list for the door. */
export function registrationsPage(
  frame: OfficeFrame,
  event: Event,
  activity: Activity,
  lists: readonly SessionList[],
): string {
  const books = activity.bookingMode === 'required' || activity.bookingMode === 'preferred';
  const published = activity.publication === 'published';
  const last = lists.reduce(
    (latest, { session }) => ((session.day ?? '') > latest ? session.day! : latest),
    '',
  );
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.title}: ${activity.title}`}
      up={[{ href: officeAddress(event, 'aanmelden'), text: event.name }]}
    >
      <div class="ke-no-print">
        <Paragraph>
          {texts.lead} {texts.print}
        </Paragraph>
        {books ? null : <Paragraph>{texts.noBooking}</Paragraph>}
        {published ? null : <Paragraph>{texts.notPublished}</Paragraph>}
      </div>
      {lists.map((list) => (
        <SessionSection
          event={event}
          activity={activity}
          list={list}
          mayRegister={books && published && list.session.state !== 'cancelled'}
        />
      ))}
      {last ? (
        <PrintOnly>
          <Paragraph>{say(texts.destroy, { date: formatDate(addDays(last, keepDays)) })}</Paragraph>
        </PrintOnly>
      ) : null}
    </OfficeLayout>,
  );
}

function SessionSection({
  event,
  activity,
  list,
  mayRegister,
}: {
  event: Event;
  activity: Activity;
  list: SessionList;
  mayRegister: boolean;
}) {
  const { session, parties } = list;
  const people = parties.reduce((sum, { names }) => sum + names.length, 0);
  const when = whenText(session);
  return (
    <section class="ke-door-list">
      <Heading level={2}>{when}</Heading>
      <Paragraph>
        {whereText(session)}.{' '}
        {parties.length === 0
          ? texts.none
          : say(texts.sum, {
              registrations: plural(parties.length, texts.registrations),
              people: plural(people, texts.people),
            })}{' '}
        {session.capacity === null || session.state === 'cancelled'
          ? ''
          : say(texts.places, { taken: session.taken, capacity: session.capacity })}
      </Paragraph>
      {parties.length > 0 ? (
        <DataTable
          caption={`${activity.title}, ${when}`}
          captionUnseen
          rows={parties}
          columns={[
            { key: 'present', header: texts.columns.present, cell: () => null },
            {
              key: 'name',
              header: texts.columns.name,
              rowHeader: true,
              cell: ({ names, arrangedBy }) => (
                <>
                  {names[0]}
                  {names.length > 1 || arrangedBy ? (
                    <span class="ke-import__soft">
                      {[withText(names), arrangedBy ? say(texts.arrangedBy, { name: arrangedBy }) : '']
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  ) : null}
                </>
              ),
            },
            {
              key: 'people',
              header: texts.columns.people,
              numeric: true,
              cell: ({ names }) => names.length,
            },
            { key: 'contact', header: texts.columns.contact, cell: (party) => contactText(party) || '-' },
            {
              key: 'code',
              header: texts.columns.code,
              cell: ({ spokenCode }) => formatSpokenCode(spokenCode),
            },
            {
              key: 'action',
              action: true,
              header: texts.columns.action,
              cell: ({ registrationId, names }) => (
                <Link href={`/kantoor/aanmeldingen/${registrationId}`} alone>
                  {texts.open}
                  <span class="ke-unseen">: {names[0]}</span>
                </Link>
              ),
            },
          ]}
        />
      ) : null}
      {mayRegister ? (
        <ButtonLink
          href={officeAddress(event, `momenten/${session.id}/aanmelden`)}
          variant="secondary"
          icon="plus"
          about={when}
        >
          {texts.register}
        </ButtonLink>
      ) : null}
    </section>
  );
}
