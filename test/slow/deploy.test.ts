import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { publicSession, resident, sendSignUp } from '../support/pages-client.js';
import { type Fleet, fleet } from '../support/processes.js';
import { holdSession } from './hold.js';

let database: TestDatabase;
let processes: Fleet;

beforeAll(async () => {
  database = await newDatabase();
  processes = fleet({ DATABASE_URL: database.appUrl });
});
afterAll(async () => {
  await processes?.close();
  await database?.drop();
});

it('J1: a web that is asked to stop finishes the request that it has in hand, takes no new one, and ends with 0', async () => {
  const session = await publicSession(database.sql, { capacity: 5 });
  const web = await processes.start('web');
  // A browser that connected and said nothing yet, and one whose connection is kept alive, hold up nothing.
  const silent = connect(Number(new URL(web.url).port), '127.0.0.1').on('error', () => undefined);
  await (await fetch(web.url + session.programme)).text();

  const held = await holdSession(database, session.sessionId);
  const inHand = sendSignUp(web.url, session, resident(1));
  await held.waiting(1);
  const from = performance.now();
  const ended = web.stop();
  await sleep(300);
  await expect(fetch(web.url + session.programme)).rejects.toThrow();
  await held.letGo();

  expect((await inHand).status).toBe(303);
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - from).toBeLessThan(5000);
  silent.destroy();
}, 120_000);
