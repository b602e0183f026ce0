import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/kernel';
import { type GivenSession, givenSession, places } from '../given/registration.js';
import { eventually } from '../support/eventually.js';
import { type Journey, openJourney } from '../support/journey.js';

let product: Journey;
let session: GivenSession;
let programme: string;
let signUp: string;

beforeAll(async () => {
  product = await openJourney();
  session = await givenSession(product, { capacity: 10 });
  const [row] = await product.sql<{ coalition: string; activity: string }>(
    `SELECT coalition.slug AS coalition, activity.slug AS activity FROM coalition, activity WHERE activity.id = $1`,
    [session.activityId],
  );
  programme = `/${row!.coalition}/kom-erbij-week`;
  signUp = `${programme}/${row!.activity}/${session.sessionId}/aanmelden`;
});
afterAll(() => product?.close());

/** What PostgreSQL says of every row that it is to write when its disk is full; reading goes on. */
async function fillDisk(): Promise<void> {
  await product.sql(`CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
  await onAllTables(
    (table) => `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION no_space()`,
  );
}

async function freeDisk(): Promise<void> {
  await product.sql('DROP FUNCTION no_space() CASCADE');
}

async function onAllTables(statement: (table: string) => string): Promise<void> {
  const tables = await product.sql<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of tables) await product.sql(statement(name));
}

const send = (name: string, email: string, step = 'verstuur') =>
  fetch(product.url + signUp, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ formId: newId(), voorWie: 'self', naam: name, email, stap: step }),
  });
const post = (name: string, email: string) =>
  fetch(`${product.url}/api/v1/sessions/${session.sessionId}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify({ who: 'self', name, email }),
  });

/** All rows of what a sign-up writes. */
async function saved(): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const table of ['registration', 'attendee', 'outbox', 'notice', 'audit_line', 'idempotency_key'])
    rows.push(await product.sql(`SELECT * FROM ${table} ORDER BY 1`));
  return [...rows, await places(product, session.sessionId)];
}

describe('F16: the disk of the database is full', () => {
  it('reading goes on; who writes is told to come back; nothing is half saved; afterwards it goes on by itself', async () => {
    // A message that is there already, so that the worker has something to do as well.
    expect((await send('Bep Jansen', 'bep@voorbeeld.nl')).status).toBe(303);
    await product.mail('bep@voorbeeld.nl', /^Aangemeld/);
    await eventually(
      'the outbox is empty',
      async () => (await product.sql('SELECT 1 FROM outbox')).length === 0,
    );
    const before = await saved();

    await fillDisk();
    for (const path of [programme, signUp, '/api/v1/coalitions', '/health/live'])
      expect([path, (await fetch(product.url + path)).status]).toEqual([path, 200]);
    const page = await send('Kees Visser', 'kees@voorbeeld.nl');
    const text = await page.text();
    expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1]).toBe('Het lukt nu even niet');
    expect(text).not.toMatch(/No space|SQL|53100|\bat .*\.js/);
    const problem = await post('Kees Visser', 'kees@voorbeeld.nl');
    expect([
      problem.status,
      problem.headers.get('content-type'),
      Number(problem.headers.get('retry-after')) > 0,
    ]).toEqual([503, 'application/problem+json; charset=utf-8', true]);
    expect(await saved()).toEqual(before);

    await freeDisk();
    expect((await send('Kees Visser', 'kees@voorbeeld.nl')).status).toBe(303);
    expect((await post('Truus Bakker', 'truus@voorbeeld.nl')).status).toBe(201);
    for (const email of ['kees@voorbeeld.nl', 'truus@voorbeeld.nl'])
      expect(await product.subjects(email, 1)).toHaveLength(1);
    expect(await places(product, session.sessionId)).toEqual({ taken: 3, people: 3 });
  });

  it('a confirmation of just before waits, and is delivered once when there is room again', async () => {
    await product.sql(`ALTER TABLE outbox ALTER due_at SET DEFAULT now() + interval '1 hour'`);
    expect((await send('Riet Mulder', 'riet@voorbeeld.nl')).status).toBe(303);
    await product.sql('ALTER TABLE outbox ALTER due_at SET DEFAULT now()');
    await fillDisk();
    // Of all that is written this alone still fits, so that the worker comes as far as the handler.
    await product.sql('ALTER TABLE outbox DISABLE TRIGGER full_disk');
    await product.sql('UPDATE outbox SET due_at = now()');
    await eventually('the worker tried more than once', async () => {
      const [row] = await product.sql<{ offers: number }>('SELECT offers FROM outbox');
      return row!.offers > 1;
    });
    const written = () => product.sql(`SELECT kind, state FROM notice WHERE email = 'riet@voorbeeld.nl'`);
    expect(await written()).toEqual([]);
    await freeDisk();
    expect(await product.subjects('riet@voorbeeld.nl', 1)).toEqual([expect.stringMatching(/^Aangemeld/)]);
    await eventually(
      'the outbox is empty',
      async () => (await product.sql('SELECT 1 FROM outbox')).length === 0,
    );
    expect(await written()).toEqual([{ kind: 'confirmation', state: 'accepted' }]);
  });
});
