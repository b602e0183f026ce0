import type { TextEncoding } from './decode-text.js';
import { limits } from './limits.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Sheet } from './sheet.js';
import { UnreadableSpreadsheet } from './unreadable.js';

export type { Sheet, SheetCell, SheetRow } from './sheet.js';
export { type UnreadableReason, UnreadableSpreadsheet } from './unreadable.js';

/**
 * Reads a CSV or XLSX file, told apart by its first bytes and never by its name.
 * Rejects with `UnreadableSpreadsheet` and nothing else. `encoding` counts for CSV only.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  options: { encoding?: TextEncoding } = {},
): Promise<Sheet[]> {
  if (bytes.length === 0) throw new UnreadableSpreadsheet('empty');
  if (bytes.length > limits.bytes) throw new UnreadableSpreadsheet('too_large', 'file');
  if (startsWith(bytes, 'PK\x03\x04')) return readXlsx(bytes);
  refuseOtherKinds(bytes);
  return readCsv(bytes, options.encoding);
}

const otherKinds = [
  '%PDF-',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  '{\\rtf',
  'PK\x05\x06',
];

function refuseOtherKinds(bytes: Uint8Array): void {
  // The container of xls, and of an xlsx behind a password.
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableSpreadsheet(locked ? 'encrypted' : 'old_excel');
  }
  // BIFF 2 to 5 without container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00)
    throw new UnreadableSpreadsheet('old_excel');
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1');
  // Web programmes often save a web page or XML under the name .xls; Excel can turn it into a real sheet.
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|table|\?xml|meta|style)/i.test(start))
    throw new UnreadableSpreadsheet('old_excel', 'web page');
  if (otherKinds.some((kind) => start.startsWith(kind))) throw new UnreadableSpreadsheet('not_a_spreadsheet');
}

function startsWith(bytes: Uint8Array, characters: string): boolean {
  return [...characters].every((character, index) => bytes[index] === character.charCodeAt(0));
}
