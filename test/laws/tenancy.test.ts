import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tenantTables } from '#platform/database';
import type { TestDatabase } from '../support/database.js';
import { newlyMigrated } from './migrated-database.js';

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
        if (!rule.includes(`${column} = `) || !rule.includes('app.coalition_id')) complaints.push('no rule');
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
