import type { Sheet, SheetCell, SheetRow } from '#formats/spreadsheet';
import { parseWhen } from '../when/when-parser.js';
import { fold, isDitto, squeeze } from '../words/text.js';
import { type Columns, type Field, programmeFields, readHeader } from './columns.js';

/** A row of the list with its cells by field; merged and "idem" cells are filled in. */
export interface TableRow {
  row: number;
  cells: Map<Field, SheetCell>;
  raw: Record<string, string>;
  /** "idem" was replaced by the value above. */
  idem: boolean;
  /** The date comes from a merged cell or a heading above. */
  dateCarried: boolean;
}

export interface Table {
  columns: Columns;
  rows: TableRow[];
  ignored: { row: number; why: 'total' | 'remark' | 'header' }[];
}

const deepestHeader = 30;

/** Finds the header and reads the rows below it; undefined for a sheet that is no programme. */
export function readTable(sheet: Sheet): Table | undefined {
  const found = findHeader(sheet.rows);
  if (!found) return undefined;
  const columns = found.columns;
  guessDateColumn(columns, sheet.rows.slice(found.index + 1));
  const table: Table = { columns, rows: [], ignored: [] };
  let heading: SheetCell | undefined;
  let above: Map<number, SheetCell> = new Map();
  for (const sheetRow of sheet.rows.slice(found.index + 1)) {
    const filled = sheetRow.cells.filter(({ text }) => text.trim() !== '');
    const texts = new Set(filled.map(({ text }) => squeeze(text)));
    if (texts.size === 0) continue;
    const kind = rowKind(sheetRow, [...texts], filled, columns);
    if (kind === 'day') heading = filled[0];
    else if (kind !== 'activity') table.ignored.push({ row: sheetRow.number, why: kind });
    else {
      const cells = fillDittos(sheetRow.cells, above, columns);
      table.rows.push(makeRow(sheetRow, cells.filled, cells.idem, columns, heading));
      above = cells.filled;
    }
  }
  carryDays(table.rows);
  return table;
}

function findHeader(rows: readonly SheetRow[]): { columns: Columns; index: number } | undefined {
  let best: { columns: Columns; index: number; score: number } | undefined;
  for (const [index, row] of rows.slice(0, deepestHeader).entries()) {
    const columns = readHeader(row.cells.map(({ text, merged }) => (merged ? '' : text)));
    const own = programmeFields.filter((field) => columns.at.has(field)).length;
    const score = columns.at.size;
    const when = (['date', 'time', 'start', 'whenWhere'] as const).some((field) => columns.at.has(field));
    const named = /activit|workshop|^wat\b|titel|programma/i.test(
      columns.headings[columns.at.get('title')?.[0] ?? -1] ?? '',
    );
    const enough = columns.at.has('title') && own >= 2 && (when || named);
    if (enough && score > (best?.score ?? 0)) best = { columns, index, score };
  }
  return best;
}

/** Without a known heading for the day: the unknown column whose cells read as days. */
function guessDateColumn(columns: Columns, rows: readonly SheetRow[]): void {
  if (columns.at.has('date') || columns.at.has('whenWhere')) return;
  const taken = new Set([...columns.at.values()].flat());
  for (let column = 0; column < columns.headings.length; column += 1) {
    if (taken.has(column)) continue;
    const cells = rows.map(({ cells: all }) => all[column]).filter((cell) => cell && cell.text.trim() !== '');
    const days = cells.filter((cell) => cell?.date !== undefined || hasDay(cell?.text ?? ''));
    if (days.length >= 2 && days.length * 2 >= cells.length) {
      columns.at.set('date', [column]);
      columns.unknown = columns.unknown.filter((heading) => heading !== columns.headings[column]);
      return;
    }
  }
}

function hasDay(text: string): boolean {
  return text.length < 200 && parseWhen(text, 'date').some(({ days }) => days.length > 0);
}

const totalWords = /^(?:sub)?tota(?:al|len)\b|^aantal (?:activiteiten|deelnemers|rijen)|^som\b/;
const remarkWords =
  /^(?:\*|n\.?b\.?\b|let op\b|legenda|toelichting|wijzigingen voorbehouden|onder voorbehoud|laatst bijgewerkt|bijgewerkt|bron:|versie\b|opmerking|vragen\b|contact:|deze lijst|dit overzicht|aangeleverd|einde|zie ook)/;

function rowKind(
  row: SheetRow,
  texts: readonly string[],
  filled: readonly SheetCell[],
  columns: Columns,
): 'activity' | 'day' | 'total' | 'remark' | 'header' {
  const first = fold(texts[0] ?? '');
  if (texts.length <= 3 && totalWords.test(first)) return 'total';
  const again = readHeader(row.cells.map(({ text }) => text));
  if (
    again.at.size >= 3 &&
    row.cells.filter((cell, index) => squeeze(cell.text) === columns.headings[index] && cell.text !== '')
      .length >= 3
  )
    return 'header';
  if (texts.length > 1) return 'activity';
  if (filled[0]?.date || isDayHeading(texts[0]!)) return 'day';
  const titleAt = columns.at.get('title')?.[0] ?? 0;
  const inTitle = (row.cells[titleAt]?.text.trim() ?? '') !== '';
  if (!inTitle || remarkWords.test(first) || filled.length > 2) return 'remark';
  return 'activity';
}

/** "DONDERDAG 1 OKTOBER" alone on a row stands above the activities of that day. */
function isDayHeading(text: string): boolean {
  const entries = text.length < 80 ? parseWhen(text, 'date') : [];
  const [entry, ...more] = entries;
  return (
    entry !== undefined &&
    more.length === 0 &&
    entry.places.length === 0 &&
    (entry.days.length > 0 || entry.daily)
  );
}

function fillDittos(
  cells: readonly SheetCell[],
  above: ReadonlyMap<number, SheetCell>,
  columns: Columns,
): { filled: Map<number, SheetCell>; idem: boolean } {
  const summaries = columns.at.get('summary') ?? [];
  let idem = false;
  const filled = new Map<number, SheetCell>();
  cells.forEach((cell, column) => {
    const more = /^\s*(?:idem|id\.)\s*[,;:]\s*(.+)$/is.exec(cell.text)?.[1];
    const before = above.get(column);
    if (isDitto(cell.text)) {
      idem = true;
      filled.set(column, before ?? { text: '' });
    } else if (more !== undefined) {
      idem = true;
      filled.set(column, { text: summaries.includes(column) || !before ? more : `${before.text}, ${more}` });
    } else filled.set(column, cell);
  });
  return { filled, idem };
}

function makeRow(
  sheetRow: SheetRow,
  filled: ReadonlyMap<number, SheetCell>,
  idem: boolean,
  columns: Columns,
  heading: SheetCell | undefined,
): TableRow {
  const cells = new Map<Field, SheetCell>();
  for (const [field, at] of columns.at) {
    const found = at.flatMap((column) => filled.get(column) ?? []).filter(({ text }) => text.trim() !== '');
    const [first, ...others] = found;
    if (!first) continue;
    const text = [first, ...others].map(({ text: one }) => one).join(field === 'organiser' ? ' + ' : '; ');
    cells.set(field, others.length > 0 ? { text } : first);
  }
  const raw: Record<string, string> = {};
  sheetRow.cells.forEach((cell, column) => {
    if (cell.text !== '') raw[columns.headings[column] || `kolom ${column + 1}`] = cell.text;
  });
  const dateField = columns.at.has('whenWhere') ? 'whenWhere' : 'date';
  const fromHeading = heading !== undefined && !cells.has(dateField);
  if (fromHeading) cells.set(dateField, heading);
  return {
    row: sheetRow.number,
    cells,
    raw,
    idem,
    dateCarried: fromHeading || cells.get(dateField)?.merged === true,
  };
}

/**
 * A list that writes each day once, with the rows of that day below it: dates only grow, none is written
 * twice, and the rows without one have a clock time. Then the day above holds. Anything less stays empty.
 */
function carryDays(rows: TableRow[]): void {
  const written = rows.map(({ cells }) => cells.get('date'));
  const texts = written.flatMap((cell) =>
    cell && cell.text.trim() !== '' ? [cell.date ?? fold(squeeze(cell.text))] : [],
  );
  const open = rows.filter(({ cells }) => !cells.has('date') && hasClock(cells));
  const once = new Set(texts).size === texts.length && texts.length >= 2;
  if (!once || open.length < 2 || open.length !== rows.filter(({ cells }) => !cells.has('date')).length)
    return;
  let above: SheetCell | undefined;
  for (const row of rows) {
    const own = row.cells.get('date');
    if (own) above = own;
    else if (above && (above.date || isDayHeading(squeeze(above.text)))) {
      row.cells.set('date', above);
      row.dateCarried = true;
    }
  }
}

function hasClock(cells: ReadonlyMap<Field, SheetCell>): boolean {
  const cell = cells.get('time') ?? cells.get('start');
  return (
    cell !== undefined && (cell.time !== undefined || /\d{1,2}[.:]\d{2}|\d\s*(?:uur|u\b)/.test(cell.text))
  );
}
