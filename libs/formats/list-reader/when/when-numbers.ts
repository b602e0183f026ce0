import type { WhenMode, WhenToken } from './when-tokens.js';

/** Whether a day and month without a year lie near the event. */
export type Near = (month: number, day: number) => boolean;

const listKinds = new Set(['number', 'and', 'or', 'range', 'weekday', 'part']);
/** A list of days before one month is never longer than this; it keeps the work linear. */
const longestList = 70;

/**
 * Gives bare numbers their meaning: a day of the month ("1, 2 en 3 oktober"), an hour ("10-12"), an
 * ordinal ("eerste woensdag"), or just text ("Plein 28").
 */
export function settleNumbers(tokens: readonly WhenToken[], mode: WhenMode, near: Near): WhenToken[] {
  const doubtless = splitDoubtfulDates(tokens, near);
  const settled: WhenToken[] = [];
  const usedMonths = new Set<number>();
  for (let i = 0; i < doubtless.length; i += 1) {
    const token = doubtless[i]!;
    if (token.kind === 'month' && usedMonths.has(i)) {
      const after = doubtless[i + 1];
      if (after?.kind === 'year') i += 1;
      continue;
    }
    if (token.kind !== 'number') {
      settled.push(token);
      continue;
    }
    const monthAt = findMonth(doubtless, i);
    if (monthAt !== undefined && !isOrdinalOfWeekday(doubtless, i)) {
      usedMonths.add(monthAt);
      settled.push(dayOf(doubtless, token, monthAt));
    } else settled.push(meaning(doubtless, i, settled, mode, usedMonths));
  }
  return settled;
}

function findMonth(tokens: readonly WhenToken[], from: number): number | undefined {
  const last = Math.min(tokens.length, from + longestList);
  for (let i = from + 1; i < last; i += 1) {
    const { kind } = tokens[i]!;
    if (kind === 'month' || (kind === 'date' && i > from + 1)) return i;
    if (!listKinds.has(kind)) return undefined;
  }
  return undefined;
}

function dayOf(
  tokens: readonly WhenToken[],
  token: WhenToken & { kind: 'number' },
  monthAt: number,
): WhenToken {
  const month = tokens[monthAt]!;
  const year = tokens[monthAt + 1];
  return {
    kind: 'date',
    day: token.value,
    month: month.kind === 'month' || month.kind === 'date' ? month.month : 0,
    ...(year?.kind === 'year' && { year: year.year }),
    at: token.at,
    end: token.end,
  };
}

function isOrdinalOfWeekday(tokens: readonly WhenToken[], at: number): boolean {
  let i = at;
  for (; i < at + 10; i += 1) {
    const token = tokens[i];
    if (token?.kind === 'number' && token.ordinal) continue;
    if (token?.kind !== 'and') break;
  }
  return i > at && tokens[i]?.kind === 'weekday';
}

function meaning(
  tokens: readonly WhenToken[],
  at: number,
  before: readonly WhenToken[],
  mode: WhenMode,
  used: ReadonlySet<number>,
): WhenToken {
  const token = tokens[at] as WhenToken & { kind: 'number' };
  const { at: start, end, value } = token;
  if (isOrdinalOfWeekday(tokens, at)) return token;
  const asText: WhenToken = { kind: 'text', at: start, end };
  if (token.ordinal)
    return before.at(-1)?.kind === 'weekday' && !token.word ? loneDay(value, start, end) : asText;
  const hour: WhenToken = {
    kind: 'clock',
    minutes: value * 60,
    ...(value >= 1 && value <= 12 && !token.padded && { loose: true, short: true }),
    at: start,
    end,
  };
  const last = tokens[at - 1];
  if (last?.kind === 'month' && !used.has(at - 1))
    return { kind: 'date', day: value, month: last.month, at: start, end };
  if (value > 24 || (value === 0 && !token.padded)) return asText;
  const inRange = isHourRange(tokens, at, before);
  if (token.aside && !inRange) return { kind: 'aside', at: start, end };
  if (mode === 'time') return token.word && !inRange ? asText : hour;
  const dayKnown = before.some(({ kind }) => kind === 'date' || kind === 'weekday' || kind === 'daily');
  if (inRange && (dayKnown || mode === 'mixed')) return hour;
  if (before.at(-1)?.kind === 'weekday' && !token.word) return loneDay(value, start, end);
  return asText;
}

function loneDay(day: number, at: number, end: number): WhenToken {
  return { kind: 'date', day, month: 0, at, end };
}

/** "10-12", "9 tot 10.30", "2 en 3 uur": this number stands beside an hour. */
function isHourRange(tokens: readonly WhenToken[], at: number, before: readonly WhenToken[]): boolean {
  if (before.at(-1)?.kind === 'range' && before.at(-2)?.kind === 'clock') return true;
  let i = at + 1;
  while (tokens[i]?.kind === 'approx' || (tokens[i]?.kind === 'part' && i === at + 1)) i += 1;
  const next = tokens[i];
  if (next?.kind !== 'range' && next?.kind !== 'and') return false;
  i += 1;
  while (tokens[i]?.kind === 'approx') i += 1;
  const partner = tokens[i];
  if (partner?.kind === 'clock') return true;
  return next.kind === 'range' && partner?.kind === 'number' && !partner.ordinal && partner.value <= 24;
}

/** "za 3 okt 10-12" and "dinsdag 10.10 - 12.10": what looks like a second date is a time. */
function splitDoubtfulDates(tokens: readonly WhenToken[], near: Near): WhenToken[] {
  const result: WhenToken[] = [];
  for (const token of tokens) {
    const mark = token.kind === 'date' ? token.mark : undefined;
    if (token.kind !== 'date' || !mark || mark === '/') {
      result.push(token);
      continue;
    }
    const last = result.at(-1);
    const afterDate = last?.kind === 'date' || last?.kind === 'month' || last?.kind === 'year';
    const afterTime = last?.kind === 'range' && result.at(-2)?.kind === 'clock';
    const far = !near(token.month, token.day);
    if (mark === '.' && (afterDate || afterTime || far)) {
      result.push(clockOf(token.day, token.month, token.at, token.end));
    } else if (mark === '-' && (afterDate || (far && last?.kind === 'weekday')) && token.day < token.month) {
      result.push(clockOf(token.day, 0, token.at, token.at + 2));
      result.push({ kind: 'range', at: token.at, end: token.end });
      result.push(clockOf(token.month, 0, token.at, token.end));
    } else result.push(token);
  }
  return result;
}

function clockOf(hours: number, minutes: number, at: number, end: number): WhenToken {
  return {
    kind: 'clock',
    minutes: hours * 60 + minutes,
    ...(hours >= 1 && hours <= 12 && { loose: true, ...(minutes === 0 && { short: true }) }),
    at,
    end,
  };
}

/** "Kunst en Cultuur" is one text: connecting words between two texts belong to them. */
export function joinTexts(tokens: readonly WhenToken[], source: string): WhenToken[] {
  const joined: WhenToken[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const last = joined.at(-1);
    const connects = ['and', 'or', 'range', 'except', 'begin', 'finish', 'month'].includes(token.kind);
    const bridge = connects && last?.kind === 'text' && tokens[i + 1]?.kind === 'text';
    if (
      bridge ||
      (token.kind === 'text' && last?.kind === 'text' && !/[()]/.test(source.slice(last.end, token.at)))
    )
      (last as WhenToken).end = token.end;
    else joined.push({ ...token });
  }
  return joined;
}
