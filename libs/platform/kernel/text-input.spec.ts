import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanText, isBrokenText } from './text-input.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('what people type or paste', () => {
  it.each([
    ['  Jan \t de\u00a0Vries ', 'Jan de Vries'],
    ['Jan\r\nBcc: iedereen@example.org', 'Jan Bcc: iedereen@example.org'],
    ['\u001b[31mrood\u009b0m', '[31mrood 0m'],
    ['Jan\u2028\u2029\ufeffde Vries', 'Jan de Vries'],
    ['Jan\u202eseirV', 'Jan seirV'],
    ['👩‍👧 Éva', '👩‍👧 Éva'],
  ])('%j is one clean line (M9)', (typed, line) => {
    expect(cleanLine(typed)).toBe(line);
  });

  it('a text keeps its paragraphs', () => {
    expect(cleanText(' Hallo,\r\n\r\n\r\n\r\nKomt u ook?  \rTot dan\u2028Éva\u0000\n')).toBe(
      'Hallo,\n\nKomt u ook?\nTot dan\nÉva',
    );
  });

  it('no text keeps a control character, and clean is clean', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
        expect(cleanLine(typed)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|^\s|\s$| {2}/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
        expect(cleanText(typed)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|\n{3}/);
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
        expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
      }),
      { numRuns: 2000 },
    );
  });

  it('what PostgreSQL does not take is seen: a NUL byte, half a character (P13)', () => {
    expect(['a\u0000b', '\ud83d', 'x\ude00', '😀', ''].map(isBrokenText)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
