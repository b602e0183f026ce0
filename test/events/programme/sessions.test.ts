import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ActivitySessions,
  type Event,
  type NewSession,
  programmePage,
  sessionFacts,
} from '#events/programme';
import type { Reader } from '#platform/database';
import { system } from '#platform/kernel';
import type { World } from '../../support/world.js';
import { givenEvent, newActivity, newPublished, programmeWorld, refused, usualSession } from './given.js';

let w: World;
let event: Event;
function read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  return w.transactions.read({ coalitionId: event.coalitionId }, work);
}
const facts = (id: string) => read((reader) => sessionFacts(reader, id));
const titles = async (filters = {}) =>
  (await read((reader) => programmePage(reader, event.id, filters)))?.activities.map(({ title }) => title);
const announced = () =>
  w.sql<{ name: string; payload: { sessionId: string } }>('SELECT name, payload FROM outbox ORDER BY id');

beforeAll(async () => {
  w = await programmeWorld();
});
afterAll(() => w?.close());
beforeEach(async () => {
  event = await givenEvent(w);
});

describe('moments', () => {
  it('moved in time: SEQUENCE rises, and who signed up hears of it', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    await w
      .get(ActivitySessions)
      .reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: '12:00' });
    const after = await facts(session.id);
    expect([after?.state, after?.sequence, after?.day, after?.startsAt?.toISOString()]).toEqual([
      'rescheduled',
      1,
      '2026-09-25',
      '2026-09-25T08:00:00.000Z',
    ]);
    expect(await announced()).toEqual([{ name: 'SessionRescheduled', payload: { sessionId: session.id } }]);
    await w
      .get(ActivitySessions)
      .reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: '12:00' });
    expect((await announced()).length).toBe(1);
  });

  it('filled in before anybody could see it: no move, no message', async () => {
    const { session } = await newActivity(w, event, 'Breien', {
      sessions: [{ ...usualSession, start: null, end: null }],
    });
    await w.sql('DELETE FROM outbox');
    await w
      .get(ActivitySessions)
      .reschedule(system, session.id, { day: '2026-09-24', start: '10:00', end: null });
    expect((await facts(session.id))?.state).toBe('scheduled');
    expect(await announced()).toEqual([]);
  });

  it('moved to another place: SEQUENCE stays', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    await w
      .get(ActivitySessions)
      .changePlace(system, session.id, { name: 'Het Kruispunt', town: 'Barendrecht' });
    const after = await facts(session.id);
    expect([after?.place?.name, after?.sequence, after?.state]).toEqual(['Het Kruispunt', 0, 'scheduled']);
    expect(await announced()).toEqual([{ name: 'SessionPlaceChanged', payload: { sessionId: session.id } }]);
  });

  it('a move is taken back within ten minutes: the old time, a newer version, and who heard of it hears again', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    const before = await facts(session.id);
    const sessions = w.get(ActivitySessions);
    await sessions.reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: '12:00' });
    await sessions.takeBack(system, session.id);
    const after = await facts(session.id);
    expect([after?.state, after?.day, after?.startsAt, after?.endsAt, after?.sequence]).toEqual([
      'scheduled',
      before?.day,
      before?.startsAt,
      before?.endsAt,
      2,
    ]);
    expect((await announced()).map(({ name }) => name)).toEqual(['SessionRescheduled', 'SessionRescheduled']);
    expect(await refused(sessions.takeBack(system, session.id))).toBe('step-too-late');
  });

  it('a change of place is taken back; after ten minutes nothing is', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    const before = await facts(session.id);
    const sessions = w.get(ActivitySessions);
    await sessions.changePlace(system, session.id, { name: 'Het Kruispunt', town: 'Barendrecht' });
    await sessions.takeBack(system, session.id);
    expect((await facts(session.id))?.place).toEqual(before?.place);
    await sessions.changePlace(system, session.id, 'online');
    w.clock.advance(10 * 60_000);
    expect(await refused(sessions.takeBack(system, session.id))).toBe('step-too-late');
    expect((await facts(session.id))?.online).toBe(true);
  });

  it('called off, and going ahead after all: as it was, one version newer', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    const sessions = w.get(ActivitySessions);
    await sessions.callOff(system, session.id, 'De zaal is dicht.');
    await sessions.takeBack(system, session.id);
    const after = await facts(session.id);
    expect([after?.state, after?.reason, after?.sequence]).toEqual(['scheduled', '', 2]);
    expect((await announced()).map(({ name }) => name).sort()).toEqual([
      'SessionCalledOff',
      'SessionReinstated',
    ]);
  });

  it('called off twice is once, and does not come back', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    await w.get(ActivitySessions).callOff(system, session.id, 'De zaal is dicht.');
    await w.get(ActivitySessions).callOff(system, session.id, 'Nog een keer.');
    const after = await facts(session.id);
    expect([after?.state, after?.reason, after?.sequence]).toEqual(['cancelled', 'De zaal is dicht.', 1]);
    expect((await announced()).map(({ name }) => name)).toEqual(['SessionCalledOff']);
    const again = { day: '2026-09-26', start: '10:00', end: null };
    expect(await refused(w.get(ActivitySessions).reschedule(system, session.id, again))).toBe(
      'session-called-off',
    );
  });

  it('Q6: a capacity lowered below what is taken throws nobody out', async () => {
    const { session } = await newPublished(w, event, 'Breien');
    await w.sql('UPDATE session SET taken = 12 WHERE id = $1', [session.id]);
    expect((await w.get(ActivitySessions).changeCapacity(system, session.id, 10)).overbooked).toBe(2);
    expect(await titles({ placesLeft: true })).toEqual([]);
    expect((await w.get(ActivitySessions).changeCapacity(system, session.id, 15)).overbooked).toBe(0);
    expect(await titles({ placesLeft: true })).toEqual(['Breien']);
    expect(await refused(w.get(ActivitySessions).changeCapacity(system, session.id, -1))).toBe(
      'session-unreadable',
    );
  });

  it('T3, T9: times that do not exist, ends before starts and the year 3000 are refused', async () => {
    const { activity } = await newActivity(w, event, 'Breien', { sessions: [] });
    const add = (changes: Partial<NewSession>) =>
      refused(w.get(ActivitySessions).create(system, activity.id, { ...usualSession, ...changes }));
    expect(await add({ day: '2027-03-28', start: '02:30', end: null })).toBe('session-unreadable');
    expect(await add({ start: '16:00', end: '14:00' })).toBe('session-unreadable');
    expect(await add({ day: '3000-01-01' })).toBe('session-unreadable');
  });
});
