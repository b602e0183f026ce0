import { CFB, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import { worked } from '../../../test/support/worked.js';
import { readXlsx } from './read-xlsx.js';
import type { SheetCell } from './sheet.js';
import { UnreadableSpreadsheet } from './unreadable.js';

function workbook(sheets: Record<string, WorkSheet>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return book;
}

function bytesOf(book: WorkBook): Buffer {
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
}

/** A workbook with the XML of its first sheet rewritten: for what no honest program writes. */
function withSheetXml(change: (xml: string) => string): Buffer {
  const honest = workbook({ Programma: utils.aoa_to_sheet([['Datum'], ['1 okt']]) });
  const container = CFB.read(bytesOf(honest), { type: 'buffer' });
  const part = CFB.find(container, '/xl/worksheets/sheet1.xml');
  part.content = Buffer.from(change(part.content.toString()));
  part.size = part.content.length;
  return CFB.write(container, { type: 'buffer', fileType: 'zip', compression: true });
}

async function cellsOf(sheet: WorkSheet, address: string): Promise<SheetCell | undefined> {
  const { r, c } = utils.decode_cell(address);
  const [read] = await readXlsx(bytesOf(workbook({ Programma: sheet })));
  return read!.rows.find((row) => row.number === r + 1)?.cells[c];
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    return `${(await readXlsx(bytes)).map((sheet) => sheet.rows.length)} rows`;
  } catch (failure) {
    return failure instanceof UnreadableSpreadsheet ? failure.reason : `thrown: ${failure}`;
  }
}

function one(cell: {
  t: 'n' | 's' | 'b' | 'e';
  v: number | string | boolean;
  z?: string;
}): Promise<SheetCell | undefined> {
  return cellsOf({ '!ref': 'A1', A1: cell }, 'A1');
}

describe('a foundation’s Excel file', () => {
  it('gives every sheet with text, rows numbered as on the sheet', async () => {
    const programme = utils.aoa_to_sheet([
      ['Titelblok'],
      [],
      ['Datum', null, 'Wat'],
      ['1 okt', null, 'Lunch'],
    ]);
    const book = workbook({
      Programma: programme,
      Leeg: utils.aoa_to_sheet([[]]),
      Partners: utils.aoa_to_sheet([['Wie']]),
    });
    expect(await readXlsx(bytesOf(book))).toEqual([
      {
        name: 'Programma',
        rows: [
          { number: 1, cells: [{ text: 'Titelblok' }] },
          { number: 3, cells: [{ text: 'Datum' }, { text: '' }, { text: 'Wat' }] },
          { number: 4, cells: [{ text: '1 okt' }, { text: '' }, { text: 'Lunch' }] },
        ],
      },
      { name: 'Partners', rows: [{ number: 1, cells: [{ text: 'Wie' }] }] },
    ]);
  });

  it('a hidden sheet is not read', async () => {
    const book = workbook({ Programma: utils.aoa_to_sheet([['a']]), Oud: utils.aoa_to_sheet([['b']]) });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    expect((await readXlsx(bytesOf(book))).map((sheet) => sheet.name)).toEqual(['Programma']);
  });

  it('merged cells are repeated and marked, in rows that have something of their own', async () => {
    const sheet = utils.aoa_to_sheet([
      ['do 1 okt', 'Lunch'],
      [null, 'Zang'],
      [null, null],
      ['vr 2 okt', 'Bingo'],
    ]);
    sheet['!merges'] = [utils.decode_range('A1:A3')];
    expect((await readXlsx(bytesOf(workbook({ P: sheet }))))[0]!.rows).toEqual([
      { number: 1, cells: [{ text: 'do 1 okt' }, { text: 'Lunch' }] },
      { number: 2, cells: [{ text: 'do 1 okt', merged: true }, { text: 'Zang' }] },
      { number: 4, cells: [{ text: 'vr 2 okt' }, { text: 'Bingo' }] },
    ]);
  });

  it('real dates are days without a zone, real times are clock times', async () => {
    expect(await one({ t: 'n', v: 44105, z: 'd-m-yyyy' })).toEqual({ text: '1-10-2020', date: '2020-10-01' });
    expect(await one({ t: 'n', v: 44105, z: '[$-413]dddd d mmmm' })).toEqual({
      text: '1-10-2020',
      date: '2020-10-01',
    });
    expect(await one({ t: 'n', v: 44105, z: 'm/d/yy' })).toEqual({ text: '1-10-2020', date: '2020-10-01' });
    expect(await one({ t: 'n', v: 19.5 / 24, z: 'h:mm' })).toEqual({ text: '19:30', time: '19:30' });
    expect(await one({ t: 'n', v: 9 / 24, z: 'hh"."mm "uur"' })).toEqual({ text: '09:00', time: '09:00' });
    expect(await one({ t: 'n', v: 0, z: 'hh:mm' })).toEqual({ text: '00:00', time: '00:00' });
    expect(await one({ t: 'n', v: 44105 + 14 / 24, z: 'd-m-yyyy hh:mm' })).toEqual({
      text: '1-10-2020 14:00',
      date: '2020-10-01',
      time: '14:00',
    });
    expect(await one({ t: 'n', v: 44105 + 14 / 24, z: 'hh:mm' })).toEqual({ text: '14:00', time: '14:00' });
  });

  it('a file of an old Mac counts its days from 1904', async () => {
    const book = workbook({ P: { '!ref': 'A1', A1: { t: 'n', v: 42643, z: 'd-m-yyyy' } } });
    book.Workbook = { WBProps: { date1904: true } };
    expect((await readXlsx(bytesOf(book)))[0]!.rows[0]!.cells).toEqual([
      { text: '1-10-2020', date: '2020-10-01' },
    ]);
  });

  it('a duration or an impossible day is a number, not a time or a date', async () => {
    expect(await one({ t: 'n', v: 1.5, z: '[h]:mm' })).toEqual({ text: '36:00', number: 1.5 });
    expect((await one({ t: 'n', v: 60, z: 'd-m-yyyy' }))?.date).toBe(undefined);
    expect((await one({ t: 'n', v: -3, z: 'd-m-yyyy' }))?.number).toBe(-3);
  });

  it('numbers are shown as in a Dutch Excel', async () => {
    expect(await one({ t: 'n', v: 2.5, z: '"€" #,##0.00' })).toEqual({ text: '€ 2,50', number: 2.5 });
    expect(await one({ t: 'n', v: 1250, z: '"€" #,##0.00' })).toEqual({ text: '€ 1.250,00', number: 1250 });
    expect(await one({ t: 'n', v: 3, z: '0 "p.p."' })).toEqual({ text: '3 p.p.', number: 3 });
    expect(await one({ t: 'n', v: 7.5 })).toEqual({ text: '7,5', number: 7.5 });
    expect(await one({ t: 'n', v: 0.1 + 0.2 })).toEqual({ text: '0,3', number: 0.1 + 0.2 });
    expect(await one({ t: 'n', v: 31612345678 })).toEqual({ text: '31612345678', number: 31612345678 });
    expect(await one({ t: 'n', v: 180000018, z: '0000000000' })).toEqual({
      text: '0180000018',
      number: 180000018,
    });
    expect(await one({ t: 'n', v: 0.5, z: '0%' })).toEqual({ text: '50%', number: 0.5 });
  });

  it('true, false and failed formulas are said in words', async () => {
    expect(await one({ t: 'b', v: true })).toEqual({ text: 'WAAR' });
    expect(await one({ t: 'b', v: false })).toEqual({ text: 'ONWAAR' });
    expect(await one({ t: 'e', v: 0x2a })).toEqual({ text: '#FOUT' });
  });

  it('formula results, rich text and text in the sheet itself are read; a formula without result is empty', async () => {
    const rows = withSheetXml((xml) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/,
        '<sheetData><row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>uitkomst</v></c>' +
          '<c r="B1"><f>1+1</f><v>2</v></c>' +
          '<c r="C1" t="inlineStr"><is><r><t>Kom </t></r><r><rPr><b/></rPr><t xml:space="preserve">er bij</t></r></is></c>' +
          '<c r="D1"><f>SUM(A2:A9)</f></c><c r="E1" t="inlineStr"><is><t>eind</t></is></c></row></sheetData>',
      ),
    );
    expect((await readXlsx(rows))[0]!.rows[0]!.cells).toEqual([
      { text: 'uitkomst' },
      { text: '2', number: 2 },
      { text: 'Kom er bij' },
      { text: '' },
      { text: 'eind' },
    ]);
  });
});

describe('an Excel file made to hurt', () => {
  const row = (number: number, column = 'A') =>
    `<row r="${number}"><c r="${column}${number}" t="inlineStr"><is><t>x</t></is></c></row>`;
  const withRows = (rows: string, rest = '') =>
    withSheetXml((xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/, () => `<sheetData>${rows}</sheetData>${rest}`),
    );

  it('E5: too many rows are refused, exactly the limit is read', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1)).join('');
    expect(await reasonOf(withRows(rows(10_000)))).toBe('10000 rows');
    expect(await reasonOf(withRows(rows(10_001)))).toBe('too_many_rows');
    expect(await reasonOf(withRows(rows(50_000)))).toBe('too_many_rows');
  });

  it('too many columns are refused', async () => {
    expect(await reasonOf(withRows(row(1, 'GR')))).toBe('1 rows');
    expect(await reasonOf(withRows(row(1, 'GS')))).toBe('too_many_columns');
  });

  it('a cell at the far end of the sheet, or beyond any sheet, costs nothing', async () => {
    expect(await reasonOf(withRows(row(1) + row(1_048_576)))).toBe('2 rows');
    expect(await reasonOf(withRows(row(1) + row(4_294_967_294)))).toBe('2 rows');
    expect(await reasonOf(withRows(row(1) + row(99_999_999_999)))).toBe('2 rows');
  });

  it('a merged area or a link over the whole sheet costs nothing', async () => {
    const merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>';
    const started = process.cpuUsage();
    expect(await reasonOf(withRows(row(1) + row(9), merge))).toBe('2 rows');
    expect(await reasonOf(withRows(row(1) + row(9), links))).toBe('2 rows');
    expect(worked(started)).toBeLessThan(5_000);
  });

  it('many merged areas over many rows are too many cells', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => row(index + 1)).join('');
    const merges = '<mergeCell ref="A1:GR5000"/>'.repeat(1_000);
    expect(await reasonOf(withRows(rows, `<mergeCells>${merges}</mergeCells>`))).toBe('too_many_cells');
  });

  it('security 34: a NUL written as _x0000_ and half a character', async () => {
    const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect(await reasonOf(withRows(cell('a_x0000_b')))).toBe('nul_bytes');
    expect((await readXlsx(withRows(cell('a_xD800_b'))))[0]!.rows[0]!.cells).toEqual([{ text: 'a\ufffdb' }]);
  });

  it('a sheet that cannot be read is not silently left out', async () => {
    const brokenReference = '<row r="1"><c r="A1" t="s"><v>999</v></c></row>';
    expect(await reasonOf(withRows(brokenReference))).toBe('damaged');
  });

  it('nothing but empty cells is empty', async () => {
    expect(await reasonOf(withRows('<row r="1"><c r="A1"/></row>'))).toBe('empty');
  });
});
