import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { programmeVersion } from '#events/programme';
import { Registrations } from '#events/registration';
import { type PlaceInput, Places } from '#people/coalition';
import type { MailboxMessage } from '#people/correspondence';
import { resident, system } from '#platform/kernel';
import { eventually } from '../../../support/eventually.js';
import type { World } from '../../../support/world.js';
import { count, form, type GivenSession, givenSession } from '../given.js';
import { appointment } from './appointment.js';
import { type MailedWorld, mailedWorld } from './mailed-world.js';

let w: World;
let mailsTo: MailedWorld['mailsTo'];

beforeAll(async () => {
  ({ w, mailsTo } = await mailedWorld());
});
afterAll(() => w?.close());

async function correct(given: GivenSession, input: Partial<PlaceInput>): Promise<void> {
  const [place] = await w.sql<{ id: string; version: number }>(
    'SELECT id, version FROM place WHERE coalition_id = $1',
    [given.coalitionId],
  );
  await w.get(Places).change(system, given.coalitionId, place!.id, place!.version, input);
}

const signUp = (given: GivenSession, email: string) =>
  w.get(Registrations).register(resident, given.sessionId, form({ email, name: email }));
/** Until every message of this coalition was handled. */
const quiet = (given: GivenSession) =>
  eventually(
    'an empty outbox',
    async () => (await count(w.sql, 'outbox WHERE coalition_id = $1', [given.coalitionId])) === 0,
  );
const told = (given: GivenSession) =>
  count(w.sql, `notice WHERE kind = 'place_changed' AND coalition_id = $1`, [given.coalitionId]);
const stamp = (given: GivenSession) =>
  w.transactions.read({ coalitionId: given.coalitionId }, (reader) =>
    programmeVersion(reader, given.eventId),
  );
/** A property of the appointment as it stands in the mail. */
const written = (mail: MailboxMessage, name: string) =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(mail.calendar!.replace(/\r\n[ \t]/g, '').replaceAll('\r', ''))?.[1];

it('calendar row 9: another address: everybody who comes gets the same appointment anew, at the address that is right', async () => {
  const given = await givenSession(w.sql);
  const { registrationId } = await signUp(given, 'adres@example.org');
  const [first] = await mailsTo('adres@example.org', 1);
  w.clock.advance(60_000);
  await correct(given, { street: 'Trompet 12', postcode: '2991ac' });
  const [, second] = await mailsTo('adres@example.org', 2);
  expect(second!.subject).toBe('Andere plek: Koffie op de stoep, donderdag 24 september 14.00 uur');
  expect(second!.text).toContain('Trompet 12');
  const [before, after] = [appointment(first!), appointment(second!)];
  expect([after.method, after.uid, after.start]).toEqual(['REQUEST', registrationId, before.start]);
  expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
  expect(written(first!, 'LOCATION')).toContain('Trompet 2\\, 2991 AB');
  expect(written(second!, 'LOCATION')).toContain('Trompet 12\\, 2991 AC');
  expect(written(second!, 'DTSTAMP')! > written(first!, 'DTSTAMP')!).toBe(true);
});

it('tells who comes to a published moment that still comes, and nobody else', async () => {
  const given = await givenSession(w.sql);
  const at = async (startsAt: string, email: string) => {
    const session = await givenSession(w.sql, { startsAt, beside: given });
    await signUp(session, email);
    return session;
  };
  await signUp(given, 'komt-een@example.org');
  await at('2026-09-25T12:00:00Z', 'komt-twee@example.org');
  const off = await at('2026-09-26T12:00:00Z', 'vervalt@example.org');
  const past = await at('2026-09-27T12:00:00Z', 'geweest@example.org');
  await quiet(given);
  await w.sql(`UPDATE session SET state = 'cancelled' WHERE id = $1`, [off.sessionId]);
  await w.sql(
    `UPDATE session SET starts_at = '2026-09-13T12:00Z', ends_at = '2026-09-13T13:00Z' WHERE id = $1`,
    [past.sessionId],
  );
  const revisions = () =>
    w.sql<{ id: string; revision: number }>('SELECT id, revision FROM session WHERE event_id = $1', [
      given.eventId,
    ]);
  const before = new Map((await revisions()).map(({ id, revision }) => [id, revision]));
  await correct(given, { name: 'Wijkcentrum De Trom' });
  await quiet(given);
  expect(
    await w.sql(`SELECT name FROM notice WHERE kind = 'place_changed' AND coalition_id = $1 ORDER BY name`, [
      given.coalitionId,
    ]),
  ).toEqual([{ name: 'komt-een@example.org' }, { name: 'komt-twee@example.org' }]);
  const touched = (await revisions()).filter(({ id, revision }) => revision > before.get(id)!);
  expect(touched.map(({ id }) => id)).not.toContain(past.sessionId);
  expect(touched.length).toBe(3);
});

it('an activity that nobody can see yet is only made anew: no message goes out', async () => {
  const given = await givenSession(w.sql);
  await signUp(given, 'concept@example.org');
  await quiet(given);
  await w.sql(`UPDATE activity SET publication = 'draft' WHERE id = $1`, [given.activityId]);
  const before = await stamp(given);
  await correct(given, { town: 'Rotterdam' });
  await quiet(given);
  expect([await told(given), (await stamp(given)) !== before]).toEqual([0, true]);
});

it('what is known of access or the route makes the pages new at once, and mails nobody', async () => {
  const given = await givenSession(w.sql);
  await signUp(given, 'rolstoel@example.org');
  await quiet(given);
  const before = await stamp(given);
  await correct(given, { wheelchair: true, hearingLoop: false, directions: 'De ingang is achter.' });
  expect((await stamp(given)) !== before).toBe(true);
  await quiet(given);
  expect(await told(given)).toBe(0);
});

it('put right twice: who has to be called hears the last address only', async () => {
  const given = await givenSession(w.sql);
  const phone = { email: null, phone: '06 1234 5678', name: 'Truus' };
  await w.get(Registrations).register(resident, given.sessionId, form(phone));
  await quiet(given);
  for (const street of ['Trompet 22', 'Trompet 12']) {
    await correct(given, { street });
    await quiet(given);
  }
  const calls = await w.sql<{ state: string; content: object }>(
    `SELECT state, content FROM notice WHERE kind = 'place_changed' AND coalition_id = $1 ORDER BY created_at, id`,
    [given.coalitionId],
  );
  expect(calls.map(({ state }) => state).sort()).toEqual(['queued', 'withdrawn']);
  const waiting = calls.find(({ state }) => state === 'queued')!;
  expect(JSON.stringify(waiting.content)).toContain('Trompet 12');
});
