import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate, localTime, weekday } from '#platform/kernel';
import { often } from '../../../../test/support/often.js';
import { isQuiet, reminderKinds, reminderRuns, reminderTimes } from './reminder.rules.js';

const hour = 3_600_000;
/** Any instant of 2027, with the nights in which the clocks change more often than by chance. */
const instants = fc.oneof(
  fc.date({
    min: new Date('2027-01-01T00:00:00Z'),
    max: new Date('2027-12-31T23:59:59Z'),
    noInvalidDate: true,
  }),
  fc
    .tuple(
      fc.constantFrom('2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'),
      fc.integer({ min: -96 * hour, max: 96 * hour }),
    )
    .map(([change, shift]) => new Date(Date.parse(change) + shift)),
);

describe('when to remind', () => {
  it('T1: always ten o clock in Amsterdam, a whole number of days before', () => {
    fc.assert(
      fc.property(instants, (startsAt) => {
        const moments = reminderTimes(startsAt);
        for (const kind of reminderKinds) expect(localTime(moments[kind])).toBe('10:00');
        expect(moments.day_before.getTime()).toBeLessThan(startsAt.getTime());
      }),
      { numRuns: often(2000) },
    );
  });

  it.each([
    ['2026-10-25T13:00:00Z', '2026-10-24T08:00:00.000Z'],
    ['2026-10-26T13:00:00Z', '2026-10-25T09:00:00.000Z'],
    ['2027-03-28T12:00:00Z', '2027-03-27T09:00:00.000Z'],
    ['2027-03-29T12:00:00Z', '2027-03-28T08:00:00.000Z'],
  ])('T2: the day before %s at ten is %s, not 24 hours earlier', (startsAt, moment) => {
    expect(reminderTimes(new Date(startsAt)).day_before.toISOString()).toBe(moment);
  });

  it('T6, T8: at every moment a session is in the run of a kind exactly from its moment to the next one or the start', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -hour, max: 9 * 24 * hour }), (now, ahead) => {
        const start = new Date(now.getTime() + ahead);
        const due = reminderRuns(now)
          .filter((run) => run.channel === 'email' && run.from < start && start < run.until)
          .map(({ kind, plannedAt: moment }) => ({ kind, moment }));
        const moments = reminderTimes(start);
        const expected =
          start <= now || moments.three_days > now
            ? []
            : moments.day_before > now
              ? [{ kind: 'three_days', moment: moments.three_days }]
              : [{ kind: 'day_before', moment: moments.day_before }];
        expect(due).toEqual(expected);
      }),
      { numRuns: often(3000) },
    );
  });

  it('never at night, nor early on a Sunday; the moments themselves are never quiet', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const time = localTime(instant);
        const sunday = weekday(localDate(instant)) === 7;
        expect(isQuiet(instant)).toBe(time >= '21:00' || time < (sunday ? '10:00' : '08:30'));
        for (const moment of Object.values(reminderTimes(instant))) expect(isQuiet(moment)).toBe(false);
      }),
    );
  });
});
