import type { ComponentChildren } from 'preact';
import type { Activity, Event, OfficeSession } from '#events/programme';
import type { ExpectedParty } from '#events/registration';
import { plural, say } from '#platform/i18n';
import { addDays, formatDate, formatSpokenCode, joinWords } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { ButtonLink, Heading, Link, Paragraph, PrintOnly, page, phoneWords } from '../../ui/index.js';
import { whenText, whereText } from '../activities/activity.view.js';
import { defineList, ListView } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { OfficeLayout } from '../office-frame.js';

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

/** A list on paper is thrown away so many days after its last session (privacy V27). */
const keepDays = 14;

interface PartyRow {
  session: OfficeSession;
  party: ExpectedParty;
}

export const partyRows = (lists: readonly SessionList[]): PartyRow[] =>
  lists.flatMap(({ session, parties }) => parties.map((party) => ({ session, party })));

/** Who comes to an activity. What is searched stands in the address, so no name is (privacy V18). */
export const partyList = defineList<PartyRow>({
  name: 'aanmeldingen',
  caption: texts.title,
  search: { label: texts.search, in: ['moment'] },
  empty: { title: texts.none },
  id: ({ party }) => party.registrationId,
  columns: [
    { key: 'moment', header: texts.columns.session, unseen: true, text: ({ session }) => whenText(session) },
    { key: 'present', header: texts.columns.present, cell: () => null },
    {
      key: 'name',
      header: texts.columns.name,
      rowHeader: true,
      text: ({ party }) => party.names[0],
      cell: ({ party: { names, arrangedBy } }) => (
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
      key: 'with',
      header: texts.columns.with,
      unseen: true,
      text: ({ party }) =>
        party.names
          .slice(1)
          .map((name) => name ?? texts.someone)
          .join(', '),
    },
    { key: 'arranged', header: texts.columns.arranged, unseen: true, text: ({ party }) => party.arrangedBy },
    { key: 'people', header: texts.columns.people, numeric: true, text: ({ party }) => party.names.length },
    {
      key: 'contact',
      header: texts.columns.contact,
      text: ({ party }) => contactText(party),
      cell: ({ party }) => contactText(party) || '-',
    },
    {
      key: 'code',
      header: texts.columns.code,
      text: ({ party }) => formatSpokenCode(party.spokenCode),
    },
    {
      key: 'action',
      action: true,
      header: texts.columns.action,
      cell: ({ party: { registrationId, names } }) => (
        <Link href={addressOf(routes.office.registration, { id: registrationId })} alone>
          {texts.open}
          <span class="ke-unseen">: {names[0]}</span>
        </Link>
      ),
    },
  ],
});

/** Who comes, for each session of an activity; printed, it is the list for the door. */
export function registrationsPage(
  { frame, event, query }: EventVisit,
  activity: Activity,
  lists: readonly SessionList[],
): string {
  const books = activity.bookingMode === 'required' || activity.bookingMode === 'preferred';
  const published = activity.publication === 'published';
  const last = lists.reduce(
    (latest, { session }) => ((session.day ?? '') > latest ? session.day! : latest),
    '',
  );
  const rows = partyRows(lists);
  const section = (list: SessionList, table: ComponentChildren) => (
    <SessionSection
      event={event}
      list={list}
      table={table}
      mayRegister={books && published && list.session.state !== 'cancelled'}
    />
  );
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.title}: ${activity.title}`}
      up={[{ href: addressOf(routes.event.chooseSession, { event }), text: event.name }]}
    >
      <div class="ke-no-print">
        <Paragraph>
          {texts.lead} {texts.print}
        </Paragraph>
        {books ? null : <Paragraph>{texts.noBooking}</Paragraph>}
        {published ? null : <Paragraph>{texts.notPublished}</Paragraph>}
      </div>
      {rows.length === 0 ? (
        lists.map((list) => section(list, null))
      ) : (
        <ListView
          list={partyList}
          rows={rows}
          query={query}
          path={addressOf(routes.event.registrations, { event, id: activity.id })}
          as={(found, table) =>
            lists.map((list) => {
              const its = found.filter(({ session }) => session.id === list.session.id);
              if (its.length === 0) return found.length < rows.length ? null : section(list, null);
              return section(list, table(its, `${activity.title}, ${whenText(list.session)}`));
            })
          }
        />
      )}
      {last ? (
        <PrintOnly>
          <Paragraph>{say(texts.destroy, { date: formatDate(addDays(last, keepDays)) })}</Paragraph>
        </PrintOnly>
      ) : null}
    </OfficeLayout>,
  );
}

interface SectionProps {
  event: Event;
  list: SessionList;
  table: ComponentChildren;
  mayRegister: boolean;
}

function SessionSection({ event, list, table, mayRegister }: SectionProps) {
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
      {table}
      {mayRegister ? (
        <ButtonLink
          href={addressOf(routes.event.register, { event, session: session.id })}
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
