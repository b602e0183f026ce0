import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Activities, type Activity, ActivitySessions, Events, type Session } from '#events/programme';
import { Registrations } from '#events/registration';
import { newId, resident, system } from '#platform/kernel';
import { eventually } from '../../support/eventually.js';
import { heading, type OfficeApp, officeApp, type Staff, words } from './office-app.js';

let door: OfficeApp;
let anja: Staff;
let coffee: Activity;
let session: Session;

const list = '/kantoor/locaties';
const programme = '/barendrecht/kom-erbij-week';

beforeAll(async () => {
  door = await officeApp({ worker: true });
  anja = await door.staff(['coordinator']);
  coffee = await door.get(Activities).create(system, door.event.id, {
    title: 'Koffie met muziek',
    bookingMode: 'required',
  });
  session = await door.get(ActivitySessions).create(system, coffee.id, {
    day: '2026-09-24',
    start: '14:00',
    end: '16:00',
    where: { name: 'Het Trefpunt', street: 'Middeldijkerplein 1', town: 'Barendrecht', walker: true },
    capacity: 20,
  });
  const library = { name: 'Bibliotheek', street: 'Binnenhof 12', town: 'Barendrecht', wheelchair: true };
  for (const day of ['2026-09-25', '2026-09-26']) {
    await door
      .get(ActivitySessions)
      .create(system, coffee.id, { day, start: '10:00', end: null, where: library, capacity: 20 });
  }
  await door.get(Events).publish(system, door.event.id);
});
afterAll(() => door.close());

async function placeOf(name: string): Promise<{ id: string; version: number; place_key: string }> {
  const [place] = await door.sql<{ id: string; version: number; place_key: string }>(
    'SELECT id, version, place_key FROM place WHERE name = $1',
    [name],
  );
  return place!;
}

/** What the page of a place sends, with some fields typed over. */
async function editor(name: string, typed: Record<string, string> = {}) {
  const { id } = await placeOf(name);
  const page = (await anja.read(`${list}/${id}`)).text;
  const fields = ['version', 'name', 'street', 'postcode', 'town'];
  const stored = fields.map((one): [string, string] => [one, field(page, one)!]);
  const checked = [...page.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => / checked/.test(input))
    .map((input): [string, string] => [
      /name="([^"]*)"/.exec(input)![1]!,
      /value="([^"]*)"/.exec(input)![1]!,
    ]);
  return { path: `${list}/${id}`, fields: { ...Object.fromEntries([...stored, ...checked]), ...typed } };
}
async function save(name: string, typed: Record<string, string>) {
  const { path, fields } = await editor(name, typed);
  return anja.post(path, fields);
}
const field = (page: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ??
  new RegExp(`name="${name}"[^>]*>([^<]*)<`).exec(page)?.[1];
const rows = (page: string) => [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) => words(row!));
/** What the programme says that a filter found. */
const found = (page: string) => words(/<p class="ke-result"[^>]*>(.*?)<\/p>/.exec(page)?.[1] ?? '');
/** What the office puts right, residents read within a second. */
const shows = (path: string, said: (page: string) => boolean) =>
  eventually(`${path} shows it`, async () => said((await door.read(path)).text), 1000);

describe('the list of places', () => {
  it('tells of each where it is, what still happens there, and what nobody said yet', async () => {
    const page = (await anja.read(list)).text;
    expect(heading(page)).toBe('Locaties');
    expect(rows(page).slice(1)).toEqual([
      'Bibliotheek Binnenhof 12, Barendrecht Nog niet bekend 2 komen nog ' +
        'Wel: rolstoel Nog niet bekend: rollator, toilet, ringleiding, lift',
      'Het Trefpunt Middeldijkerplein 1, Barendrecht Nog niet bekend 1 komt nog ' +
        'Wel: rollator Nog niet bekend: rolstoel, toilet, ringleiding, lift',
    ]);
  });

  it('shows what was chosen', async () => {
    const shown = async (query: string) => rows((await anja.read(`${list}?${query}`)).text).length - 1;
    expect(await shown('toon=rolstoel')).toBe(1);
    expect(await shown('toon=onbekend')).toBe(2);
    expect(await shown('toon=onbekend&zoek=BINNENHOF')).toBe(1);
    expect(await shown('zoek=%27%22%3Cx')).toBe(-1);
    expect(words((await anja.read(list)).text).includes('Rolstoel onbekend (1)')).toBe(true);
  });

  it('is paged by key, and keeps what was chosen', async () => {
    const elsewhere = await door.newCoalition('veel');
    const bert = await door.staff(['reviewer'], elsewhere);
    await door.sql(
      `INSERT INTO place (id, coalition_id, name, place_key) SELECT gen_random_uuid(), $1, 'Zaal ' || n, 'zaal ' || n
       FROM generate_series(101, 160) AS n`,
      [elsewhere],
    );
    const first = (await bert.read(`${list}?toon=rolstoel`)).text;
    const next = /<a[^>]*href="([^"]*)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const second = (await bert.read(next)).text;
    expect(next.startsWith(`${list}?toon=rolstoel&na=`)).toBe(true);
    expect([rows(first).length - 1, rows(second).length - 1]).toEqual([50, 10]);
    expect([rows(first)[1]!.slice(0, 8), rows(second)[1]!.slice(0, 8)]).toEqual(['Zaal 101', 'Zaal 151']);
  });

  it('is in the menu of who may change places, and of nobody else', async () => {
    const menu = async (role: 'reviewer' | 'organiser' | 'desk') =>
      (await (await door.staff([role])).read('/kantoor')).text.includes(`href="${list}"`);
    expect([await menu('reviewer'), await menu('organiser'), await menu('desk')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what somebody finds at the door', () => {
  it('decides within a second what the filter finds and what residents read, and mails nobody', async () => {
    const filter = `${programme}?handig=rolstoel&dag=2026-09-24`;
    const activity = `${programme}/${coffee.slug}`;
    expect(found((await door.read(filter)).text)).toBe('0 activiteiten gevonden');
    expect((await door.read(activity)).text.includes('Er is een lift.')).toBe(false);
    const answer = await save('Het Trefpunt', {
      wheelchair: 'yes',
      lift: 'yes',
      hearingLoop: 'no',
      neighbourhood: 'Centrum',
      accessNote: 'Er is één drempel.',
    });
    const { id } = await placeOf('Het Trefpunt');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${list}/${id}?gedaan=placeSaved`]);
    await shows(filter, (page) => found(page) === '1 activiteit gevonden');
    await shows(
      activity,
      (page) =>
        page.includes('Er is een lift.') &&
        page.includes('Er is geen ringleiding') &&
        page.includes('Er is één drempel.'),
    );
    await shows(`${programme}?wijk=Centrum`, (page) => found(page) === '1 activiteit gevonden');
    const page = await anja.read(answer.headers.get('location')!);
    expect(words(page.text).includes('De locatie is bewaard. Bewoners zien dit nu.')).toBe(true);
    expect(await door.sql('SELECT id FROM notice')).toEqual([]);
  });

  it('can be said to be unknown after all, which is not the same as no', async () => {
    expect((await save('Het Trefpunt', { wheelchair: 'unknown' })).status).toBe(303);
    expect(
      await door.sql('SELECT wheelchair, walker, hearing_loop FROM place WHERE name = $1', ['Het Trefpunt']),
    ).toEqual([{ wheelchair: null, walker: true, hearing_loop: false }]);
  });
});

describe('a name or an address that is put right', () => {
  it('says beforehand who will hear of it, and by which way', async () => {
    const path = `${list}/${(await placeOf('Het Trefpunt')).id}`;
    expect(words((await anja.read(path)).text).includes('Niemand is hier nu aangemeld.')).toBe(true);
    for (const ways of [{ email: 'piet@example.org' }, { phone: '0180 000 021' }]) {
      await door.get(Registrations).register(resident, session.id, {
        formId: newId(),
        who: 'self',
        name: 'Piet',
        companions: [],
        channel: 'web',
        ...ways,
      });
    }
    const text = words((await anja.read(path)).text);
    expect(
      text.includes(
        'Dan gaat er bericht uit naar wie hier is aangemeld: 1 e-mail en 1 telefoontje voor de balie.',
      ),
    ).toBe(true);
    const library = `${list}/${(await placeOf('Bibliotheek')).id}`;
    expect(words((await anja.read(library)).text).includes('Niemand is hier nu aangemeld.')).toBe(true);
  });

  it('keeps what was typed when something is wrong, and says what to do', async () => {
    const typed = { name: '', postcode: '29', directions: 'Achter <de> kerk', wheelchair: 'no' };
    const answer = await save('Het Trefpunt', typed);
    const text = words(answer.text);
    expect([answer.status, /<title>([^<]{5})/.exec(answer.text)?.[1]]).toEqual([422, 'Fout:']);
    expect(text.includes('Er zijn 2 dingen niet goed ingevuld')).toBe(true);
    expect(text.includes('Vul de naam van de locatie in')).toBe(true);
    expect(answer.text.includes('href="#postcode"')).toBe(true);
    expect([field(answer.text, 'postcode'), answer.text.includes('Achter &lt;de> kerk')]).toEqual([
      '29',
      true,
    ]);
    expect(/<input[^>]*name="wheelchair"[^>]*value="no"[^>]*checked/.test(answer.text)).toBe(true);
    expect((await save('Het Trefpunt', { neighbourhood: 'Atlantis' })).status).toBe(422);
  });

  it('is told to everybody who signed up, and stands on the page within a second', async () => {
    const answer = await save('Het Trefpunt', { street: 'Middeldijkerplein 11', postcode: '2993dl' });
    expect(answer.headers.get('location')?.endsWith('?gedaan=placeMoved')).toBe(true);
    await shows(`${programme}/${coffee.slug}`, (page) => page.includes('Middeldijkerplein 11'));
    const notices = await eventually('two notices', async () => {
      const found = await door.sql(
        `SELECT channel FROM notice WHERE kind = 'place_changed' AND state <> 'withdrawn' ORDER BY channel`,
      );
      return found.length === 2 && found;
    });
    expect(notices).toEqual([{ channel: 'call' }, { channel: 'email' }]);
    expect((await placeOf('Het Trefpunt')).place_key).toBe('het trefpunt|barendrecht|middeldijkerplein 11');
  });

  it('F11, X9: shows both to the second of two who write at once, and loses neither', async () => {
    const mine = await editor('Het Trefpunt', { directions: 'Mijn route', lift: 'no' });
    expect((await save('Het Trefpunt', { directions: 'Route van Bert' })).status).toBe(303);
    const second = await anja.post(mine.path, mine.fields);
    const text = words(second.text);
    expect(second.status).toBe(412);
    expect(text.includes('Iemand anders heeft deze locatie net veranderd')).toBe(true);
    expect(text.includes('Zo komt u er Route van Bert Mijn route')).toBe(true);
    expect(text.includes('Is er een lift? Ja Nee')).toBe(true);
    expect(field(second.text, 'directions')).toBe('Mijn route');
    const version = field(second.text, 'version')!;
    expect((await anja.post(mine.path, { ...mine.fields, version })).status).toBe(303);
    expect(field((await anja.read(mine.path)).text, 'directions')).toBe('Mijn route');
  });

  it('of another place that is there already is refused in plain words, and leads there', async () => {
    const typed = { name: 'bibliotheek', street: 'Binnenhof 12', lift: 'yes' };
    const answer = await save('Het Trefpunt', typed);
    const { id } = await placeOf('Bibliotheek');
    expect(answer.status).toBe(409);
    expect(words(answer.text).includes('Deze locatie staat al in uw lijst')).toBe(true);
    expect(answer.text.includes(`href="${list}/${id}"`)).toBe(true);
    expect(field(answer.text, 'name')).toBe('bibliotheek');
  });

  it('stands in the logbook, with the names of the fields only', async () => {
    const text = words((await anja.read('/kantoor/logboek')).text);
    expect(text.includes('locatie: veranderd')).toBe(true);
    expect(text.includes('straat en postcode')).toBe(true);
    expect(text.includes('Middeldijkerplein')).toBe(false);
  });

  it('needs the token of the form, and a place of the own coalition', async () => {
    const { path, fields } = await editor('Het Trefpunt', { town: 'Elders' });
    expect((await anja.post(path, { ...fields, formToken: 'x' })).status).toBe(403);
    const stranger = await door.staff(['coordinator'], await door.newCoalition('elders'));
    expect([(await stranger.read(path)).status, (await stranger.post(path, fields)).status]).toEqual([
      404, 404,
    ]);
    expect((await anja.read(`${list}/geen-locatie`)).status).toBe(404);
  });
});
