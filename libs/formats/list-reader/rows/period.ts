import type { Sheet } from '#formats/spreadsheet';
import { municipalityWith } from '../where/towns.js';
import type { IntakeActivity, IntakeEvent } from './model.js';
import { readProgramme } from './programme-list.js';

const yearInText = /(?<!\d)20\d{2}(?!\d)/g;

/** What is counted most often; null when nothing is counted `least` times. */
function mostOften<T>(found: Iterable<T>, least: number): T | null {
  const counts = new Map<T, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= least ? most[0] : null;
}

/** The year that stands most often in the cells and names of a list; null when none does. */
function writtenYear(sheets: readonly Sheet[]): number | null {
  const texts = sheets.flatMap((sheet) => [
    sheet.name,
    ...sheet.rows.flatMap((row) => row.cells.map((cell) => cell.date ?? cell.text)),
  ]);
  return mostOften(
    [...texts.join('\n').matchAll(yearInText)].map(([year]) => Number(year)),
    1,
  );
}

/** Whether a cell of the row writes the day itself ("6 okt", "07-10"), so that it was not counted out from a weekday. */
function writesDay({ raw }: IntakeActivity, date: string): boolean {
  const day = new RegExp(`(?<![\\d.:,])0?${Number(date.slice(8))}(?!\\d|[.:u]\\d| ?uur| ?u\\b)`);
  return Object.values(raw).some((text) => day.test(text));
}

/** The municipality that the places and organisers of an activity name. */
function namedMunicipalities({ location, sessions, organiser }: IntakeActivity): Set<string> {
  const words = [
    location.town,
    ...sessions.map((session) => session.location?.town),
    ...(organiser?.split(/[\s,+]+/) ?? []),
  ];
  return new Set(
    words.flatMap((word) => (word && /^['\p{Lu}]/u.test(word) ? (municipalityWith(word) ?? []) : [])),
  );
}

/**
 * What a list that nobody told us about says of its week: the period from the first to the last day that it names
 * itself (repeating activities do not count, since they take their days from the period), and the municipality that
 * at least two of its rows name. `fallbackYear` is for a list without any year.
 */
export function guessEvent(
  sheets: readonly Sheet[],
  fallbackYear: number,
  year?: number,
): Pick<IntakeEvent, 'startDate' | 'endDate' | 'year' | 'municipality'> {
  const guessed = year ?? writtenYear(sheets) ?? fallbackYear;
  const whole = { startDate: `${guessed}-01-01`, endDate: `${guessed}-12-31`, year: guessed };
  const { activities } = readProgramme(sheets, { name: '', ...whole });
  const days = activities
    .filter(({ recurrence }) => recurrence === null)
    .flatMap((activity) =>
      activity.sessions.flatMap(({ date }) => (date && writesDay(activity, date) ? date : [])),
    )
    .sort();
  const municipality = mostOften(
    activities.flatMap((activity) => [...namedMunicipalities(activity)]),
    2,
  );
  const [first, last] = [days[0], days.at(-1)];
  return { ...whole, ...(first && last && { startDate: first, endDate: last }), municipality };
}
