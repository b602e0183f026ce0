import { cancel, request } from '#formats/calendar';
import { defineNotice, type NoticeContent, type NoticeKind, unlinked } from '#people/correspondence';
import type { Tx } from '#platform/database';
import { say } from '#platform/i18n';
import { cleanLine, formatPhone, formatSpokenCode } from '#platform/kernel';
import type { Message } from '#platform/queue';
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
import { sampleSources } from './notice-sample.js';
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
  /** Address of the activity. */
  shortUrl: string;
  mailFrom: string;
  /** When it is composed. */
  now: Date;
}

/** What the words of a notice are filled with. */
export type NoticeWords = NoticeSource & { title: string; n: number };

/** One kind of notice about a registration. */
export interface NoticeDeclaration {
  kind: string;
  /** What has happened: to one registration, or to a session and so to all of its registrations. */
  on?:
    | { registration: Message<{ registrationId: string }> }
    | {
        session: Message<{ sessionId: string }>;
        /** Brings the registrations up to date, and answers which are concerned. */
        update: (tx: Tx, sessionId: string, now: Date) => Promise<string[]>;
      };
  /** What the registration must still be. Who comes gets all facts and the invitation; who does not, its end. */
  onlyIf: 'confirmed' | 'cancelled';
  /** Not again when one of these kinds was written so shortly before. */
  unless?: { kinds: readonly string[]; minutes: number };
  /** Kinds that stop being true with this one, and are taken back if they still wait. */
  withdraws?: readonly string[];
  /** With `{title}` and `{when}`. */
  subject: string | ((source: NoticeSource) => string);
  paragraphs: (words: NoticeWords) => string[];
  button?: string;
  /** Without a calendar part: the appointment is there already. */
  calendar?: false;
}

export interface RegistrationNotice extends NoticeDeclaration, NoticeKind<NoticeSource> {}

/** Declares a kind of notice about a registration: composing, handler and the test of reading level follow from it. */
export function defineRegistrationNotice(declaration: NoticeDeclaration): RegistrationNotice {
  return defineNotice({
    ...declaration,
    compose: (source: NoticeSource) => compose(declaration, source),
    samples: sampleSources,
  });
}

function compose(notice: NoticeDeclaration, source: NoticeSource): NoticeContent {
  const { session, registration, office } = source;
  const comes = notice.onlyIf === 'confirmed';
  const title = titleOf(session);
  const subject = typeof notice.subject === 'string' ? notice.subject : notice.subject(source);
  return {
    subject: cleanLine(say(subject as '{title} {when}', { title, when: shortSession(session) })),
    greeting: say(texts.greeting, { name: unlinked(registration.name) }),
    code: formatSpokenCode(registration.spokenCode),
    sender: senderOf(office),
    paragraphs: [
      ...notice.paragraphs({ ...source, title, n: registration.names.length }),
      ...(comes ? [texts.cannotCome] : []),
    ],
    facts: comes ? factsOf(session, registration.names) : shortFactsOf(session),
    button: { label: notice.button ?? (comes ? texts.manage : texts.view), url: source.manageUrl },
    closing: comes ? texts.seeYou : texts.regards,
    ...(notice.calendar !== false && calendarOf(comes ? 'REQUEST' : 'CANCEL', source)),
  };
}

/**
 * The invitation or its end, for somebody with a mailbox and a session with a time. The organiser is the address that
 * the mail comes from, so that Gmail and Outlook tie the two together; UID and SEQUENCE are the registration's.
 */
function calendarOf(method: 'REQUEST' | 'CANCEL', source: NoticeSource): Pick<NoticeContent, 'calendar'> {
  const { registration, session, office, mailFrom } = source;
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
    url: source.shortUrl,
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
