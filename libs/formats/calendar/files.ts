import { type CalendarAlarm, type CalendarEntry, entryFragment, eventFragment } from './entry.js';
import { attendeeLine, type CalendarAnswer, type CalendarPerson, organizerLine } from './people.js';
import { escaped, folded, oneLine, webAddress } from './text.js';
import { VTIMEZONE } from './zone.js';

export interface FeedOptions {
  /** Title of the calendar as people see it. */
  name: string;
  /** Address of the feed itself. */
  url: string;
  /** How often a program should look again; Google takes its own 8 to 24 hours all the same. */
  refresh?: `PT${number}H`;
}

/**
 * A feed to subscribe to: no METHOD, no people. A session called off stays in it with STATUS:CANCELLED.
 * The order is the caller's; equal input gives equal bytes.
 */
export function feed(options: FeedOptions, entries: readonly CalendarEntry[]): string {
  return joinFeed(options, entries.map(entryFragment));
}

/** The same from fragments that were kept. */
export function joinFeed(options: FeedOptions, fragments: readonly string[]): string {
  const name = escaped(oneLine(options.name));
  const source = webAddress(options.url);
  const refresh = options.refresh ?? 'PT1H';
  return calendar(
    [
      `NAME:${name}`,
      `X-WR-CALNAME:${name}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
      `X-PUBLISHED-TTL:${refresh}`,
      ...(source === null ? [] : [`SOURCE;VALUE=URI:${source}`]),
    ],
    fragments.join(''),
  );
}

/** The file that a resident downloads from the confirmation page: no METHOD, no people. */
export function single(entry: CalendarEntry): string {
  return calendar([], entryFragment(entry));
}

/**
 * An invitation, or the update of one (RFC 5546, 3.2.2), to one person. Throws RangeError for an entry that was
 * called off: that is told by `cancel`.
 */
export function request(
  entry: CalendarEntry,
  organizer: CalendarPerson,
  attendee: CalendarPerson & CalendarAnswer,
  alarm?: CalendarAlarm,
): string {
  if (entry.status === 'CANCELLED') throw new RangeError('Nobody is invited to what was called off');
  const people = [organizerLine(organizer), attendeeLine(attendee, attendee)];
  return calendar(['METHOD:REQUEST'], eventFragment(entry, people, alarm));
}

/**
 * Takes the entry out of one person's calendar (RFC 5546, 3.2.5): when the session was called off, or when this person
 * no longer comes. The caller raised SEQUENCE in the transaction that cancelled; organiser as in the invitation.
 */
export function cancel(entry: CalendarEntry, organizer: CalendarPerson, attendee: CalendarPerson): string {
  const people = [organizerLine(organizer), attendeeLine(attendee, null)];
  return calendar(['METHOD:CANCEL'], eventFragment({ ...entry, status: 'CANCELLED' }, people));
}

function calendar(header: readonly string[], events: string): string {
  const start = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kom Erbij//Kom Erbij//NL',
    'CALSCALE:GREGORIAN',
  ];
  return `${folded([...start, ...header, ...VTIMEZONE])}${events}END:VCALENDAR\r\n`;
}
