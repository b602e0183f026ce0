import { say } from '#platform/i18n';
import { intake } from './list-reader.nl.js';
import type { IntakeIssue, IntakeStatus, IssueCode } from './model.js';

const fieldOf: Readonly<Record<IssueCode, keyof typeof intake.fields>> = {
  missing_date: 'date',
  missing_time: 'time',
  missing_end_time: 'time',
  missing_location: 'location',
  outside_event_period: 'date',
  weekday_date_mismatch: 'date',
  impossible_date: 'date',
  end_before_start: 'time',
  ambiguous_date: 'date',
  ambiguous_location: 'location',
  multiple_locations: 'location',
  possible_duplicate: 'title',
  approximate_end_time: 'time',
  price_extra: 'price',
  idem_resolved: 'row',
  date_carried_down: 'date',
  recurrence_includes_weekend: 'date',
  no_session_in_period: 'date',
  transport_after_start: 'notes',
};

/** An issue with its sentence for the coordinator. */
export function issue(code: IssueCode, values: Readonly<Record<string, string | number>> = {}): IntakeIssue {
  const template: string = intake.issues[code];
  const fill = say as (text: string, values: Readonly<Record<string, string | number>>) => string;
  const message = fill(template, values);
  return { code, field: intake.fields[fieldOf[code]], message };
}

/** Without a day, a time or a place nobody can come. */
const incomplete = new Set<IssueCode>(['missing_date', 'missing_time', 'missing_location']);
/** The row contradicts itself or another row: a person has to look. */
const contradicting = new Set<IssueCode>([
  'weekday_date_mismatch',
  'impossible_date',
  'end_before_start',
  'ambiguous_date',
  'ambiguous_location',
  'no_session_in_period',
]);

/** Where a row stands: a double first, then what is missing, then what contradicts. */
export function statusOf(issues: readonly IntakeIssue[], cancelled: boolean): IntakeStatus {
  if (cancelled) return 'cancelled';
  if (issues.some(({ code }) => code === 'possible_duplicate')) return 'needs_review';
  if (issues.some(({ code }) => incomplete.has(code))) return 'incomplete';
  return issues.some(({ code }) => contradicting.has(code)) ? 'needs_review' : 'ready';
}
