import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EntityClass, newDataSource } from '#platform/database';
import type { TestDatabase } from '../support/database.js';
import { entityClasses } from './loaded-rooms.js';
import { newlyMigrated } from './migrated-database.js';

/** Tables that only statements written by hand touch; `role_grant` because its key takes no two nulls for different. */
const withoutEntity = [
  'dead_letter',
  'handled',
  'idempotency_key',
  'outbox',
  'rate_count',
  'role_grant',
  'schema_migration',
  'secret',
];

/** A row that disagrees with its table on purpose. */
class Planted {}

let database: TestDatabase;

beforeAll(async () => {
  database = await newlyMigrated();
});

afterAll(() => database?.drop());

/** What TypeORM would change to make the tables fit these rows, and the tables that the rows name. */
async function drift(classes: EntityClass[]) {
  const dataSource = newDataSource({ url: database.ownerUrl, entities: classes, pool: 2 });
  await dataSource.initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return {
      changes: log.upQueries.map(({ query }) => query),
      tables: dataSource.entityMetadatas.map(({ tableName }) => tableName),
      relations: dataSource.entityMetadatas.flatMap(({ name, relations }) =>
        relations
          .filter(
            ({ isLazy, isEager, isCascadeInsert, isCascadeUpdate, isCascadeRemove }) =>
              isLazy || isEager || isCascadeInsert || isCascadeUpdate || isCascadeRemove,
          )
          .map(({ propertyName }) => `${name}.${propertyName}`),
      ),
    };
  } finally {
    await dataSource.destroy();
  }
}

describe('law (f): rows and tables say the same', () => {
  it('TypeORM sees nothing to change', async () => {
    expect((await drift(await entityClasses())).changes).toEqual([]);
  });

  it('every table has a row of a room, or is written by hand alone', async () => {
    const rows = await database.sql<{ table: string }>(
      `SELECT relname AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    const { tables } = await drift(await entityClasses());
    expect([...withoutEntity, ...tables].sort()).toEqual(rows.map(({ table }) => table).sort());
  });

  it('no row loads, saves or removes another by itself', async () => {
    expect((await drift(await entityClasses())).relations).toEqual([]);
  });

  it('control: a column that the table lacks is seen', async () => {
    const { Column, Entity, PrimaryColumn } = await import('typeorm');
    Entity('handled')(Planted);
    PrimaryColumn('uuid', { primaryKeyConstraintName: 'handled_pkey' })(Planted.prototype, 'messageId');
    PrimaryColumn('text', { primaryKeyConstraintName: 'handled_pkey' })(Planted.prototype, 'handler');
    Column('timestamptz', { default: () => 'now()' })(Planted.prototype, 'at');
    Column('text')(Planted.prototype, 'planted');
    const { changes } = await drift([Planted]);
    expect(changes.join('\n')).toContain('ADD "planted" text NOT NULL');
  });
});

/** Foreign keys without an index that begins with their columns: deleting or joining would read the whole table. */
const unindexedKeys = `
  SELECT c.conrelid::regclass::text AS table, c.conname AS key
  FROM pg_constraint c
  WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_index i
    WHERE i.indrelid = c.conrelid AND i.indpred IS NULL AND i.indisvalid
      AND (SELECT array_agg(k ORDER BY k) FROM unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) AS k)
        = (SELECT array_agg(k ORDER BY k) FROM unnest(c.conkey) AS k))
  ORDER BY 1, 2`;

describe('law (g): every foreign key has an index', () => {
  it('that begins with the columns of the key', async () => {
    expect(await database.sql(unindexedKeys)).toEqual([]);
  });

  it('control: a key with no index, a partial one or one in which it comes second is seen', async () => {
    await database.sql(`
      CREATE TABLE planted (
        id uuid PRIMARY KEY,
        bare uuid CONSTRAINT planted_bare REFERENCES person (id),
        partial uuid CONSTRAINT planted_partial REFERENCES person (id),
        second uuid CONSTRAINT planted_second REFERENCES person (id),
        first uuid CONSTRAINT planted_first REFERENCES person (id));
      CREATE INDEX ON planted (partial) WHERE partial IS NULL;
      CREATE INDEX ON planted (first, second);`);
    try {
      expect(await database.sql(unindexedKeys)).toEqual(
        ['planted_bare', 'planted_partial', 'planted_second'].map((key) => ({ table: 'planted', key })),
      );
    } finally {
      await database.sql('DROP TABLE planted');
    }
  });
});
