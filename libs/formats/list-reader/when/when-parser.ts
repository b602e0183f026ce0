import { type DayPart } from '../words/dutch-words.js';
import { bare, cutLong, squeeze } from '../words/text.js';
import {
  asWritten,
  boundRule,
  clockTime,
  type DayWords,
  daySpan,
  emptyEntry,
  isDay,
  partOf,
  rangeEnd,
  type WhenEntry,
  type WrittenDay,
} from './when-entries.js';
import { lexWhen } from './when-lexer.js';
import { joinTexts, type Near, settleNumbers } from './when-numbers.js';
import type { WhenMode, WhenToken } from './when-tokens.js';

/** Reads days, times and places of a cell, in the order of the text. Never throws; linear in the length. */
export function parseWhen(text: string, mode: WhenMode, near: Near = () => true): WhenEntry[] {
  const source = cutLong(text.normalize('NFC'));
  const tokens = joinTexts(settleNumbers(lexWhen(source, mode), mode, near), source);
  return new Reading(tokens, source).entries();
}

class Reading {
  private readonly done: WhenEntry[] = [];
  private current = emptyEntry();
  private timesFirst = false;
  private at = 0;
  private bound: 'from' | 'except' | undefined;
  private expect: 'doors' | 'finish' | 'between' | 'approx' | undefined;
  private positions: number[] = [];
  private part: DayPart | undefined;

  constructor(
    private readonly tokens: readonly WhenToken[],
    private readonly source: string,
  ) {}

  entries(): WhenEntry[] {
    for (; this.at < this.tokens.length; this.at += 1) this.read(this.tokens[this.at]!);
    this.close();
    return this.done;
  }

  private read(token: WhenToken): void {
    const entry = this.current;
    switch (token.kind) {
      case 'date':
      case 'weekday':
      case 'workdays':
      case 'weekend':
        this.readDay(token);
        return;
      case 'daily':
      case 'wholeWeek':
        this.openForDays();
        this.current[token.kind] = true;
        return;
      case 'perWeek':
        entry.weekly = true;
        return;
      case 'perMonth':
        entry.monthly = true;
        return;
      case 'interval':
        this.openForDays();
        this.current.interval = token.weeks;
        this.current.weekly = true;
        return;
      case 'weeks':
        entry.parity = token.parity;
        return;
      case 'number':
        this.positions.push(token.value);
        return;
      case 'every':
        this.openForDays();
        this.current.weekly = true;
        return;
      case 'or':
        if (isDay(this.tokens[this.at + 1]) && entry.days.length > 0) entry.either = true;
        return;
      case 'from':
        this.bound = isDay(this.tokens[this.at + 1]) ? 'from' : undefined;
        return;
      case 'except':
        this.bound = 'except';
        return;
      case 'doors':
      case 'finish':
      case 'between':
        this.expect = token.kind;
        return;
      case 'part':
        this.part = token.part;
        if (this.tokens[this.at - 1]?.kind === 'every') entry.daily = true;
        if (entry.slots.length > 0) entry.slots.at(-1)!.part ??= token.part;
        else entry.part ??= token.part;
        return;
      case 'duration':
        entry.duration = token.minutes;
        return;
      case 'clock':
        this.readClock(token);
        return;
      case 'break':
        this.bound = undefined;
        return;
      case 'text':
        this.readText(token);
        return;
      case 'aside':
        this.readAside(squeeze(this.source.slice(token.at, token.end)));
    }
  }

  /** Days after times or a place start a new entry, unless the entry began with its time. */
  private openForDays(): void {
    const { days, slots, places, daily, wholeWeek, interval } = this.current;
    const hasDays = days.length > 0 || daily || wholeWeek || interval > 1;
    if (hasDays && (slots.length > 0 || places.length > 0)) this.close();
    else if (!hasDays && slots.length > 0) this.timesFirst = true;
  }

  private close(): void {
    const { days, slots, places, asides, daily, wholeWeek, weekly, monthly, part } = this.current;
    const something = days.length + slots.length + places.length + asides.length > 0;
    if (something || daily || wholeWeek || weekly || monthly || part || this.current.doors !== undefined)
      this.done.push(boundRule(this.current));
    this.current = emptyEntry();
    this.timesFirst = false;
    this.part = undefined;
  }

  private readDay(token: WhenToken): void {
    if (this.bound === undefined) this.openForDays();
    const isUntil = this.isUntil();
    const words = this.dayWords(token);
    const entry = this.current;
    if (words.kind === 'day' && isUntil) entry.until = words.day;
    else if (this.bound === 'except') entry.except.push(words);
    else if (this.bound === 'from' && words.kind === 'day') this.readFrom(words.day);
    else if (this.bound === 'from' && words.kind === 'span') {
      entry.from = words.from;
      entry.until = words.to;
    } else entry.days.push(words);
    if (this.bound === 'from') this.bound = undefined;
    if (words.kind === 'weekdays') {
      entry.positions.push(...this.positions);
      this.positions = [];
      if (words.every) entry.weekly = true;
    }
  }

  /** "vanaf 6 oktober" bounds a rule; without a rule it is the day itself. */
  private readFrom(day: WrittenDay): void {
    const entry = this.current;
    const isRule =
      entry.weekly || entry.daily || entry.monthly || entry.days.some((one) => one.kind === 'weekdays');
    if (isRule) entry.from = day;
    else {
      entry.firstDay = day;
      entry.days.push({ kind: 'day', day });
    }
  }

  /** "elke dinsdag t/m 24 november": a range word after days without dates. */
  private isUntil(): boolean {
    if (this.tokens[this.at - 1]?.kind !== 'range') return false;
    const { days, weekly, daily, from, slots } = this.current;
    if (days.some((one) => one.kind !== 'weekdays')) return false;
    return days.length > 0 || weekly || daily || from !== undefined || slots.length > 0;
  }

  private dayWords(token: WhenToken): DayWords {
    if (token.kind === 'workdays') return { kind: 'weekdays', days: [1, 2, 3, 4, 5], every: true };
    if (token.kind === 'weekend') return { kind: 'weekdays', days: [6, 7], every: false };
    const first = this.writtenDay();
    const from = this.at;
    if (this.tokens[this.at + 1]?.kind === 'range' && isDay(this.tokens[this.at + 2])) {
      this.at += 2;
      const last = this.writtenDay();
      if (first.date && last.date) return { kind: 'span', from: first.date, to: last.date };
      if (first.weekday && !first.date && last.date?.weekday) return this.spanBeforeDate(first, last.date);
      if (first.weekday && last.weekday && !last.date && !first.date)
        return {
          kind: 'weekdays',
          days: daySpan(first.weekday, last.weekday),
          every: true,
          ...partOf(first.part),
        };
      this.at = from;
    }
    if (first.date) return { kind: 'day', day: first.date };
    return { kind: 'weekdays', days: [first.weekday!], every: first.every, ...partOf(first.part) };
  }

  /** "ma t/m vr 9 okt" ends on that Friday; "ma t/m vr 28 sept t/m 9 okt" are weekdays between two dates. */
  private spanBeforeDate(first: { weekday?: number; part?: DayPart }, last: WrittenDay): DayWords {
    const days = { kind: 'weekdays' as const, days: daySpan(first.weekday!, last.weekday!), every: true };
    if (this.tokens[this.at + 1]?.kind === 'range' && isDay(this.tokens[this.at + 2])) {
      this.at -= 1;
      return { ...days, ...partOf(first.part) };
    }
    return { kind: 'span', from: { day: 0, month: 0, weekday: first.weekday! }, to: last };
  }

  /** A weekday, a date, or a weekday with its date; leaves `at` on the last token of it. */
  private writtenDay(): { date?: WrittenDay; weekday?: number; part?: DayPart; every: boolean } {
    const token = this.tokens[this.at]!;
    if (token.kind === 'date') {
      const after = this.tokens[this.at + 1];
      // "2 oktober (vrijdag)"
      const named = after?.kind === 'weekday' && this.source.slice(token.end, after.at).includes('(');
      if (named) this.at += 1;
      return { date: { ...asWritten(token), ...(named && { weekday: after.day }) }, every: false };
    }
    if (token.kind !== 'weekday') return { every: false };
    const { day: weekday, part, every = false } = token;
    let next = this.at + 1;
    const partToken = this.tokens[next];
    if (partToken?.kind === 'part' && this.tokens[next + 1]?.kind === 'date') next += 1;
    const date = this.tokens[next];
    if (date?.kind !== 'date') return { weekday, every, ...partOf(part) };
    this.at = next;
    const dayPart = part ?? (partToken?.kind === 'part' ? partToken.part : undefined);
    return { date: { ...asWritten(date), weekday, ...partOf(dayPart) }, weekday, every };
  }

  private readClock(token: WhenToken & { kind: 'clock' }): void {
    this.bound = undefined;
    // "17.30 uur (eten om 18.00 uur)": the second is about something else.
    if (this.tokens[this.at - 1]?.kind === 'aside' && this.current.slots.length > 0) return;
    const start = clockTime(token);
    const startApproximate = this.tokens[this.at - 1]?.kind === 'approx';
    const ended = rangeEnd(this.tokens, this.at, this.expect === 'between');
    if (ended) this.at = ended.at;
    if (ended?.part) this.part = ended.part;
    const expect = this.expect;
    this.expect = undefined;
    if (expect === 'doors' && !ended) {
      this.current.doors ??= start.minutes;
      return;
    }
    const last = this.current.slots.at(-1);
    const before = this.tokens[this.at - 1];
    if (!ended && last && !last.end && expect === 'finish') {
      last.end = start;
      return;
    }
    const onlyEnd = !ended && (expect === 'finish' || (before?.kind === 'range' && before.word === true));
    // "vanaf 10.00 doorlopend tot 16.00"
    if (onlyEnd && last?.start && !last.end) {
      last.end = start;
      return;
    }
    this.openForTime();
    const next = this.tokens[this.at + 1];
    const part = this.part ?? (next?.kind === 'part' ? next.part : undefined);
    this.current.slots.push({
      start: onlyEnd ? null : start,
      end: onlyEnd ? start : (ended?.time ?? null),
      ...partOf(part),
      ...(startApproximate && !onlyEnd && { startApproximate: true }),
      ...(ended?.approximate && { endApproximate: true }),
      ...((expect === 'between' || expect === 'doors') && { window: true }),
    });
  }

  /** "14.00 uur Vismarkt" after "09.00 uur Plein": the same day, another place. */
  private openForTime(): void {
    const { days, slots, places } = this.current;
    if (slots.length > 0 && places.length > 0) {
      const again = this.current.days;
      this.close();
      this.current.days = [...again];
    } else if (slots.length > 0 && this.timesFirst && days.length > 0) this.close();
  }

  /** "Lingesteyn (Leerdam)": words in brackets right after a place belong to it. */
  private readAside(words: string): void {
    const { places, asides } = this.current;
    const place = places.at(-1);
    if (place !== undefined && this.tokens[this.at - 1]?.kind === 'text')
      places[places.length - 1] = `${place} (${words})`;
    else asides.push(words);
  }

  private readText(token: WhenToken): void {
    const text = bare(this.source.slice(token.at, token.end));
    if (text !== '' && !/^(?:de|het|een|uur|dag|dagen|week|weken|datum|data|s|t)$/i.test(text))
      this.current.places.push(text);
  }
}
