import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/kernel';
import { callOff, programmeIsNew, seedWeek, type Week, writeBehind } from '../given/public-week.js';
import { add, cell, change, count } from '../given/rows.js';
import { linesOf } from '../given/whole-tables.js';
import { project } from '../support/project.js';
import { type WebApp, webApp } from '../support/web-app.js';

describe('programme', () => {
  let app: WebApp;
  let week: Week;
  const programme = '/barendrecht/week-2026';

  beforeAll(async () => {
    app = await webApp();
    week = await seedWeek(app);
  });
  afterAll(() => app.close());

  const cards = (text: string) => text.match(/class="ke-activity__link"/g)?.length ?? 0;
  const titleOf = (text: string) => /<title>(.*?)<\/title>/.exec(text)?.[1];
  const status = (text: string) => /<p class="ke-result" role="status"[^>]*>(.*?)<\/p>/.exec(text)?.[1];
  /** A change shows within half a second. */
  async function isShown(): Promise<void> {
    await programmeIsNew(app);
    app.clock.advance(600);
  }

  describe('finding an activity', () => {
    it('check 8: the programme has 42 cards, and says so', async () => {
      for (const path of ['/', '/barendrecht', programme]) {
        const page = await app.read(path);
        expect([page.status, cards(page.text), status(page.text)]).toEqual([
          200,
          42,
          '42 activiteiten gevonden',
        ]);
      }
    });

    it('check 8: choices stand in the address; the count, the cards and the title agree', async () => {
      await change(app, 'session', { id: week.sessions['eten']![1] }, { taken: 2 });
      await isShown();
      const page = await app.read(`${programme}?wijk=Centrum&handig=plek`);
      expect([cards(page.text), status(page.text), titleOf(page.text)]).toEqual([
        23,
        '23 activiteiten gevonden',
        '23 activiteiten gevonden - Kom Erbij Week - KijkopWelzijn',
      ]);
      expect(page.text).toContain('Gekozen: Centrum, Nog plek');
      await change(app, 'session', {}, { taken: 0 });
    });

    it('S4-17: who looks for young people also finds what is for everyone, and sees which that is', async () => {
      const page = await app.read(`${programme}?voor=youth`);
      const forEveryone = page.text.match(/Voor iedereen<\/li>/g)?.length;
      expect([cards(page.text), forEveryone]).toEqual([19, 14]);
    });

    it('nothing found: shows what is most like it', async () => {
      const page = await app.read(`${programme}?wijk=Zuid&voor=youth&dag=2026-09-24`);
      expect(status(page.text)).toBe('0 activiteiten gevonden');
      expect(page.text).toContain('Niets gevonden. Dit lijkt erop:');
      expect(cards(page.text)).toBe(6);
    });

    it('past days are folded up during the week, and today is called today', async () => {
      const now = app.clock.now();
      app.clock.moveTo(new Date('2026-09-26T07:00:00Z'));
      await isShown();
      const page = await app.read(programme);
      expect(page.text).toContain('Wat er al geweest is: 14 activiteiten');
      expect(page.text).toContain('Vandaag: ');
      expect(page.text).toContain('Morgen: ');
      app.clock.moveTo(now);
      await isShown();
    });

    it('what was called off stays, in words', async () => {
      await callOff(app, week.sessions['tablet']![1]!, 'De juf is ziek');
      await isShown();
      expect((await app.read(programme)).text).toContain('Gaat niet door');
      expect((await app.read(`${programme}/tablet`)).text).toContain('De juf is ziek');
    });

    it('is kept as ready bytes: the same ETag, 304 for who has it, and new bytes after a change', async () => {
      const first = await app.read(`${programme}/zingen`);
      const etag = first.headers.get('etag')!;
      expect(first.headers.get('cache-control')).toContain('public');
      const again = await app.read(`${programme}/zingen`, { headers: { 'if-none-match': etag } });
      expect([again.status, again.text]).toEqual([304, '']);
      await change(app, 'activity', { slug: 'zingen' }, { title: 'Zing luid mee' });
      await isShown();
      expect((await app.read(`${programme}/zingen`)).text).toContain('Zing luid mee');
    });
  });

  describe('one activity', () => {
    it('tells what, when, where, how much, how to get in and whom to ask', async () => {
      const { text } = await app.read(`${programme}/eten`);
      const told = [
        'Samen eten, drie gangen.',
        'Donderdag 24 september',
        'van 17.30 tot 20.00',
        'Middenbaan 1',
        'Bus 84',
        'U kunt met een rolstoel naar binnen.',
        '€ 7,50',
        'Voor ouderen en mensen die alleen wonen',
        'U kunt ook alleen komen.',
        'Marja Smit',
        'href="tel:',
      ];
      expect(told.filter((words) => !text.replaceAll('\u00a0', ' ').includes(words))).toEqual([]);
    });

    it('keeps the address of a home for who has signed up', async () => {
      await change(app, 'activity', { slug: 'breien' }, { address_private: true });
      await isShown();
      const { text } = await app.read(`${programme}/breien`);
      expect([text.includes('Middenbaan 1'), text.includes('Het adres krijgt u')]).toEqual([false, true]);
    });

    it('withdrawn: says so with a telephone number (410); unknown: 404', async () => {
      await change(app, 'activity', { slug: 'spelletjes' }, { publication: 'withdrawn' });
      await isShown();
      const gone = await app.read(`${programme}/spelletjes`);
      expect([gone.status, gone.text.includes('tel:')]).toEqual([410, true]);
      expect((await app.read(`${programme}/bestaat-niet`)).status).toBe(404);
      expect((await app.read('/barendrecht/andere-week')).status).toBe(404);
      expect((await app.read('/nergens')).status).toBe(404);
    });

    it('the short address on paper leads to it, in small letters too', async () => {
      const response = await app.fetch('/k/bete');
      expect([response.status, response.headers.get('location')]).toEqual([303, `${programme}/eten`]);
      expect((await app.read('/k/zzzz')).status).toBe(404);
    });
  });

  describe('the calendar of the programme', () => {
    it('K4: ETag, 304, no person, any origin, and 404 for what is not public', async () => {
      const feed = await app.read(`${programme}/agenda.ics?wijk=Centrum`);
      expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(feed.text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/);
      const etag = feed.headers.get('etag')!;
      const again = await app.read(`${programme}/agenda.ics?wijk=Centrum`, {
        headers: { 'if-none-match': etag },
      });
      expect(again.status).toBe(304);
      expect((await app.read('/barendrecht/geheim/agenda.ics')).status).toBe(404);
    });

    it('K3: a session without a time is left out; one that was called off stays', async () => {
      const whole = await app.read(`${programme}/agenda.ics`);
      const before = whole.text.match(/BEGIN:VEVENT/g)!.length;
      expect(whole.text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
      await change(app, 'session', { id: week.sessions['koffie']![0] }, { starts_at: null, ends_at: null });
      await isShown();
      const { text } = await app.read(`${programme}/agenda.ics`);
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(before - 1);
    });

    it('S0-21: a telling name gives way in a calendar, not on the page', async () => {
      await change(app, 'activity', { slug: 'wandelen' }, { title: 'Samen tegen eenzaamheid' });
      await isShown();
      expect((await app.read(`${programme}/agenda.ics`)).text).not.toMatch(/eenzaam/i);
      expect((await app.read(programme)).text).toContain('Samen tegen eenzaamheid');
    });
  });

  describe('odd requests', () => {
    it('P13: NUL in path or query is 400; a list where a word should be too', async () => {
      for (const path of [`${programme}/%00`, `${programme}?zoek=%00`, `${programme}?wijk=a&wijk=b`])
        expect([path, (await app.read(path)).status]).toEqual([path, 400]);
    });

    it('a day that does not exist is no choice', async () => {
      expect((await app.read(`${programme}?dag=2026-99-99`)).status).toBe(200);
    });
  });

  describe('pages and files beside the programme', () => {
    it.each(['hulp', 'toegankelijkheid', 'privacy'])(
      '%s has the telephone number of the office',
      async (name) => {
        const page = await app.read(`/barendrecht/${name}`);
        expect([page.status, page.text.includes('tel:')]).toEqual([200, true]);
      },
    );

    it('theme, robots, security contact and the meaning of a problem', async () => {
      const theme = /href="(\/thema\/[^"]+)"/.exec((await app.read(programme)).text)![1]!;
      const css = await app.read(theme);
      expect([css.status, css.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      const old = await app.read('/thema/barendrecht-0000000000.css');
      expect([old.text, old.headers.get('cache-control')]).toEqual([css.text, 'no-cache']);
      expect((await app.read('/robots.txt')).text).toContain('Disallow: /a/');
      expect((await app.read('/.well-known/security.txt')).text).toMatch(
        /^Contact: mailto:.+\nExpires: 2027/,
      );
      expect((await app.read('/problemen/session-full')).text).toContain('Er zijn niet genoeg plaatsen');
      expect((await app.read('/problemen/onzin')).status).toBe(404);
    });

    it('is packed only in a way that the reader takes, whether it was made just now or kept', async () => {
      const fresh = `${programme}?wijk=Noord`;
      const read = async (accepted: string) => {
        const { status, headers } = await app.read(fresh, { headers: { 'accept-encoding': accepted } });
        return [status, headers.get('content-encoding')];
      };
      for (const _ of ['made', 'kept']) expect(await read('br;q=0, gzip')).toEqual([200, 'gzip']);
      expect(await read('br;q=0, gzip;q=0')).toEqual([200, null]);
      expect(await read('gzip, deflate, br')).toEqual([200, 'br']);
    });

    it('a part of a file that is not there is no refusal: the whole file comes', async () => {
      const [style] = /\/assets\/kom-erbij-\w+\.css/.exec((await app.read(programme)).text)!;
      const whole = await app.read(style);
      for (const range of ['bytes=99999999-', 'bytes=5-2', 'bytes=x', 'bytes=0-9']) {
        const answer = await app.read(style, { headers: { range } });
        expect([range, answer.status, answer.text === whole.text]).toEqual([range, 200, true]);
      }
    });

    it('several coalitions: the first page lets choose; a coalition without a programme says so', async () => {
      await add(app, 'coalition', {
        id: newId(),
        slug: 'veendam',
        name: 'Coalitie Veendam',
        lead_name: 'Tinten',
        phone: '+31598000018',
        phone_hours: 'op werkdagen',
        email: 'post@voorbeeld.nl',
      });
      app.clock.advance(5100);
      await isShown();
      const choice = await app.read('/?opnieuw');
      expect([choice.text.includes('href="/barendrecht"'), choice.text.includes('href="/veendam"')]).toEqual([
        true,
        true,
      ]);
      expect((await app.read('/veendam')).text).toContain('Het programma komt hier te staan');
    });
  });
});

describe('careful', () => {
  let app: WebApp;
  let week: Week;

  beforeAll(async () => {
    app = await webApp();
    week = await seedWeek(app);
  });
  afterAll(() => app.close());

  const programme = '/barendrecht/week-2026';
  const address = (slug: string, index = 0) =>
    `${programme}/${slug}/${week.sessions[slug]![index]}/aanmelden`;
  const jan = (more: Record<string, string> = {}) => ({
    formId: newId(),
    voorWie: 'self',
    naam: 'Jan de Vries',
    telefoon: '06 12 34 56 78',
    stap: 'verstuur',
    ...more,
  });
  const h1 = (text: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
  /** How many came in for a session, and how many places are taken. */
  async function registered(slug: string, index = 0): Promise<{ n: number; taken: number }> {
    const id = week.sessions[slug]![index];
    return {
      n: await count(app, 'registration', { session_id: id, status: 'confirmed' }),
      taken: await cell(app, 'session', { id }, 'taken'),
    };
  }

  describe('what is asked of somebody who signs up', () => {
    it('privacy V1, V2, V16: who comes, a name, one way to be reached; no reason, no birthday, no consent', async () => {
      const { text } = await app.read(address('breien'));
      const form = /<form[^>]*class="[^"]*"[^>]*>[\s\S]*?<\/form>/.exec(text)?.[0] ?? text;
      const fields = [...form.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"]+)"/g)].map(
        ([, name]) => name,
      );
      // `website` is the trap for machines; formId and stap are our own.
      expect([...new Set(fields)].sort()).toEqual(
        ['ander', 'email', 'formId', 'geenContact', 'naam', 'stap', 'telefoon', 'voorWie', 'website'].sort(),
      );
      expect(form.match(/type="checkbox"/g)).toHaveLength(1);
      expect(form).not.toMatch(
        /eenza|waarom|reden|bsn|geboorte|leeftijd|diagnose|medicijn|geloof|akkoord|toestemming/i,
      );
      // Beside the ways to reach somebody stands what they are for.
      expect(form.replaceAll('\u00a0', ' ')).toContain('Wij gebruiken het alleen voor deze activiteit.');
    });

    it('privacy V1: the name and either of the two ways are enough, and so is neither', async () => {
      const ways: Record<string, string>[] = [
        { telefoon: '', email: 'v1@voorbeeld.nl' },
        {},
        { telefoon: '', geenContact: 'ja' },
      ];
      for (const way of ways) expect((await app.post(address('wandelen'), jan(way))).status).toBe(303);
      expect(await registered('wandelen')).toEqual({ n: 3, taken: 3 });
    });

    it('privacy V19: of where somebody came from nothing is kept beside the registration', async () => {
      await app.post(address('zingen'), jan({ naam: 'Netty Werk' }));
      for (const table of [
        'registration',
        'attendee',
        'outbox',
        'audit_line',
        'notice',
        'rate_count',
        'idempotency_key',
      ]) {
        const lines = await linesOf(app, table);
        expect([table, lines.filter((line) => /127\.0\.0\.1|::1|::ffff/.test(line))]).toEqual([table, []]);
      }
    });
  });

  describe('Q12: a series without a chosen moment', () => {
    it('cannot be signed up for: no address leads there, and nothing is guessed', async () => {
      const activityId = week.activities['breien']!;
      for (const path of [
        `${programme}/breien/aanmelden`,
        `${programme}/breien//aanmelden`,
        `${programme}/breien/${activityId}/aanmelden`,
        `${programme}/breien/${week.sessions['wandelen']![0]}/aanmelden`,
      ]) {
        const answer = await app.post(path, jan());
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      }
      // Also not with the session hidden in the form.
      const hidden = jan({ session: week.sessions['breien']![0]!, sessionId: week.sessions['breien']![0]! });
      expect((await app.post(`${programme}/breien/aanmelden`, hidden)).status).toBe(404);
      for (let index = 0; index < 7; index += 1)
        expect(await registered('breien', index)).toEqual({ n: 0, taken: 0 });
    });

    it('control: the same form at the address of one of its moments is taken', async () => {
      expect((await app.post(address('breien', 6), jan())).status).toBe(303);
    });
  });

  describe('security 45: no step and no old form gains a place', () => {
    it('the last step alone asks as much as the first', async () => {
      const empty = await app.post(address('tablet'), { stap: 'verstuur', formId: newId() });
      expect([empty.status, h1(empty.text)]).toEqual([422, 'Aanmelden']);
      expect((await app.post(address('tablet'), jan({ formId: 'mijn-eigen-nummer' }))).status).toBe(422);
      expect((await app.post(address('tablet'), jan({ website: 'http://kwaad.example' }))).status).toBe(422);
      expect((await app.post(address('tablet'), jan({ voorWie: 'iedereen' }))).status).toBe(422);
      expect(await registered('tablet')).toEqual({ n: 0, taken: 0 });
    });

    it('a form that was opened while there was room finds none when it is sent', async () => {
      const opened = await app.read(address('eten'));
      const formId = /name="formId" value="([^"]+)"/.exec(opened.text)![1]!;
      for (const naam of ['Een', 'Twee']) await app.post(address('eten'), jan({ naam }));
      const late = await app.post(address('eten'), jan({ naam: 'Drie', formId }));
      expect(late.status).toBe(409);
      expect(await registered('eten')).toEqual({ n: 2, taken: 2 });
    });

    it('the same form once more, after cancelling, brings no place back and takes none', async () => {
      const form = jan({ naam: 'Piet Smit' });
      const placed = (await app.post(address('eten', 1), form)).headers
        .get('location')!
        .replace('?nieuw', '');
      expect((await app.post(`${placed}/afmelden`, {})).status).toBe(303);
      for (const naam of ['Een', 'Twee']) await app.post(address('eten', 1), jan({ naam }));
      for (let n = 0; n < 3; n += 1) await app.post(address('eten', 1), form);
      expect(await registered('eten', 1)).toEqual({ n: 2, taken: 2 });
      expect((await app.post(address('eten', 2), form)).status).toBeGreaterThanOrEqual(400);
      expect(await registered('eten', 2)).toEqual({ n: 0, taken: 0 });
    });

    it('the form of yesterday is refused when signing up is over, and undoing too', async () => {
      const form = jan({ naam: 'Laat Komer' });
      const early = (await app.post(address('zingen', 1), jan({ naam: 'Vroeg Komer' }))).headers.get(
        'location',
      )!;
      const now = app.clock.now();
      app.clock.moveTo(new Date('2026-09-25T18:00:00Z'));
      try {
        expect((await app.post(address('zingen', 1), form)).status).toBeGreaterThanOrEqual(400);
        await app.post(`${early.replace('?nieuw', '')}/afmelden`, {});
        expect(await registered('zingen', 1)).toEqual({ n: 1, taken: 1 });
      } finally {
        app.clock.moveTo(now);
      }
    });
  });

  describe('security 25: what a partner writes is text', () => {
    const nasty = [
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
      '[klik hier](javascript:alert(3))',
      '<a href="javascript:alert(4)">klik</a> data:text/html,<b>5</b>',
      '</title></script><style>*{}</style>{{7*7}} <%= 7*7 %>',
    ].join('\n\n');

    it('in every field and on every page it is shown as it was typed, and makes no element and no link', async () => {
      const columns = [
        'title',
        'summary',
        'booking_note',
        'price_note',
        'access_note',
        'remarks',
        'contact_name',
      ];
      const plain = await pages();
      await writeBehind(app, 'activity', { slug: 'koffie' }, columns, nasty);
      await writeBehind(app, 'place', {}, ['name', 'directions'], nasty);
      await change(app, 'place', {}, { access_note: nasty });
      await writeBehind(app, 'event', {}, ['welcome'], nasty);
      await change(app, 'activity', {}, { version: 2 });
      await programmeIsNew(app);
      const shown = await pages();
      for (const [path, text] of Object.entries(shown)) {
        expect([path, text.includes('&lt;script>alert(2)')]).toEqual([path, true]);
        expect([path, attributesOf(text).filter((name) => name.startsWith('on'))]).toEqual([path, []]);
        expect([path, elementsOf(text)]).toEqual([path, elementsOf(plain[path]!)]);
        expect([path, kinds(text)]).toEqual([path, kinds(plain[path]!)]);
      }
    });

    it('control: the same text, were it not escaped, would be seen', () => {
      const page = `<h1>Koffie</h1><p>${nasty}</p>`;
      expect(attributesOf(page).filter((name) => name.startsWith('on'))).toEqual(['onerror=alert(1)']);
      expect(elementsOf(page)).toEqual(['a', 'b', 'h1', 'img', 'p', 'script', 'style']);
      expect(kinds(page)).toEqual(['', 'javascript:alert(4)']);
    });

    /** The pages on which the texts of this activity stand, by address. */
    async function pages(): Promise<Record<string, string>> {
      app.clock.advance(600);
      const answers: Record<string, string> = {};
      for (const path of [`${programme}?voor=everyone`, `${programme}/koffie`])
        answers[path] = (await app.read(path)).text;
      return answers;
    }

    /** The page without the values of attributes, so that every "<" begins an element of ours. */
    const bare = (text: string) => text.replace(/="[^"]*"/g, '');
    const elementsOf = (text: string) =>
      [...new Set([...bare(text).matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name!))].sort();
    const attributesOf = (text: string) =>
      [...bare(text).matchAll(/<[a-z][^>]*/gi)].flatMap(([tag]) => tag.split(/[\s/]+/).slice(1));

    /** Which scripts a page has, and where its links lead outside. */
    function kinds(text: string): string[] {
      const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes!);
      const outside = [...text.matchAll(/href="((?!\/|#|\?|tel:|mailto:|webcal:)[^"]*)"/g)].map(
        ([, href]) => href!,
      );
      return [...scripts, ...outside].sort();
    }
  });

  describe('security 46: whom to tell of a weakness', () => {
    it('security.txt names a contact and expires in time; SECURITY.md says what is supported and what was wrong before', async () => {
      const answer = await app.read('/.well-known/security.txt');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
      const [, expires] = /^Expires: (.+)$/m.exec(answer.text)!;
      const days = (Date.parse(expires!) - app.clock.now().getTime()) / 86_400_000;
      expect([/^Contact: mailto:welkom@voorbeeld\.nl$/m.test(answer.text), days > 30, days < 366]).toEqual([
        true,
        true,
        true,
      ]);
      const policy = readFileSync(`${project}SECURITY.md`, 'utf8');
      for (const part of [/@[\w-]+/, /- Supported: \S/, /- Time limits: \S/, /- Past issues: \S/])
        expect(policy).toMatch(part);
    });
  });

  describe('privacy V27: a page with a person', () => {
    it('is not for search engines and cannot be guessed: 256 bits, another one for each', async () => {
      const places: string[] = [];
      for (const naam of ['Een', 'Twee', 'Drie']) {
        const sent = await app.post(address('spelletjes'), jan({ naam }));
        places.push(sent.headers.get('location')!.replace('?nieuw', ''));
      }
      const codes = places.map((place) => place.replace('/a/', ''));
      expect(codes.map((code) => Buffer.from(code, 'base64url').length)).toEqual([32, 32, 32]);
      expect(new Set(codes).size).toBe(3);
      for (const path of [places[0]!, `${places[0]}/afmelden`, `${places[0]}/afspraak.ics`]) {
        const { headers } = await app.read(path);
        expect([path, headers.get('x-robots-tag'), headers.get('cache-control')]).toEqual([
          path,
          'noindex, nofollow',
          'no-store',
        ]);
      }
      const robots = (await app.read('/robots.txt')).text;
      for (const closed of ['/a/', '/kantoor', '/inloggen', '/*/aanmelden'])
        expect(robots).toContain(`Disallow: ${closed}`);
    });
  });
});

describe('new coalition', () => {
  let app: WebApp;

  beforeAll(async () => {
    app = await webApp();
    await seedWeek(app, 'barendrecht');
  });
  afterAll(() => app.close());

  it('a coalition that was made just now has its pages at once, long before the list of coalitions is old', async () => {
    expect((await app.read('/barendrecht/hulp')).status).toBe(200);
    expect((await app.read('/veendam/hulp')).status).toBe(404);
    await seedWeek(app, 'veendam');
    app.clock.advance(300);
    expect((await app.read('/veendam/hulp')).status).toBe(200);
  });
});
