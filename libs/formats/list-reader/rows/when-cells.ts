import type { SheetCell } from '#formats/spreadsheet';
import { makeSchedule, type Schedule } from '../when/schedule.js';
import { type WhenEntry } from '../when/when-entries.js';
import { parseWhen } from '../when/when-parser.js';
import { isNear, type WhenContext } from '../when/written-days.js';
import { looksLikePlace, splitPlaces } from '../where/place.js';
import { townNamed } from '../where/towns.js';
import { squeeze } from '../words/text.js';
import type { Field } from './columns.js';

/** What the cells for day, time and (sometimes) place say. */
export interface ReadWhen {
  schedule: Schedule;
  dayText: string;
  timeText: string;
  /** Several places in one cell of days ("WOC A & WOC B"). */
  placeFinding?: 'multiple_locations' | 'ambiguous_location';
}

type Cells = ReadonlyMap<Field, SheetCell>;

/** Reads when an activity is, from one to five cells. `oneThing`: a festival stays one in several buildings. */
export function readWhen(
  cells: Cells,
  context: WhenContext,
  place: { municipality: string | null; oneThing: boolean },
): ReadWhen {
  const combined = cells.get('whenWhere');
  const dayText = combined ? combined.text : dayCell(cells);
  const timeText = timeCell(cells);
  const near = isNear(context);
  const hasLocation = (cells.get('location')?.text.trim() ?? '') !== '';
  const findings: ReadWhen['placeFinding'][] = [];
  const asPlaces = (text: string, entry: WhenEntry, severalEntries: boolean): string[] => {
    const wanted =
      combined !== undefined ||
      ((!hasLocation || severalEntries) && isPlace(text, place.municipality, entry));
    if (!wanted) return [];
    const split = splitPlaces(text, place.oneThing);
    if (split.finding) findings.push(split.finding);
    return split.places;
  };
  const lines = pairLines(dayText, timeText);
  const parts = lines.map(([day, time]) => {
    const days = parseWhen(day, combined ? 'mixed' : 'date', near);
    const several = days.filter(({ places }) => places.length > 0).length > 1;
    return makeSchedule(days, parseWhen(time, 'time', near), context, (text, entry) =>
      asPlaces(text, entry, several),
    );
  });
  const schedule = parts.length === 1 ? parts[0]! : joinSchedules(parts);
  return {
    schedule,
    dayText: squeeze(dayText),
    timeText: squeeze(timeText),
    ...(findings[0] && { placeFinding: findings[0] }),
  };
}

function isPlace(text: string, municipality: string | null, entry: WhenEntry): boolean {
  if (entry.days.length === 0 && entry.slots.length === 0) return false;
  const lastWord = text.split(' ').at(-1) ?? '';
  return (
    looksLikePlace(text) ||
    (text.includes(' ') && /^\p{Lu}/u.test(lastWord) && townNamed(lastWord, municipality) !== undefined)
  );
}

function dayCell(cells: Cells): string {
  const date = cells.get('date');
  const weekday = cells.get('weekday')?.text ?? '';
  if (!date) return weekday;
  const serial = /^4\d{4}$/.test(date.text.trim()) ? fromSerial(Number(date.text)) : undefined;
  const day = date.date ?? serial ?? date.text;
  const time = date.date && date.time && !cells.has('time') && !cells.has('start') ? ` ${date.time} uur` : '';
  const last = cells.get('endDate');
  const end = last && (last.date ?? last.text.trim());
  const span = end && end !== day ? ` t/m ${end}` : '';
  return `${weekday} ${day}${time}${span}`.trim();
}

/** Excel's day number, as it appears when a date lost its format. */
function fromSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function timeCell(cells: Cells): string {
  const text = (field: Field): string => cells.get(field)?.time ?? cells.get(field)?.text.trim() ?? '';
  const time = text('time');
  const start = text('start');
  const end = text('end');
  const part = text('dayPart');
  if (time && !end) return [part, start, time].filter(Boolean).join(' ');
  const first = [part, time || start].filter(Boolean).join(' ');
  return end ? `${first}${time || start ? ' - ' : ' tot '}${end}` : first;
}

/** Two cells with as many lines as each other belong together line by line. */
function pairLines(days: string, times: string): (readonly [string, string])[] {
  const dayLines = linesOf(days);
  const timeLines = linesOf(times);
  const paired = dayLines.length > 1 && dayLines.length === timeLines.length && dayLines.length <= 40;
  const readable =
    paired &&
    dayLines.every((line) => parseWhen(line, 'date').some((entry) => entry.days.length > 0)) &&
    timeLines.every((line) =>
      parseWhen(line, 'time').some((entry) => entry.slots.length > 0 && entry.days.length === 0),
    );
  return readable
    ? dayLines.map((line, index) => [line, timeLines[index]!] as const)
    : [[days, times] as const];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function joinSchedules(parts: readonly Schedule[]): Schedule {
  const first = parts[0]!;
  return {
    ...first,
    sessions: parts.flatMap(({ sessions }) => sessions),
    recurrence: parts.find(({ recurrence }) => recurrence)?.recurrence ?? null,
    findings: new Set(parts.flatMap(({ findings }) => [...findings])),
    doors: parts.flatMap(({ doors }) => doors),
    window: parts.some(({ window }) => window),
    ruleHasStart: parts.every(({ ruleHasStart }) => ruleHasStart),
    ruleHasEnd: parts.every(({ ruleHasEnd }) => ruleHasEnd),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}
