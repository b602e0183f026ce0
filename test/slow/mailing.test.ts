import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Fleet, fleet } from '../support/processes.js';
import { type SmtpSink, smtpSink } from '../support/smtp-sink.js';
import { allAccepted, crowd } from './crowd.js';
import { hold } from './hold.js';

let database: TestDatabase;
let processes: Fleet;
let mail: SmtpSink;

beforeEach(async () => {
  database = await newDatabase();
  mail = await smtpSink({ delay: 5 });
  processes = fleet({
    DATABASE_URL: database.appUrl,
    SMTP_URL: mail.url,
    MAIL_TIMEOUT_SECONDS: '3',
    MAIL_LEASE_SECONDS: '9',
  });
});
afterEach(async () => {
  await processes?.close();
  await mail?.goAway();
  await database?.drop();
});

/** Who got a mail: somebody who got two stands here twice. */
const received = () => [...mail.arrived().values()].flatMap(({ to, copies }) => copies.map(() => to)).sort();

it('F4: the mail server is away and comes back: no attempt is counted on it, and everything arrives once', async () => {
  await mail.goAway();
  const emails = await crowd(database, 60);
  await processes.start('worker');
  await eventually(
    'the notices are written',
    async () => {
      const [row] = await database.sql<{ n: number }>('SELECT count(*)::int AS n FROM notice');
      return row!.n === emails.length;
    },
    60_000,
  );
  await sleep(1500);
  expect(await database.sql('SELECT DISTINCT state FROM notice')).not.toContainEqual({ state: 'failed' });
  await mail.comeBack();
  await allAccepted(database, emails.length);
  expect(received()).toEqual(emails);
  expect(await database.sql('SELECT DISTINCT attempts FROM notice')).toEqual([{ attempts: 1 }]);
}, 200_000);

it('F8, J1: five times a worker makes way for a new one during a mailing: nothing is lost and nothing doubled', async () => {
  const emails = await crowd(database, 400);
  let worker = await processes.start('worker', { MAIL_PER_SECOND: '60' });
  for (let deploy = 1; deploy <= 5; deploy += 1) {
    const enough = mail.taken() + 30;
    await eventually('some more mails', () => mail.taken() >= enough, 60_000);
    expect(await worker.stop()).toEqual({ code: 0, signal: null });
    worker = await processes.start('worker', { MAIL_PER_SECOND: deploy < 5 ? '60' : '1000' });
  }
  await allAccepted(database, emails.length);
  expect(received()).toEqual(emails);
}, 300_000);

it('J3: a message that takes its worker down twice: all its neighbours are delivered, and it is not lost itself', async () => {
  const emails = await crowd(database, 40);
  await database.sql(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_advisory_xact_lock(77); RETURN NEW; END'`);
  await database.sql(`CREATE TRIGGER stop_here BEFORE INSERT ON notice FOR EACH ROW
    WHEN (NEW.email = '${emails[0]}') EXECUTE FUNCTION stop_here()`);
  const poison = await hold(database, 'SELECT pg_advisory_xact_lock(77)');
  for (let death = 1; death <= 2; death += 1) {
    const worker = await processes.start('worker');
    // What the first death left in its hands is taken over after at most 15 seconds.
    await poison.waiting(1, 60_000);
    await worker.kill();
    // Its connection still waits for a while: that would be taken for the next worker's.
    await poison.waiting(0);
  }
  await processes.start('worker');
  await eventually('all neighbours', () => mail.arrived().size === emails.length - 1, 90_000);
  expect(await database.sql('SELECT name FROM outbox')).toEqual([{ name: 'RegistrationPlaced' }]);
  await poison.letGo();
  await allAccepted(database, emails.length);
  // What it was sending when it went down may come twice, as the same mail.
  expect([...mail.arrived().values()].map(({ to }) => to).sort()).toEqual(emails);
}, 300_000);
