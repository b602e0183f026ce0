import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import { z } from 'zod';
import { tenantTables } from '#platform/database';
import {
  definedMessages,
  defineMessage,
  Handles,
  handlersOf,
  handlerTable,
  type Sweep,
  Sweeps,
  sweepsOf,
} from '#platform/queue';
import { type TestDatabase } from '../support/database.js';
import { drift } from '../support/drift.js';
import { type Journey, openJourney } from '../support/journey.js';
import { entityClasses, handlingInstances, loadLibraries } from './loaded-libraries.js';
import { newlyMigrated } from './migrated-database.js';
import { dictionaryComplaints, impersonal, personalData } from './personal-data.js';
import { productSources, wordsOf } from './sources.js';
import { namedStatements, reviewText, statementComplaints } from './statements.js';

describe('schema', () => {
  /** Tables that only statements written by hand touch; `role_grant` because its key takes no two nulls for different. */
  const withoutEntity = [
    'handled',
    'idempotency_key',
    'outbox',
    'rate_count',
    'role_grant',
    'schema_migration',
    'secret',
    'dead_letter',
  ];

  /** A row that disagrees with its table on purpose. */
  class Planted {}

  let database: TestDatabase;

  beforeAll(async () => {
    database = await newlyMigrated();
  });

  afterAll(() => database?.drop());

  describe('law (f): rows and tables say the same', () => {
    it('TypeORM sees nothing to change', async () => {
      expect((await drift(database.ownerUrl, await entityClasses())).changes).toEqual([]);
    });

    it('every table has a row of a room, or is written by hand alone', async () => {
      const rows = await database.sql<{ table: string }>(
        `SELECT relname AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
      );
      const { tables } = await drift(database.ownerUrl, await entityClasses());
      expect([...withoutEntity, ...tables].sort()).toEqual(rows.map(({ table }) => table).sort());
    });

    it('no row loads, saves or removes another by itself', async () => {
      expect((await drift(database.ownerUrl, await entityClasses())).relations).toEqual([]);
    });

    it('control: a column that the table lacks is seen', async () => {
      const { Column, Entity, PrimaryColumn } = await import('typeorm');
      Entity('handled')(Planted);
      PrimaryColumn('uuid', { primaryKeyConstraintName: 'handled_pkey' })(Planted.prototype, 'messageId');
      PrimaryColumn('text', { primaryKeyConstraintName: 'handled_pkey' })(Planted.prototype, 'handler');
      Column('timestamptz', { default: () => 'now()' })(Planted.prototype, 'at');
      Column('text')(Planted.prototype, 'planted');
      const { changes } = await drift(database.ownerUrl, [Planted]);
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
});

describe('tenancy', () => {
  /** Tables whose rows belong to no coalition, each with its reason. */
  const platformTables = [
    'handled', // ids of messages and names of handlers
    'idempotency_key', // stands beside a credential, which may work in several coalitions
    'person', // staff exist once; what they may do is a grant in a coalition
    'rate_count', // counts per address and per network address, before anybody knows a coalition
    'schema_migration',
    'secret', // of the installation
    'sign_in', // of a person
  ];

  /** Walled by its own id: it is the tenant itself. */
  const tenant = 'coalition';

  interface Wall {
    table: string;
    tenantColumn: boolean;
    enabled: boolean;
    forced: boolean;
    policies: number;
    using: string;
    check: string;
  }

  let database: TestDatabase;

  beforeAll(async () => {
    database = await newlyMigrated();
  });

  afterAll(() => database?.drop());

  function walls(): Promise<Wall[]> {
    return database.sql<Wall & Record<string, unknown>>(`
    SELECT c.relname AS table, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'coalition_id' AND NOT a.attisdropped) AS "tenantColumn",
      count(p.oid)::int AS policies,
      coalesce(min(pg_get_expr(p.polqual, p.polrelid)), '') AS using,
      coalesce(min(pg_get_expr(p.polwithcheck, p.polrelid)), '') AS check
    FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    GROUP BY c.oid ORDER BY c.relname`);
  }

  /** What is wrong with the wall of each table. */
  function complaintsOf(tables: readonly Wall[]): string[] {
    const listed: readonly string[] = tenantTables;
    return tables.flatMap((wall) => {
      const complaints: string[] = [];
      if (wall.tenantColumn !== listed.includes(wall.table)) complaints.push('column and list disagree');
      const open = !wall.tenantColumn && wall.table !== tenant;
      if (open && !platformTables.includes(wall.table)) complaints.push('belongs to nobody');
      if (!open) {
        if (!wall.enabled || !wall.forced) complaints.push('row-level security is not enabled and forced');
        if (wall.policies !== 1) complaints.push(`${wall.policies} policies for all commands`);
        const column = wall.table === tenant ? 'id' : 'coalition_id';
        for (const rule of [wall.using, wall.check]) {
          if (!rule.includes(`${column} = `) || !rule.includes('app.coalition_id'))
            complaints.push('no rule');
        }
      }
      return complaints.map((complaint) => `${wall.table}: ${complaint}`);
    });
  }

  describe('the law of tenancy: every row of a coalition stands behind a wall', () => {
    it('every table with a coalition is listed and walled, every other table is named', async () => {
      expect(complaintsOf(await walls())).toEqual([]);
    });

    it('no name on a list stands for nothing', async () => {
      const tables = (await walls()).map(({ table }) => table);
      expect([...tenantTables, ...platformTables, tenant].sort()).toEqual(tables);
    });

    it('the role of the product steps over no wall and owns no table', async () => {
      const role = new URL(database.appUrl).username;
      expect(
        await database.sql('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1', [role]),
      ).toEqual([{ rolsuper: false, rolbypassrls: false }]);
      expect(await database.sql('SELECT tablename FROM pg_tables WHERE tableowner = $1', [role])).toEqual([]);
    });

    it('control: a table without a wall, and a wall that is open, are seen', async () => {
      const before = complaintsOf(await walls());
      await database.sql(`
      CREATE TABLE planted_bare (id uuid PRIMARY KEY, coalition_id uuid);
      CREATE TABLE planted_lost (id uuid PRIMARY KEY);
      ALTER TABLE place NO FORCE ROW LEVEL SECURITY;
      DROP POLICY event_tenant ON event;
      CREATE POLICY open ON event USING (true) WITH CHECK (true);
      DROP POLICY notice_tenant ON notice;`);
      const after = complaintsOf(await walls());
      expect(after.filter((complaint) => !before.includes(complaint))).toEqual([
        'event: no rule',
        'event: no rule',
        'notice: 0 policies for all commands',
        'notice: no rule',
        'notice: no rule',
        'place: row-level security is not enabled and forced',
        'planted_bare: column and list disagree',
        'planted_bare: row-level security is not enabled and forced',
        'planted_bare: 0 policies for all commands',
        'planted_bare: no rule',
        'planted_bare: no rule',
        'planted_lost: belongs to nobody',
      ]);
    });
  });
});

describe('personal data', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newlyMigrated();
  });

  afterAll(() => database?.drop());

  async function columns(): Promise<string[]> {
    const rows = await database.sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
    );
    return rows.map(({ name }) => name);
  }

  describe('privacy V4, V7: each column about people says why it is there, who sees it and how long', () => {
    it('every column of the database is declared in PRIVACY.md, or says nothing of a person', async () => {
      expect(dictionaryComplaints(await columns(), personalData(), impersonal())).toEqual([]);
    });

    it('control: a new column is personal until it is declared, and so is a new table', async () => {
      await database.sql(`
      ALTER TABLE attendee ADD diet text;
      CREATE TABLE planted (id uuid, note text);`);
      expect(dictionaryComplaints(await columns(), personalData(), impersonal())).toEqual([
        'attendee.diet: personal until declared',
        'planted.id: personal until declared',
        'planted.note: personal until declared',
      ]);
      await database.sql('ALTER TABLE attendee DROP diet; DROP TABLE planted');
    });

    it('control: a column that is gone, one that stands twice, an empty cell and an unknown ground are seen', () => {
      const table = personalData(
        '| a.x, a.y | who | 6.1.b | desk | a day |\n| a.z | who | health | desk |  |',
      );
      expect(dictionaryComplaints(['a.x', 'a.z'], table, ['a.x'])).toEqual([
        'a.y: there is none',
        'a.x: declared twice',
        'a.z: a cell is empty',
        'a.z: "health" is no ground that this product works on',
      ]);
    });
  });
});

describe('persons', () => {
  /** What would mark a person (privacy V2): groups belong to activities, never to people. */
  const marking = [
    'target',
    'group',
    'groups',
    'doelgroep',
    'lonely',
    'loneliness',
    'eenzaam',
    'eenzaamheid',
    'reason',
    'reasons',
    'health',
    'diagnosis',
    'bsn',
    'birth',
    'birthday',
    'birthdate',
    'age',
    'gender',
    'religion',
    'ethnicity',
  ];

  /** Columns that sound like it and are not. Empty, and meant to stay so. */
  const allowed: string[] = [];

  /**
   * Tables about people: those with a name beside a way to reach somebody or a recipient, and whatever points at them
   * with a foreign key, however far away; programme and messages are about activities.
   */
  const columnsOfPeople = `
  WITH RECURSIVE people AS (
    SELECT unnest(ARRAY['person', 'registration', 'attendee', 'notice'])::regclass::oid AS id
    UNION
    SELECT c.conrelid FROM pg_constraint c JOIN people ON people.id = c.confrelid WHERE c.contype = 'f'
  )
  SELECT c.relname AS table, a.attname AS column
  FROM people JOIN pg_class c ON c.oid = people.id
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY 1, 2`;

  interface Column {
    table: string;
    column: string;
  }

  function marks(columns: readonly Column[]): string[] {
    return columns
      .filter(({ column }) => wordsOf(column).some((word) => marking.includes(word)))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !allowed.includes(name));
  }

  let database: TestDatabase;
  const columns = () => database.sql<Column & Record<string, unknown>>(columnsOfPeople);

  beforeAll(async () => {
    database = await newlyMigrated();
  });

  afterAll(() => database?.drop());

  describe('law (m), privacy V2: nobody is marked with a target group, as lonely, or by why they came', () => {
    it('no column of a table about people says so', async () => {
      expect(marks(await columns())).toEqual([]);
    });

    it('the tables about people are found through their keys', async () => {
      const tables = new Set((await columns()).map(({ table }) => table));
      for (const table of [
        'person',
        'registration',
        'attendee',
        'notice',
        'reminder',
        'role_grant',
        'sign_in',
      ])
        expect([...tables]).toContain(table);
      expect(tables.has('activity')).toBe(false);
    });

    it('control: a planted mark is seen, also in a new table that points at people', async () => {
      await database.sql(`
      ALTER TABLE attendee ADD is_lonely boolean;
      CREATE TABLE planted (registration_id uuid REFERENCES registration (id), target_group text, message text);`);
      expect(marks(await columns())).toEqual(['attendee.is_lonely', 'planted.target_group']);
    });
  });
});

describe('statements', () => {
  const statements = namedStatements(productSources());

  function planted(...texts: string[]) {
    return namedStatements(texts.map((text, n) => ({ path: `libs/events/programme/file-${n}.ts`, text })));
  }

  describe('law (j): the SQL of each named statement is reviewed', () => {
    it('one name stands for one text, known before the program runs', () => {
      expect(statements.length).toBeGreaterThan(3);
      expect(statementComplaints(statements)).toEqual([]);
    });

    it('the texts are those of the last review; after a new review: jest --selectProjects laws -u', () => {
      expect(reviewText(statements)).toMatchSnapshot();
    });

    it('control: the text is read from literals, constants and files beside it', () => {
      const found = planted(
        `import { columns } from './file-1.js'; const from = 'FROM session';
       tx.named<Row>('read', \`
         SELECT \${columns}
         \${from}\` + ' WHERE true', [1]);`,
        "export const columns = 'id, ' + 'taken';",
      );
      expect(found).toEqual([
        {
          name: 'read',
          sql: 'SELECT id, taken\nFROM session WHERE true',
          place: 'libs/events/programme/file-0.ts:2',
        },
      ]);
      expect(reviewText(found)).toBe('-- read\nSELECT id, taken\nFROM session WHERE true;\n');
    });

    it('control: one name for two texts, and text made while running, are seen', () => {
      expect(
        statementComplaints(planted("tx.named('a', 'SELECT 1'); tx.named('a', 'SELECT 2');")).length,
      ).toBe(1);
      expect(statementComplaints(planted("tx.named('a', 'SELECT 1'); tx.named('a', 'SELECT 1');"))).toEqual(
        [],
      );
      expect(statementComplaints(planted("const f = (t) => tx.named('a', 'SELECT ' + t);")).length).toBe(1);
      expect(statementComplaints(planted("let sql = 'SELECT 1'; tx.named('a', sql);")).length).toBe(1);
    });
  });
});

describe('sweeps', () => {
  let product: Journey;
  let running: Sweep[];

  beforeAll(async () => {
    product = await openJourney();
    const providers = product.get(DiscoveryService).getProviders();
    running = providers.flatMap(({ instance }) => sweepsOf(instance));
  });

  afterAll(() => product?.close());

  const names = (sweeps: readonly Sweep[]) => sweeps.map(({ name }) => name).sort();

  describe('T12: what comes round by itself', () => {
    it('every sweep that is written runs in the worker, once', async () => {
      expect(names(running)).toEqual(names((await handlingInstances()).flatMap(sweepsOf)));
    });

    it('each runs once on an empty database without a fault, and finds nothing more to do', async () => {
      const tables = await product.sql<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname NOT IN ('schema_migration', 'secret')`,
      );
      expect(tables.length).toBeGreaterThan(15);
      for (const { name } of tables)
        expect([name, await product.sql(`SELECT 1 FROM ${name}`)]).toEqual([name, []]);
      // By day, since nobody is reminded at night.
      for (const session of ['2026-09-14T10:00:00Z', '2026-09-15T10:00:00Z']) {
        product.clock.moveTo(new Date(session));
        for (const sweep of running) expect([sweep.name, await sweep.run()]).toEqual([sweep.name, false]);
      }
    });
  });
});

describe('messages', () => {
  /** Past participles that do not end in -ed. */
  const irregular = ['sent', 'left', 'lost', 'made', 'begun', 'withdrawn', 'put', 'taken', 'given', 'off'];

  /** A message tells what has happened: `RegistrationPlaced`, `SessionCalledOff`. */
  function isPast(name: string): boolean {
    return wordsOf(name).some((word) => word.endsWith('ed') || irregular.includes(word));
  }

  function twice(names: readonly string[]): string[] {
    return names.filter((name, index) => names.indexOf(name) !== index);
  }

  describe('law (h): every message has a handler, and every handler a name of its own', () => {
    async function product(): Promise<object[]> {
      await loadLibraries();
      return handlingInstances();
    }

    it('the table that a worker makes at its start has no complaint', async () => {
      const instances = await product();
      const table = handlerTable(instances.flatMap(handlersOf));
      expect([...table.keys()].sort()).toEqual([...definedMessages().keys()].sort());
    });

    it('no two sweeps have one name', async () => {
      const instances = await product();
      expect(twice(instances.flatMap(sweepsOf).map(({ name }) => name))).toEqual([]);
    });

    it('messages are named in the past tense', async () => {
      await loadLibraries();
      expect([...definedMessages().keys()].filter((name) => !isPast(name))).toEqual([]);
      expect(['PlaceOrder', 'SessionCalledOff', 'RegistrationPlaced'].map(isPast)).toEqual([
        false,
        true,
        true,
      ]);
    });

    it('control: a message that nobody handles, a handler name twice and a sweep twice are seen', async () => {
      const TeaPoured = defineMessage('TeaPoured', z.object({ cups: z.int() }));
      expect(() => handlerTable([])).toThrow('message "TeaPoured" has no handler');

      class Kitchen {
        @Handles(TeaPoured)
        async washCups(): Promise<void> {}

        @Sweeps('slow')
        async countCups(): Promise<boolean> {
          return false;
        }
      }
      const kitchen = Object.create(Kitchen.prototype) as object;
      expect(handlersOf(kitchen).map(({ name, message }) => [name, message.name])).toEqual([
        ['washCups', 'TeaPoured'],
      ]);
      expect(() => handlerTable([kitchen, kitchen].flatMap(handlersOf))).toThrow(
        'two handlers are called "washCups"',
      );
      expect(twice([kitchen, kitchen].flatMap(sweepsOf).map(({ name }) => name))).toEqual(['countCups']);
    });
  });
});
