import { addDays, dayBounds, instantOf, localDate, localTime, weekday } from '#platform/kernel';

/** `week_before` is a letter: the post takes days. `three_days` is a mail or a call, `day_before` a mail. */
export const reminderKinds = ['week_before', 'three_days', 'day_before'] as const;
export type ReminderKind = (typeof reminderKinds)[number];
export type ReminderChannel = 'email' | 'letter' | 'call';

const daysAhead: Record<ReminderKind, number> = { week_before: 7, three_days: 3, day_before: 1 };
const kindsOf: Record<ReminderChannel, readonly ReminderKind[]> = {
  email: ['three_days', 'day_before'],
  call: ['three_days'],
  letter: ['week_before'],
};
/** A letter that would arrive after the day itself is not written any more. */
const lastDayForLetter = 4;
const at = '10:00';

/** When to remind of a session: ten o'clock in Amsterdam, whole days ahead, also when the clocks change (scenario T1). */
export function reminderTimes(startsAt: Date): Record<ReminderKind, Date> {
  const day = localDate(startsAt);
  const moment = (kind: ReminderKind) => instantOf(addDays(day, -daysAhead[kind]), at);
  return {
    week_before: moment('week_before'),
    three_days: moment('three_days'),
    day_before: moment('day_before'),
  };
}

/**
 * Nobody is disturbed between 21.00 and 8.30 uur, nor before ten on a Sunday. The moments
 * themselves never lie there; a worker that comes back late waits.
 */
export function isQuiet(now: Date): boolean {
  const time = localTime(now);
  if (time >= '21:00' || time < '08:30') return true;
  return weekday(localDate(now)) === 7 && time < '10:00';
}

/** Sessions that start from `from` up to `until` are due for this reminder; it was meant for `plannedAt`. */
export interface ReminderRun {
  kind: ReminderKind;
  channel: ReminderChannel;
  from: Date;
  until: Date;
  /** Who signed up, or heard of a change, after this time is not reminded (T6, T7). */
  plannedAt: Date;
}

/**
 * What is due now, one run for each day of sessions. A run begins at its moment and lasts until the next reminder takes
 * its place or the session starts, so a worker that was away for a day still does what is left to do, once.
 */
export function reminderRuns(now: Date): ReminderRun[] {
  const today = localDate(now);
  // Before ten o'clock the runs are still those of yesterday.
  const early = localTime(now) >= at ? 0 : 1;
  const runs: ReminderRun[] = [];
  for (const channel of ['email', 'call', 'letter'] as const) {
    const kinds = kindsOf[channel];
    kinds.forEach((kind, index) => {
      const next = kinds[index + 1];
      const nearest = channel === 'letter' ? lastDayForLetter : next ? daysAhead[next] + 1 - early : 0;
      for (let days = nearest; days <= daysAhead[kind] - early; days += 1) {
        const day = addDays(today, days);
        const { from, until } = dayBounds(day);
        const moment = instantOf(addDays(day, -daysAhead[kind]), at);
        runs.push({ kind, channel, from: from > now ? from : now, until, plannedAt: moment });
      }
    });
  }
  return runs;
}
