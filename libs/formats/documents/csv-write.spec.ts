import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSpreadsheet } from '#formats/spreadsheet';
import { writeCsv } from './csv-write.js';

const textOf = (rows: Parameters<typeof writeCsv>[0]) => Buffer.from(writeCsv(rows)).toString();
const body = (rows: Parameters<typeof writeCsv>[0]) => textOf(rows).slice(1);

describe('an export for Excel', () => {
  it('E9: opens with its mark, point-commas and CRLF', () => {
    expect(
      textOf([
        ['Naam', 'Aantal'],
        ['Café', 2],
        [null, 2.5],
      ]),
    ).toBe('\ufeffNaam;Aantal\r\nCafé;2\r\n;2,5\r\n');
  });

  it('E9: a line break, a quote or a point-comma in a cell does not break the row', () => {
    expect(body([['a\nb', 'c\r\nd', 'zeg "hoi"', 'x;y']])).toBe('"a\nb";"c\nd";"zeg ""hoi""";"x;y"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    ' =1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '=HYPERLINK("http://x")',
  ])('E8, security 28: %j is text to Excel', (text) => {
    expect(body([[text]])).toMatch(/^"?'/);
  });

  it('E8, security 28: a phone number is still readable, a real negative number is a number', () => {
    expect(body([['+31 6 10000031', '06-10000031', -5]])).toBe("'+31 6 10000031;06-10000031;-5\r\n");
  });

  it('what is written can be read back', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '€', ';', '"', ',', '\n', ' ', '2') })
      .map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), async (rows) => {
        const [sheet] = await readSpreadsheet(writeCsv([['A', 'B', 'C'], ...rows]));
        expect(sheet!.rows.map((row) => row.cells.map((one) => one.text))).toEqual([
          ['A', 'B', 'C'],
          ...rows,
        ]);
      }),
    );
  });
});
