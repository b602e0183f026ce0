import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCall } from '../../apps/console/console.js';
import { cell, change, count, rows } from '../given/rows.js';
import { everythingStored, sum } from '../given/whole-tables.js';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { project } from '../support/project.js';

const data = (path: string): string => join(project, 'test/data', path);

interface Answer {
  code: number;
  out: string;
  beside: string;
}

let database: TestDatabase;
let folder: string;

/** One call of the operator's console, and what it printed: answers, and what it remarks beside them. */
async function call(...args: string[]): Promise<Answer> {
  const printed = { out: '', beside: '' };
  const code = await runCall(args, {
    print: (line) => {
      printed.out += `${line}\n`;
    },
    remark: (line) => {
      printed.beside += `${line}\n`;
    },
  });
  return { code, ...printed };
}

/** Where a file of the operator stands. */
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  database = await newDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kom-erbij-console-'));
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: folder,
  });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Listed {
  event: { startDate: string; endDate: string; municipality: string | null };
  counts: { rows: number; sessions: number };
  activities: { csvRow: number; title: string; sessions: unknown[]; status: string }[];
}

describe('looking at a list that belongs to no week yet', () => {
  it.each([
    ['barendrecht-2020', { startDate: '2020-10-01', endDate: '2020-10-08', municipality: 'Barendrecht' }],
    ['veendam-2025', { startDate: '2025-09-20', endDate: '2025-10-01', municipality: 'Veendam' }],
    ['waalwijk-2023', { startDate: '2023-11-09', endDate: '2023-11-10', municipality: null }],
  ])(
    '%s: the list itself tells its period, and the answer has the form of activities.json',
    async (set, event) => {
      const year = set.slice(-4);
      const { code, out, beside } = await call(
        'import-programme',
        data(`${set}/activities.csv`),
        '--year',
        year,
        '--dry-run',
        '--json',
      );
      expect([code, beside]).toEqual([0, '']);
      const listed = JSON.parse(out) as Listed;
      const expected = JSON.parse(readFileSync(data(`${set}/activities.json`), 'utf8')) as Listed;
      expect(listed.event).toMatchObject(event);
      expect(listed.activities.map(({ csvRow, title }) => [csvRow, title])).toEqual(
        expected.activities.map(({ csvRow, title }) => [csvRow, title]),
      );
    },
  );

  it('says in sentences what is missing', async () => {
    await writeFile(file('lijst.csv'), 'Wat;Dag;Tijd;Waar\nKoffie;donderdag 24 september 2026;;De Brug\n');
    const { out } = await call('import-programme', file('lijst.csv'), '--dry-run');
    expect(out).toBe(
      [
        '1 rijen: 0 klaar, 1 onvolledig, 0 nakijken, 0 vervallen.',
        'Rij 2: Koffie (onvolledig)',
        '  Er staat geen begintijd bij. Vraag de partner hoe laat het begint.',
        '',
      ].join('\n'),
    );
  });
});

describe('exit codes: 0 done, 1 refused with a reason, 2 wrong usage', () => {
  it.each([
    [2, []],
    [0, ['--help']],
    [0, ['import-programme', '--help']],
    [2, ['nonsense']],
    [2, ['import-programme']],
    [2, ['import-programme', 'a.csv', '--nonsense']],
    [2, ['import-programme', 'a.csv', '--year', 'soon', '--dry-run']],
    [1, ['import-programme', 'absent.csv', '--dry-run']],
    [2, ['person', 'add', '--email', 'a@example.org']],
    [
      1,
      [
        'person',
        'add',
        '--email',
        'a@example.org',
        '--name',
        'A',
        '--coalition',
        'nowhere',
        '--role',
        'desk',
      ],
    ],
    [1, ['anonymise', '--coalition', 'nowhere', '--before', '2026-01-01']],
    [0, ['migrate']],
  ])('%s for %j', async (expected, args) => {
    await writeFile(file('a.csv'), 'Wat;Dag\nKoffie;1 okt\n');
    const given = args.map((argument) => (argument.endsWith('.csv') ? file(argument) : argument));
    expect((await call(...given)).code).toBe(expected);
  });

  it('the built program ends with that code, and what went wrong stands beside what it answers', () => {
    const program = join(project, 'dist/apps/console/main.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, 'import-programme', 'absent.csv', '--dry-run'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stdout, stderr]).toEqual([1, '', 'Het bestand absent.csv is niet te openen.\n']);
  });
});

describe('the demonstration', () => {
  it('fills an empty database with a published week, changes nothing the second time, and a list can be taken over', async () => {
    const counted = async () => ({
      activities: await count(database, 'activity', { publication: 'published' }),
      registrations: await count(database, 'registration'),
      taken: await sum(database, 'session', 'taken'),
      people: await sum(database, 'registration', 'party_size'),
    });
    expect((await call('demo')).code).toBe(0);
    const first = await counted();
    expect(first.activities).toBeGreaterThan(30);
    expect(first.registrations).toBeGreaterThan(36);
    expect(first.taken).toBe(first.people);
    expect((await call('demo')).code).toBe(0);
    expect(await counted()).toEqual(first);

    const [event] = await rows<{ slug: string; first_day: Date }>(database, 'event');
    // In Sweden a day is written as it stands in a list: 2026-09-24.
    const day = event!.first_day.toLocaleDateString('sv-SE');
    await writeFile(
      file('erbij.csv'),
      `Wat;Datum;Tijd;Waar;Aanmelden\nZingen;${day};10.00-11.00;De Brug;niet nodig\n`,
    );
    const saved = await call(
      'import-programme',
      file('erbij.csv'),
      '--coalition',
      'barendrecht',
      '--event',
      event!.slug,
    );
    expect([saved.code, saved.beside]).toEqual([0, 'Bewaard: 1 nieuw, 0 veranderd, 0 hetzelfde.\n']);
    expect(await cell(database, 'activity', { title: 'Zingen' }, 'publication')).toBe('draft');
  });

  it('F22: after a backup was put back nothing unsent goes out by itself; the office can mail it again', async () => {
    const mails = { channel: 'email' };
    const waiting = async () => ({
      messages: await count(database, 'outbox'),
      mails: await count(database, 'notice', { ...mails, state: 'queued' }),
      held: await count(database, 'notice', { ...mails, state: 'unknown', repeatable: true }),
    });
    const before = await waiting();
    expect(before.messages).toBeGreaterThan(0);
    const { code, out } = await call('hold-mail');
    const { held, ...unsent } = await waiting();
    expect([code, unsent]).toEqual([0, { messages: 0, mails: 0 }]);
    expect(held).toBeGreaterThan(0);
    expect(out).toBe(`Vastgehouden: ${held}. Op het kantoor staan ze bij Berichten.\n`);
    expect((await call('hold-mail')).out).toBe('Vastgehouden: 0. Op het kantoor staan ze bij Berichten.\n');
  });

  it('gives somebody an account, and says the role in Dutch', async () => {
    const words = ['--email', 'els@example.org', '--name', 'Els', '--coalition', 'barendrecht'];
    const added = await call('person', 'add', ...words, '--role', 'coordinator');
    expect([added.code, added.out]).toEqual([0, 'els@example.org kan inloggen (coördinator).\n']);
    const refused = await call('person', 'add', ...words, '--role', 'baas');
    expect(refused.code).toBe(2);
    expect(refused.beside).toContain(
      'Kies uit: coordinator (coördinator), reviewer (beoordelaar), desk (balie)',
    );
  });

  it('V6, D1: of people whose moment is over nothing is left in any table, and the numbers stay', async () => {
    const past = { day: '2026-01-05', starts_at: '2026-01-05T10:00Z', ends_at: '2026-01-05T11:00Z' };
    await change(database, 'session', {}, past);
    const sizes = () => rows(database, 'registration', {}, ['id', 'party_size']);
    const readable = async () =>
      (await everythingStored(database)).filter((row) =>
        /van der Meer|annie\.dewit|31610001101|Proefstraat 21/.test(row),
      );
    const before = await sizes();
    expect(await readable()).not.toEqual([]);
    const { code } = await call('anonymise', '--coalition', 'barendrecht', '--before', '2026-01-06');
    expect(code).toBe(0);
    expect(await readable()).toEqual([]);
    expect(await sizes()).toEqual(before);
  });
});
