import { Registrations } from '#events/registration';
import { resident as asResident } from '#platform/kernel';
import { form, registrationWorld } from '../given/registration.js';
import type { TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { publicSession, type Resident, resident } from '../support/pages-client.js';

/** So many people sign up for one session, while no worker is there. Answers their addresses, in order. */
export async function crowd(database: TestDatabase, n: number): Promise<string[]> {
  const { sessionId } = await publicSession(database.sql, { capacity: null });
  const rooms = await registrationWorld({ database, now: new Date() });
  const all = Array.from({ length: n }, (_, one) => resident(one));
  const waiting = [...all];
  const lane = async () => {
    for (let who = waiting.pop(); who; who = waiting.pop())
      await rooms.get(Registrations).register(asResident, sessionId, form(who));
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  await rooms.close();
  return addressesOf(all);
}

export function addressesOf(people: readonly Resident[]): string[] {
  return people.map(({ email }) => email).sort();
}

/** Until so many confirmations were accepted and no message waits any more. */
export async function allAccepted(database: TestDatabase, n: number, milliseconds = 120_000): Promise<void> {
  await eventually(
    `${n} confirmations accepted`,
    async () => {
      const [row] = await database.sql<{ accepted: number; waiting: number }>(
        `SELECT (SELECT count(*)::int FROM notice WHERE state = 'accepted') AS accepted,
           (SELECT count(*)::int FROM outbox) AS waiting`,
      );
      return row!.accepted === n && row!.waiting === 0;
    },
    milliseconds,
  );
}
