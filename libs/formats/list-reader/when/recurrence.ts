import { Temporal } from 'temporal-polyfill';
import { daysBetween, weekday } from '#platform/kernel';
import type { DayPart } from '../words/dutch-words.js';
import type { WhenEntry } from './when-entries.js';
import { datesBetween, resolveDay, resolveSpan, type WhenContext } from './written-days.js';

export type ByDay = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** A rule as the partner wrote it; `sessions` holds the days of it inside the event. Times are `HH:MM`. */
export interface WrittenRecurrence {
  freq: 'weekly' | 'monthly' | 'continuous';
  byDay?: ByDay[];
  bySetPos?: number[];
  interval?: number;
  from?: string | null;
  until?: string | null;
  start?: string;
  end?: string;
  dayPart?: DayPart;
  rules?: { byDay: ByDay[]; start?: string; end?: string }[];
  expandedWithinEvent?: true;
}

const byDays: readonly ByDay[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule that repeats: on which weekdays, how often, between which dates. */
export interface RepeatRule {
  /** ISO weekdays; empty when the cell names none ("elke week"). */
  days: number[];
  monthly: boolean;
  positions: number[];
  interval: number;
  parity?: 0 | 1;
  from?: string;
  until?: string;
  exceptDates: string[];
  part?: DayPart;
  /** "elke dag": nobody thought of the weekend on purpose. */
  everyDay: boolean;
}

/** The rule of an entry, or null when its days are single days. */
export function ruleOf(
  entry: WhenEntry,
  context: WhenContext,
  { inRuleCell, timed }: { inRuleCell: boolean; timed: boolean },
): RepeatRule | null {
  const weekdays = entry.days.flatMap((words) => (words.kind === 'weekdays' ? words.days : []));
  const part = entry.days.find((words) => words.kind === 'weekdays' && words.part);
  const several = new Set(weekdays).size > 1 && (!context.collection || context.anchor === undefined);
  const wholeWeek = entry.wholeWeek && (timed || entry.slots.length > 0);
  const named =
    entry.weekly ||
    entry.daily ||
    entry.monthly ||
    entry.interval > 1 ||
    entry.positions.length > 0 ||
    entry.parity !== undefined;
  if (!named && !wholeWeek && !(weekdays.length > 0 && (several || inRuleCell))) return null;
  const everyDay = (entry.daily || wholeWeek) && weekdays.length === 0;
  const excluded = entry.except.flatMap((words) => (words.kind === 'weekdays' ? words.days : []));
  const days = (everyDay ? [1, 2, 3, 4, 5, 6, 7] : [...new Set(weekdays)]).filter(
    (day) => !excluded.includes(day),
  );
  const exceptDates = entry.except.flatMap((words) => {
    if (words.kind === 'weekdays') return [];
    const found =
      words.kind === 'day' ? [resolveDay(words.day, context)] : resolveSpan(words.from, words.to, context);
    return found.flatMap((one) => ('date' in one ? [one.date] : []));
  });
  const dayPart = (part?.kind === 'weekdays' ? part.part : undefined) ?? entry.part;
  return {
    days,
    monthly: entry.monthly || entry.positions.length > 0,
    positions: entry.positions,
    interval: entry.interval,
    ...(entry.parity !== undefined && { parity: entry.parity }),
    ...bound('from', entry, context),
    ...bound('until', entry, context),
    exceptDates,
    ...(dayPart && { part: dayPart }),
    everyDay: everyDay && excluded.length === 0 && exceptDates.length === 0,
  };
}

function bound(
  which: 'from' | 'until',
  entry: WhenEntry,
  context: WhenContext,
): { from?: string; until?: string } {
  const written = entry[which];
  const found = written && resolveDay(written, context);
  return found && 'date' in found ? { [which]: found.date } : {};
}

/**
 * The dates of a rule inside the event. In a collection only what the rule itself bounds: its first date,
 * or all dates when it has a first and a last.
 */
export function expandRule(rule: RepeatRule, context: WhenContext): string[] {
  if (rule.days.length === 0) return [];
  if (context.collection && rule.from === undefined) return [];
  const { from, until } = rule;
  const short = from !== undefined && until !== undefined && daysBetween(from, until) <= 14;
  if (short) return datesBetween(from, until).filter((date) => fits(date, rule));
  const first = later(rule.from, context.collection ? rule.from! : context.startDate);
  const last = earlier(rule.until, context.collection ? (rule.until ?? rule.from!) : context.endDate);
  return datesBetween(first, last).filter((date) => fits(date, rule));
}

function fits(date: string, rule: RepeatRule): boolean {
  if (!rule.days.includes(weekday(date)) || rule.exceptDates.includes(date)) return false;
  if (rule.monthly && rule.positions.length > 0)
    return rule.positions.some((position) => isNth(date, position));
  if (rule.parity !== undefined && (Temporal.PlainDate.from(date).weekOfYear ?? 0) % 2 !== rule.parity)
    return false;
  if (rule.interval > 1 && rule.from !== undefined)
    return Math.floor(daysBetween(rule.from, date) / 7) % rule.interval === 0;
  return true;
}

/** Whether the date is the second, or the last (-1), of its weekday in the month. */
function isNth(date: string, position: number): boolean {
  const day = Number(date.slice(8));
  if (position > 0) return Math.ceil(day / 7) === position;
  return day + 7 > Temporal.PlainDate.from(date).daysInMonth;
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}

function earlier(a: string | undefined, b: string): string {
  return a !== undefined && a < b ? a : b;
}

/** The rule in the form of the result. */
export function asRecurrence(rule: RepeatRule, expanded: boolean): WrittenRecurrence {
  return {
    freq: rule.monthly ? 'monthly' : 'weekly',
    ...(rule.days.length > 0 && { byDay: namesOf(rule.days) }),
    ...(rule.positions.length > 0 && { bySetPos: rule.positions }),
    ...(rule.interval > 1 && { interval: rule.interval }),
    ...(rule.from && { from: rule.from }),
    ...(rule.until && { until: rule.until }),
    ...(expanded && { expandedWithinEvent: true }),
  };
}

export function namesOf(days: readonly number[]): ByDay[] {
  return [...days].sort((a, b) => a - b).map((day) => byDays[day - 1]!);
}
