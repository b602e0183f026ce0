import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { project } from '../../support/project.js';
import { heading, type OfficeApp, officeApp, type Staff, words } from './office-app.js';

const folder = join(project, 'test/data/barendrecht-2020');
const list = { name: 'programma.csv', bytes: readFileSync(join(folder, 'activities.csv')) };
const csv = (...rows: string[]) => ({
  name: 'lijst.csv',
  bytes: Buffer.from(['Datum;Tijd;Activiteit;Locatie;Organisatie', ...rows].join('\r\n')),
});

let door: OfficeApp;
let anja: Staff;
const choose = '/kantoor/kom-erbij-week/importeren';

beforeAll(async () => {
  door = await officeApp({ now: new Date('2020-09-15T08:00:00Z') });
  await door.sql(`UPDATE event SET first_day = '2020-10-01', last_day = '2020-10-08' WHERE id = $1`, [
    door.event.id,
  ]);
  anja = await door.staff(['coordinator']);
});
afterAll(() => door.close());

async function opened(file: { name: string; bytes: Uint8Array }): Promise<string> {
  const answer = await anja.send(choose, file);
  expect([answer.status, answer.headers.get('location')?.split('/').slice(0, -1).join('/')]).toEqual([
    303,
    '/kantoor/kom-erbij-week/import',
  ]);
  return answer.headers.get('location')!;
}

const stored = async () => (await door.sql('SELECT id FROM activity')).length;
const rowsOf = (page: string) => page.match(/<tr class="[^"]*" id="regel-\d+"/g)?.length ?? 0;

describe('a list that can be read', () => {
  let preview: string;

  it('E2: is shown with the rows that need a person first, and nothing is saved', async () => {
    preview = await opened(list);
    const page = await anja.read(preview);
    const text = words(page.text);
    expect(page.status).toBe(200);
    expect(text.includes('38 regels: 33 klaar, 3 onvolledig, 2 nakijken.')).toBe(true);
    expect(rowsOf(page.text)).toBe(38);
    expect(text.match(/Er staat geen begintijd bij\. Vraag de partner hoe laat het begint\./g)?.length).toBe(
      3,
    );
    expect(text.includes('regel 2')).toBe(true);
    expect(await stored()).toBe(0);
  });

  it('can be looked at by status', async () => {
    const page = await anja.read(`${preview}?toon=incomplete`);
    expect([rowsOf(page.text), words(page.text).includes('U ziet nu alleen: onvolledig.')]).toEqual([
      3,
      true,
    ]);
  });

  it('opens the form of one row, with what was read in it', async () => {
    const page = await anja.read(`${preview}?regel=${encodeURIComponent('#2')}`);
    expect(page.text.match(/name="time"/g)?.length).toBe(1);
    expect(page.text.includes('value="Start ANWB AutoMaatje"')).toBe(true);
  });

  it('takes a correction of one field and reads the row anew', async () => {
    const form = /value="Start ANWB AutoMaatje"/;
    expect(form.test((await anja.read(`${preview}?regel=%232`)).text)).toBe(true);
    const saved = await anja.post(`${preview}/regel`, {
      regel: '#2',
      title: 'Start ANWB AutoMaatje',
      organiser: 'Stichting KijkopWelzijn',
      date: '1 oktober',
      time: '10.00 - 11.00 uur',
      location: 'BLOK0180',
      address: 'Barendrecht',
      capacity: '',
      price: '',
      signup: '',
      doe: 'bewaar',
    });
    expect([saved.status, saved.headers.get('location')?.includes('#regel-1')]).toEqual([303, true]);
    const text = words((await anja.read(preview)).text);
    expect(text.includes('38 regels: 34 klaar, 2 onvolledig, 2 nakijken.')).toBe(true);
    expect(text.includes('donderdag 1 oktober, van 10.00 tot 11.00 uur')).toBe(true);
    expect(text.includes('Verbeterd: tijd')).toBe(true);
  });

  it('E2: goes into the programme as a whole after Bewaar alles, and pressing twice is once', async () => {
    expect((await anja.post(`${preview}/bewaren`)).status).toBe(303);
    expect((await anja.post(`${preview}/bewaren`)).status).toBe(303);
    const result = await anja.read(preview);
    expect([heading(result.text), words(result.text).includes('37 toegevoegd, 0 veranderd')]).toEqual([
      'De lijst is bewaard',
      true,
    ]);
    expect(await stored()).toBe(37);
  });

  it('says what a corrected list would change, and doubles nothing', async () => {
    const corrected = list.bytes.toString('utf8').replace('09.00 - 10.30 uur', '09.30 - 11.00 uur');
    const again = await opened({ name: 'beter.csv', bytes: Buffer.from(corrected) });
    const text = words((await anja.read(again)).text);
    expect(
      text.includes(
        'moment: donderdag 1 oktober, van 09.00 tot 10.30 uur, wordt donderdag 1 oktober, van 09.30 tot 11.00 uur',
      ),
    ).toBe(true);
    await anja.post(`${again}/bewaren`);
    expect(await stored()).toBe(37);
  });

  it('can be thrown away', async () => {
    const unwanted = await opened(csv('1 oktober;10.00;Koffie;Het Trefpunt;Buurthuis'));
    expect((await anja.post(`${unwanted}/weg`)).headers.get('location')).toBe(
      `${choose}?gedaan=listDiscarded`,
    );
    expect(heading((await anja.read(unwanted)).text)).toBe('Deze lijst is weggegooid');
  });
});

describe('a file that cannot be read', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['a picture', bytes('\x89PNG\r\n\x1a\n'), 'geen Excel-bestand'],
    ['an old Excel file', bytes(`\xd0\xcf\x11\xe0${'x'.repeat(600)}`), 'oud Excel-bestand'],
    ['a list with only a heading', csv().bytes, 'geen activiteiten'],
    ['text with NUL bytes', bytes('Datum;Tijd\0;x'), 'De letters in het bestand zijn niet te lezen'],
    ['E5: a list of more rows than any week has', Buffer.from('a;b\n'.repeat(10_050)), 'te veel rijen'],
  ];
  it.each(files)('%s: 422 with what to do, and the form again', async (_name, content, said) => {
    const answer = await anja.send(choose, { name: 'x.csv', bytes: content });
    expect([answer.status, /<title>([^<]{5})/.exec(answer.text)?.[1]]).toEqual([422, 'Fout:']);
    expect(words(answer.text).toLowerCase().includes(said.toLowerCase())).toBe(true);
    expect(answer.text.includes('id="file"')).toBe(true);
  });

  it('no file at all: says so at the field', async () => {
    const answer = await anja.post(choose);
    expect([answer.status, words(answer.text).includes('Kies eerst een bestand.')]).toEqual([422, true]);
  });

  it('a file of 50 MB: a clear answer, and nothing kept', async () => {
    const answer = await anja.send(choose, { name: 'groot.csv', bytes: Buffer.alloc(13 * 1024 * 1024, 'a') });
    expect([answer.status, heading(answer.text)]).toEqual([413, 'Dit is te groot']);
  });
});

describe('whose list it is', () => {
  it('P2: another coalition sees nothing of it, whether it exists or not', async () => {
    const preview = await opened(csv('1 oktober;10.00;Koffie;Het Trefpunt;Buurthuis'));
    const elsewhere = await door.staff(['coordinator'], await door.newCoalition('veendam'));
    const paths = [preview, preview.replace(/.$/, '0'), `${preview.slice(0, -5)}x`, choose];
    for (const path of paths) expect((await elsewhere.read(path)).status).toBe(404);
    const forms = [`${preview}/bewaren`, `${preview}/weg`, `${preview}/regel`];
    for (const path of forms) expect((await elsewhere.post(path)).status).toBe(404);
  });

  it('only who takes over lists may', async () => {
    for (const role of ['reviewer', 'desk', 'reader'] as const) {
      const other = await door.staff([role]);
      expect((await other.read(choose)).status).toBe(404);
    }
  });
});
