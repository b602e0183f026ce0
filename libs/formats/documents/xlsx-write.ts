import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { ExportCell } from './csv-write.js';

/** Excel's own limits. */
const longestText = 32_767;
const longestName = 31;
const widest = 60;

/**
 * An Excel workbook of one or more sheets. Every text is typed as text, so nothing of it is ever run as a
 * formula (security 28) and a phone number keeps its plus or nought. The first row of a sheet is its header.
 */
export function writeXlsx(sheets: { name: string; rows: ExportCell[][] }[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of sheets) utils.book_append_sheet(book, sheetOf(rows), sheetName(name), true);
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
}

function sheetOf(rows: ExportCell[][]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(typed)));
  sheet['!cols'] = widths(rows).map((wch) => ({ wch }));
  return sheet;
}

/** Wide enough for what is in the column, in characters. */
function widths(rows: ExportCell[][]): number[] {
  const found: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      const wanted = Math.min(widest, String(cell ?? '').length + 2);
      found[column] = Math.max(found[column] ?? 8, wanted);
    });
  return found;
}

function typed(cell: ExportCell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  return { t: 's', v: cell.replaceAll('\0', '').slice(0, longestText), z: '@' };
}

/** Excel refuses a file with one of these marks in a sheet's name. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]*?/\\:']/g, ' ')
      .trim()
      .slice(0, longestName)
      .trim() || 'Blad'
  );
}
