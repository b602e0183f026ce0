import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printable } from './printable.js';

describe('text that the font can print', () => {
  it('European names and signs stay as they are', () => {
    for (const text of [
      'Súdwest-Fryslân',
      'Özgür Şahin',
      'Łukasz Żółć',
      'Nguyễn',
      'Олена',
      'Νίκος',
      '€ 2,50 – “thee”',
    ])
      expect(printable(text)).toBe(text);
  });

  it('letters put together from parts become one letter', () => {
    expect(printable('Café')).toBe('Café');
  });

  it('pictures and invisible marks go, letters of other scripts become question marks', () => {
    expect(printable('Lunch 🎉👩‍👩‍👧🇳🇱❤️!')).toBe('Lunch !');
    expect(printable('a\u200b\u202eb\u00adc\0d\u0007')).toBe('abcd');
    expect(printable('漢字')).toBe('??');
    expect(printable('a\u2009b\tc\r\nd\ud800')).toBe('a b c\nd');
    expect(printable('a\u00a0b ™ ©')).toBe('a\u00a0b ™ ©');
  });

  it('once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});
