import {
  type IntakeActivity,
  type IntakeEvent,
  type IntakeStatus,
  intake,
  readProgramme,
} from '#formats/list-reader';
import { isNeeded, isOdd } from './issue.rules.js';

/** What can be typed over in the preview, in the same words as a partner would use in a list. */
export const typedFields = [
  'title',
  'date',
  'time',
  'location',
  'address',
  'capacity',
  'price',
  'signup',
  'organiser',
] as const;
export type TypedField = (typeof typedFields)[number];
export type TypedFields = Partial<Record<TypedField, string>>;

/** Which complaints are about what was typed: their `field` as intake names it. */
const about: Partial<Record<TypedField, readonly string[]>> = {
  title: [intake.fields.title],
  date: [intake.fields.date, intake.fields.time],
  time: [intake.fields.date, intake.fields.time],
  location: [intake.fields.location],
  address: [intake.fields.location],
  price: [intake.fields.price],
};

/**
 * The row as it would have been read with the typed words in its cells: they go through the same reader. What was not
 * typed stays as the list has it.
 */
export function correct(activity: IntakeActivity, typed: TypedFields, event: IntakeEvent): IntakeActivity {
  const given = typedFields.filter((field) => typed[field] !== undefined);
  if (given.length === 0) return activity;
  const has = (...fields: TypedField[]) => fields.some((field) => given.includes(field));
  const read = readAlone({ ...asTyped(activity), ...typed }, event);
  if (!read) return activity;
  const sessions = has('date', 'time') ? read.sessions : activity.sessions;
  const corrected: IntakeActivity = {
    ...activity,
    sessions: has('location', 'address') ? sessions.map(({ location: _, ...session }) => session) : sessions,
    ...(has('title') && { title: read.title }),
    ...(has('date', 'time') && { recurrence: read.recurrence }),
    ...(has('location', 'address') && {
      location: { ...read.location, neighbourhood: activity.location.neighbourhood },
    }),
    ...(has('capacity') && { capacity: read.capacity }),
    ...(has('price') && { price: read.price }),
    ...(has('signup') && { signup: read.signup }),
    ...(has('organiser') && { organiser: read.organiser }),
  };
  const settled = given.flatMap((field) => about[field] ?? []);
  const issues = [
    ...activity.issues.filter(({ field }) => !settled.includes(field)),
    ...read.issues.filter(({ field }) => settled.includes(field)),
  ];
  return { ...corrected, issues, status: statusOf(corrected, issues) };
}

function statusOf(activity: IntakeActivity, issues: IntakeActivity['issues']): IntakeStatus {
  if (activity.status === 'cancelled') return 'cancelled';
  if (issues.some(({ code }) => isNeeded(code))) return 'incomplete';
  return issues.some(({ code }) => isOdd(code)) ? 'needs_review' : 'ready';
}

/** A list of this one row, with headings that the reader knows. */
function readAlone(cells: Record<TypedField, string>, event: IntakeEvent): IntakeActivity | undefined {
  const headings = typedFields.map((field) => ({ text: intake.columns[field] }));
  const row = typedFields.map((field) => ({ text: cells[field] }));
  const sheet = {
    name: '',
    rows: [
      { number: 1, cells: headings },
      { number: 2, cells: row },
    ],
  };
  return readProgramme([sheet], event).activities[0];
}

/** What the row says now, as a partner would write it, for the cells that nobody typed over. */
function asTyped(activity: IntakeActivity): Record<TypedField, string> {
  const dates = activity.sessions.flatMap(({ date }) => (date ? [date.split('-').reverse().join('-')] : []));
  const first = activity.sessions[0];
  const clock = (time: string) => time.slice(11, 16).replace(':', '.');
  const times = [first?.start, first?.end].flatMap((time) => (time ? [clock(time)] : []));
  return {
    title: activity.title,
    date: [...new Set(dates)].join(', '),
    time: times.join(' - '),
    location: activity.location.name ?? '',
    address: [activity.location.street, activity.location.postcode, activity.location.town]
      .filter(Boolean)
      .join(', '),
    capacity: activity.capacity === null ? '' : String(activity.capacity),
    price: '',
    signup: '',
    organiser: activity.organiser ?? '',
  };
}
