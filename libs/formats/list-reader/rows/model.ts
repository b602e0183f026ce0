import type { WrittenPrice } from '../terms/money.js';
import type { WrittenSignup } from '../terms/signup.js';
import type { WrittenAccessibility } from '../terms/vocabularies.js';
import type { WrittenRecurrence } from '../when/recurrence.js';
import type { WrittenLocation } from '../where/place.js';
import type { DayPart } from '../words/dutch-words.js';

/** What the reader of a list must know about the week it belongs to. Dates are `YYYY-MM-DD`. */
export interface IntakeEvent {
  name: string;
  startDate: string;
  endDate: string;
  municipality?: string | null;
  neighbourhoods?: readonly string[];
  /** The year of dates without one; else the year that puts a date nearest to the event. */
  year?: number;
}

/** `start` and `end` are ISO 8601 with the offset of Amsterdam. */
export interface IntakeSession {
  date: string | null;
  start: string | null;
  end: string | null;
  dayPart?: DayPart;
  location?: { name: string | null; street: string | null; town: string | null };
}

const issueCodes = [
  'missing_date',
  'missing_time',
  'missing_end_time',
  'missing_location',
  'outside_event_period',
  'weekday_date_mismatch',
  'impossible_date',
  'end_before_start',
  'ambiguous_date',
  'ambiguous_location',
  'multiple_locations',
  'possible_duplicate',
  'approximate_end_time',
  'price_extra',
  'idem_resolved',
  'date_carried_down',
  'recurrence_includes_weekend',
  'no_session_in_period',
  'transport_after_start',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** `field` is the Dutch name of the column it is about; `message` is for the coordinator. */
export interface IntakeIssue {
  code: IssueCode;
  field: string;
  message: string;
}

export type IntakeStatus = 'ready' | 'incomplete' | 'needs_review' | 'cancelled';

export interface IntakeActivity {
  /** Record number in the file (CSV, header = 1) or row number on the sheet. */
  row: number;
  sheet?: string;
  title: string;
  summary: string | null;
  category: string | null;
  organiser: string | null;
  partners: string[];
  location: WrittenLocation;
  municipality?: string;
  sessions: IntakeSession[];
  recurrence: WrittenRecurrence | null;
  price: WrittenPrice;
  signup: WrittenSignup;
  capacity: number | null;
  capacityNote?: string;
  attendanceReported?: number;
  targetGroups: string[];
  ageMin?: number;
  ageMax?: number;
  accessibility: WrittenAccessibility;
  notes: string[];
  /** What else the partner wrote about it ("laarzen aan"), for people to read. */
  remarks?: string;
  status: IntakeStatus;
  issues: IntakeIssue[];
  /** The row of the activity that this one seems to repeat. */
  duplicateOf?: number;
  /** Every cell as the partner filled it in, by column heading. */
  raw: Record<string, string>;
}

export interface IntakeCounts {
  rows: number;
  activities: number;
  sessions: number;
  byStatus: Partial<Record<IntakeStatus, number>>;
  issues: Partial<Record<IssueCode, number>>;
}

export interface IntakeResult {
  event: IntakeEvent;
  counts: IntakeCounts;
  activities: IntakeActivity[];
  /** Rows and whole sheets (`row` null) that are no activities, with the reason in Dutch. */
  ignored: { sheet?: string; row: number | null; why: string }[];
  /** Headings that this reader does not know; their cells are kept in `raw`. */
  unknownColumns: string[];
  /** Dutch names of the usual columns that the list does not have. */
  missingColumns: string[];
}
