import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';
import { UnreadableSpreadsheet } from './unreadable.js';

const sentence = 'Café € 2,50 – “thee”, Súdwest';
const windows1252 = Buffer.from([
  ...Buffer.from('Caf\xe9 ', 'latin1'),
  0x80,
  ...Buffer.from(' 2,50 ', 'latin1'),
  0x96,
  0x20,
  0x93,
  ...Buffer.from('thee', 'latin1'),
  0x94,
  ...Buffer.from(', S\xfadwest', 'latin1'),
]);

function reasonOf(bytes: Uint8Array, told?: 'utf-8' | 'windows-1252'): string {
  try {
    return decodeText(bytes, told);
  } catch (failure) {
    return failure instanceof UnreadableSpreadsheet ? failure.reason : 'something else';
  }
}

describe('letters of a partner’s file', () => {
  it('E4: UTF-8 with and without its mark', () => {
    expect(decodeText(Buffer.from(sentence))).toBe(sentence);
    expect(decodeText(Buffer.from(`\ufeff${sentence}`))).toBe(sentence);
  });

  it('E4: Windows-1252 as Dutch Excel saves it, euro sign and long dash included', () => {
    expect(decodeText(windows1252)).toBe(sentence);
    expect(decodeText(windows1252, 'windows-1252')).toBe(sentence);
  });

  it('UTF-16 in both directions by its mark', () => {
    const little = Buffer.from(`\ufeff${sentence}`, 'utf16le');
    expect(decodeText(little)).toBe(sentence);
    expect(decodeText(Buffer.from(little).swap16())).toBe(sentence);
  });

  it('all 256 bytes of Windows-1252 give one character each', () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1);
    const text = decodeText(bytes, 'windows-1252');
    expect([...text].length).toBe(255);
    expect(text).toContain('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡');
  });

  it('security 34: broken letters and NUL have a reason', () => {
    expect(reasonOf(windows1252, 'utf-8')).toBe('broken_encoding');
    expect(reasonOf(Buffer.from([0xef, 0xbb, 0xbf, 0xe9, 0x20]))).toBe('broken_encoding');
    expect(reasonOf(Buffer.from([0xff, 0xfe, 0x41]))).toBe('broken_encoding');
    expect(reasonOf(Buffer.from('Datum\0;Tijd'))).toBe('nul_bytes');
    expect(reasonOf(Buffer.from('Datum;Tijd'))).toBe('Datum;Tijd');
  });

  it('reads only its own part of a larger buffer', () => {
    expect(decodeText(Buffer.from('xxCaf\xe9yy', 'latin1').subarray(2, 6))).toBe('Café');
  });
});
