import { createEvent, type EventAttributes } from 'ics';
import { escaped, folded, manyLines, oneLine, unfolded, webAddress } from './text.js';
import { localText, ZONE } from './zone.js';

/** One entry of a calendar: a session in a feed, or a registration or invitation in a message to one person. */
export interface CalendarEntry {
  /** UUID of the record; never changes, holds no host name. */
  uid: string;
  /** Column of the record, raised by `nextSequence`. */
  sequence: number;
  /** Last change of the record; the clock never gets into a file, so equal records give equal bytes. */
  stamp: Date;
  start: Date;
  /** Null when nobody knows: the file then has no DTEND. An end that is not after the start counts as unknown. */
  end: Date | null;
  title: string;
  description: string;
  location: string;
  /** Address of the public page; anything but http(s) is left out. */
  url?: string;
  status: 'CONFIRMED' | 'CANCELLED';
  created?: Date;
  /** Degrees, WGS 84. */
  geo?: { lat: number; lon: number };
  categories?: string[];
}

/** A reminder on the person's own device. */
export interface CalendarAlarm {
  minutesBefore: number;
  /** Shown by some programs; empty means the title. */
  text: string;
}

/** The end, when it is known and lies after the start. */
export function knownEnd(entry: Pick<CalendarEntry, 'start' | 'end'>): Date | null {
  return entry.end && entry.end.getTime() > entry.start.getTime() ? entry.end : null;
}

/**
 * One finished VEVENT, folded and with its last CRLF. For a feed it holds no person, so it can be kept per session
 * and version and joined into any feed (`joinFeed`).
 */
export function entryFragment(entry: CalendarEntry): string {
  return eventFragment(entry, []);
}

/** The VEVENT with the lines about people, and an alarm. */
export function eventFragment(
  entry: CalendarEntry,
  people: readonly string[],
  alarm?: CalendarAlarm,
): string {
  const lines = rawLines(entry, alarm).map(withZone);
  const url = entry.url === undefined ? null : webAddress(entry.url);
  // `ics` takes seconds to fold a very long text, and refuses many a good address.
  const description = escaped(manyLines(entry.description));
  const added = [
    ...(description === '' ? [] : [`DESCRIPTION:${description}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    ...people,
  ];
  const tail = lines.findIndex((line) => line === 'BEGIN:VALARM' || line === 'END:VEVENT');
  return folded([...lines.slice(0, tail), ...added, ...lines.slice(tail)]);
}

/** Content lines of the VEVENT as `ics` writes them, from input in which nothing is left for it to get wrong. */
function rawLines(entry: CalendarEntry, alarm?: CalendarAlarm): string[] {
  const end = knownEnd(entry);
  const title = oneLine(entry.title);
  const categories = (entry.categories ?? []).map(categoryText).filter(Boolean);
  // A string goes through `ics` untouched; times as arrays would be read in the zone of the process.
  const attributes: Omit<EventAttributes, 'end' | 'duration'> & { timestamp: number; end?: string } = {
    uid: escaped(oneLine(entry.uid)),
    sequence: entry.sequence,
    timestamp: entry.stamp.getTime(),
    lastModified: entry.stamp.getTime(),
    start: localText(entry.start),
    title,
    location: oneLine(entry.location),
    status: entry.status,
    ...(end && { end: localText(end) }),
    ...(entry.created && { created: entry.created.getTime() }),
    ...(entry.geo && { geo: { lat: rounded(entry.geo.lat), lon: rounded(entry.geo.lon) } }),
    ...(categories.length > 0 && { categories }),
    ...(alarm && { alarms: [displayAlarm(alarm, title)] }),
  };
  const { error, value } = createEvent(attributes as EventAttributes);
  // The complaint of `ics` quotes the values, and a log holds no person's data.
  if (error || !value) throw new Error(`Calendar entry ${entry.uid} holds a value that no calendar can show`);
  return unfolded(value.slice(value.indexOf('BEGIN:VEVENT'), value.lastIndexOf('END:VCALENDAR')));
}

/** Minutes only: `ics` closes a duration of whole days or weeks with a T, which the grammar forbids. */
function displayAlarm(alarm: CalendarAlarm, title: string) {
  const text = oneLine(alarm.text) || title || '-';
  return {
    action: 'display' as const,
    description: escaped(text),
    trigger: { minutes: Math.max(1, Math.round(alarm.minutesBefore)), before: true },
  };
}

/** Some readers split a list at any comma behind a backslash that is itself escaped, so no backslash goes in. */
function categoryText(category: string): string {
  return escaped(oneLine(category).replaceAll('\\', '/'));
}

function withZone(line: string): string {
  return line.replace(/^(DTSTART|DTEND):(\d{8}T\d{6})$/, `$1;TZID=${ZONE}:$2`);
}

/** Six decimals are eleven centimetres, and keep numbers out of the form 1e-7. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(6));
}
