import { describe, expect, it } from '@jest/globals';
import { type Marks, matchActivities, matchSessions, type StoredSession } from './import-matching.rules.js';

const marks = (title: string, organiser = '', place = '', start = ''): Marks => ({
  title,
  organiser,
  place,
  start,
});
const byHand = (id: string, now: Marks) => ({ id, said: null, now });

describe('which stored activity a row is', () => {
  it('is the one with the same title, organiser and place', () => {
    const stored = [
      byHand('a', marks('koffie', 'kerk', 'haven')),
      byHand('b', marks('koffie', 'kerk', 'brug')),
    ];
    expect(
      matchActivities([marks('koffie', 'kerk', 'brug'), marks('koffie', 'kerk', 'haven')], stored),
    ).toEqual(['b', 'a']);
  });

  it('is the one that moved to another place, when it is the only one left', () => {
    expect(
      matchActivities([marks('koffie', 'kerk', 'plein')], [byHand('a', marks('koffie', 'kerk', 'haven'))]),
    ).toEqual(['a']);
  });

  it('is a new one when two could be meant', () => {
    const stored = [
      byHand('a', marks('koffie', 'kerk', 'haven')),
      byHand('b', marks('koffie', 'kerk', 'brug')),
    ];
    expect(matchActivities([marks('koffie', 'kerk', 'plein')], stored)).toEqual([null]);
  });

  it('is found by what the list said, although the office gave it another title', () => {
    const stored = [{ id: 'a', said: marks('koffie', 'kerk', 'haven'), now: marks('thee', 'kerk', 'haven') }];
    expect(matchActivities([marks('koffie', 'kerk', 'haven')], stored)).toEqual(['a']);
  });

  it('is found by organiser, place and begin, although the list mended the title', () => {
    const stored = [byHand('a', marks('kofie', 'kerk', 'haven', '2026-09-24 10:00'))];
    expect(matchActivities([marks('koffie', 'kerk', 'haven', '2026-09-24 10:00')], stored)).toEqual(['a']);
  });

  it('is never one activity for two rows', () => {
    const row = marks('koffie', 'kerk', 'haven', '2026-09-24 10:00');
    expect(matchActivities([row, row], [byHand('a', row)])).toEqual(['a', null]);
  });

  it('does not take unknown for the same', () => {
    expect(matchActivities([marks('koffie')], [byHand('a', marks('wandelen'))])).toEqual([null]);
  });
});

describe('which stored session a session of the list is', () => {
  const stored = (id: string, start: string, changes: Partial<StoredSession> = {}): StoredSession => ({
    id,
    day: '2026-09-24',
    start,
    whereKey: 'haven',
    said: null,
    cancelled: false,
    ...changes,
  });
  const listed = (start: string, whereKey = 'haven') => ({ day: '2026-09-24', start, whereKey });

  it('is the one at the same time and place, then at the same time, then in order', () => {
    const before = [stored('a', '10:00'), stored('b', '14:00'), stored('c', '19:00')];
    expect(matchSessions([listed('14:00', 'brug'), listed('20:00'), listed('19:00')], before)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('is found by what the list said, although the office moved it', () => {
    const before = [
      stored('a', '14:00', { said: listed('10:00') }),
      stored('b', '11:00', { said: listed('11:00') }),
    ];
    expect(matchSessions([listed('10:00'), listed('11:00')], before)).toEqual(['a', 'b']);
  });

  it('is a new one rather than one that was called off at another time', () => {
    expect(matchSessions([listed('15:00')], [stored('a', '14:00', { cancelled: true })])).toEqual([null]);
    expect(matchSessions([listed('14:00')], [stored('a', '14:00', { cancelled: true })])).toEqual(['a']);
  });
});
