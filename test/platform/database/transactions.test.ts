import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
} from './two-coalitions.js';

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
  const fail = (state: string) => `DO $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '${state}'; END $$`;

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
    const [a, b] = [spot('A'), spot('B')].sort((one, other) => (one.id < other.id ? -1 : 1)) as [Spot, Spot];
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
