import type { DayPart } from '../words/dutch-words.js';
import type { TokenOf, WhenToken } from './when-tokens.js';

/** A day as written; `month` 0 when only the day of the month is there. */
export interface WrittenDay {
  day: number;
  month: number;
  year?: number;
  weekday?: number;
  part?: DayPart;
}

export type DayWords =
  | { kind: 'day'; day: WrittenDay }
  | { kind: 'span'; from: WrittenDay; to: WrittenDay }
  | { kind: 'weekdays'; days: number[]; part?: DayPart; every: boolean };

/** Minutes after midnight. `loose` says that the writer may mean the other half of the day. */
export interface ClockTime {
  minutes: number;
  loose?: true;
  short?: true;
}
export interface TimeSlot {
  start: ClockTime | null;
  end: ClockTime | null;
  part?: DayPart;
  endApproximate?: true;
  startApproximate?: true;
  /** "tussen 10 en 12 uur" or "inloop 10-12": one may come at any moment. */
  window?: true;
}

/** Days that share times and places, in the order of the text. */
export interface WhenEntry {
  days: DayWords[];
  /** "vrijdag 28 of zaterdag 29": one of the days. */
  either: boolean;
  weekly: boolean;
  daily: boolean;
  wholeWeek: boolean;
  monthly: boolean;
  positions: number[];
  interval: number;
  parity?: 0 | 1;
  from?: WrittenDay;
  until?: WrittenDay;
  /** "vanaf 5 oktober" before it is known whether a rule follows. */
  firstDay?: WrittenDay;
  except: DayWords[];
  slots: TimeSlot[];
  part?: DayPart;
  doors?: number;
  duration?: number;
  places: string[];
  asides: string[];
}

/** An entry to fill. */
export function emptyEntry(): WhenEntry {
  return {
    days: [],
    either: false,
    weekly: false,
    daily: false,
    wholeWeek: false,
    monthly: false,
    positions: [],
    interval: 1,
    except: [],
    slots: [],
    places: [],
    asides: [],
  };
}

/** "elke dinsdag van 6 oktober t/m 24 november": the span bounds the rule and names no days itself. */
export function boundRule(entry: WhenEntry): WhenEntry {
  const isRule =
    entry.weekly || entry.daily || entry.days.some((words) => words.kind === 'weekdays' && words.every);
  if (!isRule && entry.days.some((words) => words.kind !== 'weekdays'))
    return {
      ...entry,
      days: entry.days.filter((words) => words.kind !== 'weekdays' || !isWeekend(words.days)),
    };
  const spans = entry.days.filter((words) => words.kind === 'span');
  const [span] = spans;
  if (isRule && spans.length === 1 && span)
    return { ...entry, from: span.from, until: span.to, days: entry.days.filter((words) => words !== span) };
  const { firstDay } = entry;
  if (!isRule || !firstDay || entry.days.every((words) => words.kind !== 'day')) return entry;
  return {
    ...entry,
    from: firstDay,
    days: entry.days.filter((words) => words.kind !== 'day' || words.day !== firstDay),
  };
}

/** "weekend van 3 en 4 oktober": the dates say it all. */
function isWeekend(days: readonly number[]): boolean {
  return days.length === 2 && days[0] === 6 && days[1] === 7;
}

/** The date of a token. */
export function asWritten(token: TokenOf<'date'>): WrittenDay {
  return { day: token.day, month: token.month, ...(token.year !== undefined && { year: token.year }) };
}

/** The time of a token. */
export function clockTime({ minutes, loose, short }: ClockTime): ClockTime {
  return { minutes, ...(loose && { loose }), ...(short && { short }) };
}

/** For spreading into an object: nothing when there is no part. */
export function partOf(part: DayPart | undefined): { part?: DayPart } {
  return part ? { part } : {};
}

/** Monday to Friday is [1, 2, 3, 4, 5]; Friday to Monday is [5, 6, 7, 1]. */
export function daySpan(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** The other side of "10.00 - 12.00" or "tussen 10 en 12" after the clock at `at`, and where it ends. */
export function rangeEnd(
  tokens: readonly WhenToken[],
  at: number,
  between: boolean,
): { time: ClockTime; approximate: boolean; part?: DayPart; at: number } | undefined {
  let i = at + 1;
  const said = tokens[i];
  const part = said?.kind === 'part' ? said.part : undefined;
  if (part) i += 1;
  if (tokens[i]?.kind !== 'range' && !(between && tokens[i]?.kind === 'and')) return undefined;
  i += 1;
  let approximate = false;
  for (; tokens[i]?.kind === 'approx' || tokens[i]?.kind === 'finish'; i += 1)
    approximate ||= tokens[i]?.kind === 'approx';
  const token = tokens[i];
  if (token?.kind !== 'clock') return undefined;
  return { time: clockTime(token), approximate, ...partOf(part), at: i };
}

/** Whether an entry says on which days, in whatever way. */
export function hasDay(entry: WhenEntry): boolean {
  const { days, weekly, daily, wholeWeek, monthly, from, until } = entry;
  return (
    days.length > 0 || weekly || daily || wholeWeek || monthly || from !== undefined || until !== undefined
  );
}

/** One place in a cell with several days is the place of all of them. */
export function onePlace(entries: readonly WhenEntry[]): readonly WhenEntry[] {
  const placed = entries.filter(({ places }) => places.length > 0);
  const only = placed[0];
  if (placed.length !== 1 || !only || entries.length === 1) return entries;
  return entries.map((entry) => (hasDay(entry) ? { ...entry, places: only.places } : entry));
}

/** Whether a token names a day. */
export function isDay(token: WhenToken | undefined): boolean {
  return token?.kind === 'date' || token?.kind === 'weekday';
}
