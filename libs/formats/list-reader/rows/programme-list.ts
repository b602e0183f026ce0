import type { Sheet } from '#formats/spreadsheet';
import { daysBetween, isDate } from '#platform/kernel';
import { parseWhen } from '../when/when-parser.js';
import { readPlaceText } from '../where/place.js';
import { fold, squeeze } from '../words/text.js';
import type { Field } from './columns.js';
import { markDuplicates } from './duplicates.js';
import { interpretRow, type ListContext } from './interpret.js';
import { intake } from './list-reader.nl.js';
import type { IntakeActivity, IntakeCounts, IntakeEvent, IntakeResult } from './model.js';
import { readTable, type Table, type TableRow } from './table.js';

/** A period longer than this is a collection of many weeks: rules are kept as rules. */
const longestWeek = 100;

/**
 * Reads the sheets of a partner's list into activities. Nothing is refused: a row that misses something is
 * kept with its issues; sheets and rows that are no activities are named in `ignored`.
 */
export function readProgramme(sheets: readonly Sheet[], event: IntakeEvent): IntakeResult {
  const ignored: IntakeResult['ignored'] = [];
  const tables: { sheet: string; table: Table }[] = [];
  for (const sheet of sheets) {
    const name = sheet.name.trim();
    const table = isOtherYear(name, event) ? undefined : readTable(sheet);
    if (table && !onlyOtherYears(table, event)) tables.push({ sheet: name, table });
    else ignored.push({ sheet: name, row: null, why: whyNot(sheet, event) });
  }
  const several = tables.length > 1 || sheets.length > 1;
  const activities = tables.flatMap(({ sheet, table }) => {
    ignored.push(
      ...table.ignored.map(({ row, why }) => ({ ...(several && { sheet }), row, why: intake.ignored[why] })),
    );
    return readRows(table, several ? sheet : '', event);
  });
  const marked = markDuplicates(activities);
  return {
    event,
    counts: countAll(marked),
    activities: marked,
    ignored,
    unknownColumns: [...new Set(tables.flatMap(({ table }) => table.columns.unknown))],
    missingColumns: missingColumns(tables.map(({ table }) => table)),
  };
}

function readRows(table: Table, sheet: string, event: IntakeEvent): IntakeActivity[] {
  const townsNamed = namesTowns(table, event);
  const long = daysBetween(event.startDate, event.endDate) > longestWeek;
  let above: { key: string; date: string } | undefined;
  return table.rows.map((row) => {
    const municipality = squeeze(row.cells.get('municipality')?.text ?? '') || (event.municipality ?? null);
    const year = yearOf(row) ?? event.year;
    const key = `${municipality}|${year ?? ''}`;
    const list: ListContext = {
      event,
      sheet,
      collection: long,
      townsNamed,
      municipality,
      ...(year !== undefined && { year }),
      ...(above?.key === key && { anchor: above.date }),
    };
    const activity = interpretRow(row, list);
    const first = activity.sessions[0]?.date;
    if (first) above = { key, date: first };
    return activity;
  });
}

function yearOf(row: TableRow): number | undefined {
  const year = /^(?:19|20)\d{2}$/.exec(row.cells.get('year')?.text.trim() ?? '');
  return year ? Number(year[0]) : undefined;
}

/** Whether the cells that hold day, time and place together write the town with some of the places. */
function namesTowns(table: Table, event: IntakeEvent): boolean {
  if (!table.columns.at.has('whenWhere')) return false;
  const context = { municipality: event.municipality ?? null, neighbourhoods: event.neighbourhoods ?? [] };
  return table.rows.some(({ cells }) =>
    parseWhen(cells.get('whenWhere')?.text ?? '', 'mixed')
      .flatMap(({ places }) => places)
      .some((place) => readPlaceText(place, context, 'session').townStated),
  );
}

function isOtherYear(name: string, event: IntakeEvent): boolean {
  const years = [...name.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  const oldList = /\b(?:oud|oude|archief|vorig jaar|vorige|backup|reserve)\b/.test(fold(name));
  return oldList || (years.length > 0 && !years.some((year) => inYears(year, event)));
}

function inYears(year: number, { startDate, endDate }: IntakeEvent): boolean {
  return year >= Number(startDate.slice(0, 4)) && year <= Number(endDate.slice(0, 4));
}

/** Last year's list: every date with a year in it is of another year. */
function onlyOtherYears(table: Table, event: IntakeEvent): boolean {
  const dates = table.rows.map(({ cells }) => cells.get('date'));
  const years = dates.flatMap((cell) => {
    if (cell?.date && isDate(cell.date)) return [Number(cell.date.slice(0, 4))];
    const found = parseWhen(cell?.text.slice(0, 200) ?? '', 'date').flatMap(({ days }) => days);
    return found.flatMap((words) =>
      words.kind === 'day' && words.day.year !== undefined ? [words.day.year] : [],
    );
  });
  return (
    years.length > 0 && years.length * 2 >= table.rows.length && !years.some((year) => inYears(year, event))
  );
}

function whyNot(sheet: Sheet, event: IntakeEvent): string {
  const other = isOtherYear(sheet.name, event) || readTable(sheet) !== undefined;
  return other ? intake.ignored.otherYear : intake.ignored.noProgramme;
}

function missingColumns(tables: readonly Table[]): string[] {
  const instead: Partial<Record<Field, readonly Field[]>> = {
    date: ['whenWhere'],
    time: ['start', 'whenWhere'],
    location: ['whenWhere'],
    address: ['town', 'postcode', 'whenWhere'],
  };
  const fields = Object.entries(intake.columns) as [keyof typeof intake.columns, string][];
  return fields
    .filter(([field]) => !(field === 'time' && tables.some(hasTimeInDayColumn)))
    .filter(
      ([field]) =>
        !tables.some(({ columns }) => [field, ...(instead[field] ?? [])].some((one) => columns.at.has(one))),
    )
    .map(([, name]) => name);
}

/** "Datum + tijd" is one column for both. */
function hasTimeInDayColumn({ columns }: Table): boolean {
  return (columns.at.get('date') ?? []).some((column) => /tijd|laat/i.test(columns.headings[column] ?? ''));
}

function countAll(activities: readonly IntakeActivity[]): IntakeCounts {
  const counts: IntakeCounts = {
    rows: activities.length,
    activities: activities.length,
    sessions: 0,
    byStatus: {},
    issues: {},
  };
  for (const { sessions, status, issues } of activities) {
    counts.sessions += sessions.length;
    counts.byStatus[status] = (counts.byStatus[status] ?? 0) + 1;
    for (const { code } of issues) counts.issues[code] = (counts.issues[code] ?? 0) + 1;
  }
  return counts;
}
