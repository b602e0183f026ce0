import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#platform/database';
import { HttpHandlers } from '../../../libs/http/server/http.handlers.js';
import { type Door, openApp, Rooms } from './http-app.js';

let door: Door;
beforeAll(async () => {
  door = await openApp();
});
afterAll(() => door.close());

const send = (key: string | undefined, body: object, path = '/api/v1/registrations') =>
  door.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
    body: JSON.stringify(body),
  });
const made = () => door.app.get(Rooms).made;
const an = { name: 'An', seats: 1 };

describe('the same request again', () => {
  it('same key, same body: same status, same answer, same address, one effect (I1)', async () => {
    const key = randomUUID();
    const before = made();
    const answers = [await send(key, an), await send(key, an), await send(key, an)];
    const seen = await Promise.all(
      answers.map(async (answer) => [answer.status, answer.headers.get('location'), await answer.json()]),
    );
    expect([seen[1], seen[2], made() - before]).toEqual([seen[0], seen[0], 1]);
    expect(answers.map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([
      null,
      'true',
      'true',
    ]);
  });

  it('control: without a key there are three effects', async () => {
    const before = made();
    for (let n = 0; n < 3; n += 1) await send(undefined, an);
    expect(made() - before).toBe(3);
  });

  it('while the first still runs: 409 with a time to wait (I2)', async () => {
    const key = randomUUID();
    const slow = { name: 'Traag', seats: 1 };
    const first = send(key, slow);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = await send(key, slow);
    expect([second.status, second.headers.get('retry-after'), (await first).status]).toEqual([409, '5', 201]);
  });

  it('ten at the same time: one effect, nobody gets a fault', async () => {
    const key = randomUUID();
    const before = made();
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => send(key, an)))).map(
      ({ status }) => status,
    );
    expect([made() - before, statuses.filter((status) => status !== 201 && status !== 409)]).toEqual([1, []]);
  });

  it('same key, other body: 422 (I3)', async () => {
    const key = randomUUID();
    await send(key, an);
    expect((await send(key, { name: 'An', seats: 2 })).status).toBe(422);
  });

  it('a refusal is not remembered: the same request may be tried again (I5)', async () => {
    const key = randomUUID();
    const before = made();
    const full = { name: 'Vol', seats: 1 };
    const statuses = [(await send(key, full)).status, (await send(key, full)).status];
    expect([statuses, made() - before]).toEqual([[429, 429], 2]);
  });

  it('a key on a read means nothing (I5)', async () => {
    const key = randomUUID();
    const rows = () => door.database.sql('SELECT count(*)::int AS n FROM idempotency_key');
    const before = await rows();
    await door.fetch('/api/v1/activities/1', { headers: { 'idempotency-key': key } });
    expect(await rows()).toEqual(before);
  });

  it('a key that somebody could guess is refused', async () => {
    expect((await send('1', an)).status).toBe(400);
  });

  it('a request whose server died is taken over after a minute', async () => {
    const key = randomUUID();
    await send(key, an);
    await door.database.sql('UPDATE idempotency_key SET sealed = NULL');
    expect((await send(key, an)).status).toBe(409);
    door.clock.advance(61_000);
    expect((await send(key, an)).status).toBe(201);
  });

  it('the stored answer and key cannot be read in a copy of the table', async () => {
    const key = randomUUID();
    await send(key, { name: 'MARKER', seats: 1 });
    const rows = await door.database.sql<{ row: string }>(
      'SELECT row_to_json(k)::text AS row FROM idempotency_key k',
    );
    expect(rows.filter(({ row }) => row.includes('MARKER') || row.includes(key))).toEqual([]);
  });

  it('after a day answers and counts are forgotten (privacy V19)', async () => {
    const rows = () => door.database.sql('SELECT count(*)::int AS n FROM idempotency_key');
    const handlers = new HttpHandlers(door.app.get(Transactions), door.clock);
    await door.database.sql('UPDATE idempotency_key SET created_at = $1', [door.clock.now()]);
    const before = await rows();
    await handlers.deleteOldCountsAndAnswers();
    expect(await rows()).toEqual(before);
    door.clock.advance(25 * 3600_000);
    await handlers.deleteOldCountsAndAnswers();
    expect(await rows()).toEqual([{ n: 0 }]);
  });
});

describe('versions (fault F11)', () => {
  const change = (tag?: string) =>
    door.fetch('/api/v1/activities/1', { method: 'PUT', headers: tag ? { 'if-match': tag } : {} });

  it('a change needs the version that was read: 428 without, 412 with an old one, 200 with the right one', async () => {
    const statuses = [];
    for (const tag of [undefined, '"v6"', '*', 'W/"v7"', '"v7"']) statuses.push((await change(tag)).status);
    expect(statuses).toEqual([428, 412, 412, 412, 200]);
  });

  it('who has the newest text gets 304 and no text', async () => {
    const read = async (tag?: string) => {
      const answer = await door.fetch('/api/v1/activities/1', {
        headers: tag ? { 'if-none-match': tag } : {},
      });
      return [answer.status, answer.headers.get('etag'), await answer.text()];
    };
    expect([await read(), await read('"v6"'), await read('"v1", W/"v7"')]).toEqual([
      [200, '"v7"', '{"version":7}'],
      [200, '"v7"', '{"version":7}'],
      [304, '"v7"', ''],
    ]);
  });
});
