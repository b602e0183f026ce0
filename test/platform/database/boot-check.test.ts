import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkDatabase, UnfitDatabase } from '#platform/database';
import { newDatabase, type TestDatabase } from '../../support/database.js';
import { world } from '../../support/world.js';

describe('the product starts on a fit database only (security 23)', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newDatabase();
  });

  afterEach(() => database.drop());

  /** Why the start is refused; undefined when it is not. */
  async function refusal(on: TestDatabase): Promise<string | undefined> {
    try {
      await (await world({ database: on })).close();
      return undefined;
    } catch (error) {
      if (error instanceof UnfitDatabase) return error.message;
      throw error;
    }
  }

  it('control: migrated, with a role that walls hold, it starts', async () => {
    expect(await refusal(database)).toBe(undefined);
  });

  /** Nobody can log in as superuser on the embedded server, so the question is asked about that role from outside. */
  it('as a superuser it does not', async () => {
    const asSuperuser = checkDatabase((sql) => database.sql(sql.replace('current_user', `'postgres'`)));
    await expect(asSuperuser).rejects.toThrow(UnfitDatabase);
    await expect(asSuperuser).rejects.toThrow('DATABASE_URL verbindt als "postgres"');
  });

  it('as a role that may bypass row-level security it does not', async () => {
    const bypassing = { rolname: 'planted', rolsuper: false, rolbypassrls: true };
    await expect(checkDatabase(async () => [bypassing])).rejects.toThrow(
      'DATABASE_URL verbindt als "planted"',
    );
  });

  it('on a database that misses a migration it does not, and says how to go on', async () => {
    const removed = await database.sql('DELETE FROM schema_migration RETURNING name');
    expect(await refusal(database)).toBe(
      `De database mist ${removed.map(({ name }) => name).join(', ')}. Voer eerst "npm run kom-erbij -- migrate" uit.`,
    );
  });

  it('on an empty database it does not', async () => {
    await database.sql('DROP SCHEMA public CASCADE');
    await database.sql('CREATE SCHEMA public');
    await database.sql('GRANT USAGE ON SCHEMA public TO PUBLIC');
    expect(await refusal(database)).toContain('Voer eerst "npm run kom-erbij -- migrate" uit.');
  });
});
