import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Activities, type Activity, ActivitySessions, Events, type Session } from '#events/programme';
import { formatSpokenCode, newId, system } from '#platform/kernel';
import { heading, type OfficeApp, officeApp, type Staff, words } from '../given/office-app.js';
import { giveRole } from '../given/rights.js';
import { add, cell, change, count, rows } from '../given/rows.js';
import { linesOf } from '../given/whole-tables.js';
import { eventually } from '../support/eventually.js';
import { project } from '../support/project.js';

describe('desk', () => {
  let app: OfficeApp;
  let anja: Staff;
  let walk: Activity;
  let session: Session;
  let hillegom: string;

  beforeAll(async () => {
    app = await officeApp({ worker: true });
    hillegom = await app.newCoalition('hillegom');
    anja = await app.staff(['desk']);
    walk = await app.get(Activities).create(system, app.event.id, {
      title: 'Wandelen met koffie',
      bookingMode: 'required',
    });
    session = await app.get(ActivitySessions).create(system, walk.id, {
      day: '2026-09-24',
      start: '10:00',
      end: '11:30',
      where: { name: 'Het Trefpunt', street: null, town: 'Barendrecht' },
      capacity: 4,
    });
    await app.get(Events).publish(system, app.event.id);
  });
  afterAll(() => app.close());

  const form = () => `/kantoor/kom-erbij-week/momenten/${session.id}/aanmelden`;
  const signUp = (typed: Record<string, string>) =>
    anja.post(form(), { formId: newId(), channel: 'phone', ...typed });
  const logged = (action: string) => count(app, 'audit_line', { action, person_id: anja.personId });
  const ofTruus = (column: 'id' | 'spoken_code') =>
    cell<string>(app, 'registration', { name: 'Truus Jansen' }, column);

  describe('signing somebody up by telephone', () => {
    it('finds the moment by a word while the caller talks', async () => {
      const found = words((await anja.read('/kantoor/kom-erbij-week/aanmelden?zoek=koffie')).text);
      expect(found.includes('Wandelen met koffie donderdag 24 september, van 10.00 tot 11.30 uur')).toBe(
        true,
      );
      const none = words((await anja.read('/kantoor/kom-erbij-week/aanmelden?zoek=schaken')).text);
      expect(none.includes('Geen moment gevonden')).toBe(true);
    });

    it('check 4: keeps what was typed and says what to do', async () => {
      const answer = await signUp({ name: '', phone: '12', people: 'twee' });
      const text = words(answer.text);
      expect([answer.status, text.includes('Vul een aantal in, bijvoorbeeld 2.')]).toEqual([422, true]);
      const second = await signUp({ name: '', phone: '12', people: '2' });
      expect([second.status, words(second.text).includes('Er zijn 2 dingen niet goed ingevuld')]).toEqual([
        422,
        true,
      ]);
      expect(second.text.includes('value="12"')).toBe(true);
    });

    it('R14: needs no e-mail; there is a text to read aloud with the code, and a line on the call list', async () => {
      const answer = await signUp({ name: 'Truus Jansen', phone: '0180 000 021', people: '2' });
      expect(answer.status).toBe(303);
      const page = await anja.read(answer.headers.get('location')!);
      const code = await ofTruus('spoken_code');
      const text = words(page.text);
      expect(heading(page.text)).toBe('Aanmelding van Truus Jansen');
      expect(text.includes('Truus Jansen is aangemeld voor Wandelen met koffie.')).toBe(true);
      expect(text.includes('Het is donderdag 24 september, van 10.00 tot 11.30 uur.')).toBe(true);
      expect(text.includes('U bent met 2 mensen.')).toBe(true);
      expect(text.includes(`Code ${formatSpokenCode(code)}`)).toBe(true);
      await eventually('a call', async () =>
        (await anja.read('/kantoor/bellijst')).text.includes('Truus Jansen'),
      );
      expect(await rows(app, 'notice', { channel: 'email', name: 'Truus Jansen' })).toEqual([]);
    });

    it('I6: the same form twice is one registration', async () => {
      const typed = { formId: newId(), name: 'Ans Visser', address: 'Dorpsstraat 3\n2991 AB Barendrecht' };
      const [one, other] = [await signUp(typed), await signUp(typed)];
      expect(one.headers.get('location')).toBe(other.headers.get('location'));
    });

    it('says kindly when there is no place left', async () => {
      const answer = await signUp({ name: 'Piet de Boer', people: '3', phone: '0180 000 023' });
      expect(words(answer.text).includes('Er is nog 1 plaats vrij')).toBe(true);
    });
  });

  describe('who comes', () => {
    const list = () => `/kantoor/kom-erbij-week/activiteiten/${walk.id}/aanmeldingen`;

    it('V10: is a list for the door, and reading it stands in the logbook', async () => {
      const before = await logged('list_read');
      const text = words((await anja.read(list())).text);
      expect(text.includes('Truus Jansen met iemand 2 0180 000 021')).toBe(true);
      expect(text.includes('2 aanmeldingen, samen 3 mensen.')).toBe(true);
      expect(await logged('list_read')).toBe(before + 1);
    });

    it('privacy V27: on paper it says when to destroy it, and no search engine or cache keeps it', async () => {
      const { text, headers } = await anja.read(list());
      expect(words(text).includes('Vernietig deze lijst na donderdag 8 oktober.')).toBe(true);
      expect([headers.get('x-robots-tag'), headers.get('cache-control')]).toEqual([
        'noindex, nofollow',
        'no-store',
      ]);
    });

    it('V28: is for the desk only', async () => {
      for (const role of ['reviewer', 'reader'] as const) {
        const other = await app.staff([role]);
        expect((await other.read(list())).status).toBe(404);
      }
    });
  });

  describe('somebody calls', () => {
    const find = (typed: string) => anja.post('/kantoor/zoeken', { words: typed });

    it('is found by the code that is read aloud, or by part of the name', async () => {
      const code = await ofTruus('spoken_code');
      for (const typed of ['jans', code.toLowerCase(), formatSpokenCode(code)]) {
        const answer = await find(typed);
        expect([answer.status, words(answer.text).includes('1 aanmelding gevonden')]).toEqual([200, true]);
      }
      expect(words((await find('xxxxxx')).text).includes('Niets gevonden')).toBe(true);
      expect((await find('j')).status).toBe(422);
    });

    it('V10, V18: searching is written down, without the name; no name stands in an address', async () => {
      expect((await logged('searched')) > 0).toBe(true);
      expect((await linesOf(app, 'audit_line')).filter((line) => /jans/i.test(line))).toEqual([]);
    });

    it('cancels for somebody, and takes that back', async () => {
      const page = `/kantoor/aanmeldingen/${await ofTruus('id')}`;
      expect((await anja.post(`${page}/afmelden`)).headers.get('location')).toBe(
        `${page}?gedaan=registrationCancelled`,
      );
      expect(words((await anja.read(page)).text).includes('Status afgemeld')).toBe(true);
      expect((await anja.post(`${page}/herstellen`)).status).toBe(303);
      expect(words((await anja.read(page)).text).includes('Status aangemeld')).toBe(true);
    });

    it('P2: another coalition does not find them', async () => {
      const elsewhere = await app.staff(['desk'], await app.newCoalition('veendam'));
      const answer = await elsewhere.post('/kantoor/zoeken', { words: 'jansen' });
      expect(words(answer.text).includes('Niets gevonden')).toBe(true);
      const page = `/kantoor/aanmeldingen/${await ofTruus('id')}`;
      expect((await elsewhere.read(page)).status).toBe(404);
      expect((await elsewhere.post(`${page}/afmelden`)).status).toBe(404);
    });
  });

  describe('paper and telephone', () => {
    it('check 12: gives the number to tap and the words to read; gesproken clears the line', async () => {
      const page = await anja.read('/kantoor/bellijst');
      expect(page.text.includes('href="tel:0180000021"')).toBe(true);
      const ids = [...page.text.matchAll(/action="\/kantoor\/bellijst\/([^"]+)"/g)].map(([, id]) => id!);
      const calls = () => anja.read('/kantoor/bellijst');
      await anja.post(`/kantoor/bellijst/${ids[0]}`, { outcome: 'no_answer' });
      expect(words((await calls()).text).includes('Eén keer gebeld, geen gehoor')).toBe(true);
      for (const id of ids)
        expect((await anja.post(`/kantoor/bellijst/${id}`, { outcome: 'spoken' })).status).toBe(303);
      const left = (await calls()).text;
      expect(ids.filter((id) => left.includes(id))).toEqual([]);
    });

    it('prints all letters as one PDF and takes out what was shown', async () => {
      const page = await eventually('a letter', async () => {
        const { text } = await anja.read('/kantoor/brieven');
        return text.includes('Ans Visser') && text;
      });
      const pdf = await app.fetch('/kantoor/brieven/pdf', { headers: { cookie: anja.cookie } });
      const bytes = Buffer.from(await pdf.arrayBuffer());
      expect([pdf.headers.get('content-type'), bytes.subarray(0, 5).toString()]).toEqual([
        'application/pdf',
        '%PDF-',
      ]);
      const letter = [...page.matchAll(/name="letter" value="([^"]+)"/g)].map(([, id]) => id!);
      const printed = await anja.post('/kantoor/brieven', { letter });
      expect(printed.headers.get('location')).toBe(
        `/kantoor/brieven?gedaan=lettersPrinted&n=${letter.length}`,
      );
      expect(
        words((await anja.read('/kantoor/brieven')).text).includes('Er zijn geen brieven om te printen'),
      ).toBe(true);
    });

    it('M2: shows a mail that did not arrive, and tries it again', async () => {
      await signUp({ name: 'Piet de Boer', email: 'piet@example.org' });
      const [notice] = await eventually('a mail', async () => {
        const mails = await rows(app, 'notice', { name: 'Piet de Boer', state: 'accepted' });
        return mails.length > 0 && mails;
      });
      const { id, content } = notice!;
      const failure = 'De e-mail is geweigerd: 550 no such user';
      await change(app, 'notice', { id }, { state: 'failed', failure, content: content ?? {} });
      const text = words((await anja.read('/kantoor/berichten')).text);
      expect(text.includes(failure)).toBe(true);
      expect(words((await anja.read('/kantoor')).text).includes('1 e-mail is niet aangekomen')).toBe(true);
      const again = await anja.post(`/kantoor/berichten/${id}`);
      expect(again.headers.get('location')).toBe('/kantoor/berichten?gedaan=mailedAgain');
    });

    it('M13: a link to sign in is never tried again', async () => {
      await app.person('bert@example.org', ['coordinator']);
      await app.post('/inloggen', { email: 'bert@example.org' });
      await change(app, 'notice', { kind: 'sign_in' }, { state: 'failed' });
      const [mail] = await rows(app, 'notice', { kind: 'sign_in' });
      const text = (await anja.read('/kantoor/berichten')).text;
      expect([mail!['coalition_id'], text.includes('bert@example.org')]).toEqual([null, false]);
      expect((await anja.post(`/kantoor/berichten/${mail!['id']}`)).status >= 400).toBe(true);
    });
  });

  describe('the logbook and the start', () => {
    it('shows the coordinator who did what, and nobody else', async () => {
      const coordinator = await app.staff(['coordinator']);
      const text = words((await coordinator.read('/kantoor/logboek')).text);
      expect(text.includes('Anja de Wit aanmelding: aangemeld')).toBe(true);
      expect((await anja.read('/kantoor/logboek')).status).toBe(404);
    });

    it('gives a reader figures and nothing else', async () => {
      const reader = await app.staff(['reader']);
      const page = await reader.read('/kantoor');
      expect(words(page.text).includes('1 activiteiten online')).toBe(true);
      expect(/href="\/kantoor\/kom-erbij-week/.test(page.text)).toBe(false);
    });

    it('gives who has a task without pages of its own a plain page with whom to call', async () => {
      const lost = await app.staff([]);
      expect(words((await lost.read('/kantoor')).text).includes('U hebt hier nog geen taak')).toBe(true);
      const church = newId();
      const { coalitionId } = app;
      const names = { name: 'Kerk', name_key: 'kerk' };
      await add(app, 'organization', { id: church, coalition_id: coalitionId, ...names });
      await giveRole(app, lost.personId, 'partner', coalitionId, church);
      const text = words((await lost.read('/kantoor')).text);
      expect(text.includes('Bel 0180 000 018, op werkdagen van 9.00 tot 12.00 uur.')).toBe(true);
    });

    it('lets who works for several coalitions choose', async () => {
      const both = await app.staff(['coordinator']);
      await giveRole(app, both.personId, 'desk', hillegom);
      expect((await both.read('/kantoor')).text.includes('Coalitie hillegom')).toBe(true);
      expect((await both.post('/kantoor/coalitie', { coalition: hillegom })).status).toBe(303);
      expect((await both.read('/kantoor/logboek')).status).toBe(404);
      const strange = await both.post('/kantoor/coalitie', { coalition: newId() });
      expect(strange.status).toBe(404);
    });
  });
});

describe('import', () => {
  const folder = join(project, 'test/data/barendrecht-2020');
  const list = { name: 'programma.csv', bytes: readFileSync(join(folder, 'activities.csv')) };
  const csv = (...rows: string[]) => ({
    name: 'lijst.csv',
    bytes: Buffer.from(['Datum;Tijd;Activiteit;Locatie;Organisatie', ...rows].join('\r\n')),
  });

  let app: OfficeApp;
  let anja: Staff;
  const choose = '/kantoor/kom-erbij-week/importeren';

  beforeAll(async () => {
    app = await officeApp({ now: new Date('2020-09-15T08:00:00Z') });
    const days = { first_day: '2020-10-01', last_day: '2020-10-08' };
    await change(app, 'event', { id: app.event.id }, days);
    anja = await app.staff(['coordinator']);
  });
  afterAll(() => app.close());

  async function opened(file: { name: string; bytes: Uint8Array }): Promise<string> {
    const answer = await anja.send(choose, file);
    expect([answer.status, answer.headers.get('location')?.split('/').slice(0, -1).join('/')]).toEqual([
      303,
      '/kantoor/kom-erbij-week/import',
    ]);
    return answer.headers.get('location')!;
  }

  const stored = () => count(app, 'activity');
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
      expect(
        text.match(/Er staat geen begintijd bij\. Vraag de partner hoe laat het begint\./g)?.length,
      ).toBe(3);
      expect(text.includes('regel 2')).toBe(true);
      expect(await stored()).toBe(0);
    });

    it('can be looked at by status', async () => {
      const page = await anja.read(`${preview}?toon=incomplete`);
      const current = /aria-current="page">([^<]*\(\d+\))/.exec(page.text)?.[1];
      expect([rowsOf(page.text), current]).toEqual([3, 'Onvolledig (3)']);
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
      const answer = await anja.send(choose, {
        name: 'groot.csv',
        bytes: Buffer.alloc(13 * 1024 * 1024, 'a'),
      });
      expect([answer.status, heading(answer.text)]).toEqual([413, 'Dit is te groot']);
    });
  });

  describe('whose list it is', () => {
    it('P2: another coalition sees nothing of it, whether it exists or not', async () => {
      const preview = await opened(csv('1 oktober;10.00;Koffie;Het Trefpunt;Buurthuis'));
      const elsewhere = await app.staff(['coordinator'], await app.newCoalition('veendam'));
      const paths = [preview, preview.replace(/.$/, '0'), `${preview.slice(0, -5)}x`, choose];
      for (const path of paths) expect((await elsewhere.read(path)).status).toBe(404);
      const forms = [`${preview}/bewaren`, `${preview}/weg`, `${preview}/regel`];
      for (const path of forms) expect((await elsewhere.post(path)).status).toBe(404);
    });

    it('only who takes over lists may', async () => {
      for (const role of ['reviewer', 'desk', 'reader'] as const) {
        const other = await app.staff([role]);
        expect((await other.read(choose)).status).toBe(404);
      }
    });
  });
});
