import { missingMigrations } from './migrate.js';

/** The database is not fit to start on. The message says what to do. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

type Query = (sql: string) => Promise<Record<string, unknown>[]>;

/**
 * What must hold before the first request: the role cannot step over row-level security (a superuser would make the
 * wall between coalitions silently useless), and the tables are those of this version.
 * @throws UnfitDatabase
 */
export async function checkDatabase(query: Query): Promise<void> {
  const [role] = await query(
    'SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
  );
  if (role?.['rolsuper'] || role?.['rolbypassrls']) {
    throw new UnfitDatabase(
      `DATABASE_URL connects as "${role['rolname']}", a role that row-level security does not hold. ` +
        'Give the product a role without SUPERUSER and BYPASSRLS; see docs/operating.md.',
    );
  }
  const missing = missingMigrations(await presentMigrations(query));
  if (missing.length > 0) {
    throw new UnfitDatabase(
      `The database misses ${missing.join(', ')}. Run "npm run kom-erbij -- migrate" first.`,
    );
  }
}

async function presentMigrations(query: Query): Promise<string[]> {
  const [table] = await query(`SELECT to_regclass('public.schema_migration') IS NOT NULL AS present`);
  if (!table?.['present']) return [];
  return (await query('SELECT name FROM schema_migration')).map((row) => String(row['name']));
}
