import { addDays, daysBetween, isDate, weekday } from '#platform/kernel';
import type { DayPart } from '../words/dutch-words.js';
import type { WrittenDay } from './when-entries.js';

/** What a list must know to turn written days into dates. */
export interface WhenContext {
  startDate: string;
  endDate: string;
  /** The year of dates without one; else the year that puts a date nearest to the event. */
  year?: number;
  /** Many weeks together: rules without an end are kept as rules and not spread out over the period. */
  collection: boolean;
  /** In a collection: the last date of the rows above, for a bare "woensdag". */
  anchor?: string;
  /** The part of the day that the title names ("Filmavond"). */
  titlePart?: DayPart;
}

export type ResolvedDay =
  | { date: string; wrongWeekday: boolean; part?: DayPart }
  | { impossible: true }
  | { unresolved: true };

const longestSpan = 14;

/** `YYYY-MM-DD` of a written day: inside the event when that is possible. */
export function resolveDay(day: WrittenDay, context: WhenContext): ResolvedDay {
  if (day.month === 0) return resolveLoneDay(day, context);
  const years =
    day.year !== undefined ? [day.year] : context.year !== undefined ? [context.year] : nearbyYears(context);
  const dates = years.map((year) => isoOf(year, day.month, day.day)).filter(isDate);
  const best = dates.sort((a, b) => distance(a, context) - distance(b, context))[0];
  if (!best) return { impossible: true };
  return resolved(best, day);
}

function resolved(date: string, day: WrittenDay): ResolvedDay {
  const wrongWeekday = day.weekday !== undefined && weekday(date) !== day.weekday;
  return { date, wrongWeekday, ...(day.part && { part: day.part }) };
}

/** "zaterdag 3" is the third of the month inside the event. */
function resolveLoneDay(day: WrittenDay, context: WhenContext): ResolvedDay {
  if (context.collection) return { unresolved: true };
  const dates = datesBetween(context.startDate, context.endDate).filter(
    (date) => Number(date.slice(8)) === day.day,
  );
  const fitting = dates.filter((date) => day.weekday === undefined || weekday(date) === day.weekday);
  const best = fitting[0] ?? dates[0];
  return best ? resolved(best, day) : { unresolved: true };
}

function nearbyYears({ startDate, endDate }: WhenContext): number[] {
  const first = Number(startDate.slice(0, 4)) - 1;
  const last = Number(endDate.slice(0, 4)) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Days between a date and the event; 0 inside it. */
export function distance(
  date: string,
  { startDate, endDate }: Pick<WhenContext, 'startDate' | 'endDate'>,
): number {
  if (date < startDate) return daysBetween(date, startDate);
  return date > endDate ? daysBetween(endDate, date) : 0;
}

/** Whether a day and month without a year lie within a month of the event. */
export function isNear(context: WhenContext): (month: number, day: number) => boolean {
  return (month, day) => {
    const found = resolveDay({ month, day }, context);
    return 'date' in found && distance(found.date, context) <= 31;
  };
}

/** Every date from the first to the last; at most 400, so that no typing slip makes thousands. */
export function datesBetween(first: string, last: string, atMost = 400): string[] {
  const length = Math.min(daysBetween(first, last) + 1, atMost);
  return length > 0 ? Array.from({ length }, (_, index) => addDays(first, index)) : [];
}

/** "30 september t/m 4 oktober"; a span over New Year ends in the next year. */
export function resolveSpan(from: WrittenDay, to: WrittenDay, context: WhenContext): ResolvedDay[] {
  if (from.day === 0) return spanFromWeekday(from.weekday!, to, context);
  const month = from.month === 0 ? to.month : from.month;
  const first = resolveDay(
    {
      ...from,
      month,
      ...(from.year === undefined && to.year !== undefined && month <= to.month && { year: to.year }),
    },
    context,
  );
  let last = resolveDay(to, context);
  if (!('date' in first) || !('date' in last)) return [first, last];
  if (last.date < first.date && to.year === undefined) {
    const next = isoOf(Number(first.date.slice(0, 4)) + 1, to.month, to.day);
    if (isDate(next)) last = resolved(next, to);
  }
  if (!('date' in last) || last.date < first.date) return [first, last];
  const lastDay = last;
  const all = datesBetween(first.date, last.date);
  const inside = all.filter((date) => distance(date, context) === 0);
  // An exhibition of three months is in the week on the days of the week.
  const dates =
    all.length > longestSpan && inside.length > 0 && !context.collection ? inside : all.slice(0, 62);
  return dates.map((date) => {
    if (date === first.date) return { ...first, ...(from.part && { part: from.part }) };
    return date === lastDay.date ? lastDay : { date, wrongWeekday: false };
  });
}

/** "ma t/m vr 9 okt": from the Monday before. */
function spanFromWeekday(first: number, to: WrittenDay, context: WhenContext): ResolvedDay[] {
  const last = resolveDay(to, context);
  if (!('date' in last) || to.weekday === undefined) return [last];
  const length = (to.weekday - first + 7) % 7;
  const dates = datesBetween(addDays(last.date, -length), last.date);
  return dates.map((date) => (date === last.date ? last : { date, wrongWeekday: false }));
}

function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
