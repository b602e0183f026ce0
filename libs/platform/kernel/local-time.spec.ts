import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayBounds,
  daysBetween,
  instantOf,
  isDate,
  localDate,
  localIso,
  localTime,
  NoSuchLocalTime,
  weekday,
} from './local-time.js';

/** The nights in which the clocks change, as the law has them: last Sundays of March and October. */
const springs = ['2026-03-29', '2027-03-28'];
const autumns = ['2026-10-25', '2027-10-31'];

const outcome = (date: string, time: string) => {
  try {
    return instantOf(date, time).toISOString();
  } catch (error) {
    if (error instanceof NoSuchLocalTime) return error.reason;
    throw error;
  }
};

describe('a wall time in the Netherlands is one instant', () => {
  it.each([
    ['2026-09-24', '14:00', '2026-09-24T12:00:00.000Z'],
    ['2026-12-24', '14:00', '2026-12-24T13:00:00.000Z'],
    ['2027-09-30', '00:00', '2027-09-29T22:00:00.000Z'],
    ['2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
  ])('%s %s', (date, time, instant) => {
    expect(instantOf(date, time).toISOString()).toBe(instant);
    expect([localDate(new Date(instant)), localTime(new Date(instant))]).toEqual([date, time]);
  });

  it.each(springs)('in the night of %s the hour from two to three does not exist (T3)', (date) => {
    const day = date.slice(8);
    expect(['01:59', '02:00', '02:30', '02:59', '03:00'].map((time) => outcome(date, time))).toEqual([
      `${date.slice(0, 8)}${day}T00:59:00.000Z`,
      'skipped',
      'skipped',
      'skipped',
      `${date.slice(0, 8)}${day}T01:00:00.000Z`,
    ]);
  });

  it.each(autumns)('in the night of %s that hour comes twice (T3)', (date) => {
    const before = addDays(date, -1);
    expect(['01:59', '02:00', '02:30', '02:59', '03:00'].map((time) => outcome(date, time))).toEqual([
      `${before}T23:59:00.000Z`,
      'twice',
      'twice',
      'twice',
      `${date}T02:00:00.000Z`,
    ]);
  });

  it.each([...springs, ...autumns])('14.00 uur stays 14.00 uur in the week around %s (T4)', (date) => {
    const week = [-3, -2, -1, 0, 1, 2, 3].map((days) => instantOf(addDays(date, days), '14:00'));
    expect(week.map(localTime)).toEqual(Array(7).fill('14:00'));
  });

  it.each([
    ['2027-02-30', '10:00'],
    ['2027-02-28', '24:00'],
    ['2027-02-28', '10:60'],
    ['2027-02-28', '9:00'],
    ['2027-02-28', '10'],
    ['2027-02-28', '1000'],
    ['2027-02-28', '10:00:30'],
    ['2027-02-28', '10:00+05:00'],
    ['2027-02-28', '10:00[UTC]'],
    ['2027-02-28', ''],
    ['28-02-2027', '10:00'],
  ])('"%s" "%s" is no time of a day', (date, time) => {
    expect(() => instantOf(date, time)).toThrow(RangeError);
  });

  it('every instant is found again by its wall time, unless that comes twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2028, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const found = outcome(localDate(instant), localTime(instant));
        expect([instant.toISOString(), 'twice']).toContain(found);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('days', () => {
  it('are counted by the calendar, also when they have 23 or 25 hours', () => {
    expect(springs.map((date) => daysBetween(date, addDays(date, 1)))).toEqual([1, 1]);
    expect(daysBetween('2027-10-06', '2027-09-30')).toBe(-6);
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    const hours = (date: string) => {
      const { from, until } = dayBounds(date);
      return (until.getTime() - from.getTime()) / 3_600_000;
    };
    expect([...springs, ...autumns, '2027-09-30'].map(hours)).toEqual([23, 23, 25, 25, 24]);
  });

  it('a deadline "until 5 November" ends with the day in Amsterdam, on a server in UTC (T5)', () => {
    expect(dayBounds('2026-11-05')).toEqual({
      from: new Date('2026-11-04T23:00:00Z'),
      until: new Date('2026-11-05T23:00:00Z'),
    });
  });

  it('begin on Monday', () => {
    expect(['2027-09-27', '2027-09-30', '2027-10-03'].map(weekday)).toEqual([1, 4, 7]);
  });

  it('just after midnight it is the next day here and not yet in UTC', () => {
    expect(localDate(new Date('2027-09-29T22:00:00Z'))).toBe('2027-09-30');
    expect(localDate(new Date('2027-09-29T21:59:59Z'))).toBe('2027-09-29');
  });

  it('a moment is written with the offset of its season', () => {
    expect(localIso(new Date('2027-09-30T08:00:00.999Z'))).toBe('2027-09-30T10:00:00+02:00');
    expect(localIso(new Date('2027-12-30T08:00:00Z'))).toBe('2027-12-30T09:00:00+01:00');
  });

  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['0000-01-01', false],
    ['2027-1-1', false],
    ['20270930', false],
    ['2027-09-30T10:00', false],
    ['', false],
  ])('"%s" exists: %s', (text, exists) => {
    expect(isDate(text)).toBe(exists);
  });
});
