import type { CellObject, WorkSheet } from '@e965/xlsx';
import { limits } from './limits.js';
import { readCell } from './read-cell.js';
import type { SheetCell, SheetRow } from './sheet.js';
import { UnreadableSpreadsheet } from './unreadable.js';

/** Rows and cells used so far over all sheets of the file. */
export interface Spent {
  rows: number;
  cells: number;
}

/** Rows with text only, merged areas filled in. Row numbers are those the sheet shows. */
export function readWorksheet(worksheet: WorkSheet, date1904: boolean, spent: Spent): SheetRow[] {
  const rows = readOwnCells(worksheet, date1904, spent);
  fillMerged(worksheet, rows, spent);
  return [...rows].sort(([one], [other]) => one - other).map(([index, cells]) => toRow(index, cells));
}

type Cells = Map<number, SheetCell>;

function readOwnCells(worksheet: WorkSheet, date1904: boolean, spent: Spent): Map<number, Cells> {
  const data: (CellObject | null | undefined)[][] = worksheet['!data'] ?? [];
  const rows = new Map<number, Cells>();
  // Only what is there: a hostile file may have one cell in row four thousand million.
  for (const rowKey of Object.keys(data)) {
    const cells: Cells = new Map();
    for (const columnKey of Object.keys(data[Number(rowKey)] ?? [])) {
      const cell = data[Number(rowKey)]?.[Number(columnKey)];
      const read = cell ? readCell(cell, date1904) : undefined;
      if (read === undefined || read.text === '') continue;
      if (Number(columnKey) >= limits.columns) throw new UnreadableSpreadsheet('too_many_columns');
      if (read.text.includes('\0')) throw new UnreadableSpreadsheet('nul_bytes');
      spend(spent, 'cells', 'too_many_cells');
      cells.set(Number(columnKey), read);
    }
    if (cells.size === 0) continue;
    spend(spent, 'rows', 'too_many_rows');
    rows.set(Number(rowKey), cells);
  }
  return rows;
}

/** Only rows that have something of their own are filled: an empty row stays out. */
function fillMerged(worksheet: WorkSheet, rows: Map<number, Cells>, spent: Spent): void {
  const areas = worksheet['!merges'] ?? [];
  if (areas.length > limits.cells) throw new UnreadableSpreadsheet('too_many_cells');
  for (const area of areas) {
    const origin = rows.get(area.s.r)?.get(area.s.c);
    if (origin === undefined) continue;
    const lastColumn = Math.min(area.e.c, limits.columns - 1);
    for (const [index, cells] of rowsWithin(rows, area.s.r, area.e.r)) {
      for (let column = area.s.c; column <= lastColumn; column += 1) {
        if (index === area.s.r && column === area.s.c) continue;
        spend(spent, 'cells', 'too_many_cells');
        cells.set(column, { ...origin, merged: true });
      }
    }
  }
}

function rowsWithin(rows: Map<number, Cells>, first: number, last: number): [number, Cells][] {
  const found: [number, Cells][] = [];
  if (last - first > rows.size) {
    for (const row of rows) if (row[0] >= first && row[0] <= last) found.push(row);
    return found;
  }
  for (let index = first; index <= last; index += 1) {
    const cells = rows.get(index);
    if (cells) found.push([index, cells]);
  }
  return found;
}

function spend(spent: Spent, what: keyof Spent, reason: 'too_many_rows' | 'too_many_cells'): void {
  spent[what] += 1;
  if (spent[what] > limits[what]) throw new UnreadableSpreadsheet(reason);
}

function toRow(index: number, cells: Cells): SheetRow {
  const width = Math.max(...cells.keys()) + 1;
  return {
    number: index + 1,
    cells: Array.from({ length: width }, (_, column) => cells.get(column) ?? { text: '' }),
  };
}
