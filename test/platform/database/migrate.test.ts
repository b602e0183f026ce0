import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '#platform/database';
import { newDatabase, type TestDatabase } from '../../support/database.js';
import { world } from '../../support/world.js';

describe('migrating', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newDatabase();
    await database.sql('DROP SCHEMA public CASCADE');
    await database.sql('CREATE SCHEMA public');
    await database.sql('DROP SCHEMA bullmq CASCADE');
  });

  afterAll(() => database?.drop());

  it('two processes that start at once migrate once; a third has nothing to do', async () => {
    const run = () => migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
    const both = await Promise.all([run(), run()]);
    const done = await database.sql('SELECT FROM schema_migration');
    expect(done.length).toBeGreaterThan(0);
    expect(both.map((names) => names.length).sort()).toEqual([0, done.length]);
    expect(await run()).toEqual([]);
    await (await world({ database })).close();
  });
});
