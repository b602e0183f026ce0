import { migrate } from '#platform/database';
import { newDatabase, type TestDatabase } from '../support/database.js';

/** A database migrated by the sources as they stand now, so that no law is judged by an old build. */
export async function newlyMigrated(): Promise<TestDatabase> {
  const database = await newDatabase();
  await database.sql('DROP SCHEMA public CASCADE');
  await database.sql('CREATE SCHEMA public');
  await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  return database;
}
