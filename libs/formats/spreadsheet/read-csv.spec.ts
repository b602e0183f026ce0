import { describe, expect, it } from '@jest/globals';
import { worked } from '../../../test/support/worked.js';
import { guessDelimiter, readCsv } from './read-csv.js';
import { UnreadableSpreadsheet } from './unreadable.js';

/** Record number and texts, the shortest way to say what a table should be. */
function table(text: string): [number, ...string[]][] {
  return readCsv(Buffer.from(text))[0]!.rows.map((row) => [
    row.number,
    ...row.cells.map((cell) => cell.text),
  ]);
}

function reasonOf(text: string): string {
  try {
    return `${table(text).length} rows`;
  } catch (failure) {
    return failure instanceof UnreadableSpreadsheet ? failure.reason : `thrown: ${failure}`;
  }
}

describe('a partner’s CSV', () => {
  it('E1: three good rows and an empty line give three rows, numbered as records', () => {
    expect(table('Datum;Tijd\r\n1 okt;10.00\r\n\r\n2 okt;11.00\r\n3 okt;12.00\r\n')).toEqual([
      [1, 'Datum', 'Tijd'],
      [2, '1 okt', '10.00'],
      [4, '2 okt', '11.00'],
      [5, '3 okt', '12.00'],
    ]);
  });

  it.each([
    ['point-comma', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ])('E4: the delimiter %s is guessed', (_, delimiter) => {
    const rows = ['Datum|Wat|Kosten', '1 okt|"Koffie, thee; koek"|gratis', '2 okt|"a\tb"|"€ 2,50"'];
    expect(table(rows.join('\n').replaceAll('|', delimiter))).toEqual([
      [1, 'Datum', 'Wat', 'Kosten'],
      [2, '1 okt', 'Koffie, thee; koek', 'gratis'],
      [3, '2 okt', 'a\tb', '€ 2,50'],
    ]);
  });

  it('a comma in every text does not beat the point-comma', () => {
    expect(guessDelimiter('Datum;Wat;Wie\n1 okt;Eten, drinken;Jan\n2 okt;Zang, dans;Piet')).toBe(';');
  });

  it('one column needs no delimiter', () => {
    expect(table('Organisatie\nHumanitas')).toEqual([
      [1, 'Organisatie'],
      [2, 'Humanitas'],
    ]);
  });

  it('the line "sep=," of Excel says the delimiter and is no row', () => {
    expect(table('sep=,\r\na,b;c\r\n')).toEqual([[1, 'a', 'b;c']]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('%s ends a line', (_, end) => {
    expect(table(`a;b${end}c;d${end}`)).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ]);
  });

  it('a line break in a quoted cell stays in the cell and the record keeps one number', () => {
    expect(table('Wat;Wanneer\r\nLunch;"10.00\r\n11.00\n12.00"\r\nZang;"14.00"\r\n')).toEqual([
      [1, 'Wat', 'Wanneer'],
      [2, 'Lunch', '10.00\r\n11.00\n12.00'],
      [3, 'Zang', '14.00'],
    ]);
  });

  it('text is kept as it is: spaces, doubled quotes', () => {
    expect(table('a; b ;"zeg ""hoi"""\nc;d;e')).toEqual([
      [1, 'a', ' b ', 'zeg "hoi"'],
      [2, 'c', 'd', 'e'],
    ]);
  });

  it('a forgotten closing quote costs one row only', () => {
    expect(table('Wat;Waar\n"Praatje;Bieb\nZang;"Buurt\nhuis"\nLunch;"Kerk"\n')).toEqual([
      [1, 'Wat', 'Waar'],
      [2, '"Praatje', 'Bieb'],
      [3, 'Zang', 'Buurt\nhuis'],
      [4, 'Lunch', 'Kerk'],
    ]);
  });

  it('a forgotten closing quote on the last row', () => {
    expect(table('Wat;Waar\nZang;"Bieb')).toEqual([
      [1, 'Wat', 'Waar'],
      [2, 'Zang', '"Bieb'],
    ]);
  });

  it('bare quotes inside a text are just quotes', () => {
    expect(table('Wat;Waar\nZang;Café "De Hoek" aan zee\nLunch;"Kerk"\n')).toEqual([
      [1, 'Wat', 'Waar'],
      [2, 'Zang', 'Café "De Hoek" aan zee'],
      [3, 'Lunch', 'Kerk'],
    ]);
  });

  it('rows of other lengths are kept, columns of nothing but emptiness far right are not counted', () => {
    expect(table(`a;b\nc\nd;e;f\n`)).toEqual([
      [1, 'a', 'b'],
      [2, 'c'],
      [3, 'd', 'e', 'f'],
    ]);
    expect(reasonOf(`a;b${';'.repeat(500)}\n`)).toBe('1 rows');
  });

  it('E5: too many rows are refused, exactly the limit is read', () => {
    expect(reasonOf('a;b\n'.repeat(10_000))).toBe('10000 rows');
    expect(reasonOf('a;b\n'.repeat(10_001))).toBe('too_many_rows');
    expect(reasonOf('a;b\n'.repeat(50_000))).toBe('too_many_rows');
    expect(reasonOf('\n'.repeat(100_001))).toBe('too_many_rows');
  });

  it('too many columns or cells are refused', () => {
    expect(reasonOf(`${'a;'.repeat(199)}a`)).toBe('1 rows');
    expect(reasonOf(`${'a;'.repeat(200)}a`)).toBe('too_many_columns');
    expect(reasonOf(`${'a;'.repeat(99)}a\n`.repeat(5_001))).toBe('too_many_cells');
  });

  it('a file of nothing is empty', () => {
    expect(['\n', ';;;\n;;;', '\ufeff', '""'].map(reasonOf)).toEqual(['empty', 'empty', 'empty', 'empty']);
  });

  it('security 33: files made of quotes take no long time', () => {
    const started = process.cpuUsage();
    expect(reasonOf('"\n'.repeat(9_999))).toBe('5000 rows');
    reasonOf('a;"b" c\n'.repeat(9_000));
    reasonOf(`${'x;"""'.repeat(20)}y\n`.repeat(5_000));
    reasonOf(`"${'a\n'.repeat(2_000_000)}`);
    reasonOf('"'.repeat(9_000_000));
    expect(worked(started)).toBeLessThan(10_000);
  });
});
