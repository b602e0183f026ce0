import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Activities, type Activity, ActivitySessions, Events, type Session } from '#events/programme';
import { formatSpokenCode, newId, system } from '#platform/kernel';
import { eventually } from '../../support/eventually.js';
import { heading, type OfficeApp, officeApp, type Staff, words } from './office-app.js';

let door: OfficeApp;
let anja: Staff;
let walk: Activity;
let session: Session;
let hillegom: string;

beforeAll(async () => {
  door = await officeApp({ worker: true });
  hillegom = await door.newCoalition('hillegom');
  anja = await door.staff(['desk']);
  walk = await door.get(Activities).create(system, door.event.id, {
    title: 'Wandelen met koffie',
    bookingMode: 'required',
  });
  session = await door.get(ActivitySessions).create(system, walk.id, {
    day: '2026-09-24',
    start: '10:00',
    end: '11:30',
    where: { name: 'Het Trefpunt', street: null, town: 'Barendrecht' },
    capacity: 4,
  });
  await door.get(Events).publish(system, door.event.id);
});
afterAll(() => door.close());

const form = () => `/kantoor/kom-erbij-week/momenten/${session.id}/aanmelden`;
const signUp = (typed: Record<string, string>) =>
  anja.post(form(), { formId: newId(), channel: 'phone', ...typed });
const logged = async (action: string) =>
  (await door.sql('SELECT id FROM audit_line WHERE action = $1 AND person_id = $2', [action, anja.personId]))
    .length;

describe('signing somebody up by telephone', () => {
  it('finds the moment by a word while the caller talks', async () => {
    const found = words((await anja.read('/kantoor/kom-erbij-week/aanmelden?zoek=koffie')).text);
    expect(found.includes('Wandelen met koffie donderdag 24 september, van 10.00 tot 11.30 uur')).toBe(true);
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
    const [row] = await door.sql<{ spoken_code: string }>(
      `SELECT spoken_code FROM registration WHERE name = 'Truus Jansen'`,
    );
    const text = words(page.text);
    expect(heading(page.text)).toBe('Aanmelding van Truus Jansen');
    expect(text.includes('Truus Jansen is aangemeld voor Wandelen met koffie.')).toBe(true);
    expect(text.includes('Het is donderdag 24 september, van 10.00 tot 11.30 uur.')).toBe(true);
    expect(text.includes('U bent met 2 mensen.')).toBe(true);
    expect(text.includes(`Code ${formatSpokenCode(row!.spoken_code)}`)).toBe(true);
    await eventually('a call', async () =>
      (await anja.read('/kantoor/bellijst')).text.includes('Truus Jansen'),
    );
    const mails = await door.sql(`SELECT id FROM notice WHERE channel = 'email' AND name = 'Truus Jansen'`);
    expect(mails).toEqual([]);
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
      const other = await door.staff([role]);
      expect((await other.read(list())).status).toBe(404);
    }
  });
});

describe('somebody calls', () => {
  const find = (typed: string) => anja.post('/kantoor/zoeken', { words: typed });

  it('is found by the code that is read aloud, or by part of the name', async () => {
    const [row] = await door.sql<{ spoken_code: string }>(
      `SELECT spoken_code FROM registration WHERE name = 'Truus Jansen'`,
    );
    const code = row!.spoken_code;
    for (const typed of ['jans', code.toLowerCase(), formatSpokenCode(code)]) {
      const answer = await find(typed);
      expect([answer.status, words(answer.text).includes('1 aanmelding gevonden')]).toEqual([200, true]);
    }
    expect(words((await find('xxxxxx')).text).includes('Niets gevonden')).toBe(true);
    expect((await find('j')).status).toBe(422);
  });

  it('V10, V18: searching is written down, without the name; no name stands in an address', async () => {
    expect((await logged('searched')) > 0).toBe(true);
    const lines = await door.sql<{ line: string }>('SELECT audit_line::text AS line FROM audit_line');
    expect(lines.filter(({ line }) => /jans/i.test(line))).toEqual([]);
  });

  it('cancels for somebody, and takes that back', async () => {
    const [row] = await door.sql<{ id: string }>(`SELECT id FROM registration WHERE name = 'Truus Jansen'`);
    const page = `/kantoor/aanmeldingen/${row!.id}`;
    expect((await anja.post(`${page}/afmelden`)).headers.get('location')).toBe(
      `${page}?gedaan=registrationCancelled`,
    );
    expect(words((await anja.read(page)).text).includes('Status afgemeld')).toBe(true);
    expect((await anja.post(`${page}/herstellen`)).status).toBe(303);
    expect(words((await anja.read(page)).text).includes('Status aangemeld')).toBe(true);
  });

  it('P2: another coalition does not find them', async () => {
    const elsewhere = await door.staff(['desk'], await door.newCoalition('veendam'));
    const answer = await elsewhere.post('/kantoor/zoeken', { words: 'jansen' });
    expect(words(answer.text).includes('Niets gevonden')).toBe(true);
    const [row] = await door.sql<{ id: string }>(`SELECT id FROM registration WHERE name = 'Truus Jansen'`);
    const page = `/kantoor/aanmeldingen/${row!.id}`;
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
    const pdf = await door.fetch('/kantoor/brieven/pdf', { headers: { cookie: anja.cookie } });
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect([pdf.headers.get('content-type'), bytes.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    const letter = [...page.matchAll(/name="letter" value="([^"]+)"/g)].map(([, id]) => id!);
    const printed = await anja.post('/kantoor/brieven', { letter });
    expect(printed.headers.get('location')).toBe(`/kantoor/brieven?gedaan=lettersPrinted&n=${letter.length}`);
    expect(
      words((await anja.read('/kantoor/brieven')).text).includes('Er zijn geen brieven om te printen'),
    ).toBe(true);
  });

  it('M2: shows a mail that did not arrive, and tries it again', async () => {
    await signUp({ name: 'Piet de Boer', email: 'piet@example.org' });
    const [notice] = await eventually('a mail', async () => {
      const rows = await door.sql<{ id: string }>(
        `SELECT id FROM notice WHERE name = 'Piet de Boer' AND state = 'accepted'`,
      );
      return rows.length > 0 && rows;
    });
    await door.sql(
      `UPDATE notice SET state = 'failed', failure = 'De e-mail is geweigerd: 550 no such user',
         content = COALESCE(content, '{}'::jsonb) WHERE id = $1`,
      [notice!.id],
    );
    const text = words((await anja.read('/kantoor/berichten')).text);
    expect(text.includes('De e-mail is geweigerd: 550 no such user')).toBe(true);
    expect(words((await anja.read('/kantoor')).text).includes('1 e-mail is niet aangekomen')).toBe(true);
    const again = await anja.post(`/kantoor/berichten/${notice!.id}`);
    expect(again.headers.get('location')).toBe('/kantoor/berichten?gedaan=mailedAgain');
  });

  it('M13: a link to sign in is never tried again', async () => {
    await door.person('bert@example.org', ['coordinator']);
    await door.post('/inloggen', { email: 'bert@example.org' });
    const [mail] = await door.sql<{ id: string; coalition_id: string | null }>(
      `UPDATE notice SET state = 'failed' WHERE kind = 'sign_in' RETURNING id, coalition_id`,
    );
    const text = (await anja.read('/kantoor/berichten')).text;
    expect([mail!.coalition_id, text.includes('bert@example.org')]).toEqual([null, false]);
    expect((await anja.post(`/kantoor/berichten/${mail!.id}`)).status >= 400).toBe(true);
  });
});

describe('the logbook and the start', () => {
  it('shows the coordinator who did what, and nobody else', async () => {
    const coordinator = await door.staff(['coordinator']);
    const text = words((await coordinator.read('/kantoor/logboek')).text);
    expect(text.includes('Anja de Wit aanmelding: aangemeld')).toBe(true);
    expect((await anja.read('/kantoor/logboek')).status).toBe(404);
  });

  it('gives a reader figures and nothing else', async () => {
    const reader = await door.staff(['reader']);
    const page = await reader.read('/kantoor');
    expect(words(page.text).includes('1 activiteiten online')).toBe(true);
    expect(/href="\/kantoor\/kom-erbij-week/.test(page.text)).toBe(false);
  });

  it('gives who has a task without pages of its own a plain page with whom to call', async () => {
    const lost = await door.staff([]);
    expect(words((await lost.read('/kantoor')).text).includes('U hebt hier nog geen taak')).toBe(true);
    const [organization] = await door.sql<{ id: string }>(
      `INSERT INTO organization (id, coalition_id, name, name_key, kind, created_at)
       VALUES ($1, $2, 'Kerk', 'kerk', 'other', now()) RETURNING id`,
      [newId(), door.coalitionId],
    );
    await door.sql(
      `INSERT INTO role_grant (id, coalition_id, person_id, role, organization_id) VALUES ($1, $2, $3, 'partner', $4)`,
      [newId(), door.coalitionId, lost.personId, organization!.id],
    );
    const text = words((await lost.read('/kantoor')).text);
    expect(text.includes('Bel 0180 000 018, op werkdagen van 9.00 tot 12.00 uur.')).toBe(true);
  });

  it('lets who works for several coalitions choose', async () => {
    const both = await door.staff(['coordinator']);
    await door.sql('INSERT INTO role_grant (id, coalition_id, person_id, role) VALUES ($1, $2, $3, $4)', [
      newId(),
      hillegom,
      both.personId,
      'desk',
    ]);
    expect((await both.read('/kantoor')).text.includes('Coalitie hillegom')).toBe(true);
    expect((await both.post('/kantoor/coalitie', { coalition: hillegom })).status).toBe(303);
    expect((await both.read('/kantoor/logboek')).status).toBe(404);
    const strange = await both.post('/kantoor/coalitie', { coalition: newId() });
    expect(strange.status).toBe(404);
  });
});
