import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockTime,
  formatDate,
  formatDateTime,
  formatDateWithYear,
  formatDay,
  formatMoney,
  formatNear,
  formatPeriod,
  formatTime,
  formatTimes,
  joinWords,
  slugify,
  weekdayName,
} from './dutch.js';

const start = new Date('2026-09-24T12:00:00Z');
const end = new Date('2026-09-24T14:30:00Z');

/** Spaces that do not break, shown as ~. */
const visible = (text: string) => text.replaceAll('\u00a0', '~');

describe('dates and times as people say them (UI3)', () => {
  it('a day', () => {
    expect(formatDay('2026-09-04')).toBe('4 september');
    expect(formatDate('2026-09-24')).toBe('donderdag 24 september');
    expect(formatDateWithYear('2027-09-30')).toBe('donderdag 30 september 2027');
    expect(weekdayName('2027-10-03')).toBe('zondag');
  });

  it('a time, in Amsterdam', () => {
    expect(formatTime(start)).toBe('14.00 uur');
    expect(clockTime(new Date('2026-12-24T08:05:00Z'))).toBe('9.05');
    expect(formatTimes(start, end)).toBe('van 14.00 tot 16.30 uur');
    expect(formatTimes(start, null)).toBe('om 14.00 uur');
    expect(formatDateTime(start, end)).toBe('donderdag 24 september, van 14.00 tot 16.30 uur');
    expect(formatDateTime(start, null)).toBe('donderdag 24 september, om 14.00 uur');
  });

  it('a period', () => {
    expect(formatPeriod('2027-09-30', '2027-10-06')).toBe(
      'van donderdag 30 september tot en met woensdag 6 oktober 2027',
    );
    expect(formatPeriod('2026-12-31', '2027-01-02')).toBe(
      'van donderdag 31 december 2026 tot en met zaterdag 2 januari 2027',
    );
    expect(formatPeriod('2027-09-30', '2027-09-30')).toBe('donderdag 30 september 2027');
  });

  it('today and tomorrow begin at midnight in Amsterdam', () => {
    const near = (now: string) => formatNear('2026-09-15', new Date(now));
    expect(near('2026-09-14T21:59:59Z')).toBe('morgen');
    expect(near('2026-09-14T22:00:00Z')).toBe('vandaag');
    expect(near('2026-09-15T22:00:00Z')).toBe('dinsdag 15 september');
    expect(near('2026-09-13T21:00:00Z')).toBe('dinsdag 15 september');
  });
});

describe('amounts and lists', () => {
  it.each([
    [750, '€~7,50'],
    [500, '€~5'],
    [0, '€~0'],
    [5, '€~0,05'],
    [123_456, '€~1.234,56'],
    [100_000, '€~1.000'],
  ])('%d cents is %s', (cents, text) => {
    expect(visible(formatMoney(cents))).toBe(text);
  });

  it('words are joined with commas and "en"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual(['', 'a', 'a en b', 'a, b en c']);
  });
});

describe('the part of an address that is made from a name', () => {
  it.each([
    ["'s-Gravenhage Café", 's-gravenhage-cafe'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ["'t Harde", 't-harde'],
    ['  Koffie & thee!  ', 'koffie-thee'],
    ['日本', 'activiteit'],
    ['--', 'activiteit'],
    [`${'a'.repeat(59)} bc`, 'a'.repeat(59)],
  ])('%s becomes %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('is always safe in an address, and stays what it is when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const slug = slugify(name);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugify(slug)).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });
});
