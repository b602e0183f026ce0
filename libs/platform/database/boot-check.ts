import { say } from '#platform/i18n';
import { databaseTexts } from './database.nl.js';
import { missingMigrations } from './migrate.js';

/** The database is not fit to start on. The message says what to do. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

const texts = databaseTexts.unfit;

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
    throw new UnfitDatabase(say(texts.role, { role: String(role['rolname']) }));
  }
  const missing = missingMigrations(await presentMigrations(query));
  if (missing.length > 0) {
    throw new UnfitDatabase(say(texts.missing, { names: missing.join(', ') }));
  }
}

async function presentMigrations(query: Query): Promise<string[]> {
  const [table] = await query(`SELECT to_regclass('public.schema_migration') IS NOT NULL AS present`);
  if (!table?.['present']) return [];
  return (await query('SELECT name FROM schema_migration')).map((row) => String(row['name']));
}
