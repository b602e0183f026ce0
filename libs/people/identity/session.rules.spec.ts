import { describe, expect, it } from '@jest/globals';
import {
  absoluteMilliseconds,
  idleMilliseconds,
  isAlive,
  isSeenAgain,
  workingCoalition,
} from './session.rules.js';

const now = new Date('2026-09-14T10:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

describe('whether a session still opens doors (P9)', () => {
  it.each([
    ['just started', { startedAt: now, lastSeenAt: now, endedAt: null }, true],
    [
      'idle for a moment less than 3 hours',
      { startedAt: ago(idleMilliseconds), lastSeenAt: ago(idleMilliseconds - 1), endedAt: null },
      true,
    ],
    [
      'idle for 3 hours',
      { startedAt: ago(idleMilliseconds), lastSeenAt: ago(idleMilliseconds), endedAt: null },
      false,
    ],
    [
      '12 hours old and busy',
      { startedAt: ago(absoluteMilliseconds), lastSeenAt: now, endedAt: null },
      false,
    ],
    [
      'almost 12 hours old and busy',
      { startedAt: ago(absoluteMilliseconds - 1), lastSeenAt: now, endedAt: null },
      true,
    ],
    ['signed out', { startedAt: now, lastSeenAt: now, endedAt: now }, false],
  ])('%s: %j → %s', (_, session, alive) => expect(isAlive(session, now)).toBe(alive));

  it('is written down once a minute at most', () => {
    const seen = (milliseconds: number) =>
      isSeenAgain({ startedAt: now, lastSeenAt: ago(milliseconds), endedAt: null }, now);
    expect([seen(0), seen(59_999), seen(60_000)]).toEqual([false, false, true]);
  });
});

describe('the coalition that the office shows', () => {
  const grants = [{ coalitionId: 'a' }, { coalitionId: 'b' }];
  it.each([
    [null, grants, 'a'],
    ['b', grants, 'b'],
    ['c', grants, 'a'],
    ['a', [], null],
  ])('chosen %s of %j → %s', (chosen, rights, shown) => expect(workingCoalition(chosen, rights)).toBe(shown));
});
