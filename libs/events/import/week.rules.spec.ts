import { describe, expect, it } from '@jest/globals';
import { weekday } from '#platform/kernel';
import { moveByWeekday } from './week.rules.js';

describe('a list of another year', () => {
  it('keeps its days of the week', () => {
    const days = ['2020-10-01', '2020-10-04', '2020-10-07', '2020-10-08'];
    const moved = days.map((day) => moveByWeekday(day, '2020-10-01', '2026-09-24'));
    expect(moved).toEqual(['2026-09-24', '2026-09-27', '2026-09-30', '2026-10-01']);
    expect(moved.map(weekday)).toEqual(days.map(weekday));
  });

  it('is moved by whole weeks when the new week begins on another day', () => {
    expect(moveByWeekday('2020-10-01', '2020-10-01', '2026-09-21')).toBe('2026-09-24');
  });

  it('stays where it is in its own week', () => {
    expect(moveByWeekday('2020-10-03', '2020-10-01', '2020-10-01')).toBe('2020-10-03');
  });
});
