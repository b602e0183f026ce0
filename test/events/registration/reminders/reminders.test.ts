import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManagedRegistrations, Registrations, Reminders, RemindersModule } from '#events/registration';
import { CorrespondenceModule, MailModule, MailSender } from '#people/correspondence';
import { resident } from '#platform/kernel';
import { sink } from '../../../people/correspondence/mail/sink.js';
import { type World, world } from '../../../support/world.js';
import { form, type GivenSession, givenSession, registrationWorld, settings } from '../given.js';

// The session is on Thursday 24 September 2026 at 14.00 uur; in Amsterdam it is two hours later than in UTC.
let w: World;
beforeEach(async () => {
  w = await registrationWorld({ modules: [RemindersModule] });
});
afterEach(() => w.close());

async function sweepAt(moment: string, on: World = w): Promise<void> {
  on.clock.moveTo(new Date(moment));
  while (await on.get(Reminders).remindDue());
}

/** Subjects of the reminders, in order. */
async function reminders(): Promise<string[]> {
  const rows = await w.sql<{ subject: string }>(
    `SELECT subject FROM notice WHERE kind = 'reminder' AND state <> 'withdrawn' ORDER BY created_at, id`,
  );
  return rows.map(({ subject }) => subject);
}

async function signUp(given: GivenSession, changes: Parameters<typeof form>[0] = {}) {
  return w.get(Registrations).register(resident, given.sessionId, form(changes));
}

const soon = 'Binnenkort: Koffie op de stoep, donderdag 24 september 14.00 uur';
const tomorrow = 'Morgen: Koffie op de stoep, donderdag 24 september 14.00 uur';

describe('reminders', () => {
  it('T6: three days ahead and the day before, at ten in the morning, not earlier and each once', async () => {
    await signUp(await givenSession(w.sql));
    await sweepAt('2026-09-21T07:59:00Z');
    expect(await reminders()).toEqual([]);
    await sweepAt('2026-09-21T08:00:00Z');
    expect(await reminders()).toEqual([soon]);
    await sweepAt('2026-09-21T08:01:00Z');
    await sweepAt('2026-09-23T07:59:00Z');
    expect(await reminders()).toEqual([soon]);
    await sweepAt('2026-09-23T08:00:00Z');
    await sweepAt('2026-09-24T11:00:00Z');
    expect(await reminders()).toEqual([soon, tomorrow]);
  });

  it.each([
    ['28 March 2027, summer time begins', '2027-03-28T12:00:00Z', '2027-03-27T09:00:00Z'],
    ['29 March 2027', '2027-03-29T12:00:00Z', '2027-03-28T08:00:00Z'],
    ['31 October 2027, summer time ends', '2027-10-31T13:00:00Z', '2027-10-30T08:00:00Z'],
    ['1 November 2027', '2027-11-01T13:00:00Z', '2027-10-31T09:00:00Z'],
  ])('T1, T2, F9: ten o clock is ten o clock on the day before %s', async (_, startsAt, moment) => {
    await signUp(await givenSession(w.sql, { startsAt }));
    // The one of three days ahead is not what this is about.
    await sweepAt(new Date(Date.parse(moment) - 60_000).toISOString());
    const before = (await reminders()).length;
    await sweepAt(moment);
    expect((await reminders()).length - before).toBe(1);
    expect((await reminders()).at(-1)).toMatch(/^Morgen: /);
  });

  it('T6: who signs up after the moment is not reminded of that, only of what is still to come', async () => {
    const given = await givenSession(w.sql);
    w.clock.moveTo(new Date('2026-09-21T08:30:00Z'));
    await signUp(given);
    await sweepAt('2026-09-21T08:31:00Z');
    expect(await reminders()).toEqual([]);
    await sweepAt('2026-09-23T08:00:00Z');
    expect(await reminders()).toEqual([tomorrow]);
  });

  it('none for who cancelled, and none when the session is off or has begun', async () => {
    const given = await givenSession(w.sql);
    const gone = await signUp(given);
    await w.get(ManagedRegistrations).cancel(resident, gone.manageCode!);
    const off = await givenSession(w.sql, { beside: given });
    await signUp(off);
    await w.sql(`UPDATE session SET state = 'cancelled' WHERE id = $1`, [off.sessionId]);
    await signUp(await givenSession(w.sql, { beside: given, startsAt: '2026-09-21T07:30:00Z' }));
    await sweepAt('2026-09-21T08:00:00Z');
    expect(await reminders()).toEqual([]);
  });

  it('a reminder that waits is taken back when the person cancels', async () => {
    const given = await givenSession(w.sql);
    const { manageCode } = await signUp(given, { email: null, phone: '0612345678' });
    await sweepAt('2026-09-21T08:00:00Z');
    expect(await reminders()).toEqual([soon]);
    await w.get(ManagedRegistrations).cancel(resident, manageCode!);
    expect(await reminders()).toEqual([]);
  });

  it('T7: a session that moves is reminded of at its new time, once', async () => {
    const given = await givenSession(w.sql);
    await signUp(given);
    await sweepAt('2026-09-21T08:00:00Z');
    await w.sql(
      `UPDATE session SET starts_at = '2026-09-28T12:00:00Z', ends_at = NULL, day = '2026-09-28', state = 'rescheduled'
       WHERE id = $1`,
      [given.sessionId],
    );
    await sweepAt('2026-09-23T08:00:00Z');
    expect(await reminders()).toEqual([soon]);
    await sweepAt('2026-09-25T08:00:00Z');
    await sweepAt('2026-09-25T09:00:00Z');
    expect(await reminders()).toEqual([
      soon,
      'Binnenkort: Koffie op de stoep, maandag 28 september 14.00 uur',
    ]);
  });

  it('T8, F9: a clock that jumps forward and back sends nothing twice and skips nothing', async () => {
    await signUp(await givenSession(w.sql));
    await sweepAt('2026-09-21T10:00:00Z');
    await sweepAt('2026-09-21T08:00:00Z');
    await sweepAt('2026-09-21T06:00:00Z');
    await sweepAt('2026-09-23T10:00:00Z');
    await sweepAt('2026-09-23T08:00:00Z');
    expect(await reminders()).toEqual([soon, tomorrow]);
  });

  it('a worker that was away for three days sends the latest only, and not at night', async () => {
    await signUp(await givenSession(w.sql));
    await sweepAt('2026-09-23T20:00:00Z');
    expect(await reminders()).toEqual([]);
    await sweepAt('2026-09-24T06:30:00Z');
    expect(await reminders()).toEqual(['Vandaag: Koffie op de stoep, donderdag 24 september 14.00 uur']);
  });

  it('without mail: a letter a week ahead, a call three days ahead, nothing for who left nothing', async () => {
    const given = await givenSession(w.sql);
    await signUp(given, { name: 'Post', email: null, address: 'Dorpsstraat 1\n2991 AA Barendrecht' });
    await signUp(given, { name: 'Telefoon', email: null, phone: '0612345678' });
    await signUp(given, { name: 'Niets', email: null });
    for (const day of ['17', '18', '21', '23']) await sweepAt(`2026-09-${day}T08:00:00Z`);
    expect(
      await w.sql(`SELECT n.name, n.channel, r.kind FROM notice n JOIN reminder r ON r.registration_id = n.recipient
        WHERE n.kind = 'reminder' ORDER BY n.name`),
    ).toEqual([
      { name: 'Post', channel: 'letter', kind: 'week_before' },
      { name: 'Telefoon', channel: 'call', kind: 'three_days' },
    ]);
  });

  it('T6, calendar row 27: two workers remind 450 people, each once', async () => {
    const given = await givenSession(w.sql, { capacity: null });
    await w.sql(
      `INSERT INTO registration (id, coalition_id, event_id, session_id, status, party_size, channel, form_id,
         manage_hash, spoken_code, name, email, registered_at, changed_at)
       SELECT gen_random_uuid(), $1, $2, $3, 'confirmed', 1, 'web', gen_random_uuid(), gen_random_uuid()::text,
         gen_random_uuid()::text, 'Persoon ' || n, 'p' || n || '@example.org', '2026-09-01', '2026-09-01'
       FROM generate_series(1, 450) AS n`,
      [given.coalitionId, given.eventId, given.sessionId],
    );
    await w.sql(
      `INSERT INTO attendee (id, coalition_id, registration_id, position, name)
       SELECT gen_random_uuid(), coalition_id, id, 0, name FROM registration`,
    );
    const server = await sink();
    const second = await world({
      database: w.database,
      modules: [
        CorrespondenceModule.with(await settings({ smtpUrl: server.url })),
        MailModule.worker(),
        RemindersModule,
      ],
    });
    try {
      await Promise.all([w, second].map((one) => sweepAt('2026-09-21T08:00:00Z', one)));
      await sweepAt('2026-09-21T08:01:00Z');
      const rows = await w.sql<{ n: number; people: number }>(
        `SELECT count(*)::int AS n, count(DISTINCT recipient)::int AS people FROM notice WHERE kind = 'reminder'`,
      );
      expect(rows).toEqual([{ n: 450, people: 450 }]);
      second.clock.moveTo(new Date('2026-09-21T08:01:00Z'));
      while (await second.get(MailSender).deliverDue());
      expect(new Set(server.offered).size).toBe(server.mails.length);
    } finally {
      await second.close();
      await server.close();
    }
  });
});
