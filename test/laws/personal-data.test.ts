import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../support/database.js';
import { newlyMigrated } from './migrated-database.js';
import { dictionaryComplaints, impersonal, personalData } from './personal-data.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await newlyMigrated();
});

afterAll(() => database?.drop());

async function columns(): Promise<string[]> {
  const rows = await database.sql<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
  );
  return rows.map(({ name }) => name);
}

describe('privacy V4, V7: each column about people says why it is there, who sees it and how long', () => {
  it('every column of the database is declared in PRIVACY.md, or says nothing of a person', async () => {
    expect(dictionaryComplaints(await columns(), personalData(), impersonal())).toEqual([]);
  });

  it('control: a new column is personal until it is declared, and so is a new table', async () => {
    await database.sql(`
      ALTER TABLE attendee ADD diet text;
      CREATE TABLE planted (id uuid, note text);`);
    expect(dictionaryComplaints(await columns(), personalData(), impersonal())).toEqual([
      'attendee.diet: personal until declared',
      'planted.id: personal until declared',
      'planted.note: personal until declared',
    ]);
    await database.sql('ALTER TABLE attendee DROP diet; DROP TABLE planted');
  });

  it('control: a column that is gone, one that stands twice, an empty cell and an unknown ground are seen', () => {
    const table = personalData('| a.x, a.y | who | 6.1.b | desk | a day |\n| a.z | who | health | desk |  |');
    expect(dictionaryComplaints(['a.x', 'a.z'], table, ['a.x'])).toEqual([
      'a.y: there is none',
      'a.x: declared twice',
      'a.z: a cell is empty',
      'a.z: "health" is no ground that this product works on',
    ]);
  });
});
