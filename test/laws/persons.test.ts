import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../support/database.js';
import { newlyMigrated } from './migrated-database.js';
import { wordsOf } from './sources.js';

/** What would mark a person (privacy V2): groups belong to activities, never to people. */
const marking = [
  'target',
  'group',
  'groups',
  'doelgroep',
  'lonely',
  'loneliness',
  'eenzaam',
  'eenzaamheid',
  'reason',
  'reasons',
  'health',
  'diagnosis',
  'bsn',
  'birth',
  'birthday',
  'birthdate',
  'age',
  'gender',
  'religion',
  'ethnicity',
];

/** Columns that sound like it and are not. Empty, and meant to stay so. */
const allowed: string[] = [];

/**
 * Tables about people: those with a name beside a way to reach somebody or a recipient, and whatever points at them
 * with a foreign key, however far away; programme and messages are about activities.
 */
const columnsOfPeople = `
  WITH RECURSIVE people AS (
    SELECT unnest(ARRAY['person', 'registration', 'attendee', 'notice'])::regclass::oid AS id
    UNION
    SELECT c.conrelid FROM pg_constraint c JOIN people ON people.id = c.confrelid WHERE c.contype = 'f'
  )
  SELECT c.relname AS table, a.attname AS column
  FROM people JOIN pg_class c ON c.oid = people.id
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY 1, 2`;

interface Column {
  table: string;
  column: string;
}

function marks(columns: readonly Column[]): string[] {
  return columns
    .filter(({ column }) => wordsOf(column).some((word) => marking.includes(word)))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !allowed.includes(name));
}

let database: TestDatabase;
const columns = () => database.sql<Column & Record<string, unknown>>(columnsOfPeople);

beforeAll(async () => {
  database = await newlyMigrated();
});

afterAll(() => database?.drop());

describe('law (m), privacy V2: nobody is marked with a target group, as lonely, or by why they came', () => {
  it('no column of a table about people says so', async () => {
    expect(marks(await columns())).toEqual([]);
  });

  it('the tables about people are found through their keys', async () => {
    const tables = new Set((await columns()).map(({ table }) => table));
    for (const table of ['person', 'registration', 'attendee', 'notice', 'reminder', 'role_grant', 'sign_in'])
      expect([...tables]).toContain(table);
    expect(tables.has('activity')).toBe(false);
  });

  it('control: a planted mark is seen, also in a new table that points at people', async () => {
    await database.sql(`
      ALTER TABLE attendee ADD is_lonely boolean;
      CREATE TABLE planted (registration_id uuid REFERENCES registration (id), target_group text, message text);`);
    expect(marks(await columns())).toEqual(['attendee.is_lonely', 'planted.target_group']);
  });
});
