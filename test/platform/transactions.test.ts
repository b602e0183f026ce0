import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { databaseProblems, type Tx } from '#platform/database';
import { newId, Problem } from '#platform/kernel';
import { defineMessage } from '#platform/queue';
import {
  addSpot,
  alreadyThere,
  meeting,
  Spot,
  sqlState,
  type TwoCoalitions,
  twoCoalitions,
} from '../given/two-coalitions.js';
import { eventually } from '../support/eventually.js';
import { world } from '../support/world.js';

describe('transactions', () => {
  const GateOpened = defineMessage('GateOpened', z.object({ gateId: z.string() }));

  let w: TwoCoalitions;
  const mine = () => ({ coalitionId: w.barendrecht });
  const names = async () => (await w.sql('SELECT name FROM place ORDER BY name')).map((row) => row['name']);

  beforeEach(async () => {
    w = await twoCoalitions();
  });

  afterEach(() => w.close());

  const spot = (name: string): Spot => ({ id: newId(), coalitionId: w.barendrecht, name, placeKey: name });

  /** What the product tells of a failure. */
  async function told(work: Promise<unknown>): Promise<unknown> {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof Problem ? { kind: error.kind, retryAfter: error.retryAfter } : error;
  }

  describe('writing', () => {
    it('rows are inserted, saved, changed, locked, found and removed', async () => {
      const [tree, bench, pond] = [spot('Boom'), spot('Bank'), spot('Vijver')];
      const outcome = await w.transactions.run(mine(), async (tx) => {
        await tx.insert(Spot, []);
        await tx.insert(Spot, [tree, bench]);
        await tx.save(Spot, pond);
        await tx.save(Spot, { ...tree, name: 'Oude boom' });
        return {
          changed: await tx.update(Spot, { name: 'Bank' }, { name: 'Houten bank' }),
          removed: await tx.remove(Spot, { id: pond.id }),
          locked: (await tx.lock(Spot, { id: tree.id }))?.name,
          found: (await tx.find(Spot, { order: { name: 'ASC' } })).map(({ name }) => name),
          counted: await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM place WHERE name <> $1', [
            'Hal',
          ]),
        };
      });
      expect(outcome).toEqual({
        changed: 1,
        removed: 1,
        locked: 'Oude boom',
        found: ['Hal', 'Houten bank', 'Oude boom'],
        counted: [{ n: 2 }],
      });
      expect(await names()).toEqual(['Hal', 'Houten bank', 'Oude boom', 'Schuur']);
    });

    it('all is committed, or nothing: rows and messages alike (F2)', async () => {
      let delay = 0;
      const stop = w.transactions.onPublished(() => {
        delay += 1;
      });
      const work = (fails: boolean) => async (tx: Tx) => {
        await tx.save(Spot, spot('Poort'));
        await tx.publish(GateOpened, { gateId: 'north' });
        if (fails) throw new Error('broken off');
      };
      await expect(w.transactions.run(mine(), work(true))).rejects.toThrow('broken off');
      expect({ delay, places: await names(), messages: await w.sql('SELECT FROM outbox') }).toEqual({
        delay: 0,
        places: ['Hal', 'Schuur'],
        messages: [],
      });
      await w.transactions.run(mine(), work(false));
      expect(await names()).toEqual(['Hal', 'Poort', 'Schuur']);
      expect(await w.sql('SELECT name, payload, coalition_id FROM outbox')).toEqual([
        { name: 'GateOpened', payload: { gateId: 'north' }, coalition_id: w.barendrecht },
      ]);
      stop();
      await w.transactions.run(mine(), (tx) => tx.publish(GateOpened, { gateId: 'south' }));
      expect(delay).toBe(1);
    });

    it('a failure of the database that the work swallows is no success: nothing was saved, and that is told', async () => {
      const swallowed = w.transactions.run(mine(), async (tx) => {
        await tx.save(Spot, spot('Poort'));
        await tx.query('SELECT 1 / 0').catch(() => undefined);
      });
      await expect(swallowed).rejects.toThrow('nothing was saved');
      expect(await names()).toEqual(['Hal', 'Schuur']);
    });

    it('a reader cannot write', async () => {
      const write = w.transactions.read(mine(), (reader) => reader.query(`UPDATE place SET name = 'x'`));
      expect(await sqlState(write)).toBe('25006');
    });

    it('all statements of a reader see one moment', async () => {
      const count = 'SELECT count(*)::int AS n FROM place';
      const seen = await w.transactions.read(mine(), async (reader) => {
        const before = await reader.query(count);
        await addSpot(w.sql, newId(), w.barendrecht, 'Intussen');
        return [before, await reader.query(count)];
      });
      expect(seen).toEqual([[{ n: 1 }], [{ n: 1 }]]);
    });
  });

  describe('what a failure becomes', () => {
    const insert = (values: Partial<Spot>) =>
      told(w.transactions.run(mine(), (tx) => tx.insert(Spot, { ...spot('Hal'), ...values })));

    it('a named constraint is the problem of its room', async () => {
      expect(await insert({})).toEqual({ kind: alreadyThere, retryAfter: undefined });
    });

    it('a constraint that no room names stays a fault of ours', async () => {
      const error = await insert({ id: w.hall, placeKey: 'other' });
      expect(error).not.toHaveProperty('kind');
      expect(error).toMatchObject({ code: '23505', constraint: 'place_pkey' });
    });

    it('a NUL byte is a text that we cannot read, not a fault of ours (P13)', async () => {
      const told = { kind: databaseProblems.unreadableText, retryAfter: undefined };
      expect(await insert({ name: 'a\u0000b', placeKey: 'nul' })).toEqual(told);
    });

    it('a problem of the work itself goes through as it is', async () => {
      const problem = new Problem(alreadyThere, [{ pointer: '/name', detail: 'x' }], 7);
      const work = w.transactions.run(mine(), async () => {
        throw problem;
      });
      await expect(work).rejects.toBe(problem);
    });
  });

  describe('doing it again (F18)', () => {
    const fail = (state: string) =>
      `DO $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '${state}'; END $$`;

    it.each(['40001', '40P01'])('after %s the whole work is done again, with one effect', async (state) => {
      let turns = 0;
      let delay = 0;
      w.transactions.onPublished(() => {
        delay += 1;
      });
      await w.transactions.run(mine(), async (tx) => {
        turns += 1;
        await tx.insert(Spot, spot('Nieuw'));
        await tx.publish(GateOpened, { gateId: 'north' });
        if (turns < 3) await tx.query(fail(state));
      });
      expect({ turns, delay }).toEqual({ turns: 3, delay: 1 });
      expect(await names()).toEqual(['Hal', 'Nieuw', 'Schuur']);
      expect((await w.sql('SELECT FROM outbox')).length).toBe(1);
    });

    it('three times at most; then the reader is asked to wait a little', async () => {
      let turns = 0;
      const work = w.transactions.run(mine(), async (tx) => {
        turns += 1;
        await tx.query(fail('40001'));
      });
      expect(await told(work)).toEqual({ kind: databaseProblems.temporarilyAway, retryAfter: 5 });
      expect(turns).toBe(3);
    });

    it('any other failure is not repeated', async () => {
      let turns = 0;
      const work = w.transactions.run(mine(), async (tx) => {
        turns += 1;
        await tx.query(fail('23514'));
      });
      expect(await sqlState(work)).toBe('23514');
      expect(turns).toBe(1);
    });

    /** Two moves at once, A to B and B to A; answers how many turns they took together. */
    async function moveBothWays(inOrder: boolean): Promise<number> {
      const [a, b] = [spot('A'), spot('B')].sort((one, other) => (one.id < other.id ? -1 : 1)) as [
        Spot,
        Spot,
      ];
      await w.transactions.run(mine(), (tx) => tx.insert(Spot, [a, b]));
      const meet = meeting();
      let turns = 0;
      const move = (from: Spot, to: Spot) =>
        w.transactions.run(mine(), async (tx) => {
          turns += 1;
          const [first, second] = inOrder && from.id > to.id ? [to, from] : [from, to];
          if (inOrder) await meet();
          await tx.lock(Spot, { id: first.id });
          if (!inOrder) await meet();
          await tx.lock(Spot, { id: second.id });
          await tx.query(`UPDATE place SET version = version + 1 WHERE id IN ($1, $2)`, [a.id, b.id]);
        });
      await Promise.all([move(a, b), move(b, a)]);
      const versions = await w.sql('SELECT version FROM place WHERE id IN ($1, $2)', [a.id, b.id]);
      expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
      return turns;
    }

    it('two moves that take their locks in sorted order never meet in a deadlock (X6)', async () => {
      expect(await moveBothWays(true)).toBe(2);
    });

    it('control: taken in the order of the move they do, and one of them is repeated', async () => {
      expect(await moveBothWays(false)).toBe(3);
    });
  });
});

describe('isolation', () => {
  /** One of the two buyers of the last seat: how it runs a statement, and how it ends. */
  interface Buyer {
    query(sql: string): Promise<Record<string, unknown>[]>;
  }

  const lockHall = `SELECT FROM place WHERE name = 'Hal' FOR UPDATE`;
  const countSold = `SELECT count(*)::int AS n FROM rate_count`;
  const sell = `INSERT INTO rate_count (key, hits, expires_at) VALUES (gen_random_uuid()::text, 1, now())`;

  /** Locks the row, counts, sells when nothing was sold: right in READ COMMITTED only. */
  async function buyLast(buyer: Buyer, afterLock: () => Promise<void>): Promise<void> {
    await buyer.query(lockHall);
    await afterLock();
    const [sold] = await buyer.query(countSold);
    if (sold?.['n'] === 0) await buyer.query(sell);
  }

  describe('the last seat, bought twice at once', () => {
    let w: TwoCoalitions;

    beforeEach(async () => {
      w = await twoCoalitions();
    });

    afterEach(() => w.close());

    const waitsForLock = () =>
      eventually('the second buyer waits', async () => {
        const [row] = await w.sql(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return row?.['n'] === 1;
      });

    /** Runs two buyers so that the second asks for the lock while the first has it; answers how many seats were sold. */
    async function sellTwice(buy: (afterLock: () => Promise<void>) => Promise<void>): Promise<number> {
      let second: Promise<void> | undefined;
      const first = buy(async () => {
        second = buy(async () => undefined);
        await waitsForLock();
      });
      await first;
      await second;
      const [sold] = await w.sql<{ n: number }>(countSold);
      return sold!.n;
    }

    it('is sold once by the transactions of the product', async () => {
      const sold = await sellTwice((afterLock) =>
        w.transactions.run({ coalitionId: w.barendrecht }, (tx) => buyLast(tx, afterLock)),
      );
      expect(sold).toBe(1);
    });

    it('control: in REPEATABLE READ it is sold twice (X4)', async () => {
      const sold = await sellTwice(async (afterLock) => {
        const client = new pg.Client({ connectionString: w.database.appUrl, options: '-c app.platform=on' });
        await client.connect();
        try {
          await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1');
          await buyLast({ query: async (sql) => (await client.query(sql)).rows }, afterLock);
          await client.query('COMMIT');
        } finally {
          await client.end();
        }
      });
      expect(sold).toBe(2);
    });

    it('is sold once too when the server would begin every transaction in REPEATABLE READ (X4)', async () => {
      const [{ name }] = (await w.sql<{ name: string }>('SELECT current_database() AS name')) as [
        { name: string },
      ];
      await w.sql(`ALTER DATABASE ${name} SET default_transaction_isolation = 'repeatable read'`);
      const other = await world({ database: w.database });
      const show = await other.transactions.run('platform', (tx) => tx.query('SHOW transaction_isolation'));
      expect(show).toEqual([{ transaction_isolation: 'read committed' }]);
      const sold = await sellTwice((afterLock) =>
        other.transactions.run({ coalitionId: w.barendrecht }, (tx) => buyLast(tx, afterLock)),
      );
      expect(sold).toBe(1);
      await other.close();
    });
  });
});

describe('waits', () => {
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
});
