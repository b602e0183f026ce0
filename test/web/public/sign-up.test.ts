import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/kernel';
import { type WebApp, webApp } from '../../support/web-app.js';
import { seedWeek, type Week } from './week.js';

let door: WebApp;
let week: Week;

beforeAll(async () => {
  door = await webApp();
  week = await seedWeek(door.sql);
});
afterAll(() => door.close());

const address = (slug: string, index = 0) =>
  `/barendrecht/week-2026/${slug}/${week.sessions[slug]![index]}/aanmelden`;
const jan = (more: Record<string, string> = {}) => ({
  formId: newId(),
  voorWie: 'self',
  naam: 'Jan de Vries',
  telefoon: '06 12 34 56 78',
  stap: 'verstuur',
  ...more,
});
const h1 = (text: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
const rows = (slug: string, index = 0) =>
  door.sql<{ name: string; status: string; phone: string | null; arranged_by: string | null }>(
    'SELECT name, status, phone, arranged_by FROM registration WHERE session_id = $1 ORDER BY registered_at, id',
    [week.sessions[slug]![index]],
  );

describe('signing up', () => {
  it('check 2: form, check, 303 to the confirmation with day, time, place, code and ways to keep it', async () => {
    const form = await door.read(address('breien'));
    const formId = /name="formId" value="([^"]+)"/.exec(form.text)![1]!;
    const check = await door.post(address('breien'), jan({ formId, stap: 'controleer' }));
    expect([check.status, h1(check.text)]).toEqual([200, 'Controleer uw aanmelding']);
    expect(await rows('breien')).toEqual([]);
    const sent = await door.post(address('breien'), jan({ formId }));
    expect(sent.status).toBe(303);
    const place = sent.headers.get('location')!;
    expect(place).toMatch(/^\/a\/[\w-]{43}\?nieuw$/);
    const done = await door.read(place);
    expect(h1(done.text)).toBe('U bent aangemeld');
    const text = done.text.replaceAll('\u00a0', ' ');
    const told = [
      'donderdag',
      'van 14.00 tot 16.00 uur',
      'Middenbaan 1',
      'Google',
      'Outlook',
      'afspraak.ics',
      'Afmelden',
    ];
    expect(told.filter((words) => !text.includes(words))).toEqual([]);
    expect(text).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(await rows('breien')).toEqual([
      { name: 'Jan de Vries', status: 'confirmed', phone: '+31612345678', arranged_by: null },
    ]);
  });

  it('check 4: an empty form is 422 with three things to mend, each at its field', async () => {
    const page = await door.post(address('breien'), { stap: 'controleer', email: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('<title>Fout: ');
    expect(page.text).toContain('Er zijn 3 dingen niet goed ingevuld');
    for (const field of ['voorWie', 'naam', 'telefoon']) {
      expect(page.text).toContain(`href="#${field}"`);
      expect(page.text).toContain(`id="${field}-fout"`);
    }
  });

  it('check 4: typed values stay, and lenient fields are read', async () => {
    const wrong = await door.post(
      address('breien'),
      jan({ telefoon: '12', email: 'jan@', stap: 'controleer' }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Jan de Vries"');
    expect(wrong.text).toContain('value="12"');
    expect(wrong.text).toContain('bijvoorbeeld 06 12 34 56 78');
    const right = await door.post(
      address('breien'),
      jan({ telefoon: '0031-6 1234.5678', email: ' JAN@Voorbeeld.NL ', stap: 'controleer' }),
    );
    expect([right.status, right.text.includes('jan@voorbeeld.nl')]).toEqual([200, true]);
  });

  it('"Wijzig" leads back to the form with what was typed', async () => {
    const page = await door.post(address('breien'), jan({ stap: 'wijzig' }));
    expect([page.status, h1(page.text), page.text.includes('value="Jan de Vries"')]).toEqual([
      200,
      'Aanmelden',
      true,
    ]);
  });

  it('UI11: for somebody else nothing is filled in by the browser, and both names are kept apart', async () => {
    const other = jan({ voorWie: 'other', ander: 'Riet Bakker' });
    const form = await door.post(address('zingen'), { ...other, stap: 'wijzig' });
    expect(form.text).not.toMatch(/autocomplete="(name|tel|email)"/);
    expect((await door.post(address('zingen'), { ...other, ander: '', stap: 'controleer' })).status).toBe(
      422,
    );
    await door.post(address('zingen'), other);
    expect(await rows('zingen')).toEqual([
      { name: 'Riet Bakker', status: 'confirmed', phone: '+31612345678', arranged_by: 'Jan de Vries' },
    ]);
  });

  it('I6: the same form sent twice at once is one registration, and both see it', async () => {
    const form = jan({ naam: 'Piet Smit' });
    const answers = await Promise.all([
      door.post(address('zingen', 1), form),
      door.post(address('zingen', 1), form),
    ]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await rows('zingen', 1)).toHaveLength(1);
  });

  it('P10: who signs up somebody who is coming already gets no key to that registration', async () => {
    const first = await door.post(address('zingen', 2), jan());
    expect(first.headers.get('location')).toMatch(/^\/a\//);
    const again = await door.post(address('zingen', 2), jan());
    const place = again.headers.get('location')!;
    expect([again.status, place]).toEqual([303, `${address('zingen', 2)}?al`]);
    expect(h1((await door.read(place)).text)).toBe('U stond al op de lijst');
    expect(await rows('zingen', 2)).toHaveLength(1);
  });

  it('without e-mail and telephone: it works, and the page says to print it', async () => {
    const sent = await door.post(address('zingen', 3), jan({ telefoon: '', geenContact: 'ja' }));
    const done = await door.read(sent.headers.get('location')!);
    expect(done.text).toContain('Wij kunnen u geen bericht sturen.');
  });

  it('a machine that fills in every field is not signed up', async () => {
    const sent = await door.post(address('zingen', 4), jan({ website: 'http://spam.example' }));
    expect([sent.status, await rows('zingen', 4)]).toEqual([422, []]);
  });

  it('P13: NUL in the form is 400; a list where a word should be is 422, never 500', async () => {
    const nul = await door.read(address('breien'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'naam=a%00b',
    });
    expect(nul.status).toBe(400);
    const list = await door.post(address('breien'), { ...jan(), naam: ['a', 'b'] });
    expect(list.status).toBe(422);
  });

  it('M8: a name is shown as text', async () => {
    const check = await door.post(address('breien'), jan({ naam: '<b>x</b>{name}', stap: 'controleer' }));
    expect(check.text).not.toContain('<b>x</b>');
    expect(check.text).toContain('&lt;b>x&lt;/b>{name}');
  });

  it('personal pages are kept nowhere', async () => {
    const check = await door.post(address('breien'), jan({ stap: 'controleer' }));
    expect(check.headers.get('cache-control')).toBe('no-store');
    expect(check.headers.get('set-cookie')).toBeNull();
  });
});

describe('a session without a place', () => {
  it('check 9: two at once for the last place: one comes, the other reads that it is full and keeps what was typed', async () => {
    await door.sql('UPDATE session SET capacity = 1 WHERE id = $1', [week.sessions['eten']![0]]);
    const answers = await Promise.all(
      ['Anna Mol', 'Bert Kok'].map((naam) => door.post(address('eten'), jan({ naam }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(h1(late.text)).toBe('Deze activiteit is net vol geraakt');
    expect(late.text.replaceAll('\u00a0', ' ')).toContain('Bel ons: 0180 000 018');
    expect(late.text.match(/Kies dit moment/g)).toHaveLength(4);
    expect(late.text).toMatch(/name="naam" value="(Anna Mol|Bert Kok)"/);
    expect(await rows('eten')).toHaveLength(1);
  });

  it('Q2: full: the form gives way to the other moments, and the activity says "Vol"', async () => {
    await door.sql('UPDATE session SET taken = 2 WHERE id = $1', [week.sessions['eten']![1]]);
    const page = await door.read(address('eten', 1));
    expect([page.status, h1(page.text), page.text.includes('name="naam"')]).toEqual([
      409,
      'Dit moment is vol',
      false,
    ]);
  });

  it('a party for whom one place is too few hears how many there are', async () => {
    await door.sql('UPDATE session SET taken = 1 WHERE id = $1', [week.sessions['eten']![2]]);
    const page = await door.post(address('eten', 2), jan({ voorWie: 'self_and_others' }));
    expect([page.status, page.text.includes('Er is nog 1 plaats vrij')]).toEqual([409, true]);
  });

  it('R3: called off, closed, begun: a clear page with whom to call', async () => {
    const [id] = week.sessions['tablet']!;
    await door.sql("UPDATE session SET state = 'cancelled', reason = 'De juf is ziek.' WHERE id = $1", [id]);
    for (const answer of [await door.read(address('tablet')), await door.post(address('tablet'), jan())]) {
      expect([answer.status, h1(answer.text)]).toEqual([409, 'Dit moment gaat niet door']);
      expect(answer.text.replaceAll('\u00a0', ' ')).toContain('0180 000 018');
    }
    await door.sql('UPDATE activity SET booking_until = $2 WHERE id = $1', [
      week.activities['wandelen'],
      door.clock.now(),
    ]);
    expect(h1((await door.read(address('wandelen'))).text)).toBe('Aanmelden via de website kan niet meer');
    const now = door.clock.now();
    door.clock.moveTo(new Date('2026-09-24T17:45:00Z'));
    expect(h1((await door.read(address('zingen'))).text)).toBe('Dit moment is al begonnen of voorbij');
    door.clock.moveTo(now);
  });

  it('walking in needs no sign-up; a session of another activity is no page', async () => {
    const open = await door.read(address('koffie'));
    expect([open.status, h1(open.text)]).toEqual([200, 'Aanmelden is hier niet nodig']);
    const [breien] = week.sessions['breien']!;
    expect((await door.read(`/barendrecht/week-2026/zingen/${breien}/aanmelden`)).status).toBe(404);
    expect((await door.read('/barendrecht/week-2026/zingen/geen-id/aanmelden')).status).toBe(404);
  });
});
