import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { often } from '../../../test/support/often.js';
import { readSpreadsheet, UnreadableSpreadsheet } from './spreadsheet.js';

const book = utils.book_new();
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['Datum', 'Wat'],
    ['1 okt', 'Lunch'],
  ]),
  'Programma',
);
const saved = (
  bookType: 'xlsx' | 'xlsm' | 'xlsb' | 'biff8' | 'biff2' | 'ods' | 'html' | 'xlml' | 'csv',
): Buffer => write(book, { type: 'buffer', bookType });

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await readSpreadsheet(bytes))
      .map((sheet) => sheet.rows.map((row) => row.cells.map((cell) => cell.text).join('|')).join('/'))
      .join('+');
  } catch (failure) {
    return failure instanceof UnreadableSpreadsheet ? failure.reason : `thrown: ${failure}`;
  }
}

describe('a file somebody hands in', () => {
  it('security 30: is told apart by its first bytes', async () => {
    expect(await outcome(saved('xlsx'))).toBe('Datum|Wat/1 okt|Lunch');
    expect(await outcome(saved('xlsm'))).toBe('Datum|Wat/1 okt|Lunch');
    expect(await outcome(saved('csv'))).toBe('Datum|Wat/1 okt|Lunch');
  });

  it('another kind of spreadsheet is refused by its own name', async () => {
    expect(await outcome(saved('biff8'))).toBe('old_excel');
    expect(await outcome(saved('biff2'))).toBe('old_excel');
    expect(await outcome(saved('xlsb'))).toBe('old_excel');
    expect(await outcome(saved('xlml'))).toBe('old_excel');
    expect(await outcome(saved('html'))).toBe('old_excel');
    expect(await outcome(saved('ods'))).toBe('open_document');
  });

  it('a workbook behind a password', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('x'));
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.from('x'));
    expect(await outcome(CFB.write(container, { type: 'buffer' }))).toBe('encrypted');
  });

  it('security 30: what is no spreadsheet at all', async () => {
    const letter = CFB.utils.cfb_new();
    CFB.utils.cfb_add(letter, '/[Content_Types].xml', Buffer.from('<Types/>'));
    CFB.utils.cfb_add(letter, '/word/document.xml', Buffer.from('<w/>'));
    expect(await outcome(CFB.write(letter, { type: 'buffer', fileType: 'zip' }))).toBe('not_a_spreadsheet');
    expect(await outcome(Buffer.from('%PDF-1.7\n'))).toBe('not_a_spreadsheet');
    expect(await outcome(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('not_a_spreadsheet');
    expect(await outcome(Buffer.from('{\\rtf1 hallo}'))).toBe('not_a_spreadsheet');
    expect(await outcome(Buffer.from('PK\x05\x06'.padEnd(22, '\0')))).toBe('not_a_spreadsheet');
    expect(await outcome(Buffer.from('PKN-kerk;1 okt'))).toBe('PKN-kerk|1 okt');
    expect(await outcome(Buffer.from('Datum;\0'))).toBe('nul_bytes');
    expect(await outcome(new Uint8Array())).toBe('empty');
  });

  it('security 31: a file over ten megabytes is not looked at', async () => {
    expect(await outcome(Buffer.alloc(10_000_001, 'a'))).toBe('too_large');
    expect(await outcome(Buffer.alloc(9_000_000, 'a;\n'))).toBe('too_many_rows');
  });

  it('the encoding told wins over the guess', async () => {
    const bytes = Buffer.from('Café;b');
    expect((await readSpreadsheet(bytes))[0]!.rows[0]!.cells[0]).toEqual({ text: 'Café' });
    expect((await readSpreadsheet(bytes, { encoding: 'windows-1252' }))[0]!.rows[0]!.cells[0]).toEqual({
      text: 'CafÃ©',
    });
  });

  it('whatever the bytes, only an UnreadableSpreadsheet is thrown', async () => {
    const workbook = saved('xlsx');
    const changed = fc
      .array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Buffer.from(workbook);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const cut = fc.nat(workbook.length).map((length) => workbook.subarray(0, length));
    const table = fc
      .array(fc.constantFrom('"', ';', ',', '\t', '\r', '\n', '\r\n', 'a', 'é', '€', '\0', '\ufeff', 'sep=,'))
      .map((parts) => Buffer.from(parts.join('')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed, cut, table), async (bytes) => {
        expect(await outcome(bytes)).not.toMatch(/^thrown/);
      }),
      { numRuns: often(600) },
    );
  });

  it('a CSV that was written well comes back whole', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ';', ',', '\n', '\r\n', 'é', '€') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
        const text = [['Kop A', 'Kop B'], ...rows]
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n');
        const read = (await readSpreadsheet(Buffer.from(text)))[0]!.rows.map((row) =>
          row.cells.map(({ text }) => text),
        );
        expect(read).toEqual([['Kop A', 'Kop B'], ...rows].filter((row) => row.join('') !== ''));
      }),
    );
  });
});
