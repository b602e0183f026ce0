import type { DayPart } from './model.js';

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
