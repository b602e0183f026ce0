import { Temporal } from 'temporal-polyfill';

/** Weeks and conferences happen in the Netherlands: wall time there is what people mean. */
export const zone = 'Europe/Amsterdam';

/** A wall time that does not exist, or exists twice, because the clocks change. */
export class NoSuchLocalTime extends Error {
  constructor(readonly reason: 'skipped' | 'twice') {
    super(`this local time is ${reason === 'skipped' ? 'skipped' : 'there twice'} because the clocks change`);
  }
}

/**
 * The instant of a wall time. `date` is `YYYY-MM-DD`, `time` is `HH:MM`.
 * @throws NoSuchLocalTime in the night that the clocks change; RangeError for what is no date or time.
 */
export function instantOf(date: string, time: string): Date {
  // Temporal would read "10", "1000" and "10:00+05:00" too, and drop the offset without a word.
  if (!isDate(date) || !/^\d{2}:\d{2}$/.test(time)) throw new RangeError('no date and time of a day');
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds !== later.epochMilliseconds) {
    const exists = earlier.toPlainDateTime().equals(wall);
    throw new NoSuchLocalTime(exists ? 'twice' : 'skipped');
  }
  return new Date(earlier.epochMilliseconds);
}

function wallOf(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** The day in Amsterdam, `YYYY-MM-DD`. */
export function localDate(instant: Date): string {
  return wallOf(instant).toPlainDate().toString();
}

/** The time in Amsterdam, `HH:MM`. */
export function localTime(instant: Date): string {
  return wallOf(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** ISO 8601 with the offset of Amsterdam: `2027-09-30T10:00:00+02:00`. */
export function localIso(instant: Date): string {
  return wallOf(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `YYYY-MM-DD` moved by whole days. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Whether this is a day that exists, written as `YYYY-MM-DD`. There is no year 0000, in PostgreSQL neither. */
export function isDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The first and last instant of a local day, for comparing with instants: [from, until). */
export function dayBounds(date: string): { from: Date; until: Date } {
  return { from: startOfDay(date), until: startOfDay(addDays(date, 1)) };
}

function startOfDay(date: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}
