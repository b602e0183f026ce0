import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ManagedRegistrations, Registrations } from '#events/registration';
import { newId, Problem, resident } from '#platform/kernel';
import { placeStatement, placingValues } from '../../../libs/events/registration/places.queries.js';
import type { World } from '../../support/world.js';
import { count, form, givenSession, places, registrationWorld } from './given.js';

let w: World;
let registrations: Registrations;
let managed: ManagedRegistrations;

beforeAll(async () => {
  w = await registrationWorld();
  registrations = w.get(Registrations);
  managed = w.get(ManagedRegistrations);
});
afterAll(() => w.close());

async function slugOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no problem',
    (failure) => (failure instanceof Problem ? failure.kind.slug : String(failure)),
  );
}

describe('signing up', () => {
  it('writes the party, the people, the message and the line in the logbook, and takes the places', async () => {
    const { sessionId, coalitionId } = await givenSession(w.sql);
    const placed = await registrations.register(
      resident,
      sessionId,
      form({ who: 'self_and_others', companions: ['Jan', null] }),
    );
    expect(placed).toEqual({
      registrationId: expect.any(String),
      status: 'confirmed',
      manageCode: expect.stringMatching(/^[\w-]{43}$/),
      spokenCode: expect.stringMatching(/^[2-9A-HJ-NP-Z]{8}$/),
      repeated: false,
    });
    expect(await places(w.sql, sessionId)).toEqual({ taken: 3, people: 3 });
    expect(
      await w.sql('SELECT position, name FROM attendee WHERE registration_id = $1 ORDER BY position', [
        placed.registrationId,
      ]),
    ).toEqual([
      { position: 0, name: 'Bep Jansen' },
      { position: 1, name: 'Jan' },
      { position: 2, name: null },
    ]);
    expect(
      await w.sql('SELECT name, payload, coalition_id FROM outbox WHERE coalition_id = $1', [coalitionId]),
    ).toEqual([
      {
        name: 'RegistrationPlaced',
        payload: { registrationId: placed.registrationId },
        coalition_id: coalitionId,
      },
    ]);
    expect(
      await w.sql('SELECT actor, action, subject, subject_id FROM audit_line WHERE coalition_id = $1', [
        coalitionId,
      ]),
    ).toEqual([
      { actor: 'resident', action: 'placed', subject: 'registration', subject_id: placed.registrationId },
    ]);
  });

  it('keeps of the manage code its hash only', async () => {
    const { sessionId } = await givenSession(w.sql);
    const { manageCode } = await registrations.register(resident, sessionId, form());
    const rows = await w.sql('SELECT r::text AS row FROM registration r WHERE session_id = $1', [sessionId]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!['row']).not.toContain(manageCode);
    expect((await managed.byManageCode(manageCode!))?.names).toEqual(['Bep Jansen']);
  });

  it('Q2: the last places go, the next one hears that it is full and how many are left', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 3 });
    await registrations.register(resident, sessionId, form({ who: 'self_and_others', companions: [null] }));
    const failure = await registrations
      .register(resident, sessionId, form({ name: 'Piet', who: 'self_and_others', companions: ['Mia'] }))
      .catch((problem: unknown) => problem);
    expect(failure).toBeInstanceOf(Problem);
    expect((failure as Problem).kind.slug).toBe('session-full');
    expect((failure as Problem).errors).toEqual([
      { pointer: '/companions', detail: 'Er is nog 1 plaats vrij' },
    ]);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 2, people: 2 });
  });

  it('Q1, Q15: no capacity is no limit, a capacity of nought is no places', async () => {
    const open = await givenSession(w.sql, { capacity: null });
    expect((await registrations.register(resident, open.sessionId, form())).status).toBe('confirmed');
    const none = await givenSession(w.sql, { capacity: 0 });
    expect(await slugOf(registrations.register(resident, none.sessionId, form()))).toBe('session-full');
  });

  it.each([
    ['not published', { publication: 'draft' }, 'no-such-session'],
    ['no sign-up needed', { bookingMode: 'none' }, 'no-sign-up-needed'],
    ['begun', { startsAt: '2026-09-14T09:59:00Z' }, 'session-over'],
    ['closed', { bookingUntil: '2026-09-14T09:00:00Z' }, 'sign-up-closed'],
  ])('R3: refused when the session is %s', async (_, wishes, slug) => {
    const { sessionId } = await givenSession(w.sql, wishes);
    expect(await slugOf(registrations.register(resident, sessionId, form()))).toBe(slug);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 0, people: 0 });
  });

  it('an id that is no id, and a session that is not there, are not found', async () => {
    expect(await slugOf(registrations.register(resident, 'geen-id', form()))).toBe('no-such-session');
    expect(await slugOf(registrations.register(resident, newId(), form()))).toBe('no-such-session');
  });

  it('R14: neither mail nor telephone is all right; only staff signs up by telephone', async () => {
    const { sessionId, coalitionId } = await givenSession(w.sql);
    const nothing = form({ email: null, channel: 'phone' });
    expect(await slugOf(registrations.register(resident, sessionId, nothing))).toBe('only-staff');
    const grants = [{ coalitionId, role: 'desk' as const, organizationId: null, eventId: null }];
    const desk = { kind: 'staff' as const, personId: newId(), sessionId: newId(), grants };
    await registrations.register(desk, sessionId, nothing);
    await registrations.register(desk, sessionId, { ...nothing, formId: crypto.randomUUID() });
    expect(await count(w.sql, 'registration WHERE session_id = $1 AND identity IS NULL', [sessionId])).toBe(
      2,
    );
  });
});

describe('the same once more', () => {
  it('R1: the same person signs up a second time: one row, one place, one line, and no key to it', async () => {
    const { sessionId } = await givenSession(w.sql);
    const first = await registrations.register(resident, sessionId, form());
    const second = await registrations.register(
      resident,
      sessionId,
      form({ name: ' bep  JANSEN ', email: 'BEP@example.org' }),
    );
    expect(second).toEqual({
      registrationId: first.registrationId,
      status: 'confirmed',
      manageCode: null,
      spokenCode: null,
      repeated: true,
    });
    expect(await places(w.sql, sessionId)).toEqual({ taken: 1, people: 1 });
    expect(await count(w.sql, 'audit_line WHERE subject_id = $1', [first.registrationId])).toBe(1);
  });

  it('R2: after an own cancellation the same row comes back, newer, with what was filled in now', async () => {
    const { sessionId } = await givenSession(w.sql);
    const first = await registrations.register(resident, sessionId, form());
    w.clock.advance(1000);
    await managed.cancel(resident, first.manageCode!);
    w.clock.advance(1000);
    const again = await registrations.register(
      resident,
      sessionId,
      form({ who: 'self_and_others', companions: ['Jan'] }),
    );
    expect(again).toEqual({ ...first, repeated: false });
    expect(
      await w.sql(
        'SELECT status, sequence, party_size, cancelled_at FROM registration WHERE session_id = $1',
        [sessionId],
      ),
    ).toEqual([{ status: 'confirmed', sequence: 2, party_size: 2, cancelled_at: null }]);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 2, people: 2 });
    expect(
      await w.sql('SELECT action FROM audit_line WHERE subject_id = $1 ORDER BY at', [first.registrationId]),
    ).toEqual([{ action: 'placed' }, { action: 'cancelled' }, { action: 'placed' }]);
  });

  it('R15: two residents share a mailbox: both can come', async () => {
    const { sessionId } = await givenSession(w.sql);
    await registrations.register(resident, sessionId, form({ name: 'Bep Jansen' }));
    await registrations.register(resident, sessionId, form({ name: 'Kees Jansen' }));
    expect(await places(w.sql, sessionId)).toEqual({ taken: 2, people: 2 });
  });

  it('I6: a form that is sent again leads to the same registration; with other people in it, to a question', async () => {
    const { sessionId } = await givenSession(w.sql);
    const sent = form();
    const first = await registrations.register(resident, sessionId, sent);
    expect(await registrations.register(resident, sessionId, sent)).toEqual(first);
    expect(await slugOf(registrations.register(resident, sessionId, { ...sent, name: 'Kees' }))).toBe(
      'form-used-already',
    );
  });

  it.each([2, 10, 100])(
    'F14: the same form %i times at once: one row, one message, one answer',
    async (n) => {
      const { sessionId, coalitionId } = await givenSession(w.sql);
      const sent = form();
      const answers = await Promise.all(
        Array.from({ length: n }, () => registrations.register(resident, sessionId, sent)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await count(w.sql, 'registration WHERE session_id = $1', [sessionId])).toBe(1);
      expect(await count(w.sql, 'outbox WHERE coalition_id = $1', [coalitionId])).toBe(1);
      expect(await places(w.sql, sessionId)).toEqual({ taken: 1, people: 1 });
    },
  );

  it('R1: the same person from ten windows at once: one row', async () => {
    const { sessionId } = await givenSession(w.sql);
    await Promise.all(Array.from({ length: 10 }, () => registrations.register(resident, sessionId, form())));
    expect(await count(w.sql, 'registration WHERE session_id = $1', [sessionId])).toBe(1);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 1, people: 1 });
  });
});

/** Runs the statement over 40 connections of its own, as fast as they can. */
async function rush(statement: string, sessionId: string, coalitionId: string, n: number): Promise<number> {
  const pool = new pg.Pool({
    connectionString: w.database.appUrl,
    max: 40,
    options: `-c app.coalition_id=${coalitionId}`,
  });
  pool.on('error', () => undefined);
  const sold = await Promise.all(
    Array.from({ length: n }, async () => {
      const id = newId();
      const { rows } = await pool.query(
        statement,
        placingValues({
          id,
          sessionId,
          names: ['Bep'],
          attendeeIds: [newId()],
          channel: 'web',
          formId: newId(),
          manageHash: id,
          spokenCode: id,
          identity: null,
          email: null,
          phone: null,
          address: null,
          arrangedBy: null,
          now: new Date(),
          message: { id: newId(), name: 'RegistrationPlaced', payload: '{}' },
          audit: { id: newId(), actor: 'resident', personId: null },
        }),
      );
      return rows.length;
    }),
  );
  await pool.end();
  return sold.reduce((sum, one) => sum + one, 0);
}

describe('two at once', () => {
  it('X2, X5: 400 people at 40 connections for 60 places: 60 come', async () => {
    const { sessionId, coalitionId } = await givenSession(w.sql, { capacity: 60 });
    expect(await rush(placeStatement, sessionId, coalitionId, 400)).toBe(60);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 60, people: 60 });
  });

  it('X1, control: the same with a count that was read before, and without the second wall, oversells', async () => {
    const unguarded = await registrationWorld();
    try {
      await unguarded.sql('ALTER TABLE session DROP CONSTRAINT session_never_oversold');
      const { sessionId, coalitionId } = await givenSession(unguarded.sql, { capacity: 60 });
      // Reads how many there are, waits as long as a slow program would, and then inserts.
      const textbook = placeStatement.replace(
        /UPDATE session SET taken[\s\S]*?RETURNING id, event_id, coalition_id/,
        `SELECT id, event_id, coalition_id FROM session, pg_sleep(0.02) WHERE id = $2
           AND (SELECT count(*) FROM registration WHERE session_id = $2) < capacity`,
      );
      const own = w;
      w = unguarded;
      const sold = await rush(textbook, sessionId, coalitionId, 400).finally(() => {
        w = own;
      });
      expect(sold).toBeGreaterThan(60);
    } finally {
      await unguarded.close();
    }
  });

  it('Q16, X8: sign-ups, cancellations and undoing at once: the counter equals the rows and never passes the limit', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 8 });
    const walk = async (n: number) => {
      try {
        const placed = await registrations.register(resident, sessionId, form({ name: `Persoon ${n}` }));
        if (n % 2 === 0) await Promise.all([1, 2].map(() => managed.cancel(resident, placed.manageCode!)));
        if (n % 4 === 0) await Promise.all([1, 2].map(() => managed.undo(resident, placed.manageCode!)));
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.kind.slug !== 'session-full') throw failure;
      }
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => walk(n)));
    const { taken, people } = await places(w.sql, sessionId);
    expect(taken).toBe(people);
    expect(taken).toBeLessThanOrEqual(8);
  });
});
