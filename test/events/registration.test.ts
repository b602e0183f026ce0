import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivitySessions } from '#events/programme';
import { largestParty, ManagedRegistrations, Registrations } from '#events/registration';
import { newId, Problem, resident, system } from '#platform/kernel';
import { putSecondWallBack, rush, takeSecondWallAway, textbookStatement } from '../given/many-at-once.js';
import { form, givenSession, places, registrationWorld } from '../given/registration.js';
import { cell, change, count, rows } from '../given/rows.js';
import { type World } from '../support/world.js';

let w: World;
let registrations: Registrations;
let managed: ManagedRegistrations;

beforeAll(async () => {
  w = await registrationWorld();
  registrations = w.get(Registrations);
  managed = w.get(ManagedRegistrations);
});
afterAll(() => w?.close());

describe('register', () => {
  async function slugOf(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => 'no problem',
      (failure) => (failure instanceof Problem ? failure.kind.slug : String(failure)),
    );
  }

  describe('signing up', () => {
    it('writes the party, the people, the message and the line in the logbook, and takes the places', async () => {
      const { sessionId, coalitionId } = await givenSession(w);
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
      expect(await places(w, sessionId)).toEqual({ taken: 3, people: 3 });
      const party = { registration_id: placed.registrationId };
      expect(await rows(w, 'attendee', party, ['position', 'name'], 'position')).toEqual([
        { position: 0, name: 'Bep Jansen' },
        { position: 1, name: 'Jan' },
        { position: 2, name: null },
      ]);
      const ours = { coalition_id: coalitionId };
      expect(await rows(w, 'outbox', ours, ['name', 'payload', 'coalition_id'])).toEqual([
        { name: 'RegistrationPlaced', payload: { registrationId: placed.registrationId }, ...ours },
      ]);
      expect(await rows(w, 'audit_line', ours, ['actor', 'action', 'subject', 'subject_id'])).toEqual([
        { actor: 'resident', action: 'placed', subject: 'registration', subject_id: placed.registrationId },
      ]);
    });

    it('keeps of the manage code its hash only', async () => {
      const { sessionId } = await givenSession(w);
      const { manageCode } = await registrations.register(resident, sessionId, form());
      const stored = await rows(w, 'registration', { session_id: sessionId });
      expect(stored).toHaveLength(1);
      expect(JSON.stringify(stored)).not.toContain(manageCode);
      expect((await managed.byManageCode(manageCode!))?.names).toEqual(['Bep Jansen']);
    });

    it('Q2: the last places go, the next one hears that it is full and how many are left', async () => {
      const { sessionId } = await givenSession(w, { capacity: 3 });
      await registrations.register(resident, sessionId, form({ who: 'self_and_others', companions: [null] }));
      const failure = await registrations
        .register(resident, sessionId, form({ name: 'Piet', who: 'self_and_others', companions: ['Mia'] }))
        .catch((problem: unknown) => problem);
      expect(failure).toBeInstanceOf(Problem);
      expect((failure as Problem).kind.slug).toBe('session-full');
      expect((failure as Problem).errors).toEqual([
        { pointer: '/companions', detail: 'Er is nog 1 plaats vrij' },
      ]);
      expect(await places(w, sessionId)).toEqual({ taken: 2, people: 2 });
    });

    it('Q1, Q15: no capacity is no limit, a capacity of nought is no places', async () => {
      const open = await givenSession(w, { capacity: null });
      expect((await registrations.register(resident, open.sessionId, form())).status).toBe('confirmed');
      const none = await givenSession(w, { capacity: 0 });
      expect(await slugOf(registrations.register(resident, none.sessionId, form()))).toBe('session-full');
    });

    it.each([
      ['not published', { publication: 'draft' }, 'no-such-session'],
      ['no sign-up needed', { bookingMode: 'none' }, 'no-sign-up-needed'],
      ['begun', { startsAt: '2026-09-14T09:59:00Z' }, 'session-over'],
      ['closed', { bookingUntil: '2026-09-14T09:00:00Z' }, 'sign-up-closed'],
    ])('R3: refused when the session is %s', async (_, wishes, slug) => {
      const { sessionId } = await givenSession(w, wishes);
      expect(await slugOf(registrations.register(resident, sessionId, form()))).toBe(slug);
      expect(await places(w, sessionId)).toEqual({ taken: 0, people: 0 });
    });

    it('an id that is no id, and a session that is not there, are not found', async () => {
      expect(await slugOf(registrations.register(resident, 'geen-id', form()))).toBe('no-such-session');
      expect(await slugOf(registrations.register(resident, newId(), form()))).toBe('no-such-session');
    });

    it('R14: neither mail nor telephone is all right; only staff signs up by telephone', async () => {
      const { sessionId, coalitionId } = await givenSession(w);
      const nothing = form({ email: null, channel: 'phone' });
      expect(await slugOf(registrations.register(resident, sessionId, nothing))).toBe('only-staff');
      const grants = [{ coalitionId, role: 'desk' as const, organizationId: null, eventId: null }];
      const desk = { kind: 'staff' as const, personId: newId(), sessionId: newId(), grants };
      await registrations.register(desk, sessionId, nothing);
      await registrations.register(desk, sessionId, { ...nothing, formId: crypto.randomUUID() });
      expect(await count(w, 'registration', { session_id: sessionId, identity: null })).toBe(2);
    });
  });

  describe('the channel by which somebody is reached', () => {
    it.each([
      ['a@b.nl', '0612345678', 'Straat 1', 'email'],
      ['a@b.nl', null, 'Straat 1', 'email'],
      ['a@b.nl', null, null, 'email'],
      [null, '0612345678', 'Straat 1', 'letter'],
      [null, '0612345678', null, 'call'],
      [null, null, null, 'letter'],
    ])('mail %s, telephone %s, address %s: %s', async (email, phone, address, channel) => {
      const { sessionId } = await givenSession(w);
      await registrations.register(resident, sessionId, form({ email, phone, address }));
      expect(await cell(w, 'registration', { session_id: sessionId }, 'reached_by')).toBe(channel);
    });
  });

  describe('the same once more', () => {
    it('R1: the same person signs up a second time: one row, one place, one line, and no key to it', async () => {
      const { sessionId } = await givenSession(w);
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
      expect(await places(w, sessionId)).toEqual({ taken: 1, people: 1 });
      expect(await count(w, 'audit_line', { subject_id: first.registrationId })).toBe(1);
    });

    it('R2: after an own cancellation the same row comes back, newer, with what was filled in now', async () => {
      const { sessionId } = await givenSession(w);
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
      const columns = ['status', 'sequence', 'party_size', 'cancelled_at'];
      expect(await rows(w, 'registration', { session_id: sessionId }, columns)).toEqual([
        { status: 'confirmed', sequence: 2, party_size: 2, cancelled_at: null },
      ]);
      expect(await places(w, sessionId)).toEqual({ taken: 2, people: 2 });
      const lines = await rows(w, 'audit_line', { subject_id: first.registrationId }, ['action'], 'at');
      expect(lines.map(({ action }) => action)).toEqual(['placed', 'cancelled', 'placed']);
    });

    it('R15: two residents share a mailbox: both can come', async () => {
      const { sessionId } = await givenSession(w);
      await registrations.register(resident, sessionId, form({ name: 'Bep Jansen' }));
      await registrations.register(resident, sessionId, form({ name: 'Kees Jansen' }));
      expect(await places(w, sessionId)).toEqual({ taken: 2, people: 2 });
    });

    it('I6: a form that is sent again leads to the same registration; with other people in it, to a question', async () => {
      const { sessionId } = await givenSession(w);
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
        const { sessionId, coalitionId } = await givenSession(w);
        const sent = form();
        const answers = await Promise.all(
          Array.from({ length: n }, () => registrations.register(resident, sessionId, sent)),
        );
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(await count(w, 'registration', { session_id: sessionId })).toBe(1);
        expect(await count(w, 'outbox', { coalition_id: coalitionId })).toBe(1);
        expect(await places(w, sessionId)).toEqual({ taken: 1, people: 1 });
      },
    );

    it('R1: the same person from ten windows at once: one row', async () => {
      const { sessionId } = await givenSession(w);
      await Promise.all(
        Array.from({ length: 10 }, () => registrations.register(resident, sessionId, form())),
      );
      expect(await count(w, 'registration', { session_id: sessionId })).toBe(1);
      expect(await places(w, sessionId)).toEqual({ taken: 1, people: 1 });
    });
  });

  describe('two at once', () => {
    it('X2, X5: 400 people at 40 connections for 60 places: 60 come', async () => {
      const session = await givenSession(w, { capacity: 60 });
      expect(await rush(w, session, 400)).toBe(60);
      expect(await places(w, session.sessionId)).toEqual({ taken: 60, people: 60 });
    });

    it('X1, control: the same with a count that was read before, and without the second wall, oversells', async () => {
      const unguarded = await registrationWorld();
      try {
        await takeSecondWallAway(unguarded);
        const session = await givenSession(unguarded, { capacity: 60 });
        expect(await rush(unguarded, session, 400, textbookStatement)).toBeGreaterThan(60);
      } finally {
        await unguarded.close();
      }
    });

    it('Q16, X8: sign-ups, cancellations and undoing at once: the counter equals the rows and never passes the limit', async () => {
      const { sessionId } = await givenSession(w, { capacity: 8 });
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
      const { taken, people } = await places(w, sessionId);
      expect(taken).toBe(people);
      expect(taken).toBeLessThanOrEqual(8);
    });
  });
});

describe('party', () => {
  describe('a party that grows', () => {
    const others = (n: number): null[] => Array.from({ length: n }, () => null);

    it('Q14: cannot become larger afterwards than it could have been at first', async () => {
      const { sessionId } = await givenSession(w, { capacity: 30 });
      const { manageCode } = await registrations.register(resident, sessionId, form({}));
      await managed.changeParty(resident, manageCode!, others(largestParty - 1));
      await expect(managed.changeParty(resident, manageCode!, others(largestParty))).rejects.toThrow(
        'party-too-large',
      );
      expect(await places(w, sessionId)).toEqual({ taken: largestParty, people: largestParty });
    });

    it('F11: of two changes made on the same page at once, one is carried out and the other is told', async () => {
      const { sessionId } = await givenSession(w, { capacity: 30 });
      const { manageCode } = await registrations.register(
        resident,
        sessionId,
        form({ email: 'f11@example.org' }),
      );
      const outcomes = await Promise.allSettled([
        managed.changeParty(resident, manageCode!, others(1), 0),
        managed.changeParty(resident, manageCode!, others(2), 0),
      ]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.map(({ reason }) => (reason as { kind: { slug: string } }).kind.slug)).toEqual([
        'changed-meanwhile',
      ]);
      const { taken, people } = await places(w, sessionId);
      expect(taken).toBe(people);
    });
  });
});

describe('series', () => {
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
      const first = await givenSession(w, { capacity: 2 });
      const second = await givenSession(w, {
        beside: first,
        capacity: 2,
        startsAt: '2026-09-25T12:00:00Z',
      });
      const both = async () => [
        (await places(w, first.sessionId)).taken,
        (await places(w, second.sessionId)).taken,
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
    type Counted = { taken: number; capacity: number; overbooked: number };
    const counted = async (id: string) =>
      (await rows<Counted>(w, 'session', { id }, ['taken', 'capacity', 'overbooked']))[0]!;

    it('in whatever order it happens, nobody comes above the new number but who was there already', async () => {
      for (let round = 0; round < 12; round += 1) {
        const { sessionId } = await givenSession(w, { capacity: 10 });
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
        expect((await places(w, sessionId)).people).toBe(row.taken);
        await expect(signUp(sessionId, 99)).rejects.toThrow('session-full');
      }
    });

    it('a place that is given back goes to nobody while it is still too full', async () => {
      const { sessionId } = await givenSession(w, { capacity: 10 });
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
      const { sessionId } = await givenSession(w, { capacity: 10 });
      for (let n = 0; n < 6; n += 1) await signUp(sessionId, n);
      const seen = await counted(sessionId);
      await signUp(sessionId, 6);
      const write = () =>
        change(w, 'session', { id: sessionId }, { capacity: 5, overbooked: seen.taken - 5 });
      await expect(write()).rejects.toThrow('session_never_oversold');
      await takeSecondWallAway(w);
      await write();
      expect(await counted(sessionId)).toEqual({ taken: 7, capacity: 5, overbooked: 1 });
      await change(w, 'session', { id: sessionId }, { overbooked: 2 });
      await putSecondWallBack(w);
    });
  });
});
