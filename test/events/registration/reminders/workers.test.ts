import { afterEach, describe, expect, it } from '@jest/globals';
import { Reminders, RemindersModule } from '#events/registration';
import { CorrespondenceModule, MailModule } from '#people/correspondence';
import { newDatabase, type TestDatabase } from '../../../support/database.js';
import { eventually } from '../../../support/eventually.js';
import { type World, world } from '../../../support/world.js';
import { count, givenSession, settings } from '../given.js';

let database: TestDatabase;
const workers: World[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.close()));
  await database.drop();
});

async function newWorker(now: Date): Promise<World> {
  const one = await world({
    database,
    now,
    worker: true,
    modules: [CorrespondenceModule.with(await settings()), MailModule.worker(), RemindersModule],
  });
  workers.push(one);
  return one;
}

const day = 24 * 3600_000;
const days = 30;
/** Ten o'clock in Amsterdam on the n-th day, on which exactly one person is to be reminded by telephone. */
const tick = (n: number) => new Date(Date.parse('2026-08-03T08:00:00Z') + n * day);

/** One session a day at noon, each with one person who is called three days ahead. */
async function givenSessions(): Promise<void> {
  const first = await givenSession(database.sql, { startsAt: '2026-08-01T10:00:00Z' });
  for (let n = 0; n < days; n += 1) {
    const startsAt = new Date(tick(n).getTime() + 3 * day + 2 * 3600_000).toISOString();
    const { sessionId } = await givenSession(database.sql, { beside: first, startsAt });
    await database.sql(
      `INSERT INTO registration (id, coalition_id, event_id, session_id, status, party_size, channel, form_id, manage_hash,
         spoken_code, name, phone, registered_at, changed_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'confirmed', 1, 'phone', gen_random_uuid(), gen_random_uuid()::text,
         gen_random_uuid()::text, $4, '+31612345678', '2026-08-01', '2026-08-01')`,
      [first.coalitionId, first.eventId, sessionId, `Bewoner ${n}`],
    );
  }
  await database.sql(
    `INSERT INTO attendee (id, coalition_id, registration_id, position, name)
     SELECT gen_random_uuid(), coalition_id, id, 0, name FROM registration`,
  );
}

const reminded = () => count(database.sql, `notice WHERE kind = 'reminder'`);

describe('F20, J5: no worker is the leader', () => {
  it('three workers look at each of thirty moments, one of them is replaced each fifth: thirty reminders', async () => {
    database = await newDatabase();
    await givenSessions();
    for (let n = 0; n < 3; n += 1) await newWorker(tick(-1));
    for (let n = 0; n < days; n += 1) {
      for (const one of workers) one.clock.moveTo(tick(n));
      await Promise.all(workers.map((one) => one.get(Reminders).remindDue()));
      await eventually(`reminder ${n + 1}`, async () => (await reminded()) === n + 1);
      if (n % 5 === 4) {
        const [gone] = workers.splice(0, 1);
        await Promise.all([gone!.close(), newWorker(tick(n))]);
      }
    }
    expect(
      await database.sql(`SELECT count(*)::int AS n, count(DISTINCT recipient)::int AS people FROM notice`),
    ).toEqual([{ n: days, people: days }]);
  });

  it('control: what keeps it to one is the row of the reminder; without it the next worker reminds again', async () => {
    database = await newDatabase();
    await givenSessions();
    const [one, other] = [await newWorker(tick(-1)), await newWorker(tick(-1))];
    one.clock.moveTo(tick(0));
    await one.get(Reminders).remindDue();
    other.clock.moveTo(tick(0));
    await other.get(Reminders).remindDue();
    expect(await reminded()).toBe(1);
    await database.sql('DELETE FROM reminder');
    await eventually('reminded again', async () => (await reminded()) > 1);
  });
});
