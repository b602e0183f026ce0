import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import {
  checkDatabase,
  migrate,
  newDataSource,
  Transactions,
  tenantTables,
  UnfitDatabase,
} from '#platform/database';
import { newId } from '#platform/kernel';
import { defineMessage } from '#platform/queue';
import { Spot, sqlState, type TwoCoalitions, twoCoalitions } from '../given/two-coalitions.js';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { world } from '../support/world.js';

describe('tenancy', () => {
  const DoorPainted = defineMessage('DoorPainted', z.object({ doorId: z.string() }));
  const countPlaces = 'SELECT count(*)::int AS n FROM place';

  describe('two coalitions in one house', () => {
    let w: TwoCoalitions;
    const names = async (scope: 'platform' | { coalitionId: string }) =>
      (await w.transactions.read(scope, (reader) => reader.find(Spot, { order: { name: 'ASC' } }))).map(
        (spot) => spot.name,
      );

    beforeAll(async () => {
      w = await twoCoalitions();
    });

    afterAll(() => w?.close());

    it('each sees its own rows, the platform sees all', async () => {
      expect(await names({ coalitionId: w.barendrecht })).toEqual(['Hal']);
      expect(await names({ coalitionId: w.veendam })).toEqual(['Schuur']);
      expect(await names({ coalitionId: newId() })).toEqual([]);
      expect(await names('platform')).toEqual(['Hal', 'Schuur']);
    });

    it('a coalition sees of the coalitions itself only', async () => {
      const seen = await w.transactions.read({ coalitionId: w.veendam }, (reader) =>
        reader.query<{ slug: string }>('SELECT slug FROM coalition'),
      );
      expect(seen).toEqual([{ slug: 'veendam' }]);
    });

    it('a row of the other is not found, not locked, not changed and not removed', async () => {
      const outcome = await w.transactions.run({ coalitionId: w.barendrecht }, async (tx) => ({
        found: await tx.findOne(Spot, { id: w.barn }),
        locked: await tx.lock(Spot, { id: w.barn }),
        changed: await tx.update(Spot, { id: w.barn }, { name: 'Van ons' }),
        removed: await tx.remove(Spot, { id: w.barn }),
        byHand: (await tx.query('UPDATE place SET name = $1 WHERE id = $2 RETURNING id', ['Van ons', w.barn]))
          .length,
      }));
      expect(outcome).toEqual({ found: null, locked: null, changed: 0, removed: 0, byHand: 0 });
      expect(await names({ coalitionId: w.veendam })).toEqual(['Schuur']);
    });

    it('a row cannot be put into the other, nor given to it', async () => {
      const mine = { coalitionId: w.barendrecht };
      const gift = { id: newId(), coalitionId: w.veendam, name: 'Paard', placeKey: 'paard' };
      expect(await sqlState(w.transactions.run(mine, (tx) => tx.insert(Spot, gift)))).toBe('42501');
      expect(await sqlState(w.transactions.run(mine, (tx) => tx.save(Spot, gift)))).toBe('42501');
      const given = w.transactions.run(mine, (tx) =>
        tx.update(Spot, { id: w.hall }, { coalitionId: w.veendam }),
      );
      expect(await sqlState(given)).toBe('42501');
      expect(await names('platform')).toEqual(['Hal', 'Schuur']);
    });

    it('messages that wait stand behind the wall too', async () => {
      const id = await w.transactions.run({ coalitionId: w.barendrecht }, (tx) =>
        tx.publish(DoorPainted, { doorId: 'front' }),
      );
      const waiting = (coalitionId: string) =>
        w.transactions.read({ coalitionId }, (reader) => reader.query('SELECT id FROM outbox'));
      expect(await waiting(w.barendrecht)).toEqual([{ id }]);
      expect(await waiting(w.veendam)).toEqual([]);
    });

    it('a scope that is no id is refused before it reaches the database', async () => {
      const scope = { coalitionId: "x', true); SELECT set_config('app.platform', 'on" };
      await expect(w.transactions.read(scope, async () => 1)).rejects.toThrow(
        'a scope needs the id of a coalition',
      );
    });

    it('a connection of the pool sees nothing again after the transaction', async () => {
      const dataSource = newDataSource({ url: w.database.appUrl, entities: [], pool: 1 });
      await dataSource.initialize();
      try {
        const one = new Transactions(dataSource, () => ({}));
        const places = () => dataSource.query(countPlaces);
        expect(await places()).toEqual([{ n: 0 }]);
        expect(await one.run('platform', (tx) => tx.query(countPlaces))).toEqual([{ n: 2 }]);
        expect(await places()).toEqual([{ n: 0 }]);
        expect(await one.read({ coalitionId: w.veendam }, (reader) => reader.query(countPlaces))).toEqual([
          { n: 1 },
        ]);
        expect(await places()).toEqual([{ n: 0 }]);
        await expect(
          one.run('platform', async () => {
            throw new Error('broken off');
          }),
        ).rejects.toThrow('broken off');
        expect(await places()).toEqual([{ n: 0 }]);
      } finally {
        await dataSource.destroy();
      }
    });

    it('without a scope nobody sees a row of any table, not even the role that owns them', async () => {
      const rowsSeenBy = async (url: string, options?: string) => {
        const client = new pg.Client({ connectionString: url, options });
        await client.connect();
        try {
          const everything = ['coalition', ...tenantTables].map((table) => `SELECT FROM ${table}`);
          return (await client.query(everything.join(' UNION ALL '))).rowCount;
        } finally {
          await client.end();
        }
      };
      const { appUrl, ownerUrl } = w.database;
      expect([await rowsSeenBy(appUrl), await rowsSeenBy(ownerUrl)]).toEqual([0, 0]);
      const [rows] = await w.sql<{ n: number }>(
        'SELECT ((SELECT count(*) FROM coalition) + (SELECT count(*) FROM place) + (SELECT count(*) FROM outbox))::int AS n',
      );
      expect(await rowsSeenBy(appUrl, '-c app.platform=on')).toBe(rows!.n);
      expect(rows!.n).toBeGreaterThan(3);
    });

    it('the logbook can be added to, and not changed or emptied; what migrating wrote stays (security 37)', async () => {
      const mine = { coalitionId: w.barendrecht };
      const write = (sql: string) => sqlState(w.transactions.run(mine, (tx) => tx.query(sql)));
      expect(
        await write(
          `INSERT INTO audit_line (id, coalition_id, at, actor, action, subject)
         VALUES (gen_random_uuid(), '${w.barendrecht}', now(), 'system', 'painted', 'door')`,
        ),
      ).toBe(undefined);
      expect(await write(`UPDATE audit_line SET actor = 'staff'`)).toBe('42501');
      expect(await write('DELETE FROM audit_line')).toBe('42501');
      expect(await write('TRUNCATE audit_line')).toBe('42501');
      expect(await write(`DELETE FROM schema_migration`)).toBe('42501');
      expect(await write(`UPDATE secret SET value = 'known'`)).toBe('42501');
      expect(await w.sql('SELECT actor FROM audit_line')).toEqual([{ actor: 'system' }]);
    });
  });
});

describe('migrate', () => {
  describe('migrating', () => {
    let database: TestDatabase;

    beforeAll(async () => {
      database = await newDatabase();
      await database.sql('DROP SCHEMA public CASCADE');
      await database.sql('CREATE SCHEMA public');
      await database.sql('DROP SCHEMA bullmq CASCADE');
    });

    afterAll(() => database?.drop());

    it('two processes that start at once migrate once; a third has nothing to do', async () => {
      const run = () => migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
      const both = await Promise.all([run(), run()]);
      const done = await database.sql('SELECT FROM schema_migration');
      expect(done.length).toBeGreaterThan(0);
      expect(both.map((names) => names.length).sort()).toEqual([0, done.length]);
      expect(await run()).toEqual([]);
      await (await world({ database })).close();
    });
  });
});

describe('boot check', () => {
  describe('the product starts on a fit database only (security 23)', () => {
    let database: TestDatabase;

    beforeEach(async () => {
      database = await newDatabase();
    });

    afterEach(() => database.drop());

    /** Why the start is refused; undefined when it is not. */
    async function refusal(on: TestDatabase): Promise<string | undefined> {
      try {
        await (await world({ database: on })).close();
        return undefined;
      } catch (error) {
        if (error instanceof UnfitDatabase) return error.message;
        throw error;
      }
    }

    it('control: migrated, with a role that walls hold, it starts', async () => {
      expect(await refusal(database)).toBe(undefined);
    });

    /** Nobody can log in as superuser on the embedded server, so the question is asked about that role from outside. */
    it('as a superuser it does not', async () => {
      const asSuperuser = checkDatabase((sql) => database.sql(sql.replace('current_user', `'postgres'`)));
      await expect(asSuperuser).rejects.toThrow(UnfitDatabase);
      await expect(asSuperuser).rejects.toThrow('DATABASE_URL verbindt als "postgres"');
    });

    it('as a role that may bypass row-level security it does not', async () => {
      const bypassing = { rolname: 'planted', rolsuper: false, rolbypassrls: true };
      await expect(checkDatabase(async () => [bypassing])).rejects.toThrow(
        'DATABASE_URL verbindt als "planted"',
      );
    });

    it('on a database that misses a migration it does not, and says how to go on', async () => {
      const removed = await database.sql('DELETE FROM schema_migration RETURNING name');
      expect(await refusal(database)).toBe(
        `De database mist ${removed.map(({ name }) => name).join(', ')}. Voer eerst "npm run kom-erbij -- migrate" uit.`,
      );
    });

    it('on an empty database it does not', async () => {
      await database.sql('DROP SCHEMA public CASCADE');
      await database.sql('CREATE SCHEMA public');
      await database.sql('GRANT USAGE ON SCHEMA public TO PUBLIC');
      expect(await refusal(database)).toContain('Voer eerst "npm run kom-erbij -- migrate" uit.');
    });
  });
});
