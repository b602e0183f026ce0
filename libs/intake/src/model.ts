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

export type DayPart = 'morning' | 'afternoon' | 'evening';
export type ByDay = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

export interface IntakeLocation {
  name: string | null;
  street: string | null;
  postcode: string | null;
  town: string | null;
  neighbourhood: string | null;
  online?: true;
}

/** `start` and `end` are ISO 8601 with the offset of Amsterdam. */
export interface IntakeSession {
  date: string | null;
  start: string | null;
  end: string | null;
  dayPart?: DayPart;
  location?: { name: string | null; street: string | null; town: string | null };
}

/** A rule as the partner wrote it; `sessions` holds the days of it inside the event. Times are `HH:MM`. */
export interface IntakeRecurrence {
  freq: 'weekly' | 'monthly' | 'continuous';
  byDay?: ByDay[];
  bySetPos?: number[];
  interval?: number;
  from?: string | null;
  until?: string | null;
  start?: string;
  end?: string;
  dayPart?: DayPart;
  rules?: { byDay: ByDay[]; start?: string; end?: string }[];
  expandedWithinEvent?: true;
}

export interface IntakePrice {
  type: 'free' | 'paid' | 'donation' | 'unknown';
  amountCents: number | null;
  /** What else the cell says about money, in the words of the partner. */
  note?: string;
}

export type SignupChannel = 'phone' | 'email' | 'web' | 'desk' | 'walk_in' | 'invitation' | 'other';

export interface IntakeSignup {
  required: 'yes' | 'no' | 'recommended' | 'unknown';
  channels: SignupChannel[];
  phone?: string;
  email?: string;
  url?: string;
  /** The last day on which one can sign up. */
  deadline?: string;
  deadlineRule?: { daysBefore: number; time?: string };
  allocation?: 'lottery';
  waitlist?: true;
  full?: true;
  anonymousAllowed?: true;
}

export interface IntakeAccessibility {
  wheelchair?: boolean;
  hearingLoop?: true;
  lift?: true;
  accessibleToilet?: true;
  walker?: true;
  seated?: true;
  signLanguage?: 'yes' | 'on_request';
  captions?: true;
  companionFree?: true;
  childcare?: true;
  respiteCare?: true;
  assistance?: true;
  poolLift?: true;
  steps?: number;
  languages?: string[];
  notes?: string;
}

export const issueCodes = [
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
  location: IntakeLocation;
  municipality?: string;
  sessions: IntakeSession[];
  recurrence: IntakeRecurrence | null;
  price: IntakePrice;
  signup: IntakeSignup;
  capacity: number | null;
  capacityNote?: string;
  attendanceReported?: number;
  targetGroups: string[];
  ageMin?: number;
  ageMax?: number;
  accessibility: IntakeAccessibility;
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
