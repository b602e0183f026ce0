import { describe, expect, it } from '@jest/globals';
import { productSources } from './sources.js';
import { madeWhileRunning } from './statements.js';

/** The places where the text is no literal, each with what it is instead. Nothing that anybody typed is among them. */
const explained: Record<string, string> = {
  'libs/platform/database/database.module.ts: sql': 'what a probe of ours asks',
  'libs/platform/embedded-postgres/embedded-server.ts: `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`':
    'a name of our own, escaped',
  'libs/platform/database/migrate.ts: rightsOf(roleIn(options.appUrl))': 'a role of the settings, escaped',
  'libs/platform/database/migrations/1795305600000-initial.ts: sql': 'the tables, from constants',
  'libs/platform/database/transactions.ts: opening':
    'begins a transaction with a scope that was checked to be an id',
  'libs/platform/database/tx.ts: sql': 'the door that all others go through',
  'libs/platform/database/tx.ts: { name, text: sql, values: [...values] }':
    'the same, for named statements: law (j)',
  'libs/http/server/health.module.ts: sql': 'what a probe of ours asks',
  'libs/events/programme/event.queries.ts: `SELECT coalition_id AS "coalitionId" FROM ${kind} WHERE id = $1`':
    'one of three names of tables, by type',
};

const planted = (text: string) => madeWhileRunning([{ path: 'libs/events/programme/x.queries.ts', text }]);
const hole = (name: string) => `$\{${name}}`;

describe('security 24: what people type is a parameter, never a piece of SQL', () => {
  it('every statement stands in the source as it is, but for those that are explained', () => {
    const queries = productSources().filter(({ text }) => text.includes('.query'));
    expect(queries.length).toBeGreaterThan(20);
    expect(madeWhileRunning(productSources()).sort()).toEqual(Object.keys(explained).sort());
  });

  it('control: a value, a name of a column and a choice put into the text are seen; constants are not', () => {
    expect(planted(`tx.query(\`SELECT * FROM place WHERE name = '${hole('typed')}'\`)`)).toHaveLength(1);
    expect(planted("const q = (sort) => tx.query('SELECT * FROM place ORDER BY ' + sort)")).toHaveLength(1);
    expect(planted("let sql = 'SELECT 1'; tx.query(sql)")).toHaveLength(1);
    const constant = `const columns = 'id'; tx.query(\`SELECT ${hole('columns')} FROM place WHERE id = $1\`, [id])`;
    expect(planted(constant)).toEqual([]);
  });
});
