import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CalendarState, nextSequence } from './sequence.rules.js';

const at = (text: string) => new Date(`2026-09-24T${text}:00Z`);
const state: CalendarState = { sessionId: 'a', start: at('12:00'), end: at('14:00'), status: 'CONFIRMED' };

describe('calendar row 8: SEQUENCE', () => {
  it.each<[string, Partial<CalendarState>, number]>([
    ['nothing changed', {}, 4],
    ['the same times in new objects', { start: at('12:00'), end: at('14:00') }, 4],
    ['another start', { start: at('12:30') }, 5],
    ['another end', { end: at('15:00') }, 5],
    ['the end is no longer known', { end: null }, 5],
    ['another workshop at the same time', { sessionId: 'b' }, 5],
    ['called off', { status: 'CANCELLED' }, 5],
    ['another day, the time is not known yet', { start: null, end: null, day: '2026-09-25' }, 5],
  ])('%s', (_name, change, expected) => {
    expect(nextSequence(4, state, { ...state, ...change })).toBe(expected);
  });

  it('calendar row 9: another text or place keeps the number', () => {
    const before = { ...state, location: 'Buurthuis' };
    expect(nextSequence(4, before, { ...before, location: 'Bibliotheek' } as CalendarState)).toBe(4);
  });

  it('an undone cancellation is newer than the cancellation', () => {
    const off: CalendarState = { ...state, status: 'CANCELLED' };
    const cancelled = nextSequence(4, state, off);
    expect([cancelled, nextSequence(cancelled, off, state)]).toEqual([5, 6]);
  });

  it('never goes down and never takes two steps', () => {
    const states = fc.record({
      sessionId: fc.constantFrom('a', 'b'),
      start: fc.constantFrom(at('12:00'), at('13:00')),
      end: fc.constantFrom(at('14:00'), null),
      status: fc.constantFrom('CONFIRMED' as const, 'CANCELLED' as const),
    });
    fc.assert(
      fc.property(fc.nat(), states, states, (sequence, before, after) => {
        const step = nextSequence(sequence, before, after) - sequence;
        expect(step).toBe(JSON.stringify(before) === JSON.stringify(after) ? 0 : 1);
      }),
    );
  });
});
