import { Temporal } from 'temporal-polyfill';
import { addDays } from '#platform/kernel';
import type { DayPart } from '../words/dutch-words.js';
import type { ClockTime, TimeSlot } from './when-entries.js';

const noon = 12 * 60;
const day = 24 * 60;

/** A slot with the half of the day settled; minutes after midnight, an end past 1440 is the next day. */
export interface PlainSlot {
  start: number | null;
  end: number | null;
  endBeforeStart?: true;
}

/**
 * Settles "3 uur" and "van 8 tot 10" by the part of the day. Without one, an hour from one to six that is
 * written without minutes means the afternoon: nobody invites people at three in the night.
 */
export function plainSlot(slot: TimeSlot, dayPart?: DayPart, duration?: number): PlainSlot {
  const part = slot.part ?? dayPart;
  const start = slot.start && settle(slot.start, part);
  if (!slot.end) {
    const end = start !== null && duration !== undefined ? start + duration : null;
    return { start, end };
  }
  const end = slot.end.minutes;
  if (start === null) return { start, end: settle(slot.end, part) };
  if (end > start) return { start, end };
  if (slot.end.loose && end + noon > start && end <= noon) return { start, end: end + noon };
  if (start >= 17 * 60 && end <= 6 * 60) return { start, end: end + day };
  return { start, end: null, endBeforeStart: true };
}

function settle({ minutes, loose, short }: ClockTime, part?: DayPart): number {
  if (!loose) return minutes;
  if (part === 'evening' && minutes >= 4 * 60 && minutes < noon) return minutes + noon;
  if (part === 'afternoon' && minutes < 7 * 60) return minutes + noon;
  if (part === 'morning') return minutes;
  const earliest = short ? 7 * 60 : 6 * 60;
  return minutes < earliest ? minutes + noon : minutes;
}

/** 570 as "09:30". */
export function clockText(minutes: number): string {
  const inDay = minutes % day;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** ISO 8601 with the offset of Amsterdam. A time that the change of clocks skips moves an hour on. */
export function isoTime(date: string, minutes: number): string {
  const on = minutes >= day ? addDays(date, Math.floor(minutes / day)) : date;
  return Temporal.PlainDateTime.from(`${on}T${clockText(minutes)}`)
    .toZonedDateTime('Europe/Amsterdam')
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
