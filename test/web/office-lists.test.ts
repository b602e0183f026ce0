import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Imports } from '#events/import';
import { Activities, type Activity, ActivitySessions, Events } from '#events/programme';
import { Registrations } from '#events/registration';
import { readSpreadsheet } from '#formats/spreadsheet';
import { routesOf } from '#http/access';
import { type HttpSettings, httpSettings } from '#http/errors';
import { type CorrespondenceSettings, correspondence, definedNotices, Mailbox } from '#people/correspondence';
import { newId, resident, system } from '#platform/kernel';
import {
  cookiesOf,
  fromOurPage,
  heading,
  longLogbook,
  type OfficeApp,
  officeApp,
  type Staff,
  words,
} from '../given/office-app.js';
import { change, count, remove, rows } from '../given/rows.js';
import { eventually } from '../support/eventually.js';

describe('lists', () => {
  let app: OfficeApp;
  let anja: Staff;
  let second: Activity;
  let listId: string;

  const week = '/kantoor/kom-erbij-week';

  /** Every list of the office once: what it holds, how it is turned round, and a word that finds one row of it. */
  interface Listed {
    /** As the router knows it; `:id` is the activity with people in it, or the list that was read. */
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
    {
      path: '/kantoor/:event/import/:id',
      column: 1,
      rows: ['Sjoelen', 'Breien'],
      order: 'when',
      ordered: ['Breien', 'Sjoelen'],
      search: '24 oktober',
      found: ['Breien'],
    },
  ];

  beforeAll(async () => {
    app = await officeApp({ worker: true });
    anja = await app.staff(['coordinator']);
    const activity = (title: string) =>
      app.get(Activities).create(system, app.event.id, { title, bookingMode: 'required' });
    const session = (id: string, day: string, name: string, street: string) =>
      app.get(ActivitySessions).create(system, id, {
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
    await app.get(Events).publish(system, app.event.id);
    const ways = {
      Zoë: { email: 'zoe@example.org' },
      Ans: { address: 'Dorpsstraat 3\n2991 AB Barendrecht' },
      Piet: { phone: '0180 000 021' },
    };
    for (const [name, way] of Object.entries(ways)) {
      // Who signed up first stands first.
      app.clock.moveTo(new Date(app.clock.now().getTime() + 1000));
      await app.get(Registrations).register(resident, walk.id, {
        formId: newId(),
        who: 'self',
        name,
        companions: [],
        channel: 'web',
        ...way,
      });
    }
    await eventually('a notice to each', async () => {
      const notices = await rows(app, 'notice');
      return notices.filter(({ channel, state }) => channel !== 'email' || state === 'accepted').length === 3;
    });
    await change(app, 'notice', { channel: 'email' }, { state: 'failed' });
    const list = [
      'Datum;Tijd;Activiteit;Locatie',
      '27 september;10.00 uur;Sjoelen;Trefpunt',
      // The fifth day is not on the page, but it is found.
      '26 september, 3, 10, 17 en 24 oktober;10.00 uur;Breien;Trefpunt',
    ].join('\n');
    listId = (await app.get(Imports).open(system, app.event.id, 'lijst.csv', Buffer.from(list))).id;
  });
  afterAll(() => app.close());

  const address = (path: string) =>
    path
      .replace(':event', 'kom-erbij-week')
      .replace('/import/:id', `/import/${listId}`)
      .replace(':id', second.id);

  async function file(path: string, kind: 'csv' | 'xlsx', query = '') {
    const answer = await app.fetch(`${address(path)}.${kind}${query}`, { headers: { cookie: anja.cookie } });
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
      const files = routesOf(app.nest)
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
        const logged = () =>
          count(app, 'audit_line', { person_id: anja.personId, action: list.logged ?? '' });
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

    it('say so when they search in the newest part only', async () => {
      const search = async () => (await anja.read('/kantoor/logboek?zoek=bellijst')).text;
      expect(await search()).not.toContain('nieuwste 5.000 regels');
      await longLogbook(app, app.coalitionId, 5000);
      expect(await search()).toContain('nieuwste 5.000 regels');
    });
  });
});

describe('sign in', () => {
  let app: OfficeApp;

  beforeAll(async () => {
    app = await officeApp();
    await app.person('anja@example.org', ['coordinator']);
  });
  afterAll(() => app.close());

  async function ask(email: string, next?: string) {
    return app.post('/inloggen', { email, ...(next ? { next } : {}) });
  }

  async function lastMail(): Promise<{ link: string; code: string }> {
    const mails = await rows<{ content: { code: string; button: { url: string } } }>(
      app,
      'notice',
      { kind: 'sign_in' },
      ['content'],
      'created_at, id',
    );
    const { code, button } = mails.at(-1)!.content;
    return { link: button.url.split('/').at(-1)!, code };
  }

  /** A coordinator asks for a mail. */
  async function asked(next?: string) {
    const answer = await ask('anja@example.org', next);
    return { browser: cookiesOf(answer), ...(await lastMail()) };
  }

  describe('signing in', () => {
    it('takes no password: the link in the mail has one button, and the button lets in', async () => {
      const { browser, link } = await asked('/kantoor/mijn-inlog');
      const page = await app.read(`/inloggen/${link}`, { headers: { cookie: browser } });
      expect([page.status, heading(page.text), page.text.match(/<button/g)?.length]).toEqual([
        200,
        'Inloggen',
        1,
      ]);
      const pressed = await app.post(`/inloggen/${link}`, {}, { headers: { cookie: browser } });
      expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/kantoor/mijn-inlog']);
      const office = await app.read('/kantoor', { headers: { cookie: cookiesOf(pressed) } });
      expect([office.status, office.text.includes('Ingelogd als Anja de Wit')]).toEqual([200, true]);
    });

    it('security 2: a link works once, and not after 10 minutes', async () => {
      const first = await asked();
      const headers = { cookie: first.browser };
      expect((await app.post(`/inloggen/${first.link}`, {}, { headers })).status).toBe(303);
      const again = await app.post(`/inloggen/${first.link}`, {}, { headers });
      expect([again.status, heading(again.text)]).toEqual([410, 'Deze link werkt niet meer']);
      const second = await asked();
      app.clock.advance(10 * 60_000);
      const late = await app.post(`/inloggen/${second.link}`, {}, { headers: { cookie: second.browser } });
      expect([late.status, late.text.includes('Vraag een nieuwe e-mail')]).toEqual([410, true]);
    });

    it('security 3: five looks and two HEADs of a scanner change nothing, then the human still gets in', async () => {
      const { browser, link } = await asked();
      const before = [await count(app, 'staff_session'), await count(app, 'sign_in')];
      for (let look = 0; look < 5; look += 1) {
        const page = await app.fetch(`/inloggen/${link}`);
        expect([page.status, page.headers.getSetCookie()]).toEqual([200, []]);
      }
      for (let look = 0; look < 2; look += 1)
        expect((await app.fetch(`/inloggen/${link}`, { method: 'HEAD' })).status).toBe(200);
      expect([await count(app, 'staff_session'), await count(app, 'sign_in')]).toEqual(before);
      const pressed = await app.post(`/inloggen/${link}`, {}, { headers: { cookie: browser } });
      expect(pressed.status).toBe(303);
    });

    it('security 4: opened in another browser it shows eight digits, which let in the browser that asked', async () => {
      const { browser, link, code } = await asked();
      const elsewhere = await app.post(`/inloggen/${link}`, {});
      const shown = words(elsewhere.text);
      expect([elsewhere.status, heading(elsewhere.text), elsewhere.headers.getSetCookie()]).toEqual([
        200,
        'Typ deze cijfers op uw eerste scherm',
        [],
      ]);
      expect(shown.includes(`${code.slice(0, 4)} ${code.slice(4)}`)).toBe(true);
      const wrong = await app.post('/inloggen/code', { code: '1' }, { headers: { cookie: browser } });
      expect([wrong.status, /<title>([^<]*)/.exec(wrong.text)?.[1]?.startsWith('Fout: ')]).toEqual([
        422,
        true,
      ]);
      const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
      const stranger = await app.post('/inloggen/code', { code: typed });
      expect(stranger.status).toBe(422);
      const right = await app.post('/inloggen/code', { code: typed }, { headers: { cookie: browser } });
      expect([right.status, right.headers.get('location')]).toEqual([303, '/kantoor']);
    });

    it('security 7: the page of a link tells its address to nobody', async () => {
      const page = await app.fetch(`/inloggen/${'x'.repeat(43)}`);
      expect([page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
        'no-referrer',
        'no-store',
      ]);
    });

    it('security 17: says the same to an address that it knows and one that it does not', async () => {
      app.clock.advance(3_600_000);
      const shown = async (email: string) => {
        const answer = await ask(email);
        const next = await app.read(answer.headers.get('location')!, {
          headers: { cookie: cookiesOf(answer) },
        });
        return [answer.status, answer.headers.get('location'), answer.text, next.text];
      };
      expect(await shown('anja@example.org')).toEqual(await shown('niemand@example.org'));
    });

    it('security 32: never goes to another site afterwards', async () => {
      for (const next of [
        '//evil.example',
        '/\\evil.example',
        'https://evil.example',
        '/%2f%2fevil.example',
      ]) {
        app.clock.advance(11 * 60_000);
        const { browser, link } = await asked(next);
        const pressed = await app.post(`/inloggen/${link}`, {}, { headers: { cookie: browser } });
        expect(pressed.headers.get('location')).toBe('/kantoor');
      }
    });

    it('keeps a mistyped address and says what to do', async () => {
      const answer = await ask('anja at example');
      expect([answer.status, answer.text.includes('value="anja at example"')]).toEqual([422, true]);
      expect(words(answer.text).includes('Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.')).toBe(
        true,
      );
    });
  });

  describe('being signed in', () => {
    it('sends a stranger to the way in, and back to the page afterwards', async () => {
      const answer = await app.read('/kantoor/mijn-inlog', { headers: { accept: 'text/html' } });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        '/inloggen?next=%2Fkantoor%2Fmijn-inlog',
      ]);
    });

    it('security 8: signing out ends the session, also for a copy of the cookie', async () => {
      const anja = await app.staff(['coordinator']);
      const out = await anja.post('/uitloggen');
      expect([out.status, out.headers.get('location')]).toEqual([303, '/inloggen?gedaan=signedOut']);
      expect((await anja.read('/kantoor')).status).toBe(303);
    });

    it('security 10: shows own sessions and ends one of them', async () => {
      const anja = await app.staff(['coordinator']);
      const list = await anja.read('/kantoor/mijn-inlog');
      expect(words(list.text).includes('Firefox op Windows (dit apparaat)')).toBe(true);
      const session = /name="session" value="([^"]+)"/.exec(list.text)![1]!;
      expect((await anja.post('/kantoor/mijn-inlog', { session })).headers.get('location')).toBe(
        '/inloggen?gedaan=signedOut',
      );
    });

    it('security 12: a form of staff without its token, or from a foreign page, is refused', async () => {
      const anja = await app.staff(['coordinator']);
      const headers = { cookie: anja.cookie, ...fromOurPage };
      const answers = [
        await app.post('/uitloggen', {}, { headers }),
        await app.post('/uitloggen', { formToken: 'x'.repeat(43) }, { headers }),
        await app.post('/uitloggen', { formToken: anja.token }, { headers: { cookie: anja.cookie } }),
        await app.post(
          '/uitloggen',
          { formToken: anja.token },
          { headers: { cookie: anja.cookie, 'sec-fetch-site': 'cross-site' } },
        ),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      expect((await anja.read('/kantoor')).status).toBe(200);
    });

    it('P5: rights that were taken away are gone with the next click', async () => {
      const anja = await app.staff(['coordinator']);
      expect((await anja.read('/kantoor')).text.includes('KijkopWelzijn')).toBe(true);
      await remove(app, 'role_grant', { person_id: anja.personId });
      expect((await anja.read('/kantoor')).text.includes('KijkopWelzijn')).toBe(false);
    });
  });
});

describe('mailbox', () => {
  let app: OfficeApp;
  let mail: { id: string; from: string; to: string; subject: string; date: string };

  const list = async () => JSON.parse((await app.read('/postvak.json')).text) as (typeof mail)[];

  beforeAll(async () => {
    app = await officeApp({ worker: true });
    await app.person('anja@example.org', ['coordinator']);
    await app.post('/inloggen', { email: 'anja@example.org' });
    await eventually('a mail', async () => (await list()).length === 1);
    [mail] = (await list()) as [typeof mail];
  });
  afterAll(() => app.close());

  describe('the mailbox of the embedded run', () => {
    it('lists what was sent, newest first, as JSON', async () => {
      expect(Object.keys(mail).sort()).toEqual(['date', 'from', 'id', 'subject', 'to']);
      expect([mail.to.includes('anja@example.org'), mail.subject]).toEqual([true, 'Uw link om in te loggen']);
    });

    it('lists it on a page too', async () => {
      const page = await app.read('/postvak');
      expect([page.status, heading(page.text), page.text.includes(`href="/postvak/${mail.id}"`)]).toEqual([
        200,
        'Postvak',
        true,
      ]);
    });

    it('shows one mail: who, what, and its plain text', async () => {
      const page = await app.read(`/postvak/${mail.id}`);
      expect([page.status, heading(page.text)]).toEqual([200, 'Uw link om in te loggen']);
      expect(words(page.text).includes('Beste Anja de Wit,')).toBe(true);
    });

    it('gives the raw message as it goes over SMTP', async () => {
      const answer = await app.read(`/postvak/${mail.id}.eml`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'message/rfc822']);
      expect(/^Subject: Uw link om in te loggen\r$/m.test(answer.text)).toBe(true);
    });

    it('security 15: only the frame of a mail may hold styles, and it can do nothing else', async () => {
      const frame = await app.read(`/postvak/${mail.id}/bericht`);
      const policy = frame.headers.get('content-security-policy') ?? '';
      expect([frame.status, frame.headers.get('x-frame-options')]).toEqual([200, 'SAMEORIGIN']);
      expect(policy.startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")).toBe(true);
      expect([policy.includes('script-src'), policy.includes('sandbox allow-scripts allow-popups')]).toEqual([
        false,
        true,
      ]);
      expect(policy.includes('allow-same-origin')).toBe(false);
      const around = await app.read(`/postvak/${mail.id}`);
      expect(around.headers.get('content-security-policy')?.includes('unsafe-inline')).toBe(false);
      expect(/ style=/.test(around.text)).toBe(false);
    });

    it('knows no other mail, and no other file', async () => {
      const paths = ['x', '..%2f..%2fetc%2fpasswd', '..%2Fx.eml', `${mail.id}.txt`];
      for (const path of paths) expect((await app.read(`/postvak/${path}`)).status).toBe(404);
    });

    it('shows every kind of notice as mail, letter and call, with the words of the real ones', async () => {
      const page = await app.read('/postvak/voorbeelden');
      const shown = [...page.text.matchAll(/<h2[^>]* id="(\w+)"[^>]*>([^<]*)</g)].map(
        ([, kind, subject]) => ({
          kind,
          subject,
        }),
      );
      const kinds = definedNotices().map(({ kind, samples: [content] }) => ({
        kind,
        subject: content!.subject,
      }));
      expect(kinds.length).toBeGreaterThan(10);
      expect(shown).toEqual(kinds);
      expect(shown.find(({ kind }) => kind === 'sign_in')?.subject).toBe(mail.subject);
      for (const { kind, samples } of definedNotices()) {
        const channels = ['De e-mail', 'De brief', 'Aan de telefoon'].map((name) => `${name} (${kind})`);
        expect(channels.filter((name) => !page.text.includes(`<span>${name}</span>`))).toEqual([]);
        const [first] = samples[0]!.paragraphs;
        expect(words(page.text).split(words(first!)).length).toBeGreaterThan(2);
        const sent = await app.read(`/postvak/voorbeelden/${kind}/bericht`);
        expect([sent.status, words(sent.text).includes(words(first!))]).toEqual([200, true]);
        const letter = await app.read(`/postvak/voorbeelden/${kind}/brief`);
        expect([letter.status, letter.text.startsWith('%PDF-')]).toEqual([200, true]);
      }
      for (const path of ['bericht', 'brief'])
        expect((await app.read(`/postvak/voorbeelden/geen/${path}`)).status).toBe(404);
    });

    it('is not there for who comes through a proxy or by another name', async () => {
      const asked: Record<string, string>[] = [
        { 'x-forwarded-for': '192.0.2.1' },
        { forwarded: 'for=192.0.2.1' },
      ];
      for (const headers of asked) expect((await app.read('/postvak', { headers })).status).toBe(404);
    });

    it('calendar-and-mail 34: is gone with a real mail server and in production', async () => {
      const samples = ['/postvak/voorbeelden', '/postvak/voorbeelden/confirmation/bericht'];
      const mails = ['/postvak', '/postvak.json', `/postvak/${mail.id}`, `/postvak/${mail.id}.eml`];
      const paths = [...mails, ...samples, '/postvak/voorbeelden/confirmation/brief'];
      const statuses = async () => Promise.all(paths.map(async (path) => (await app.read(path)).status));
      expect(await statuses()).toEqual(paths.map(() => 200));
      const settings = app.get<HttpSettings>(httpSettings);
      const { config } = settings;
      settings.config = { ...config, NODE_ENV: 'production' } as HttpSettings['config'];
      expect(await statuses()).toEqual(paths.map(() => 404));
      settings.config = config;
      const real: CorrespondenceSettings = {
        ...app.get<CorrespondenceSettings>(correspondence),
        smtpUrl: 'smtp://mail.example.org',
      };
      expect(new Mailbox(real).isOpen).toBe(false);
    });
  });
});
