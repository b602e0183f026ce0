import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Activities, type Activity, ActivitySessions, Events } from '#events/programme';
import { Registrations } from '#events/registration';
import { readSpreadsheet } from '#formats/spreadsheet';
import { routesOf } from '#http/access';
import { newId, resident, system } from '#platform/kernel';
import { eventually } from '../../support/eventually.js';
import { type OfficeApp, officeApp, type Staff } from './office-app.js';

let door: OfficeApp;
let anja: Staff;
let second: Activity;

const week = '/kantoor/kom-erbij-week';

/** Every list of the office once: what it holds, how it is turned round, and a word that finds one row of it. */
interface Listed {
  /** As the router knows it; `:id` is the activity with people in it. */
  path: string;
  /** The column of the file that is looked at, from 0. */
  column: number;
  rows: string[];
  /** A column to order by, and the rows then; downwards they stand the other way round. */
  order: string;
  ordered: string[];
  search: string;
  found: string[];
  /** What opening it writes into the logbook; nothing where no people stand. */
  logged?: string;
}

const bakery = '=Bakken & roeren';
const lists: Listed[] = [
  {
    path: '/kantoor/:event/activiteiten',
    column: 0,
    rows: [bakery, 'Wandelen'],
    order: 'title',
    ordered: [bakery, 'Wandelen'],
    search: 'WANDEL',
    found: ['Wandelen'],
  },
  {
    path: '/kantoor/locaties',
    column: 0,
    rows: ['Bakhuis', 'Trefpunt'],
    order: 'name',
    ordered: ['Bakhuis', 'Trefpunt'],
    search: 'middeldijk',
    found: ['Trefpunt'],
  },
  {
    path: '/kantoor/:event/aanmelden',
    column: 0,
    rows: [bakery, 'Wandelen'],
    order: 'where',
    ordered: [bakery, 'Wandelen'],
    search: 'trefpunt',
    found: ['Wandelen'],
  },
  {
    path: '/kantoor/:event/activiteiten/:id/aanmeldingen',
    column: 1,
    rows: ['Zoë', 'Ans', 'Piet'],
    order: 'name',
    ordered: ['Ans', 'Piet', 'Zoë'],
    search: '26 september',
    found: ['Zoë', 'Ans', 'Piet'],
    logged: 'list_read',
  },
  {
    path: '/kantoor/brieven',
    column: 0,
    rows: ['Ans'],
    order: 'name',
    ordered: ['Ans'],
    search: 'Ans',
    found: [],
    logged: 'letters_opened',
  },
  {
    path: '/kantoor/bellijst',
    column: 0,
    rows: ['Piet'],
    order: 'since',
    ordered: ['Piet'],
    search: 'Wandelen',
    found: ['Piet'],
    logged: 'calls_read',
  },
  {
    path: '/kantoor/berichten',
    column: 0,
    rows: ['Zoë'],
    order: 'subject',
    ordered: ['Zoë'],
    search: 'Wandelen',
    found: ['Zoë'],
    logged: 'list_read',
  },
];

beforeAll(async () => {
  door = await officeApp({ worker: true });
  anja = await door.staff(['coordinator']);
  const activity = (title: string) =>
    door.get(Activities).create(system, door.event.id, { title, bookingMode: 'required' });
  const session = (id: string, day: string, name: string, street: string) =>
    door.get(ActivitySessions).create(system, id, {
      day,
      start: '10:00',
      end: '11:30',
      where: { name, street, town: 'Barendrecht' },
      capacity: 9,
    });
  const first = await activity(bakery);
  second = await activity('Wandelen');
  await session(first.id, '2026-09-25', 'Bakhuis', 'Binnenhof 1');
  const walk = await session(second.id, '2026-09-26', 'Trefpunt', 'Middeldijkerplein 1');
  await door.get(Events).publish(system, door.event.id);
  const ways = {
    Zoë: { email: 'zoe@example.org' },
    Ans: { address: 'Dorpsstraat 3\n2991 AB Barendrecht' },
    Piet: { phone: '0180 000 021' },
  };
  for (const [name, way] of Object.entries(ways)) {
    // Who signed up first stands first.
    door.clock.moveTo(new Date(door.clock.now().getTime() + 1000));
    await door.get(Registrations).register(resident, walk.id, {
      formId: newId(),
      who: 'self',
      name,
      companions: [],
      channel: 'web',
      ...way,
    });
  }
  await eventually('a notice to each', async () => {
    const [row] = await door.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM notice WHERE channel <> 'email' OR state = 'accepted'`,
    );
    return row!.n === 3;
  });
  await door.sql(`UPDATE notice SET state = 'failed' WHERE channel = 'email'`);
});
afterAll(() => door.close());

const address = (path: string) => path.replace(':event', 'kom-erbij-week').replace(':id', second.id);

async function file(path: string, kind: 'csv' | 'xlsx', query = '') {
  const answer = await door.fetch(`${address(path)}.${kind}${query}`, { headers: { cookie: anja.cookie } });
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** What stands in one column of the file, without its header. */
async function inFile({ path, column }: Listed, kind: 'csv' | 'xlsx', query = ''): Promise<string[]> {
  const { bytes } = await file(path, kind, query);
  const [sheet] = await readSpreadsheet(bytes);
  return sheet!.rows.slice(1).map(({ cells }) => cells[column]!.text.replace(/^'/, ''));
}

describe('the lists of the office', () => {
  it('are all in this table, each with its two files', () => {
    const files = routesOf(door.app)
      .filter(({ method, path }) => method === 'GET' && /^\/kantoor\/.*\.(csv|xlsx)$/.test(path))
      .map(({ path }) => path);
    const table = [...lists.map(({ path }) => path), '/kantoor/logboek'];
    expect(files.sort()).toEqual(table.flatMap((path) => [`${path}.csv`, `${path}.xlsx`]).sort());
  });

  it.each(lists)('$path: holds its rows in both files', async (list) => {
    expect(await inFile(list, 'csv')).toEqual(list.rows);
    expect(await inFile(list, 'xlsx')).toEqual(list.rows);
  });

  it.each(lists)('$path: is ordered up and down', async (list) => {
    expect(await inFile(list, 'csv', `?volgorde=${list.order}`)).toEqual(list.ordered);
    expect(await inFile(list, 'csv', `?volgorde=-${list.order}`)).toEqual([...list.ordered].reverse());
    expect(await inFile(list, 'csv', '?volgorde=onzin')).toEqual(list.rows);
  });

  it.each(lists)('$path: is searched, on its page and in its file', async (list) => {
    const query = `?${new URLSearchParams({ zoek: list.search })}`;
    expect(await inFile(list, 'csv', query)).toEqual(list.found);
    const page = (await anja.read(`${address(list.path)}${query}`)).text;
    const shown = list.rows.filter((name) => page.includes(`>${name.replace('&', '&amp;')}<`));
    expect(shown).toEqual(list.found);
    expect(page.includes(`href="${address(list.path)}.csv${query}"`)).toBe(true);
  });

  it.each(lists)(
    '$path: says what it is, and what was opened stands in the logbook (privacy V10)',
    async (list) => {
      const logged = async () => {
        const [row] = await door.sql<{ n: number }>(
          'SELECT count(*)::int AS n FROM audit_line WHERE person_id = $1 AND action = $2',
          [anja.personId, list.logged ?? ''],
        );
        return row!.n;
      };
      const before = await logged();
      const { answer } = await file(list.path, 'csv');
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')?.endsWith('.csv"')).toBe(true);
      expect(await logged()).toBe(before + (list.logged ? 1 : 0));
    },
  );

  it('security 28: keep a text from being run as a formula', async () => {
    const { bytes } = await file(`${week}/activiteiten`, 'csv');
    expect(Buffer.from(bytes).toString().split('\r\n')[1]!.startsWith(`'${bakery};`)).toBe(true);
  });

  it('hold the logbook too: searched and turned round it shows the same lines', async () => {
    const lines = async (query: string) => {
      const [sheet] = await readSpreadsheet((await file('/kantoor/logboek', 'csv', query)).bytes);
      return sheet!.rows.slice(1).map(({ cells }) => cells[2]!.text);
    };
    const found = await lines('?zoek=bellijst');
    expect(found).toEqual(found.map(() => 'bericht: bellijst gelezen'));
    expect(found.length > 0).toBe(true);
    const page = await anja.read('/kantoor/logboek?zoek=bellijst&volgorde=-when');
    expect([page.status, page.text.includes('aria-sort="descending"')]).toEqual([200, true]);
  });
});
