import type { Holder } from './rows.js';

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
