import {
  anyOf,
  type DayPart,
  dayPartWords,
  monthNumbers,
  numberWords,
  ordinalWords,
  weekdayNumbers,
} from '../words/dutch-words.js';
import { fold } from '../words/text.js';
import type { WhenMode, WhenToken, WhenWord } from './when-tokens.js';

type Unplaced = WhenToken extends infer T ? (T extends WhenToken ? Omit<T, 'at' | 'end'> : never) : never;
type Maker = (match: RegExpExecArray, soFar: readonly WhenToken[]) => Unplaced | undefined;
interface Matcher {
  pattern: RegExp;
  make: Maker;
  modes?: readonly WhenMode[];
}

const days = anyOf(weekdayNumbers.keys());
const parts = anyOf(dayPartWords.keys());
const hourWords = anyOf(
  [...numberWords].filter(([, value]) => value >= 1 && value <= 24).map(([word]) => word),
);
const smallHours = `(${hourWords}|\\d{1,2})`;
const oClock = '(?:\\s*(?:uur|oere|u(?:\\.|\\b)|h\\b))';
const notInWord = '(?![a-z0-9])';

const words: readonly (readonly [WhenWord, string])[] = [
  [
    'perMonth',
    '(?:van|v\\.?d\\.?|v\\/d|in|fan|per)\\s*(?:de|elke|iedere)?\\s+(?:maand|moanne)|maandelijks|(?:elke|iedere) maand',
  ],
  ['wholeWeek', '(?:de |het )?(?:hele|gehele) (?:week|maand|periode|weekprogramma)(?: door)?'],
  ['daily', 'dagelijks|(?:elke|iedere|alle) dag(?:en)?(?: van de week)?|7 dagen per week'],
  ['workdays', 'werkdag(?:en)?|door ?de ?weekse? dag(?:en)?|door de week|doordeweeks'],
  ['weekend', 'weekend(?:en)?|weekeinde?n?'],
  ['perWeek', '(?:elke|iedere|per) week|wekelijks(?:e)?'],
  ['every', 'elke?|iedere?|op alle'],
  ['except', 'behalve(?: op)?|uitgezonderd|m\\.u\\.v\\.?|met uitzondering van|niet op|exclusief|geen'],
  ['next', 'volgende(?: keer)?|eerstvolgende(?: keer)?'],
  ['between', 'tussen'],
  ['from', 'vanaf|met ingang van|m\\.i\\.v\\.?|ingaande'],
  [
    'doors',
    '(?:inloop|ontvangst|deur(?:en)? open|zaal open|kassa open|welkom|koffie(?: en thee)?(?= (?:vanaf|om|klaar)))(?: is)?(?: al)?(?: klaar)?(?: van| vanaf| om)?',
  ],
  ['begin', '(?:aanvang|begin|start|opening|vertrek|we beginnen)(?: is)?(?: om| vanaf)?'],
  [
    'finish',
    '(?:eind|einde|afgelopen|sluiting|klaar|uitloop|terug|retour|thuis)(?: is)?(?: weer)?(?: om| tot| rond)?',
  ],
  ['approx', '\\+\\/-|plm\\.?|ca\\.?|circa|rond|omstreeks|ongeveer|uiterlijk|max\\.?|ong\\.?'],
  ['approx', '[±~]'],
  ['and', 'en|plus|als ?ook'],
  ['or', 'of'],
];

const matchers: Matcher[] = [
  {
    pattern: /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:t00:00(?::00(?:\.0+)?)?z?)?(?!\d)/y,
    make: (m) => date(m[3], m[2], m[1]),
  },
  {
    pattern: /(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})(?!\d|[.:]\d)/y,
    make: (m) => date(m[1], m[3], m[4]),
  },
  { pattern: dayAndMonth(), make: (m) => date(m[1], m[3], undefined, m[2]), modes: ['date', 'mixed'] },
  {
    pattern: anchored(`(?:'s |des )?(${days})(?:s)?(?:\\s?(${parts}))?(en|s)?\\.?`, '(?![a-z])'),
    make: makeWeekday,
  },
  {
    pattern: anchored(
      '(?:elke|iedere|om de|eens per|1x per|een keer per)\\s+(twee|2|drie|3|vier|4)\\s+weken|om de week|tweewekelijks|(?:om|eens in|in) de (?:14|veertien) dagen|een keer in de twee weken',
    ),
    make: (m) => ({ kind: 'interval', weeks: numberOf(m[1] ?? 'twee') }),
  },
  {
    pattern: anchored('(?:in )?(?:de )?(on)?even (?:weken|week)'),
    make: (m) => ({ kind: 'weeks', parity: m[1] ? 1 : 0 }),
  },
  {
    pattern: /(?<=\(\s?)(?:duur )?(\d(?:[.,]5)?|anderhalf|een|twee|drie) (uur)(?=\s?\))/y,
    make: makeDuration,
  },
  { pattern: anchored('(\\d{2,3}) ?(min)(?:uten|\\.)?'), make: makeDuration },
  {
    pattern: anchored(
      'duur(?:t|:)?(?: ongeveer| circa| ca\\.?)?\\s*(\\d{1,2}(?:[.,]\\d)?|een|twee|drie|anderhalf)\\s*(uur|minuten|min)',
    ),
    make: makeDuration,
  },
  {
    pattern: /(\d{1,2})[.:](\d{2})(?::00)?(?!\d)(?:\s*(?:uur|oere|u(?:\.|\b)|h\b))?/y,
    make: (m) => clock(m[1], m[2]),
  },
  { pattern: /(\d{1,2})\s?[uh]\s?(\d{2})(?!\d)/y, make: (m) => clock(m[1], m[2]) },
  { pattern: new RegExp(`(\\d{1,2})${oClock}`, 'y'), make: (m) => clock(m[1], '00', true) },
  { pattern: new RegExp(`([01]\\d|2[0-3])([0-5]\\d)${oClock}`, 'y'), make: (m) => clock(m[1], m[2]) },
  { pattern: /([01]\d|2[0-3])([0-5]\d)(?!\d)/y, make: (m) => clock(m[1], m[2]), modes: ['time'] },
  {
    pattern: anchored(`half(?:\\s|-)?${smallHours}${oClock}?`),
    make: (m) => spoken(numberOf(m[1]!) * 60 - 30),
  },
  {
    pattern: anchored(`(kwart|vijf|tien|5|10)\\s+(over|voor|foar|oer)\\s+(half\\s+)?${smallHours}${oClock}?`),
    make: makeSpoken,
  },
  { pattern: anchored(`(${hourWords})${oClock}`), make: (m) => spoken(numberOf(m[1]!) * 60) },
  { pattern: anchored('middernacht'), make: () => ({ kind: 'clock', minutes: 24 * 60 }) },
  {
    pattern: anchored(`(?:'s |in de |tussen de )?(${parts})s?`),
    make: (m) => ({ kind: 'part', part: dayPartWords.get(m[1]!)! }),
  },
  {
    pattern: anchored(`(?:de )?(${anyOf(ordinalWords.keys())})`),
    make: (m) => ({ kind: 'number', value: ordinalWords.get(m[1]!)!, ordinal: true, word: true }),
  },
  {
    pattern: anchored(`(${anyOf(monthNumbers.keys())})\\.?`, '(?![a-z])'),
    make: (m) => ({ kind: 'month', month: monthNumbers.get(m[1]!)! }),
  },
  { pattern: /t\/m|t\.?m\.?(?![a-z])|tot en met|tot & met/y, make: () => ({ kind: 'range', word: true }) },
  { pattern: anchored('tot'), make: () => ({ kind: 'range', word: true }) },
  ...words.map(([word, source]): Matcher => ({ pattern: anchored(source), make: () => ({ kind: word }) })),
  { pattern: /(19|20)(\d{2})(?!\d)/y, make: (m) => ({ kind: 'year', year: Number(m[0]) }) },
  {
    pattern: /'(\d{2})(?!\d)/y,
    make: (m, soFar) =>
      soFar.at(-1)?.kind === 'month' ? { kind: 'year', year: 2000 + Number(m[1]) } : undefined,
  },
  { pattern: /\d{1,4}[.:]\d{2}(?!\d)/y, make: () => ({ kind: 'text' }) },
  { pattern: bareNumber(), make: makeNumber },
  {
    pattern: anchored(`(${hourWords})`),
    make: (m) => (m[1] === 'een' ? undefined : { kind: 'number', value: numberOf(m[1]!), word: true }),
  },
  { pattern: /->|=>|[→>-]/y, make: () => ({ kind: 'range' }) },
  { pattern: /[&+]/y, make: () => ({ kind: 'and' }) },
];

/** The pieces of a cell in order. Words that mean nothing here become `text`; each step looks at a bounded piece. */
export function lexWhen(text: string, mode: WhenMode): WhenToken[] {
  const source = fold(text);
  const tokens: WhenToken[] = [];
  let depth = 0;
  for (let at = 0; at < source.length; ) {
    const character = source[at]!;
    if (/[\n;|]/.test(character)) tokens.push({ kind: 'break', at, end: at + 1 });
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (/[\s;|(),/:.!?"*[\]]/.test(character)) {
      at += 1;
      continue;
    }
    const found = matchAt(source, at, mode, tokens);
    const end = found?.end ?? wordEnd(source, at);
    if (found) tokens.push(depth > 0 && found.kind === 'number' ? { ...found, aside: true } : found);
    else addText(tokens, source, at, end, depth > 0);
    at = end;
  }
  return tokens;
}

function matchAt(source: string, at: number, mode: WhenMode, soFar: WhenToken[]): WhenToken | undefined {
  const inWord = at > 0 && /[a-z]/.test(source[at - 1]!) && /[a-z]/.test(source[at]!);
  if (inWord) return undefined;
  for (const { pattern, make, modes } of matchers) {
    if (modes && !modes.includes(mode)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const made = match && make(match, soFar);
    if (match && made) return { ...made, at, end: at + match[0].length } as WhenToken;
  }
  return undefined;
}

function wordEnd(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && /[^\s;|(),/:]/.test(source[end]!)) end += 1;
  return end;
}

function addText(tokens: WhenToken[], source: string, at: number, end: number, aside: boolean): void {
  const kind = aside ? 'aside' : 'text';
  const last = tokens.at(-1);
  const joined = last?.kind === kind && !/[()]/.test(source.slice(last.end, at));
  if (joined) last.end = end;
  else tokens.push({ kind, at, end });
}

function anchored(source: string, boundary = notInWord): RegExp {
  return new RegExp(`(?:${source})${/[.\]]$/.test(source) ? '' : boundary}`, 'y');
}

/** "2-10", "2/10", "2.10": never before a month, a second dot or a word for hours, nor a part of a time. */
function dayAndMonth(): RegExp {
  const later = `(?!\\d|[.:/-]\\d|\\s*(?:${anyOf(monthNumbers.keys())})${notInWord}|${oClock}|\\s*-\\s*\\d{1,2}[.:]\\d)`;
  return new RegExp(`(\\d{1,2})([-/.])(\\d{1,2})${later}`, 'y');
}

/** "1", "1e", "1ste", and the 1 of "1okt". */
function bareNumber(): RegExp {
  return new RegExp(
    `(?:de )?(\\d{1,2})(?:e|ste|de|er)?(?:(?![a-z0-9])|(?=(?:${anyOf(monthNumbers.keys())})${notInWord}))`,
    'y',
  );
}

function date(day?: string, month?: string, year?: string, mark?: string): Unplaced | undefined {
  if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1) return undefined;
  const full = year && (year.length === 2 ? 2000 + Number(year) : Number(year));
  return {
    kind: 'date',
    day: Number(day),
    month: Number(month),
    ...(full && { year: full }),
    ...(mark && { mark: mark as '-' | '/' | '.' }),
  };
}

function makeWeekday(match: RegExpExecArray): Unplaced | undefined {
  const [whole, name = '', part, plural] = match;
  // "vrij binnenlopen" is no Friday, "zo mogelijk" no Sunday: short forms want a number, a mark or another day.
  const rest = match.input.slice(match.index + whole.length, match.index + whole.length + 12);
  const next = /^[\s.,:;]*(.*)/.exec(rest)?.[1] ?? '';
  if (/^(?:vrij|zo|don|zat|vri)$/.test(whole) && /^[a-z]/.test(next) && !startsWell.test(next))
    return undefined;
  const partName = part && dayPartWords.get(part);
  const every = plural === 'en' || whole.startsWith("'s ") || new RegExp(`^${name}s`).test(whole);
  return {
    kind: 'weekday',
    day: weekdayNumbers.get(name)!,
    ...(partName && { part: partName as DayPart }),
    ...(every && { every: true }),
  };
}
const startsWell = new RegExp(`^(?:en|t/m|tot|of|om|van|vanaf|in|bij|de|${days}|${parts})${notInWord}`);

function makeNumber(match: RegExpExecArray): Unplaced {
  const ordinal = !/\d$/.test(match[0]);
  return {
    kind: 'number',
    value: Number(match[1]),
    ...(ordinal && { ordinal: true }),
    ...(match[1]!.startsWith('0') && { padded: true }),
  };
}

function makeDuration(match: RegExpExecArray): Unplaced {
  const amount =
    match[1] === 'anderhalf' ? 1.5 : (numberWords.get(match[1]!) ?? Number(match[1]!.replace(',', '.')));
  return { kind: 'duration', minutes: Math.round(amount * (match[2] === 'uur' ? 60 : 1)) };
}

function clock(hours?: string, minutes?: string, whole = false): Unplaced | undefined {
  if (Number(hours) > 24 || Number(minutes) > 59 || (Number(hours) === 24 && Number(minutes) > 0))
    return undefined;
  const loose = !hours!.startsWith('0') && Number(hours) >= 1 && Number(hours) <= 12;
  return {
    kind: 'clock',
    minutes: Number(hours) * 60 + Number(minutes),
    ...(loose && { loose: true }),
    ...(loose && whole && { short: true }),
  };
}

function spoken(minutes: number): Unplaced | undefined {
  if (minutes < 0 || minutes > 24 * 60) return undefined;
  return { kind: 'clock', minutes, ...(minutes < 13 * 60 && { loose: true, short: true }) };
}

function makeSpoken(match: RegExpExecArray): Unplaced | undefined {
  const step = match[1] === 'kwart' ? 15 : numberOf(match[1]!);
  const base = numberOf(match[4]!) * 60 - (match[3] ? 30 : 0);
  return spoken(base + (match[2] === 'over' || match[2] === 'oer' ? step : -step));
}

function numberOf(word: string): number {
  return numberWords.get(word) ?? Number(word);
}
