import type { DayPart } from '../words/dutch-words.js';

/** How a cell is read: as days, as times, or as days with times and places. */
export type WhenMode = 'date' | 'time' | 'mixed';

type Meaning =
  /** `month` 0: only the day of the month is written ("zaterdag 3"). */
  | { kind: 'date'; year?: number; month: number; day: number; mark?: '-' | '/' | '.' }
  | { kind: 'weekday'; day: number; part?: DayPart; every?: true }
  | { kind: 'number'; value: number; ordinal?: true; word?: true; padded?: true; aside?: true }
  | { kind: 'month'; month: number }
  | { kind: 'year'; year: number }
  /** Minutes after midnight; `loose` when the writer may mean the other half of the day ("3 uur"). */
  | { kind: 'clock'; minutes: number; loose?: true; short?: true }
  | { kind: 'part'; part: DayPart }
  | { kind: 'interval'; weeks: number }
  | { kind: 'weeks'; parity: 0 | 1 }
  | { kind: 'duration'; minutes: number }
  | { kind: 'range'; word?: true }
  | { kind: WhenWord };

/** Words that steer the reading of what follows. */
export type WhenWord =
  | 'every'
  | 'workdays'
  | 'weekend'
  | 'daily'
  | 'wholeWeek'
  | 'perMonth'
  | 'perWeek'
  | 'except'
  | 'from'
  | 'doors'
  | 'begin'
  | 'finish'
  | 'approx'
  | 'between'
  | 'next'
  | 'and'
  | 'or'
  | 'break'
  | 'aside'
  | 'text';

/** A piece of the cell with its meaning; `at` and `end` are places in the NFC text. */
export type WhenToken = Meaning & { at: number; end: number };
export type TokenOf<K extends WhenToken['kind']> = Extract<WhenToken, { kind: K }>;
