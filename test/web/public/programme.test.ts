import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/kernel';
import { type WebApp, webApp } from '../../support/web-app.js';
import { seedWeek, type Week } from './week.js';

let door: WebApp;
let week: Week;
const programme = '/barendrecht/week-2026';

beforeAll(async () => {
  door = await webApp();
  week = await seedWeek(door.sql);
});
afterAll(() => door.close());

const cards = (text: string) => text.match(/class="ke-activity__link"/g)?.length ?? 0;
const titleOf = (text: string) => /<title>(.*?)<\/title>/.exec(text)?.[1];
const status = (text: string) => /<p class="ke-result" role="status"[^>]*>(.*?)<\/p>/.exec(text)?.[1];
/** A change shows within half a second; this waits for that. */
const freshFor = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('finding an activity', () => {
  it('check 8: the programme has 42 cards, and says so', async () => {
    for (const path of ['/', '/barendrecht', programme]) {
      const page = await door.read(path);
      expect([page.status, cards(page.text), status(page.text)]).toEqual([
        200,
        42,
        '42 activiteiten gevonden',
      ]);
    }
  });

  it('check 8: choices stand in the address; the count, the cards and the title agree', async () => {
    await door.sql('UPDATE session SET taken = 2 WHERE id = $1', [week.sessions['eten']![1]]);
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    const page = await door.read(`${programme}?wijk=Centrum&handig=plek`);
    expect([cards(page.text), status(page.text), titleOf(page.text)]).toEqual([
      23,
      '23 activiteiten gevonden',
      '23 activiteiten gevonden - Kom Erbij Week - KijkopWelzijn',
    ]);
    expect(page.text).toContain('Gekozen: Centrum, Nog plek');
    await door.sql('UPDATE session SET taken = 0');
  });

  it('S4-17: who looks for young people also finds what is for everyone, and sees which that is', async () => {
    const page = await door.read(`${programme}?voor=youth`);
    const forEveryone = page.text.match(/Voor iedereen<\/li>/g)?.length;
    expect([cards(page.text), forEveryone]).toEqual([19, 14]);
  });

  it('nothing found: shows what is most like it', async () => {
    const page = await door.read(`${programme}?wijk=Zuid&voor=youth&dag=2026-09-24`);
    expect(status(page.text)).toBe('0 activiteiten gevonden');
    expect(page.text).toContain('Niets gevonden. Dit lijkt erop:');
    expect(cards(page.text)).toBe(6);
  });

  it('past days are folded up during the week, and today is called today', async () => {
    const now = door.clock.now();
    door.clock.moveTo(new Date('2026-09-26T07:00:00Z'));
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    const page = await door.read(programme);
    expect(page.text).toContain('Wat er al geweest is: 14 activiteiten');
    expect(page.text).toContain('Vandaag: ');
    expect(page.text).toContain('Morgen: ');
    door.clock.moveTo(now);
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
  });

  it('what was called off stays, in words', async () => {
    await door.sql("UPDATE session SET state = 'cancelled', reason = 'De juf is ziek' WHERE id = $1", [
      week.sessions['tablet']![1],
    ]);
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    expect((await door.read(programme)).text).toContain('Gaat niet door');
    expect((await door.read(`${programme}/tablet`)).text).toContain('De juf is ziek');
  });

  it('is kept as ready bytes: the same ETag, 304 for who has it, and new bytes after a change', async () => {
    const first = await door.read(`${programme}/zingen`);
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toContain('public');
    const again = await door.read(`${programme}/zingen`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    await door.sql("UPDATE activity SET title = 'Zing luid mee' WHERE slug = 'zingen'");
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    expect((await door.read(`${programme}/zingen`)).text).toContain('Zing luid mee');
  });
});

describe('one activity', () => {
  it('tells what, when, where, how much, how to get in and whom to ask', async () => {
    const { text } = await door.read(`${programme}/eten`);
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
    await door.sql("UPDATE activity SET address_private = true WHERE slug = 'breien'");
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    const { text } = await door.read(`${programme}/breien`);
    expect([text.includes('Middenbaan 1'), text.includes('Het adres krijgt u')]).toEqual([false, true]);
  });

  it('withdrawn: says so with a telephone number (410); unknown: 404', async () => {
    await door.sql("UPDATE activity SET publication = 'withdrawn' WHERE slug = 'spelletjes'");
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    const gone = await door.read(`${programme}/spelletjes`);
    expect([gone.status, gone.text.includes('tel:')]).toEqual([410, true]);
    expect((await door.read(`${programme}/bestaat-niet`)).status).toBe(404);
    expect((await door.read('/barendrecht/andere-week')).status).toBe(404);
    expect((await door.read('/nergens')).status).toBe(404);
  });

  it('the short address on paper leads to it, in small letters too', async () => {
    const response = await door.fetch('/k/bete');
    expect([response.status, response.headers.get('location')]).toEqual([303, `${programme}/eten`]);
    expect((await door.read('/k/zzzz')).status).toBe(404);
  });
});

describe('the calendar of the programme', () => {
  it('K4: ETag, 304, no person, any origin, and 404 for what is not public', async () => {
    const feed = await door.read(`${programme}/agenda.ics?wijk=Centrum`);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/);
    const etag = feed.headers.get('etag')!;
    const again = await door.read(`${programme}/agenda.ics?wijk=Centrum`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect((await door.read('/barendrecht/geheim/agenda.ics')).status).toBe(404);
  });

  it('K3: a session without a time is left out; one that was called off stays', async () => {
    const whole = await door.read(`${programme}/agenda.ics`);
    const before = whole.text.match(/BEGIN:VEVENT/g)!.length;
    expect(whole.text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    await door.sql('UPDATE session SET starts_at = NULL, ends_at = NULL WHERE id = $1', [
      week.sessions['koffie']![0],
    ]);
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    const { text } = await door.read(`${programme}/agenda.ics`);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(before - 1);
  });

  it('S0-21: a telling name gives way in a calendar, not on the page', async () => {
    await door.sql("UPDATE activity SET title = 'Samen tegen eenzaamheid' WHERE slug = 'wandelen'");
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    expect((await door.read(`${programme}/agenda.ics`)).text).not.toMatch(/eenzaam/i);
    expect((await door.read(programme)).text).toContain('Samen tegen eenzaamheid');
  });
});

describe('odd requests', () => {
  it('P13: NUL in path or query is 400; a list where a word should be too', async () => {
    for (const path of [`${programme}/%00`, `${programme}?zoek=%00`, `${programme}?wijk=a&wijk=b`])
      expect([path, (await door.read(path)).status]).toEqual([path, 400]);
  });

  it('a day that does not exist is no choice', async () => {
    expect((await door.read(`${programme}?dag=2026-99-99`)).status).toBe(200);
  });
});

describe('pages and files beside the programme', () => {
  it.each(['hulp', 'toegankelijkheid', 'privacy'])(
    '%s has the telephone number of the office',
    async (name) => {
      const page = await door.read(`/barendrecht/${name}`);
      expect([page.status, page.text.includes('tel:')]).toEqual([200, true]);
    },
  );

  it('theme, robots, security contact and the meaning of a problem', async () => {
    const theme = /href="(\/thema\/[^"]+)"/.exec((await door.read(programme)).text)![1]!;
    const css = await door.read(theme);
    expect([css.status, css.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    const old = await door.read('/thema/barendrecht-0000000000.css');
    expect([old.text, old.headers.get('cache-control')]).toEqual([css.text, 'no-cache']);
    expect((await door.read('/robots.txt')).text).toContain('Disallow: /a/');
    expect((await door.read('/.well-known/security.txt')).text).toMatch(/^Contact: mailto:.+\nExpires: 2027/);
    expect((await door.read('/problemen/session-full')).text).toContain('Er zijn niet genoeg plaatsen');
    expect((await door.read('/problemen/onzin')).status).toBe(404);
  });

  it('is packed only in a way that the reader takes, whether it was made just now or kept', async () => {
    const fresh = `${programme}?wijk=Noord`;
    const read = async (accepted: string) => {
      const { status, headers } = await door.read(fresh, { headers: { 'accept-encoding': accepted } });
      return [status, headers.get('content-encoding')];
    };
    for (const _ of ['made', 'kept']) expect(await read('br;q=0, gzip')).toEqual([200, 'gzip']);
    expect(await read('br;q=0, gzip;q=0')).toEqual([200, null]);
    expect(await read('gzip, deflate, br')).toEqual([200, 'br']);
  });

  it('a part of a file that is not there is no refusal: the whole file comes', async () => {
    const [style] = /\/assets\/kom-erbij-\w+\.css/.exec((await door.read(programme)).text)!;
    const whole = await door.read(style);
    for (const range of ['bytes=99999999-', 'bytes=5-2', 'bytes=x', 'bytes=0-9']) {
      const answer = await door.read(style, { headers: { range } });
      expect([range, answer.status, answer.text === whole.text]).toEqual([range, 200, true]);
    }
  });

  it('several coalitions: the first page lets choose; a coalition without a programme says so', async () => {
    await door.sql(
      `INSERT INTO coalition (id, slug, name, lead_name, phone, phone_hours, email)
       VALUES ($1, 'veendam', 'Coalitie Veendam', 'Tinten', '+31598000018', 'op werkdagen', 'post@voorbeeld.nl')`,
      [newId()],
    );
    await new Promise((resolve) => setTimeout(resolve, 5100));
    await door.sql('UPDATE event SET version = version + 1');
    await freshFor();
    const choice = await door.read('/?opnieuw');
    expect([choice.text.includes('href="/barendrecht"'), choice.text.includes('href="/veendam"')]).toEqual([
      true,
      true,
    ]);
    expect((await door.read('/veendam')).text).toContain('Het programma komt hier te staan');
  });
});
