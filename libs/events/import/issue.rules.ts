/** Without these nobody can come; the completeness of the activity asks for them again. */
const needed: readonly string[] = ['missing_date', 'missing_time', 'missing_location'];

/** The row contradicts itself or repeats another: a person has to look before it is published. */
const odd: readonly string[] = [
  'weekday_date_mismatch',
  'impossible_date',
  'end_before_start',
  'ambiguous_date',
  'ambiguous_location',
  'no_session_in_period',
  'possible_duplicate',
  'time_refused',
];

export function isNeeded(code: string): boolean {
  return needed.includes(code);
}

export function isOdd(code: string): boolean {
  return odd.includes(code);
}
