import { type Options, parse } from 'csv-parse/sync';
import { decodeText, type TextEncoding } from './decode-text.js';
import { limits } from './limits.js';
import type { Sheet, SheetRow } from './sheet.js';
import { UnreadableSpreadsheet } from './unreadable.js';

const delimiters = [';', ',', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** After so many bad quotes we stop looking at quotes: it bounds the work on a hostile file. */
const mostRepairs = 1_000;

/** Reads a CSV of any of the usual kinds. Row numbers count records, empty ones included. */
export function readCsv(bytes: Uint8Array, told?: TextEncoding): Sheet[] {
  const decoded = decodeText(bytes, told);
  // Excel's own way of naming the delimiter; Excel does not show this line as a row either.
  const named = /^sep=([;,\t])\r?\n?/i.exec(decoded);
  const text = named ? decoded.slice(named[0].length) : decoded;
  const rows = readRecords(text, (named?.[1] as Delimiter | undefined) ?? guessDelimiter(text));
  if (rows.length === 0) throw new UnreadableSpreadsheet('empty');
  return [{ name: '', rows }];
}

/** The delimiter that most evenly cuts the first hundred lines into the most columns. */
export function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 200_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 100);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const seen = new Map<number, number>();
    for (const line of lines) {
      const cuts = line.split(delimiter).length - 1;
      if (cuts > 0) seen.set(cuts, (seen.get(cuts) ?? 0) + 1);
    }
    for (const [cuts, times] of seen) {
      const score = (times / lines.length) * (cuts / (cuts + 1));
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

class Rows {
  readonly found: SheetRow[] = [];
  private records = 0;
  private cells = 0;

  add(texts: string[]): void {
    this.records += 1;
    if (this.records > limits.records) throw new UnreadableSpreadsheet('too_many_rows');
    const filled = texts.findLastIndex((text) => text !== '') + 1;
    if (filled === 0) return;
    if (filled > limits.columns) throw new UnreadableSpreadsheet('too_many_columns');
    this.cells += Math.min(texts.length, limits.columns);
    if (this.cells > limits.cells) throw new UnreadableSpreadsheet('too_many_cells');
    const cells = texts.slice(0, limits.columns).map((text) => ({ text }));
    this.found.push({ number: this.records, cells });
    if (this.found.length > limits.rows) throw new UnreadableSpreadsheet('too_many_rows');
  }
}

/**
 * Strict first, so that one forgotten quote cannot swallow the rows below it: where strict reading
 * stops, that one physical line is read as it stands, and strict reading goes on after it.
 */
function readRecords(text: string, delimiter: Delimiter): SheetRow[] {
  const bytes = Buffer.from(text);
  const rows = new Rows();
  let start = 0;
  for (let repairs = 0; start < bytes.length; repairs += 1) {
    const options = repairs < mostRepairs ? {} : { quote: null };
    const good = parseUntilBroken(bytes.subarray(start), { delimiter, ...options }, rows);
    if (good === 'all') break;
    const line = firstLine(bytes.subarray(start + good));
    rows.add(readBrokenLine(line.content, delimiter));
    start += good + line.length;
  }
  return rows.found;
}

const format: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  max_record_size: limits.recordBytes,
};

/** Adds every record up to the first broken one; answers how many bytes those took. */
function parseUntilBroken(bytes: Buffer, options: Options, rows: Rows): number | 'all' {
  let good = 0;
  try {
    parse(bytes, {
      ...format,
      ...options,
      on_record: (record: string[], context) => {
        rows.add(record);
        good = context.bytes;
        return null;
      },
    });
    return 'all';
  } catch (failure) {
    if (failure instanceof UnreadableSpreadsheet) throw failure;
    return good;
  }
}

function firstLine(bytes: Buffer): { content: Buffer; length: number } {
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  if (end === -1) return { content: bytes, length: bytes.length };
  const breakLength = bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1;
  return { content: bytes.subarray(0, end), length: end + breakLength };
}

function readBrokenLine(line: Buffer, delimiter: Delimiter): string[] {
  if (line.length > limits.recordBytes) throw new UnreadableSpreadsheet('not_a_spreadsheet', 'endless line');
  const whole = { ...format, delimiter, max_record_size: 0 };
  try {
    return parse(line, { ...whole, relax_quotes: true })[0] ?? [];
  } catch {
    return parse(line, { ...whole, quote: null })[0] ?? [];
  }
}
