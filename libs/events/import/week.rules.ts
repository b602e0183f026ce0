import { addDays, daysBetween, weekday } from '#platform/kernel';

/** The Monday of the week that a day is in. */
function monday(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/**
 * A day of a list that was written for the week of `from`, in the week of `to`: the same day of the week, so that the
 * Wednesday market stays on Wednesday. All are `YYYY-MM-DD`.
 */
export function moveByWeekday(day: string, from: string, to: string): string {
  return addDays(day, daysBetween(monday(from), monday(to)));
}
