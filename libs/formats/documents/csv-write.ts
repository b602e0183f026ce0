import { stringify } from 'csv-stringify/sync';

/** What an exported cell may hold; dates and times come as text, written out. */
export type ExportCell = string | number | null;

/**
 * A CSV that a Dutch Excel opens with a double click: UTF-8 with mark, point-comma, CRLF, decimal comma.
 * A text that a spreadsheet would run as a formula gets a ' in front (security 28); "+31 6 …" stays readable.
 * The first row is the header.
 */
export function writeCsv(rows: ExportCell[][]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map(plain)),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  );
  return Buffer.from(text);
}

/** A NUL ends a text in many programs, and blanks in front would hide a formula from its guard. */
function plain(cell: ExportCell): ExportCell {
  if (typeof cell !== 'string') return cell;
  const text = cell.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const start = text.trimStart();
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(start) ? start : text;
}
