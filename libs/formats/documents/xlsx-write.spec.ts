import { describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from '#formats/spreadsheet';
import { writeXlsx } from './xlsx-write.js';

describe('an Excel export', () => {
  it('E8, security 28: formulas are text, phone numbers keep their plus and their nought, numbers are numbers', async () => {
    const rows = [
      ['Naam', 'Telefoon', 'Aantal'],
      ['=1+1', '+31 6 10000031', -5],
      ['@SUM(A1)', '0180000018', null],
    ];
    expect(await readSpreadsheet(writeXlsx([{ name: 'Deelnemers', rows }]))).toEqual([
      {
        name: 'Deelnemers',
        rows: [
          { number: 1, cells: [{ text: 'Naam' }, { text: 'Telefoon' }, { text: 'Aantal' }] },
          { number: 2, cells: [{ text: '=1+1' }, { text: '+31 6 10000031' }, { text: '-5', number: -5 }] },
          { number: 3, cells: [{ text: '@SUM(A1)' }, { text: '0180000018' }] },
        ],
      },
    ]);
  });

  it('names of sheets that Excel would refuse are mended and stay different', async () => {
    const rows = [['a']];
    const names = ['Lunch: 12/13?', 'Lunch: 12/13?', '', 'x'.repeat(40)];
    const read = await readSpreadsheet(writeXlsx(names.map((name) => ({ name, rows }))));
    expect(read.map((sheet) => sheet.name)).toEqual(['Lunch  12 13', 'Lunch  12 14', 'Blad', 'x'.repeat(31)]);
  });

  it('line breaks and signs of XML survive', async () => {
    const text = 'regel 1\nregel 2 <b> & "x"';
    const read = await readSpreadsheet(writeXlsx([{ name: 'P', rows: [[text]] }]));
    expect(read[0]!.rows[0]!.cells).toEqual([{ text }]);
  });
});
