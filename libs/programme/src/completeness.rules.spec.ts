import { describe, expect, it } from '@jest/globals';
import { type SessionToCheck, whatIsMissing } from './completeness.rules.js';

const whole: SessionToCheck = {
  day: '2026-09-24',
  startsAt: new Date('2026-09-24T12:00:00Z'),
  placeId: 'p',
  online: false,
  state: 'scheduled',
};
const office = { phone: '+31180000018' };
const missing = (...sessions: SessionToCheck[]) => whatIsMissing({ contactPhone: null }, office, sessions);

describe('what an activity still needs', () => {
  it('is nothing when date, time and place are known and the office can be called', () => {
    expect(missing(whole)).toEqual([]);
  });

  it('is a moment when there is none', () => {
    expect(missing()).toEqual(['moment']);
  });

  it('is date, time and place, in that order, when one of the moments lacks them', () => {
    expect(missing(whole, { ...whole, day: null, startsAt: null, placeId: null })).toEqual([
      'date',
      'time',
      'place',
    ]);
  });

  it('is no place when it is online', () => {
    expect(missing({ ...whole, placeId: null, online: true })).toEqual([]);
  });

  it('is nothing for a moment that is called off', () => {
    expect(missing({ ...whole, startsAt: null, placeId: null, state: 'cancelled' })).toEqual([]);
  });

  it('S0-20: is somebody to call, when neither the activity nor the coalition has a telephone', () => {
    expect(whatIsMissing({ contactPhone: null }, { phone: '' }, [whole])).toEqual(['contact']);
    expect(whatIsMissing({ contactPhone: '+31180000018' }, { phone: '' }, [whole])).toEqual([]);
  });
});
