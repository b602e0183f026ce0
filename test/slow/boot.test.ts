import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { type App, type Fleet, fleet, type Settings } from '../support/processes.js';

const smtp: Settings = { SMTP_URL: 'smtp://127.0.0.1:9' };
let database: TestDatabase;
let processes: Fleet;

beforeAll(async () => {
  database = await newDatabase();
  processes = fleet({ ...smtp, DATABASE_URL: database.appUrl });
});
afterAll(async () => {
  await processes?.close();
  await database?.drop();
});

/** Starts it, expects that it will not run, and answers what it said. */
async function refusal(app: App, settings: Settings): Promise<string> {
  const process = await processes.launch(app, settings);
  const { code } = await process.ended;
  expect(code).toBe(1);
  const said = process.lines.join('\n');
  // Words for an operator: no trace of our own files.
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

describe.each<App>(['web', 'worker'])('before the first request, a %s', (app) => {
  it('starts on a database that is right, and stops with 0 when it is asked to', async () => {
    const process = await processes.start(app);
    expect(await process.stop()).toEqual({ code: 0, signal: null });
  });

  it('refuses a database without its tables, and says what to run', async () => {
    const empty = new URL(database.appUrl);
    empty.pathname = '/postgres';
    expect(await refusal(app, { DATABASE_URL: empty.href })).toContain(
      'Voer eerst "npm run kom-erbij -- migrate" uit.',
    );
  });
});

it('names every wrong setting at once', async () => {
  const said = await refusal('web', {
    DATABASE_URL: 'mysql://localhost/x',
    DATABASE_POOL: 'veel',
    MAIL_FROM: 'geen adres',
    MAIL_TIMEOUT_SECONDS: '30',
    SWEEP_SECONDS: '-1',
  });
  for (const name of [
    'DATABASE_URL:',
    'DATABASE_POOL:',
    'MAIL_FROM:',
    'MAIL_LEASE_SECONDS:',
    'SWEEP_SECONDS:',
  ])
    expect(said).toContain(`  ${name}`);
});

it('says that it needs a database of its own', async () => {
  expect(await refusal('worker', { DATABASE_URL: '' })).toContain('DATABASE_URL is nodig');
});

it('says so when the database does not answer', async () => {
  const said = await refusal('web', { DATABASE_URL: 'postgres://kom_erbij_app:x@127.0.0.1:9/kom_erbij' });
  expect(said).toContain('ECONNREFUSED');
});
