import { afterEach, expect, it } from '@jest/globals';
import { count } from '../given/rows.js';
import { newDatabase, type TestDatabase } from '../support/database.js';
import {
  type PublicSession,
  postRegistration,
  publicSession,
  resident,
  type Sent,
  sendSignUp,
  untilAnswered,
} from '../support/pages-client.js';
import { type Fleet, fleet } from '../support/processes.js';

const people = 400;
const capacity = 60;

let database: TestDatabase;
let processes: Fleet | undefined;

afterEach(async () => {
  await processes?.close();
  await database?.drop();
});

/** Everybody at once, half of them on the pages and half through the API of another process. */
async function rush(session: PublicSession): Promise<Sent[]> {
  processes = fleet({ DATABASE_URL: database.appUrl, DATABASE_POOL: '10' });
  const [web, api] = await Promise.all([processes.start('web'), processes.start('api')]);
  return Promise.all(
    Array.from({ length: people }, (_, n) => {
      const who = resident(n);
      return untilAnswered(() =>
        n % 2 === 0 ? sendSignUp(web.url, session, who) : postRegistration(api.url, session, who),
      );
    }),
  );
}

it('X2: 400 people at once for 60 places, over HTTP: 60 come, all others hear that it is full', async () => {
  database = await newDatabase();
  const session = await publicSession(database.sql, { capacity });
  const answers = await rush(session);

  const placed = answers.filter(({ status }) => status === 303 || status === 201);
  const refused = answers.filter(({ status }) => status === 409);
  expect([placed.length, refused.length]).toEqual([capacity, people - capacity]);
  for (const { text } of refused) expect(text).toMatch(/session-full|is vol|vol geraakt/);
  expect(new Set(placed.map(({ location }) => location)).size).toBe(capacity);
  expect(await database.sql('SELECT taken FROM session WHERE id = $1', [session.sessionId])).toEqual([
    { taken: capacity },
  ]);
  expect(await count(database, 'registration', { status: 'confirmed' })).toBe(capacity);
  expect(await count(database, 'outbox')).toBe(capacity);
});

it('X1, control: the same 400 oversell when the counter is a count of rows that nobody waits for', async () => {
  database = await newDatabase();
  const session = await publicSession(database.sql, { capacity });
  await switchGuardOff();
  await rush(session);
  const sold = await count(database, 'registration', { status: 'confirmed' });
  process.stderr.write(`  sold without the guard: ${sold} of ${capacity}\n`);
  expect(sold).toBeGreaterThan(capacity);
});

/**
 * Takes away, under the feet of the unchanged program, what keeps a session from being oversold: the counter with its
 * CHECK and the lock on its row. In their place comes what a textbook does: count the rows, then insert.
 */
async function switchGuardOff(): Promise<void> {
  const [columns] = await database.sql<{ list: string }>(
    `SELECT string_agg(CASE column_name WHEN 'taken' THEN
         '(SELECT COALESCE(sum(party_size), 0)::int FROM registration
           WHERE session_id = counted.id AND status = ''confirmed'') AS taken'
         ELSE quote_ident(column_name) END, ', ' ORDER BY ordinal_position) AS list
     FROM information_schema.columns WHERE table_name = 'session' AND table_schema = 'public'`,
  );
  const app = new URL(database.appUrl).username;
  for (const statement of [
    'ALTER TABLE session RENAME TO counted',
    `CREATE VIEW session WITH (security_invoker = true) AS SELECT ${columns!.list} FROM counted`,
    `GRANT SELECT, UPDATE ON session TO ${app}`,
    // As long as a slow program would take between counting and inserting.
    `CREATE FUNCTION count_nothing() RETURNS trigger LANGUAGE plpgsql AS
       'BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END'`,
    'CREATE TRIGGER count_nothing INSTEAD OF UPDATE ON session FOR EACH ROW EXECUTE FUNCTION count_nothing()',
  ])
    await database.sql(statement);
}
