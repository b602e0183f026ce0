import { addDays, weekday } from '#platform/kernel';
import type { DayPart } from '../words/dutch-words.js';
import type { ScheduleFinding } from './findings.js';
import {
  asRecurrence,
  expandRule,
  namesOf,
  type RepeatRule,
  ruleOf,
  type WrittenRecurrence,
} from './recurrence.js';
import { clockText, type PlainSlot, plainSlot } from './slots.js';
import { hasDay, onePlace, type TimeSlot, type WhenEntry } from './when-entries.js';
import { distance, type ResolvedDay, resolveDay, resolveSpan, type WhenContext } from './written-days.js';

/** A session by the wall clock: minutes after midnight of `date`, more than 1440 for the next day. */
export interface ScheduledSession {
  date: string;
  start: number | null;
  end: number | null;
  part?: DayPart;
  place?: string;
}

/** What the cells for day and time say together. */
export interface Schedule {
  sessions: ScheduledSession[];
  recurrence: WrittenRecurrence | null;
  findings: Set<ScheduleFinding>;
  /** Minutes of "inloop vanaf" before the start. */
  doors: number[];
  /** One may come at any moment between start and end. */
  window: boolean;
  startApproximate: boolean;
  /** All times of a rule without dates are known. */
  ruleHasStart: boolean;
  ruleHasEnd: boolean;
  /** Words in the cells that are no day, time or place. */
  remarks: string[];
  part?: DayPart;
}

/** Which texts among the days are places, split when the cell names more than one. */
export type AsPlaces = (text: string, entry: WhenEntry) => string[];

/** Puts the entries of the day cell and the time cell together into sessions and a rule. */
export function makeSchedule(
  dayEntries: readonly WhenEntry[],
  timeEntries: readonly WhenEntry[],
  context: WhenContext,
  asPlaces: AsPlaces,
): Schedule {
  return new Planner(dayEntries, timeEntries, context, asPlaces).plan();
}

class Planner {
  private readonly sessions: ScheduledSession[] = [];
  private readonly rules: { rule: RepeatRule; slots: PlainSlot[]; dates: string[] }[] = [];
  private readonly findings = new Set<ScheduleFinding>();
  private readonly doors: number[] = [];
  private readonly remarks: string[] = [];
  private window = false;
  private startApproximate = false;
  private continuous = false;
  /** The time cell names days, but none of those of the day cell. */
  private noneFits = false;
  private fromRule = false;
  private readonly entries: readonly WhenEntry[];
  private readonly qualified: readonly WhenEntry[];
  private readonly plain: readonly WhenEntry[];

  constructor(
    dayEntries: readonly WhenEntry[],
    timeEntries: readonly WhenEntry[],
    private readonly context: WhenContext,
    private readonly asPlaces: AsPlaces,
  ) {
    const hasDays = dayEntries.some(hasDay);
    this.entries = hasDays ? dayEntries : timeEntries.some(hasDay) ? timeEntries : [];
    const times = this.entries === timeEntries ? dayEntries : timeEntries;
    this.qualified = times.filter((entry) => entry.days.length > 0 && entry.slots.length > 0);
    this.plain = [...times, ...dayEntries.filter((entry) => !hasDay(entry) && times !== dayEntries)].filter(
      (entry) => !this.qualified.includes(entry),
    );
  }

  plan(): Schedule {
    const timed = this.timed();
    const inRuleCell = this.entries.some(
      (entry) => ruleOf(entry, this.context, { inRuleCell: false, timed }) !== null,
    );
    for (const entry of onePlace(this.entries)) this.planEntry(entry, inRuleCell);
    for (const entry of this.plain) this.takeRemarks(entry);
    if (this.fromRule) this.sessions.sort((a, b) => order(a).localeCompare(order(b)));
    const slots = this.plain.flatMap((entry) => entry.slots);
    const part = this.plain.find((entry) => entry.part)?.part;
    if (this.sessions.some(({ date }) => distance(date, this.context) > 0))
      this.findings.add('outside_event_period');
    return {
      sessions: unique(this.sessions),
      recurrence: this.recurrence(),
      findings: this.findings,
      doors: this.doors,
      window: this.window || slots.some((slot) => slot.window),
      startApproximate: this.startApproximate,
      ruleHasStart:
        this.rules.length > 0 &&
        this.rules.every(({ slots: all }) => all.some(({ start }) => start !== null)),
      ruleHasEnd: this.rules.every(({ slots: all }) => all.every(({ end }) => end !== null)),
      remarks: this.remarks,
      ...(part && { part }),
    };
  }

  private timed(): boolean {
    return [...this.plain, ...this.qualified].some(({ slots }) => slots.length > 0);
  }

  private planEntry(entry: WhenEntry, inRuleCell: boolean): void {
    const rule = ruleOf(entry, this.context, { inRuleCell, timed: this.timed() });
    const explicit = this.explicitDays(entry, rule);
    const places = entry.places.flatMap((text) => this.asPlaces(text, entry));
    this.takeRemarks(entry, places);
    if (entry.either) this.findings.add('ambiguous_date');
    if (entry.wholeWeek && !rule && !this.context.collection) this.continuous = true;
    this.noneFits =
      explicit.length > 0 &&
      !explicit.some(({ date }) => this.qualified.some((one) => covers(one, date, this.context)));
    for (const day of explicit) this.addSessions(day.date, entry, places, day.part);
    if (!rule) return;
    const onlyExplicit = explicit.length > 0 && entry.days[0]?.kind === 'weekdays';
    const dates = onlyExplicit ? [] : expandRule(rule, this.context);
    this.checkRule(rule, dates, explicit.length > 0);
    this.rules.push({ rule, slots: this.slotsFor(entry, undefined, rule.part), dates });
    if (dates.length > 0) this.fromRule = true;
    for (const date of dates) this.addSessions(date, entry, places, rule.part);
  }

  private checkRule(rule: RepeatRule, dates: readonly string[], explicit: boolean): void {
    if (this.context.collection || rule.days.length === 0 || explicit) return;
    if (dates.length === 0) this.findings.add('no_session_in_period');
    const unclear = rule.monthly ? rule.positions.length === 0 : rule.interval > 1 && rule.from === undefined;
    if (unclear && dates.length > 0) this.findings.add('ambiguous_date');
    if (rule.everyDay && dates.some((date) => weekday(date) > 5))
      this.findings.add('recurrence_includes_weekend');
  }

  private explicitDays(entry: WhenEntry, rule: RepeatRule | null): { date: string; part?: DayPart }[] {
    const found = entry.days.flatMap((words): ResolvedDay[] => {
      if (words.kind === 'day') return [resolveDay(words.day, this.context)];
      if (words.kind === 'span') return resolveSpan(words.from, words.to, this.context);
      return rule ? [] : this.bareWeekdays(words.days, words.part);
    });
    if (!rule && entry.days.length === 0 && entry.until) {
      const first = entry.from ?? startOf(this.context);
      found.push(...resolveSpan(first, entry.until, this.context));
    }
    const except = entry.except.flatMap((words) =>
      words.kind === 'day' ? [resolveDay(words.day, this.context)] : [],
    );
    const exceptDates = except.flatMap((day) => ('date' in day ? [day.date] : []));
    const exceptDays = entry.except.flatMap((words) => (words.kind === 'weekdays' ? words.days : []));
    const days: { date: string; part?: DayPart }[] = [];
    for (const day of found) {
      if ('impossible' in day) this.findings.add('impossible_date');
      if (!('date' in day) || exceptDates.includes(day.date) || exceptDays.includes(weekday(day.date)))
        continue;
      if (day.wrongWeekday) this.findings.add('weekday_date_mismatch');
      days.push({ date: day.date, ...(day.part && { part: day.part }) });
    }
    return days;
  }

  /** "donderdag" without a date: the one in the event, or in a collection the first from the rows above. */
  private bareWeekdays(days: readonly number[], part?: DayPart): ResolvedDay[] {
    const { collection, anchor, startDate, endDate } = this.context;
    const first = collection ? anchor : startDate;
    if (first === undefined) return [];
    const last = collection ? undefined : endDate;
    const dates = days.flatMap((day) => {
      const all = expandRule(
        {
          days: [day],
          monthly: false,
          positions: [],
          interval: 1,
          exceptDates: [],
          everyDay: false,
          from: first,
        },
        { startDate: first, endDate: last ?? addDays(first, 6), collection: false },
      );
      if (!collection && all.length > 1) this.findings.add('ambiguous_date');
      if (!collection && all.length === 0) this.findings.add('no_session_in_period');
      return collection ? all.slice(0, 1) : all;
    });
    return dates.map((date) => ({ date, wrongWeekday: false, ...(part && { part }) }));
  }

  private slotsFor(entry: WhenEntry, date: string | undefined, part: DayPart | undefined): PlainSlot[] {
    const dayPart = part ?? entry.part ?? this.context.titlePart;
    return this.writtenSlots(entry, date).map((slot) => {
      const plain = plainSlot(
        slot,
        dayPart,
        entry.duration ?? this.plain.find((one) => one.duration)?.duration,
      );
      if (plain.endBeforeStart) this.findings.add('end_before_start');
      if (slot.endApproximate) this.findings.add('approximate_end_time');
      if (slot.window) this.window = true;
      if (slot.startApproximate) this.startApproximate = true;
      return plain;
    });
  }

  private writtenSlots(entry: WhenEntry, date: string | undefined): TimeSlot[] {
    if (entry.slots.length > 0) return entry.slots;
    const fitting = date === undefined ? [] : this.qualified.filter((one) => covers(one, date, this.context));
    if (fitting.length > 0) return fitting.flatMap((one) => one.slots);
    if ((date === undefined || this.noneFits) && this.qualified.length > 0)
      return this.qualified.flatMap((one) => one.slots);
    const plain = this.plain.flatMap((one) => one.slots);
    if (plain.length > 0) return plain;
    // "inloop vanaf 19.00" alone is the start itself.
    const doors = entry.doors ?? this.plain.find((one) => one.doors !== undefined)?.doors;
    return doors === undefined ? [] : [{ start: { minutes: doors }, end: null, window: true }];
  }

  private addSessions(date: string, entry: WhenEntry, places: readonly string[], part?: DayPart): void {
    const dayPart = part ?? entry.part ?? this.plain.find((one) => one.part)?.part;
    const slots = this.slotsFor(entry, date, dayPart);
    const doors = entry.doors ?? this.plain.find((one) => one.doors !== undefined)?.doors;
    for (const slot of slots.length > 0 ? slots : [{ start: null, end: null }]) {
      if (
        doors !== undefined &&
        slot.start !== null &&
        doors < slot.start &&
        !this.doors.includes(slot.start - doors)
      )
        this.doors.push(slot.start - doors);
      for (const place of places.length > 0 ? places : [undefined]) {
        const dated = slot.start === null && dayPart ? { part: dayPart } : {};
        this.sessions.push({ date, start: slot.start, end: slot.end, ...dated, ...(place && { place }) });
      }
    }
  }

  private takeRemarks(entry: WhenEntry, places: readonly string[] = []): void {
    this.remarks.push(...entry.asides, ...(places.length > 0 ? [] : entry.places));
  }

  private recurrence(): WrittenRecurrence | null {
    const { startDate, endDate, collection } = this.context;
    const first = this.rules[0];
    if (!first) return this.continuous ? { freq: 'continuous', from: startDate, until: endDate } : null;
    const whole = asRecurrence(first.rule, this.rules.some(({ dates }) => dates.length > 0) && !collection);
    if (this.rules.length === 1) {
      const part = first.slots.length === 0 && first.rule.part ? { dayPart: first.rule.part } : {};
      return { ...whole, ...(collection ? times(first.slots[0]) : {}), ...part };
    }
    const rules = this.rules.map(({ rule, slots }) => ({ byDay: namesOf(rule.days), ...times(slots[0]) }));
    return { freq: whole.freq, rules, ...(whole.expandedWithinEvent && { expandedWithinEvent: true }) };
  }
}

function times(slot: PlainSlot | undefined): { start?: string; end?: string } {
  if (!slot) return {};
  return {
    ...(slot.start !== null && { start: clockText(slot.start) }),
    ...(slot.end !== null && { end: clockText(slot.end) }),
  };
}

function covers(entry: WhenEntry, date: string, context: WhenContext): boolean {
  return entry.days.some((words) => {
    if (words.kind === 'weekdays') return words.days.includes(weekday(date));
    const days =
      words.kind === 'day' ? [resolveDay(words.day, context)] : resolveSpan(words.from, words.to, context);
    return days.some((day) => 'date' in day && day.date === date);
  });
}

function startOf({ startDate }: WhenContext): { day: number; month: number; year: number } {
  const [year, month, day] = startDate.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

function unique(sessions: readonly ScheduledSession[]): ScheduledSession[] {
  return [...new Map(sessions.map((session) => [JSON.stringify(session), session])).values()];
}

function order({ date, start }: ScheduledSession): string {
  return `${date} ${String(start ?? 0).padStart(4, '0')}`;
}
