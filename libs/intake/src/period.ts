import type { Sheet } from '#libs/documents';
import type { IntakeEvent } from './model.js';
import { readProgramme } from './programme-list.js';

const yearInText = /(?<!\d)20\d{2}(?!\d)/g;

/** The year that stands most often in the cells and names of a list; null when none does. */
function writtenYear(sheets: readonly Sheet[]): number | null {
  const counts = new Map<number, number>();
  for (const sheet of sheets) {
    const texts = [
      sheet.name,
      ...sheet.rows.flatMap((row) => row.cells.map((cell) => cell.date ?? cell.text)),
    ];
    for (const [year] of texts.join('\n').matchAll(yearInText)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/**
 * The period of a list that nobody told us about: from the first to the last day that it names itself. Repeating
 * activities do not count, since they take their days from the period. `fallbackYear` is for a list without any year.
 */
export function guessPeriod(
  sheets: readonly Sheet[],
  fallbackYear: number,
  year?: number,
): Pick<IntakeEvent, 'startDate' | 'endDate' | 'year'> {
  const guessed = year ?? writtenYear(sheets) ?? fallbackYear;
  const whole = { startDate: `${guessed}-01-01`, endDate: `${guessed}-12-31`, year: guessed };
  const days = readProgramme(sheets, { name: '', ...whole })
    .activities.filter(({ recurrence }) => recurrence === null)
    .flatMap(({ sessions }) => sessions.flatMap(({ date }) => date ?? []))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { startDate: first, endDate: last, year: guessed } : whole;
}
