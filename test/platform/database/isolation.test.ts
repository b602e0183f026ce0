import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../support/eventually.js';
import { world } from '../../support/world.js';
import { type TwoCoalitions, twoCoalitions } from './two-coalitions.js';

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
