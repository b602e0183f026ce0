import type { TestDatabase } from '../support/database.js';

/** A world, an app or a database of a test: whatever has its rows at hand. */
export type Holder = Pick<TestDatabase, 'sql'>;
/** Columns and what they hold. Null finds and sets what is empty; a list finds any of its values. */
type Values = Record<string, unknown>;

/** The condition of these values, its parameters numbered from `first`. */
function condition(where: Values, first = 1): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = Object.entries(where).map(([column, value]) => {
    if (value === null) return `${column} IS NULL`;
    values.push(value);
    const parameter = `$${first + values.length - 1}`;
    return Array.isArray(value) ? `${column} = ANY(${parameter})` : `${column} = ${parameter}`;
  });
  return { text: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}

/**
 * What stands in a table, by `order` (unless told by id, which is the order in which rows were made), each row with the
 * named columns; without names whole.
 */
export function rows<Row extends Values = Values>(
  { sql }: Holder,
  table: string,
  where: Values = {},
  columns: readonly string[] = ['*'],
  order = 'id',
): Promise<Row[]> {
  const { text, values } = condition(where);
  return sql<Row>(`SELECT ${columns.join(', ')} FROM ${table} ${text} ORDER BY ${order}`, values);
}

/** One column of the one row that is meant; fails when there is none, or more than one. */
export async function cell<T>(holder: Holder, table: string, where: Values, column: string): Promise<T> {
  const found = await rows<Record<string, T>>(holder, table, where, [column]);
  if (found.length !== 1) throw new Error(`${found.length} rows of ${table} hold ${JSON.stringify(where)}`);
  return found[0]![column]!;
}

/** How many rows hold these values. */
export async function count({ sql }: Holder, table: string, where: Values = {}): Promise<number> {
  const { text, values } = condition(where);
  const [row] = await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} ${text}`, values);
  return row!.n;
}

/** One row more. */
export async function add({ sql }: Holder, table: string, row: Values): Promise<void> {
  const columns = Object.keys(row);
  const parameters = columns.map((_, n) => `$${n + 1}`);
  await sql(`INSERT INTO ${table} (${columns.join()}) VALUES (${parameters.join()})`, Object.values(row));
}

/** What the product would not do itself, or takes long to do: sets columns of all rows that hold these values. */
export async function change({ sql }: Holder, table: string, where: Values, to: Values): Promise<void> {
  const columns = Object.keys(to);
  const { text, values } = condition(where, columns.length + 1);
  const sets = columns.map((column, n) => `${column} = $${n + 1}`);
  await sql(`UPDATE ${table} SET ${sets.join()} ${text}`, [...Object.values(to), ...values]);
}

/** The rows that hold these values are gone. */
export async function remove({ sql }: Holder, table: string, where: Values = {}): Promise<void> {
  const { text, values } = condition(where);
  await sql(`DELETE FROM ${table} ${text}`, values);
}
