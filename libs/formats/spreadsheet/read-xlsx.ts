import { CFB, read, type WorkBook } from '@e965/xlsx';
import { limits } from './limits.js';
import { readWorksheet } from './read-worksheet.js';
import type { Sheet } from './sheet.js';
import { listZip, unpackZip } from './unpack-zip.js';
import { UnreadableSpreadsheet } from './unreadable.js';

/** Reads every visible worksheet that has any text on it. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const book = parseWorkbook(await repack(bytes));
  const sheets: Sheet[] = [];
  const spent = { rows: 0, cells: 0 };
  book.SheetNames.forEach((name, index) => {
    if (book.Workbook?.Sheets?.[index]?.Hidden) return;
    const worksheet = book.Sheets[name];
    // The library leaves out a sheet it stumbles over; half a programme is worse than none.
    if (worksheet === undefined) throw new UnreadableSpreadsheet('damaged', 'sheet');
    if (worksheet['!type'] === 'chart') return;
    const rows = readWorksheet(worksheet, book.Workbook?.WBProps?.date1904 === true, spent);
    if (rows.length > 0) sheets.push({ name, rows });
  });
  if (sheets.length === 0) throw new UnreadableSpreadsheet('empty');
  return sheets;
}

/**
 * The library must not unpack anything itself, as it trusts other headers than we measured. So it gets a
 * fresh ZIP without compression, holding only the parts that were unpacked within the limits.
 */
async function repack(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await listZip(bytes);
  const names = new Set(zip.entries.map(({ name }) => name));
  if (names.has('xl/workbook.bin')) throw new UnreadableSpreadsheet('old_excel', 'xlsb');
  if (names.has('mimetype') && names.has('content.xml')) throw new UnreadableSpreadsheet('open_document');
  // Some programs number it: workbook2.xml.
  if (![...names].some((name) => /(?:^|\/)workbook[^/]*\.xml$/i.test(name)))
    throw new UnreadableSpreadsheet('not_a_spreadsheet', 'zip');
  const parts = await unpackZip(zip, isNeeded);
  const largest = Math.max(...[...parts.values()].map((part) => part.length));
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, part] of parts) CFB.utils.cfb_add(container, name, withoutLinks(name, part));
  const plain: Uint8Array = CFB.write(container, { fileType: 'zip', type: 'buffer' });
  refuseRepeatedSheets(plain, largest);
  return plain;
}

function isNeeded(name: string): boolean {
  if (!/\.(xml|rels)$/i.test(name)) return false;
  return !/worksheets\/_rels\/|drawings\/|charts\/|media\/|theme\/|pivot|externalLinks\/|customXml\//i.test(
    name,
  );
}

/** The library walks over every cell of a link's area: one link over a whole sheet would take hours. */
function withoutLinks(name: string, part: Buffer): Buffer {
  if (!name.toLowerCase().endsWith('.xml')) return part;
  const text = part.toString('latin1');
  return /hyperlink/.test(text)
    ? Buffer.from(text.replace(/<(?:\w+:)?hyperlink [^<>]*>/g, '<removed/>'), 'latin1')
    : part;
}

/** A workbook may name one big part as a thousand sheets. */
function refuseRepeatedSheets(plain: Uint8Array, largest: number): void {
  const names = parse(plain, { bookSheets: true }).SheetNames;
  if (names.length * largest > limits.unpackedBytes) throw new UnreadableSpreadsheet('too_large', 'sheets');
}

function parseWorkbook(plain: Uint8Array): WorkBook {
  return parse(plain, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false });
}

function parse(plain: Uint8Array, options: Parameters<typeof read>[1]): WorkBook {
  try {
    return read(plain, { ...options, type: 'buffer' });
  } catch {
    throw new UnreadableSpreadsheet('damaged', 'workbook');
  }
}
