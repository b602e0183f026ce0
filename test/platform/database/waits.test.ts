import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseProblems } from '#platform/database';
import { Problem } from '#platform/kernel';
import { eventually } from '../../support/eventually.js';
import { Spot, type TwoCoalitions, twoCoalitions } from './two-coalitions.js';

const { tooBusy, temporarilyAway } = databaseProblems;

/** The problem that the work ends in, and after how many seconds. */
async function problemOf(work: Promise<unknown>) {
  const began = performance.now();
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw new Error(`no problem but ${String(error)}`);
  const seconds = (performance.now() - began) / 1000;
  return { told: { kind: error.kind, retryAfter: error.retryAfter }, seconds };
}

describe('nobody waits for ever (F15, F17)', () => {
  let w: TwoCoalitions;

  beforeAll(async () => {
    w = await twoCoalitions();
  });

  afterAll(() => w?.close());

  const lockHall = () =>
    w.transactions.run({ coalitionId: w.barendrecht }, (tx) => tx.lock(Spot, { id: w.hall }));

  /** Keeps `count` transactions open, each after one statement, while something else happens. */
  async function holding<T>(count: number, statement: string, meanwhile: () => Promise<T>): Promise<T> {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const done: Promise<void>[] = [];
    const begun = Array.from(
      { length: count },
      () =>
        new Promise<void>((begin) => {
          const work = w.transactions.run('platform', async (tx) => {
            await tx.query(statement);
            begin();
            await until;
          });
          done.push(work);
        }),
    );
    await Promise.all(begun);
    try {
      return await meanwhile();
    } finally {
      letGo();
      await Promise.all(done);
    }
  }

  it('every connection has limits to what it waits for', async () => {
    const [limits] = await w.transactions.read('platform', (reader) =>
      reader.query(
        `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
           current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('timezone') AS zone`,
      ),
    );
    expect(limits).toEqual({ lock: '3s', statement: '30s', idle: '1min', zone: 'UTC' });
  });

  it('who waits 3 seconds for a row is told that it is busy, and when to try again', async () => {
    const statement = `SELECT FROM place WHERE id = '${w.hall}' FOR UPDATE`;
    const { told, seconds } = await holding(1, statement, () => problemOf(lockHall()));
    expect(told).toEqual({ kind: tooBusy, retryAfter: 3 });
    expect(seconds).toBeGreaterThan(2.9);
    expect((await lockHall())?.name).toBe('Hal');
  });

  it('who gets no connection within 5 seconds is told to come back', async () => {
    const { told, seconds } = await holding(10, 'SELECT 1', () => problemOf(lockHall()));
    expect(told).toEqual({ kind: temporarilyAway, retryAfter: 5 });
    expect(seconds).toBeGreaterThan(4.9);
    expect((await lockHall())?.name).toBe('Hal');
  });

  it('work cut off by a database that stops is told as away; the next finds a connection again (F15)', async () => {
    const cutOff = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const { told } = await problemOf(
      w.transactions.run('platform', async (tx) => {
        await tx.query('SELECT 1');
        await w.sql(cutOff);
        await tx.query('SELECT 1');
      }),
    );
    expect(told).toEqual({ kind: temporarilyAway, retryAfter: 5 });
    await eventually('a new connection', () => lockHall().catch(() => undefined), 2000);
  });
});
