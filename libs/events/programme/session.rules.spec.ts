import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  freePlaces,
  isMoved,
  lastStep,
  nextSessionState,
  overbookedAt,
  readTimes,
  type SessionState,
  type SessionVerb,
  type Step,
  undoableUntil,
  valuesBefore,
} from './session.rules.js';

const now = new Date('2026-09-14T10:00:00Z');

describe('state of a session, row by row', () => {
  const rows: [SessionState, SessionVerb, SessionState | null][] = [
    ['scheduled', 'reschedule', 'rescheduled'],
    ['scheduled', 'callOff', 'cancelled'],
    ['rescheduled', 'reschedule', 'rescheduled'],
    ['rescheduled', 'callOff', 'cancelled'],
    ['cancelled', 'reschedule', null],
    ['cancelled', 'callOff', 'cancelled'],
  ];

  it.each(rows)('%s, %s: %s', (from, verb, to) => {
    expect(nextSessionState(from, verb)).toBe(to);
  });
});

describe('places', () => {
  it('Q1: an empty session with 2 places shows 2; without capacity there is no limit, whatever is taken', () => {
    expect(freePlaces({ capacity: 2, taken: 0 })).toBe(2);
    expect(freePlaces({ capacity: null, taken: 400 })).toBeNull();
  });

  it('Q6: a capacity lowered below what is taken leaves 0 free and says how many are too many', () => {
    expect(freePlaces({ capacity: 3, taken: 5 })).toBe(0);
    expect(overbookedAt(3, 5)).toBe(2);
    expect(overbookedAt(8, 5)).toBe(0);
    expect(overbookedAt(null, 5)).toBe(0);
  });

  it('Q15: capacity 0 is no places', () => {
    expect(freePlaces({ capacity: 0, taken: 0 })).toBe(0);
  });

  it('Q16: a place that is shown as free can be taken, and one that is not cannot', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), fc.integer({ min: 1, max: 9 }), (capacity, taken, party) => {
        const fits = taken + party <= capacity;
        expect(freePlaces({ capacity, taken })! >= party).toBe(fits);
      }),
    );
  });
});

describe('when a session is', () => {
  const read = (day: string | null, start: string | null, end: string | null) =>
    readTimes({ day, start, end }, now);

  it('is wall time in Amsterdam', () => {
    expect(read('2026-09-24', '14:00', '16:00')).toEqual({
      day: '2026-09-24',
      startsAt: new Date('2026-09-24T12:00:00Z'),
      endsAt: new Date('2026-09-24T14:00:00Z'),
    });
  });

  it('may be a day without a time, or nothing yet', () => {
    expect(read('2026-09-24', null, null)).toEqual({ day: '2026-09-24', startsAt: null, endsAt: null });
    expect(read(null, null, null)).toEqual({ day: null, startsAt: null, endsAt: null });
  });

  it.each([
    ['T3: skipped in March', '2027-03-28', '02:30', null, { field: 'start', reason: 'skippedTime' }],
    ['T3: twice in October', '2027-10-31', '02:30', null, { field: 'start', reason: 'doubleTime' }],
    ['T3: as an end', '2027-10-31', '01:00', '02:30', { field: 'end', reason: 'doubleTime' }],
    ['T9: end before start', '2026-09-24', '14:00', '13:00', { field: 'end', reason: 'endBeforeStart' }],
    ['T9: end is the start', '2026-09-24', '14:00', '14:00', { field: 'end', reason: 'endBeforeStart' }],
    ['T9: year 3000', '3000-01-01', '14:00', null, { field: 'day', reason: 'tooFar' }],
    ['a day that is not there', '2026-02-30', '14:00', null, { field: 'day', reason: 'noSuchDay' }],
    ['a time that is not there', '2026-09-24', '24:10', null, { field: 'start', reason: 'noSuchTime' }],
    ['a time without a day', null, '14:00', null, { field: 'day', reason: 'noDay' }],
    ['an end without a start', '2026-09-24', null, '14:00', { field: 'start', reason: 'noStart' }],
  ])('%s is refused', (_, day, start, end, refused) => {
    expect(read(day, start, end)).toEqual(refused);
  });

  it('an evening may end after midnight', () => {
    expect(read('2026-09-24', '20:00', '00:30')).toEqual({
      day: '2026-09-24',
      startsAt: new Date('2026-09-24T18:00:00Z'),
      endsAt: new Date('2026-09-24T22:30:00Z'),
    });
  });

  it('T9: a day in the past is for staff to decide', () => {
    expect(read('2020-10-01', '14:00', null)).toEqual({
      day: '2020-10-01',
      startsAt: new Date('2020-10-01T12:00:00Z'),
      endsAt: null,
    });
  });

  it('is moved when the day, the begin or the end differs', () => {
    const one = read('2026-09-24', '14:00', '16:00');
    const other = read('2026-09-24', '14:00', '17:00');
    if ('reason' in one || 'reason' in other) throw new Error('these times are right');
    expect(isMoved(one, other)).toBe(true);
    expect(isMoved(one, { ...one })).toBe(false);
    expect(isMoved({ ...one, startsAt: null, endsAt: null }, { ...one, day: '2026-09-25' })).toBe(true);
  });
});

describe('the last step of an organiser', () => {
  const session = {
    day: '2026-09-24',
    dayPart: null,
    startsAt: new Date('2026-09-24T12:00:00Z'),
    endsAt: null,
    placeId: 'trefpunt',
    online: false,
    state: 'scheduled' as const,
    reason: '',
  };
  const { day, dayPart, startsAt, endsAt, state, placeId, online, reason } = session;
  const rows: [Step, object][] = [
    ['reschedule', { day, dayPart, startsAt, endsAt, state }],
    ['changePlace', { placeId, online }],
    ['callOff', { state, reason }],
  ];

  it.each(rows)('%s, stored as JSON, gives back what it changed and nothing else', (step, before) => {
    const stored = JSON.parse(JSON.stringify(lastStep(step, session, now)));
    expect(valuesBefore(stored)).toEqual(before);
  });

  it('can be taken back for ten minutes', () => {
    const last = lastStep('callOff', session, now);
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    expect(undoableUntil(last, later(9))).toEqual(later(10));
    expect(undoableUntil(last, later(10))).toBeNull();
    expect(undoableUntil(null, now)).toBeNull();
  });
});
