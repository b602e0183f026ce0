import { cancel, request } from '#formats/calendar';
import { isDiscreet, type NoticeContent, unlinked } from '#people/correspondence';
import { say } from '#platform/i18n';
import { cleanLine, daysBetween, formatPhone, formatSpokenCode, localDate } from '#platform/kernel';
import type { RegistrationNoticeKind } from '../notice-kinds.js';
import type { RegistrationWithNames } from '../registration.queries.js';
import {
  factsOf,
  headingOf,
  type Office,
  placeLines,
  senderOf,
  shortFactsOf,
  shortSession,
  type ToldSession,
  titleOf,
} from './notice-facts.js';
import { noticeTexts as texts } from './notices.nl.js';

/** Everything that a notice about a registration is made of. */
export interface NoticeSource {
  registration: Pick<
    RegistrationWithNames,
    | 'id'
    | 'name'
    | 'names'
    | 'email'
    | 'arrangedBy'
    | 'sequence'
    | 'changedAt'
    | 'registeredAt'
    | 'spokenCode'
  >;
  session: ToldSession;
  office: Office;
  /** Address of the manage page, the code included. */
  manageUrl: string;
  baseUrl: string;
  mailFrom: string;
}

/** Composes the notice of one kind: pure, so the same source gives the same words and bytes. */
export function composeNotice(kind: RegistrationNoticeKind, source: NoticeSource): NoticeContent {
  const comes = kind !== 'cancelled' && kind !== 'called_off';
  const { subject, paragraphs } = words(kind, source);
  return {
    ...frame(source, subject),
    paragraphs: comes ? [...paragraphs, ...arranged(source), texts.cannotCome] : paragraphs,
    facts: comes ? factsOf(source.session, source.registration.names) : shortFactsOf(source.session),
    button: { label: comes ? texts.manage : texts.view, url: source.manageUrl },
    closing: comes ? texts.seeYou : texts.regards,
    ...calendarOf(comes ? 'REQUEST' : 'CANCEL', source),
  };
}

/** The reminder. Without a calendar part: the appointment is there already. */
export function composeReminder(source: NoticeSource, now: Date): NoticeContent {
  const { session, registration } = source;
  const days = session.startsAt ? daysBetween(localDate(now), localDate(session.startsAt)) : 0;
  const { reminder } = texts;
  const subject = days === 0 ? reminder.today : days === 1 ? reminder.tomorrow : reminder.later;
  return {
    ...frame(source, subject),
    paragraphs: [say(reminder.text, { title: titleOf(session) }), texts.cannotCome],
    facts: factsOf(session, registration.names),
    button: { label: texts.stayAway, url: source.manageUrl },
    closing: texts.seeYou,
  };
}

function frame({ session, registration, office }: NoticeSource, subject: '{title} {when}' | string) {
  const values = { title: titleOf(session), when: shortSession(session) };
  return {
    subject: cleanLine(say(subject as '{title} {when}', values)),
    greeting: say(texts.greeting, { name: unlinked(registration.name) }),
    code: formatSpokenCode(registration.spokenCode),
    sender: senderOf(office),
  };
}

function words(kind: RegistrationNoticeKind, { session, registration }: NoticeSource) {
  const title = titleOf(session);
  const n = registration.names.length;
  const party = (of: { one: string; many: string }) =>
    say((n === 1 ? of.one : of.many) as '{title} {n}', { title, n });
  switch (kind) {
    case 'confirmation':
      return { subject: texts.confirmation.subject, paragraphs: [party(texts.confirmation)] };
    case 'repeated':
      return { subject: texts.repeated.subject, paragraphs: [say(texts.repeated.text, { title })] };
    case 'restored':
      return { subject: texts.restored.subject, paragraphs: [say(texts.restored.text, { title })] };
    case 'changed':
      return { subject: texts.changed.subject, paragraphs: [party(texts.changed)] };
    case 'goes_ahead':
      return { subject: texts.goesAhead.subject, paragraphs: [say(texts.goesAhead.text, { title })] };
    case 'moved':
      return { subject: texts.moved.subject, paragraphs: [say(texts.moved.text, { title })] };
    case 'place_changed':
      return { subject: texts.placeChanged.subject, paragraphs: [say(texts.placeChanged.text, { title })] };
    case 'cancelled':
      return {
        subject: texts.cancelled.subject,
        paragraphs: [say(texts.cancelled.text, { title }), texts.cancelled.mistake],
      };
    case 'called_off':
      return {
        subject: texts.calledOff.subject,
        paragraphs: [say(texts.calledOff.text, { title }), ...reason(session), texts.calledOff.other],
      };
  }
}

function reason({ reason }: ToldSession): string[] {
  return reason && isDiscreet(reason) ? [say(texts.calledOff.reason, { reason })] : [];
}

function arranged({ registration }: NoticeSource): string[] {
  return registration.arrangedBy ? [say(texts.arrangedBy, { name: unlinked(registration.arrangedBy) })] : [];
}

/**
 * The invitation or its end, for somebody with a mailbox and a session with a time. The organiser is the address that
 * the mail comes from, so that Gmail and Outlook tie the two together; UID and SEQUENCE are the registration's.
 */
function calendarOf(method: 'REQUEST' | 'CANCEL', source: NoticeSource): Pick<NoticeContent, 'calendar'> {
  const { registration, session, office, mailFrom, baseUrl } = source;
  if (!registration.email || !session.startsAt) return {};
  const entry = {
    uid: registration.id,
    sequence: registration.sequence,
    stamp: registration.changedAt,
    created: registration.registeredAt,
    start: session.startsAt,
    end: session.endsAt,
    title: headingOf(session),
    description: say(texts.calendar.description, { phone: formatPhone(office.phone) }),
    location: placeLines(session).join(', '),
    url: `${baseUrl}/k/${session.shortCode}`,
    status: 'CONFIRMED' as const,
  };
  const organizer = { name: senderOf(office).name, email: mailFrom };
  const attendee = { name: registration.name, email: registration.email };
  const content =
    method === 'REQUEST'
      ? request(entry, organizer, { ...attendee, partstat: 'ACCEPTED', rsvp: false })
      : cancel(entry, organizer, attendee);
  const fileName = method === 'REQUEST' ? texts.calendar.request : texts.calendar.cancel;
  return { calendar: { method, content, fileName } };
}
