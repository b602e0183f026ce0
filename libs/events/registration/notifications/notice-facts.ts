import type { SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { discreetName, type Fact, isDiscreet, type Sender, unlinked } from '#people/correspondence';
import { say } from '#platform/i18n';
import {
  formatDate,
  formatDateTime,
  formatMoney,
  formatPhone,
  formatTime,
  joinWords,
  localDate,
} from '#platform/kernel';
import { noticeTexts as texts } from './notices.nl.js';

/** What of a session can be told about in a notice. */
export type ToldSession = Pick<
  SessionFacts,
  | 'activityTitle'
  | 'eventName'
  | 'shortCode'
  | 'startsAt'
  | 'endsAt'
  | 'day'
  | 'place'
  | 'online'
  | 'price'
  | 'remarks'
  | 'reason'
  | 'contactName'
  | 'contactPhone'
>;
export type Office = Pick<Coalition, 'leadName' | 'phone' | 'phoneHours' | 'email' | 'postalAddress'>;

/** The name of an activity, or another that tells no stranger what it is about (S0-21). */
export function titleOf(session: ToldSession): string {
  return discreetName(session.activityTitle, session.eventName, texts.activity);
}

/** The same at the head of a calendar entry. */
export function headingOf(session: ToldSession): string {
  return discreetName(session.activityTitle, session.eventName, texts.activityTitle);
}

/** "donderdag 24 september 14.00 uur", for a subject. */
export function shortSession(session: ToldSession): string {
  if (session.startsAt) return `${formatDate(localDate(session.startsAt))} ${formatTime(session.startsAt)}`;
  return session.day ? formatDate(session.day) : texts.dayUnknown;
}

/** What it is about, in the order in which people ask. Facts that would tell too much are left out. */
export function factsOf(session: ToldSession, names: readonly (string | null)[]): Fact[] {
  const { facts } = texts;
  const all: (Fact | null)[] = [
    { label: facts.when, value: when(session) },
    { label: facts.where, value: placeLines(session).join('\n') },
    session.place?.directions ? { label: facts.directions, value: session.place.directions } : null,
    names.length > 1 ? { label: facts.who, value: companions(names) } : null,
    costs(session),
    session.remarks ? { label: facts.goodToKnow, value: session.remarks } : null,
    {
      label: facts.contact,
      value: say(facts.contactLine, {
        name: discreetName(session.contactName, texts.sender),
        phone: formatPhone(session.contactPhone),
      }),
    },
  ];
  return all.filter((fact) => fact !== null && isDiscreet(fact.value)) as Fact[];
}

/** The same facts as far as they matter to somebody who does not come. */
export function shortFactsOf(session: ToldSession): Fact[] {
  const { facts } = texts;
  return factsOf(session, []).filter(({ label }) => label === facts.when || label === facts.where);
}

function when({ startsAt, endsAt, day }: ToldSession): string {
  if (startsAt) return formatDateTime(startsAt, endsAt);
  return day ? `${formatDate(day)}. ${texts.timeUnknown}` : texts.dayUnknown;
}

/** Name, street, postcode and town, each on a line. */
export function placeLines({ place, online }: ToldSession): string[] {
  if (online) return [texts.facts.online];
  if (!place) return [texts.facts.placeUnknown];
  const town = [place.postcode, place.town].filter(Boolean).join(' ');
  const lines = [place.name, place.street ?? '', town].filter((line) => line !== '' && isDiscreet(line));
  return lines.length > 0 ? lines : [texts.facts.placeUnknown];
}

function companions(names: readonly (string | null)[]): string {
  const others = names.slice(1);
  const named = others.filter((name) => name !== null).map(unlinked);
  const unnamed = others.length - named.length;
  if (unnamed === 1) named.push(texts.facts.companion);
  if (unnamed > 1) named.push(say(texts.facts.companions, { n: unnamed }));
  return joinWords(named);
}

function costs({ price }: ToldSession): Fact | null {
  const amount =
    price.kind === 'paid' && price.cents !== null
      ? say(texts.price.paid, { price: formatMoney(price.cents) })
      : price.kind === 'free'
        ? texts.price.free
        : price.kind === 'donation'
          ? texts.price.donation
          : '';
  const value = [amount, price.note].filter(Boolean).join('. ');
  return value ? { label: texts.facts.costs, value } : null;
}

/** The office that sends it, under a name that can be read by anybody. */
export function senderOf(office: Office): Sender {
  const lines = [office.phoneHours, ...office.postalAddress.split('\n')];
  return {
    name: discreetName(office.leadName, texts.sender),
    phone: office.phone,
    email: office.email,
    lines: lines.filter((line) => line !== '' && isDiscreet(line)),
  };
}
