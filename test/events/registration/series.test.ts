import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivitySessions } from '#events/programme';
import { ManagedRegistrations, Registrations } from '#events/registration';
import { resident, system } from '#platform/kernel';
import type { World } from '../../support/world.js';
import { form, givenSession, places, registrationWorld } from './given.js';

let w: World;
beforeAll(async () => {
  w = await registrationWorld();
});
afterAll(() => w.close());

const signUp = (sessionId: string, n: number) =>
  w
    .get(Registrations)
    .register(resident, sessionId, form({ name: `Bewoner ${n}`, email: `b${n}@example.org` }));

describe('Q11: two moments of one activity', () => {
  it('have wholly separate places: what one takes or gives back, the other never notices', async () => {
    const first = await givenSession(w.sql, { capacity: 2 });
    const second = await givenSession(w.sql, {
      beside: first,
      capacity: 2,
      startsAt: '2026-09-25T12:00:00Z',
    });
    const both = async () => [
      (await places(w.sql, first.sessionId)).taken,
      (await places(w.sql, second.sessionId)).taken,
    ];
    const { manageCode } = await signUp(first.sessionId, 1);
    await signUp(first.sessionId, 2);
    expect(await both()).toEqual([2, 0]);
    await expect(signUp(first.sessionId, 3)).rejects.toThrow('session-full');
    // The same person may come to both, each with a place and a link of its own.
    const other = await signUp(second.sessionId, 1);
    expect(other.repeated).toBe(false);
    expect(await both()).toEqual([2, 1]);
    await w.get(ManagedRegistrations).cancel(resident, manageCode!);
    expect(await both()).toEqual([1, 1]);
    expect((await w.get(ManagedRegistrations).byManageCode(other.manageCode!))?.status).toBe('confirmed');
    await signUp(second.sessionId, 4);
    await expect(signUp(second.sessionId, 5)).rejects.toThrow('session-full');
    expect(await both()).toEqual([1, 2]);
  });
});

describe('X7: the organiser lowers the number of places while people sign up', () => {
  interface Counted extends Record<string, unknown> {
    taken: number;
    capacity: number;
    overbooked: number;
  }
  const counted = async (sessionId: string) =>
    (await w.sql<Counted>('SELECT taken, capacity, overbooked FROM session WHERE id = $1', [sessionId]))[0]!;

  it('in whatever order it happens, nobody comes above the new number but who was there already', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { sessionId } = await givenSession(w.sql, { capacity: 10 });
      const people = Array.from({ length: 12 }, (_, n) => n);
      for (const n of people.slice(0, round)) await signUp(sessionId, n).catch(() => undefined);
      const before = (await counted(sessionId)).taken;
      const [lowered] = await Promise.all([
        w.get(ActivitySessions).changeCapacity(system, sessionId, 5),
        ...people.slice(round).map((n) => signUp(sessionId, n).catch((problem: Error) => problem.message)),
      ]);
      const row = await counted(sessionId);
      // What the organiser is told is by how many it is too full, and from then on nobody is added.
      expect(row).toEqual({ taken: 5 + lowered.overbooked, capacity: 5, overbooked: lowered.overbooked });
      expect(lowered.overbooked).toBeGreaterThanOrEqual(Math.max(0, before - 5));
      expect((await places(w.sql, sessionId)).people).toBe(row.taken);
      await expect(signUp(sessionId, 99)).rejects.toThrow('session-full');
    }
  });

  it('a place that is given back goes to nobody while it is still too full', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 10 });
    const codes: string[] = [];
    for (let n = 0; n < 7; n += 1) codes.push((await signUp(sessionId, n)).manageCode!);
    await w.get(ActivitySessions).changeCapacity(system, sessionId, 5);
    for (const code of codes.slice(0, 2)) {
      await w.get(ManagedRegistrations).cancel(resident, code);
      await expect(signUp(sessionId, 8)).rejects.toThrow('session-full');
    }
    await w.get(ManagedRegistrations).cancel(resident, codes[2]!);
    await signUp(sessionId, 8);
    expect((await counted(sessionId)).taken).toBe(5);
  });

  it('control: a number written from an old count is refused by the second wall; without that wall it oversells', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 10 });
    for (let n = 0; n < 6; n += 1) await signUp(sessionId, n);
    const seen = await counted(sessionId);
    await signUp(sessionId, 6);
    const write = () =>
      w.sql('UPDATE session SET capacity = 5, overbooked = $2 WHERE id = $1', [sessionId, seen.taken - 5]);
    await expect(write()).rejects.toThrow('session_never_oversold');
    await w.sql('ALTER TABLE session DROP CONSTRAINT session_never_oversold');
    await write();
    expect(await counted(sessionId)).toEqual({ taken: 7, capacity: 5, overbooked: 1 });
    await w.sql('UPDATE session SET overbooked = taken - capacity WHERE id = $1', [sessionId]);
    await w.sql(`ALTER TABLE session ADD CONSTRAINT session_never_oversold
      CHECK (taken >= 0 AND overbooked >= 0 AND (capacity IS NULL OR taken <= capacity + overbooked))`);
  });
});
