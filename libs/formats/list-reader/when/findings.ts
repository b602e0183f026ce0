/** What is odd or missing about the days and times of a row. */
export type ScheduleFinding =
  | 'outside_event_period'
  | 'ambiguous_date'
  | 'no_session_in_period'
  | 'recurrence_includes_weekend'
  | 'impossible_date'
  | 'weekday_date_mismatch'
  | 'end_before_start'
  | 'approximate_end_time';
