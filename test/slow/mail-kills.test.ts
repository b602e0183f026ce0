import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Fleet, fleet, type Process } from '../support/processes.js';
import { queueBackends } from '../support/queue-backends.js';
import { type SmtpSink, smtpSink } from '../support/smtp-sink.js';
import { allAccepted, crowd } from './crowd.js';

const people = 1000;
const connections = 4;

let database: TestDatabase;
let processes: Fleet | undefined;
let mail: SmtpSink;

afterEach(async () => {
  await processes?.close();
  await mail?.goAway();
  await database?.drop();
});

/** The same numbers for the same seed, from 0 up to 1. */
function jitter(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.each(queueBackends())('with the queue on $name', (backend) => {
  // On Redis the queue is emptied after every kill; fewer of them, since starting workers is what takes the time.
  const kills = backend.redisUrl ? 10 : 50;

  it(`F3, J2${backend.redisUrl ? ', F10' : ''}: ${kills} times kill -9 of a worker while 1,000 confirmations go out`, async () => {
    const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
    const random = jitter(seed);
    database = await newDatabase();
    await backend.flush(database);
    mail = await smtpSink({ delay: 10 });
    const emails = await crowd(database, people);
    const from = performance.now();
    processes = fleet({
      DATABASE_URL: database.appUrl,
      DATABASE_POOL: '4',
      SMTP_URL: mail.url,
      MAIL_CONNECTIONS: String(connections),
      // Few at a time, so that a kill strands few, for as long as a lease. Longer time-outs than elsewhere: workers that
      // start push those that send aside.
      MAIL_PER_SECOND: '30',
      MAIL_TIMEOUT_SECONDS: '3',
      MAIL_LEASE_SECONDS: '9',
      LOG_LEVEL: 'warn',
      ...(backend.redisUrl && { REDIS_URL: backend.redisUrl }),
    });
    const working = new Set<Process>();
    const add = async () => {
      const worker = await processes!.launch('worker');
      void worker.ready().then((ready) => ready && working.add(worker));
    };
    for (let n = 0; n < 2; n += 1) await add();

    // Moments in the mailing, not on the clock: every kill meets workers that are sending.
    const moments = Array.from({ length: kills }, () => 5 + Math.floor(random() * (people - 50))).sort(
      (a, b) => a - b,
    );
    let flushes = 0;
    for (const moment of moments) {
      await eventually(`${moment} mails`, () => mail.taken() >= moment && working.size > 0, 120_000);
      await sleep(random() * 30);
      const victim = [...working][Math.floor(random() * working.size)]!;
      working.delete(victim);
      expect(await victim.kill()).toEqual({ code: null, signal: 'SIGKILL' });
      if (backend.redisUrl) {
        await backend.flush(database);
        flushes += 1;
      }
      await add();
    }
    await allAccepted(database, people);

    const arrived = [...mail.arrived().values()];
    const repeated = arrived.filter(({ copies }) => copies.length > 1);
    process.stderr.write(
      `  seed ${seed}: ${kills} kills, ${flushes} flushes, ${mail.taken()} mails, ${mail.taken() - arrived.length} of them ` +
        `repeats, ${((performance.now() - from) / 1000).toFixed(0)} s\n`,
    );
    expect(await database.sql(`SELECT state FROM notice WHERE state <> 'accepted'`)).toEqual([]);
    expect(arrived.map(({ to }) => to).sort()).toEqual(emails);
    // Same Message-ID, same Date, same everything: whoever gets both sees one.
    expect(repeated.filter(({ copies }) => new Set(copies).size > 1)).toEqual([]);
    expect(mail.taken() - arrived.length).toBeLessThanOrEqual(kills * connections);
    expect(await database.sql('SELECT name FROM dead_letter')).toEqual([]);
  }, 1_200_000);
});
