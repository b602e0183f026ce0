import type { ComponentChildren } from 'preact';
import type { Activity, Event, OfficeSession } from '#events/programme';
import type { ExpectedParty } from '#events/registration';
import { plural, say } from '#platform/i18n';
import { addDays, formatDate, formatSpokenCode, joinWords } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { ButtonLink, Heading, Link, Paragraph, PrintOnly, phoneWords, Soft, Unseen } from '../../ui/index.js';
import { whenText, whereText } from '../activities/activity.view.js';
import { defineList, showList } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { partyListTexts as texts } from './desk.nl.js';

export interface SessionList {
  session: OfficeSession;
  parties: readonly ExpectedParty[];
}

/** "met Piet en iemand". */
export function withText(names: readonly (string | null)[]): string {
  return names.length > 1 ? say(texts.with, { names: joinWords(others(names)) }) : '';
}

const others = (names: readonly (string | null)[]) => names.slice(1).map((name) => name ?? texts.someone);

export function contactText({ phone, email }: Pick<ExpectedParty, 'phone' | 'email'>): string {
  return [phone ? phoneWords(phone) : null, email].filter(Boolean).join(', ');
}

/** A list on paper is thrown away so many days after its last session (privacy V27). */
const keepDays = 14;

interface PartyRow {
  session: OfficeSession;
  party: ExpectedParty;
}

const partyRows = (lists: readonly SessionList[]): PartyRow[] =>
  lists.flatMap(({ session, parties }) => parties.map((party) => ({ session, party })));

/** Who comes to an activity. What is searched stands in the address, so no name is (privacy V18). */
const partyList = (event: Event, { id, title }: Pick<Activity, 'id' | 'title'>) =>
  defineList<PartyRow>({
    name: 'aanmeldingen',
    path: addressOf(routes.event.registrations, { event, id }),
    texts,
    page: {
      title: `${texts.title}: ${title}`,
      up: { href: addressOf(routes.event.chooseSession, { event }), text: event.name },
    },
    search: ['moment'],
    id: ({ party }) => party.registrationId,
    columns: [
      { key: 'moment', unseen: true, text: ({ session }) => whenText(session) },
      { key: 'present', cell: () => null },
      {
        key: 'name',
        rowHeader: true,
        text: ({ party }) => party.names[0],
        cell: ({ party: { names, arrangedBy } }) => {
          const more = [withText(names), arrangedBy ? say(texts.arrangedBy, { name: arrangedBy }) : ''];
          return (
            <>
              {names[0]}
              {more.some(Boolean) ? <Soft>{more.filter(Boolean).join(', ')}</Soft> : null}
            </>
          );
        },
      },
      { key: 'with', unseen: true, text: ({ party }) => others(party.names).join(', ') },
      { key: 'arranged', unseen: true, text: ({ party }) => party.arrangedBy },
      { key: 'people', numeric: true, text: ({ party }) => party.names.length },
      {
        key: 'contact',
        text: ({ party }) => contactText(party),
        cell: ({ party }) => contactText(party) || '-',
      },
      { key: 'code', text: ({ party }) => formatSpokenCode(party.spokenCode) },
      {
        key: 'action',
        action: true,
        cell: ({ party: { registrationId, names } }) => (
          <Link href={addressOf(routes.office.registration, { id: registrationId })} alone>
            {texts.open}
            <Unseen>: {names[0]}</Unseen>
          </Link>
        ),
      },
    ],
  });

/** Who comes, for each session of an activity; printed, it is the list for the door. */
export function showParties(visit: EventVisit, activity: Activity, lists: readonly SessionList[]) {
  const { event } = visit;
  const books = activity.bookingMode === 'required' || activity.bookingMode === 'preferred';
  const published = activity.publication === 'published';
  const last = lists
    .map(({ session }) => session.day ?? '')
    .sort()
    .at(-1);
  const rows = partyRows(lists);
  const section = (list: SessionList, table: ComponentChildren) => (
    <SessionSection
      event={event}
      list={list}
      table={table}
      mayRegister={books && published && list.session.state !== 'cancelled'}
    />
  );
  return showList(visit, partyList(event, activity), rows, {
    above: (
      <div class="ke-no-print">
        <Paragraph>
          {texts.lead} {texts.print}
        </Paragraph>
        {books ? null : <Paragraph>{texts.noBooking}</Paragraph>}
        {published ? null : <Paragraph>{texts.notPublished}</Paragraph>}
      </div>
    ),
    nothing: lists.map((list) => section(list, null)),
    as: (found, table) =>
      lists.map((list) => {
        const its = found.filter(({ session }) => session.id === list.session.id);
        if (its.length === 0) return found.length < rows.length ? null : section(list, null);
        return section(list, table(its, `${activity.title}, ${whenText(list.session)}`));
      }),
    below: last ? (
      <PrintOnly>
        <Paragraph>{say(texts.destroy, { date: formatDate(addDays(last, keepDays)) })}</Paragraph>
      </PrintOnly>
    ) : null,
  });
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
          ? texts.empty
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
