import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { BadConfig } from '#platform/kernel';
import { newDataSource } from './data-source.js';
import { databaseTexts } from './database.nl.js';
import { migrations } from './migrations/index.js';

export interface MigrateOptions {
  /** The role that owns the tables. */
  ownerUrl: string;
  /** Where the processes of the product connect; its role gets the rights it needs and no more. */
  appUrl: string;
}

/**
 * Brings the tables of the product and of the queue up to date and gives the application role its rights.
 * Safe to repeat, and safe when two processes start at once (both tools take an advisory lock).
 * Answers the names of the migrations that ran.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7366254)');
    const ran = await runOwnMigrations(options.ownerUrl);
    await runQueueMigrations(client);
    await client.query(rightsOf(roleIn(options.appUrl)));
    return ran;
  } finally {
    await client.end();
  }
}

async function runOwnMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = newDataSource({ url: ownerUrl, entities: [], pool: 2 });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Names of migrations that this version of the program wants and the database does not have yet. */
export function missingMigrations(present: readonly string[]): string[] {
  return migrations.map((Migration) => new Migration().name).filter((name) => !present.includes(name));
}

function roleIn(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (!role) throw new BadConfig(databaseTexts.unfit.noRole);
  return pg.escapeIdentifier(role);
}

/**
 * The audit log can only be added to, and the secret of the installation only be read: not even a fault in the program
 * rewrites them (security 37).
 */
function rightsOf(role: string): string {
  return `
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    REVOKE UPDATE, DELETE ON audit_line FROM ${role};
    REVOKE INSERT, UPDATE, DELETE ON schema_migration, secret FROM ${role};
    GRANT ALL ON SCHEMA bullmq TO ${role};
    GRANT ALL ON ALL TABLES IN SCHEMA bullmq TO ${role};
    GRANT ALL ON ALL SEQUENCES IN SCHEMA bullmq TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${role};`;
}
