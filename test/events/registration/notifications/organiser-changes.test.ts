import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivitySessions } from '#events/programme';
import { ManagedRegistrations, Registrations } from '#events/registration';
import { newId, resident, system } from '#platform/kernel';
import { eventually } from '../../../support/eventually.js';
import type { World } from '../../../support/world.js';
import { count, form, type GivenSession, givenSession, places } from '../given.js';
import { appointment } from './appointment.js';
import { type MailedWorld, mailedWorld } from './mailed-world.js';

let w: World;
let mailsTo: MailedWorld['mailsTo'];
let registrations: Registrations;
let managed: ManagedRegistrations;

beforeAll(async () => {
  ({ w, mailsTo } = await mailedWorld());
  registrations = w.get(Registrations);
  managed = w.get(ManagedRegistrations);
});
afterAll(() => w.close());

async function publish(given: GivenSession, name: string): Promise<string> {
  const id = newId();
  await w.sql('INSERT INTO outbox (id, name, payload, coalition_id) VALUES ($1, $2, $3, $4)', [
    id,
    name,
    JSON.stringify({ sessionId: given.sessionId }),
    given.coalitionId,
  ]);
  return id;
}

const handledTwice = (id: string) => w.sql('DELETE FROM handled WHERE message_id = $1', [id]);

describe('what an organiser changes', () => {
  it('R9, R11: called off: everybody is told once, also when the message is handled twice', async () => {
    const given = await givenSession(w.sql);
    const people = ['r9a@example.org', 'r9b@example.org', 'r9c@example.org'];
    for (const email of people) await registrations.register(resident, given.sessionId, form({ email }));
    for (const email of people) await mailsTo(email, 1);
    await w.sql(
      `UPDATE session SET state = 'cancelled', reason = 'De zaal heeft geen stroom.' WHERE id = $1`,
      [given.sessionId],
    );
    const id = await publish(given, 'SessionCalledOff');
    for (const email of people) {
      const [, mail] = await mailsTo(email, 2);
      expect(mail!.subject).toBe('Gaat niet door: Koffie op de stoep, donderdag 24 september 14.00 uur');
      expect(mail!.text).toContain('De reden is: De zaal heeft geen stroom.');
      expect(appointment(mail!)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    }
    await handledTwice(id);
    await w.sql('INSERT INTO outbox (id, name, payload, coalition_id) VALUES ($1, $2, $3, $4)', [
      id,
      'SessionCalledOff',
      JSON.stringify({ sessionId: given.sessionId }),
      given.coalitionId,
    ]);
    await eventually('handled again', async () => (await count(w.sql, 'outbox WHERE id = $1', [id])) === 0);
    expect(await count(w.sql, 'notice WHERE coalition_id = $1', [given.coalitionId])).toBe(6);
    expect(await places(w.sql, given.sessionId)).toEqual({ taken: 3, people: 0 });
  });

  it('R9, K1: called off and going ahead after all: who had cancelled stays away, the others come again', async () => {
    const given = await givenSession(w.sql, { capacity: 2 });
    const comes = form({ email: 'komt@example.org' });
    const { registrationId } = await registrations.register(resident, given.sessionId, comes);
    const goes = await registrations.register(
      resident,
      given.sessionId,
      form({ email: 'komt-niet@example.org', name: 'Kees' }),
    );
    await mailsTo('komt-niet@example.org', 1);
    await managed.cancel(resident, goes.manageCode!);
    await mailsTo('komt-niet@example.org', 2);
    await w.get(ActivitySessions).callOff(system, given.sessionId, 'De zaal heeft geen stroom.');
    await mailsTo('komt@example.org', 2);
    await w.get(ActivitySessions).takeBack(system, given.sessionId);
    const [, off, on] = await mailsTo('komt@example.org', 3);
    expect(on!.subject).toBe('Gaat toch door: Koffie op de stoep, donderdag 24 september 14.00 uur');
    expect(
      [off, on].map((mail) => appointment(mail!)).map(({ method, uid, sequence }) => [method, uid, sequence]),
    ).toEqual([
      ['CANCEL', registrationId, 1],
      ['REQUEST', registrationId, 2],
    ]);
    expect(await places(w.sql, given.sessionId)).toEqual({ taken: 1, people: 1 });
    expect((await mailsTo('komt-niet@example.org', 2)).length).toBe(2);
  });

  it('while it is off its places are kept, so that nobody finds them taken when it goes ahead after all', async () => {
    const given = await givenSession(w.sql, { capacity: 1 });
    await registrations.register(resident, given.sessionId, form({ email: 'plek@example.org' }));
    await mailsTo('plek@example.org', 1);
    await w.get(ActivitySessions).callOff(system, given.sessionId, 'De zaal heeft geen stroom.');
    await mailsTo('plek@example.org', 2);
    await w.get(ActivitySessions).takeBack(system, given.sessionId);
    await expect(
      registrations.register(resident, given.sessionId, form({ email: 'te-laat@example.org' })),
    ).rejects.toMatchObject({ kind: { slug: 'session-full' } });
    await mailsTo('plek@example.org', 3);
    expect(await places(w.sql, given.sessionId)).toEqual({ taken: 1, people: 1 });
  });

  it('a call-off that is handled only after it was taken back tells nobody anything', async () => {
    const given = await givenSession(w.sql);
    const { registrationId } = await registrations.register(
      resident,
      given.sessionId,
      form({ email: 'niets@example.org' }),
    );
    await mailsTo('niets@example.org', 1);
    const id = await publish(given, 'SessionCalledOff');
    await eventually('handled', async () => (await count(w.sql, 'outbox WHERE id = $1', [id])) === 0);
    expect(await w.sql('SELECT status, sequence FROM registration WHERE id = $1', [registrationId])).toEqual([
      { status: 'confirmed', sequence: 0 },
    ]);
    expect(await count(w.sql, 'notice WHERE recipient = $1', [registrationId])).toBe(1);
  });

  it('K1: moved: the same appointment, newer, at the new time; the cancelled hear nothing', async () => {
    const given = await givenSession(w.sql);
    const stays = await registrations.register(
      resident,
      given.sessionId,
      form({ email: 'blijft@example.org' }),
    );
    const goes = await registrations.register(
      resident,
      given.sessionId,
      form({ email: 'gaat@example.org', name: 'Kees' }),
    );
    await managed.cancel(resident, goes.manageCode!);
    await w.sql(
      `UPDATE session SET starts_at = '2026-09-25T08:00:00Z', ends_at = '2026-09-25T10:00:00Z', day = '2026-09-25',
         state = 'rescheduled', sequence = 1 WHERE id = $1`,
      [given.sessionId],
    );
    await mailsTo('blijft@example.org', 1);
    await publish(given, 'SessionRescheduled');
    const [, moved] = await mailsTo('blijft@example.org', 2);
    expect(moved!.subject).toBe('Nieuwe tijd: Koffie op de stoep, vrijdag 25 september 10.00 uur');
    expect(appointment(moved!)).toMatchObject({
      method: 'REQUEST',
      uid: stays.registrationId,
      sequence: 1,
      start: '2026-09-25T10:00:00',
    });
    expect(
      await w.sql(`SELECT recipient FROM notice WHERE kind = 'moved' AND recipient = ANY($1)`, [
        [stays.registrationId, goes.registrationId],
      ]),
    ).toEqual([{ recipient: stays.registrationId }]);
  });
});

it('F8: 600 people are told of a new place in one go, and each gets one notice', async () => {
  const given = await givenSession(w.sql, { capacity: null });
  await w.sql(
    `INSERT INTO registration (id, coalition_id, event_id, session_id, status, party_size, channel, form_id, manage_hash,
       spoken_code, name, phone, registered_at, changed_at)
     SELECT gen_random_uuid(), $1, $2, $3, 'confirmed', 1, 'phone', gen_random_uuid(), gen_random_uuid()::text,
       gen_random_uuid()::text, 'Persoon ' || n, '+31612345678', now(), now() FROM generate_series(1, 600) AS n`,
    [given.coalitionId, given.eventId, given.sessionId],
  );
  await w.sql(
    `INSERT INTO attendee (id, coalition_id, registration_id, position, name)
     SELECT gen_random_uuid(), coalition_id, id, 0, name FROM registration WHERE session_id = $1`,
    [given.sessionId],
  );
  await publish(given, 'SessionPlaceChanged');
  await eventually(
    '600 notices',
    async () => (await count(w.sql, 'notice WHERE coalition_id = $1', [given.coalitionId])) === 600,
  );
  expect(
    await w.sql('SELECT DISTINCT kind, channel FROM notice WHERE coalition_id = $1', [given.coalitionId]),
  ).toEqual([{ kind: 'place_changed', channel: 'call' }]);
});
