import type { Holder } from './rows.js';

/** Each row of a table as one text, as who has a copy of the database reads it. */
export async function linesOf({ sql }: Holder, table: string): Promise<string[]> {
  const found = await sql<{ line: string }>(`SELECT t::text AS line FROM "${table}" t`);
  return found.map(({ line }) => line);
}

/** The names of all tables. */
export async function allTables({ sql }: Holder): Promise<string[]> {
  const found = await sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

/** A hash of every row of the named tables, of one coalition or of all. */
export async function hashOf(
  { sql }: Holder,
  tables: readonly string[],
  coalitionId?: string,
): Promise<string> {
  const column = (table: string) => (table === 'coalition' ? 'id' : 'coalition_id');
  const parts = tables.map(
    (table) =>
      `SELECT '${table}' AS name, md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${table}" t
       ${coalitionId ? `WHERE ${column(table)} = '${coalitionId}'` : ''}`,
  );
  return JSON.stringify(await sql(parts.join(' UNION ALL ')));
}

/** Every row of every table as one text, in which anything that is stored can be read; the name of its table first. */
export async function everythingStored({ sql }: Holder): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'bullmq')`,
  );
  const stored: string[] = [];
  for (const { name } of tables)
    for (const { text } of await sql<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`))
      stored.push(`${name} ${text}`);
  return stored;
}

/** The sum of a column over all rows of a table. */
export async function sum({ sql }: Holder, table: string, column: string): Promise<number> {
  const [row] = await sql<{ sum: number }>(`SELECT sum(${column})::int FROM ${table}`);
  return row!.sum;
}
