import { describe, expect, it } from '@jest/globals';
import { qrSvg } from './qr.js';

describe('a QR code', () => {
  it('is one black path on white, with a quiet edge of four modules', () => {
    const svg = qrSvg('https://komerbij.example.org/a/K7PX4R2M');
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 (\d+) \1"><rect fill="white"/,
    );
    expect(svg).toMatch(/d="M40,40h10/);
    expect(svg).toMatch(/"\/><\/svg>$/);
  });

  it('never carries the text itself, so there is nothing to escape', () => {
    expect(qrSvg('"><script>alert(1)</script>')).not.toContain('script');
  });

  it('the same text gives the same picture, another text another', () => {
    expect(qrSvg('a')).toBe(qrSvg('a'));
    expect(qrSvg('a') === qrSvg('b')).toBe(false);
  });
});
