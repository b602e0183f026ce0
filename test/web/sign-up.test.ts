import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { newId } from '#platform/kernel';
import { callOff, seedWeek, type Week } from '../given/public-week.js';
import { cell, change, rows } from '../given/rows.js';
import { type Browsing, openBrowser } from '../support/browser.js';
import { type WebApp, webApp } from '../support/web-app.js';

describe('sign up', () => {
  let app: WebApp;
  let week: Week;

  beforeAll(async () => {
    app = await webApp();
    week = await seedWeek(app);
  });
  afterAll(() => app.close());

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
  const comers = (slug: string, index = 0) =>
    rows(
      app,
      'registration',
      { session_id: week.sessions[slug]![index] },
      ['name', 'status', 'phone', 'arranged_by'],
      'registered_at, id',
    );

  describe('signing up', () => {
    it('check 2: form, check, 303 to the confirmation with day, time, place, code and ways to keep it', async () => {
      const form = await app.read(address('breien'));
      const formId = /name="formId" value="([^"]+)"/.exec(form.text)![1]!;
      const check = await app.post(address('breien'), jan({ formId, stap: 'controleer' }));
      expect([check.status, h1(check.text)]).toEqual([200, 'Controleer uw aanmelding']);
      expect(await comers('breien')).toEqual([]);
      const sent = await app.post(address('breien'), jan({ formId }));
      expect(sent.status).toBe(303);
      const place = sent.headers.get('location')!;
      expect(place).toMatch(/^\/a\/[\w-]{43}\?nieuw$/);
      const done = await app.read(place);
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
      expect(await comers('breien')).toEqual([
        { name: 'Jan de Vries', status: 'confirmed', phone: '+31612345678', arranged_by: null },
      ]);
    });

    it('check 4: an empty form is 422 with three things to mend, each at its field', async () => {
      const page = await app.post(address('breien'), { stap: 'controleer', email: '' });
      expect(page.status).toBe(422);
      expect(page.text).toContain('<title>Fout: ');
      expect(page.text).toContain('Er zijn 3 dingen niet goed ingevuld');
      for (const field of ['voorWie', 'naam', 'telefoon']) {
        expect(page.text).toContain(`href="#${field}"`);
        expect(page.text).toContain(`id="${field}-fout"`);
      }
    });

    it('check 4: typed values stay, and lenient fields are read', async () => {
      const wrong = await app.post(
        address('breien'),
        jan({ telefoon: '12', email: 'jan@', stap: 'controleer' }),
      );
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('value="Jan de Vries"');
      expect(wrong.text).toContain('value="12"');
      expect(wrong.text).toContain('bijvoorbeeld 06 12 34 56 78');
      const right = await app.post(
        address('breien'),
        jan({ telefoon: '0031-6 1234.5678', email: ' JAN@Voorbeeld.NL ', stap: 'controleer' }),
      );
      expect([right.status, right.text.includes('jan@voorbeeld.nl')]).toEqual([200, true]);
    });

    it('"Wijzig" leads back to the form with what was typed', async () => {
      const page = await app.post(address('breien'), jan({ stap: 'wijzig' }));
      expect([page.status, h1(page.text), page.text.includes('value="Jan de Vries"')]).toEqual([
        200,
        'Aanmelden',
        true,
      ]);
    });

    it('UI11: for somebody else nothing is filled in by the browser, and both names are kept apart', async () => {
      const other = jan({ voorWie: 'other', ander: 'Riet Bakker' });
      const form = await app.post(address('zingen'), { ...other, stap: 'wijzig' });
      expect(form.text).not.toMatch(/autocomplete="(name|tel|email)"/);
      expect((await app.post(address('zingen'), { ...other, ander: '', stap: 'controleer' })).status).toBe(
        422,
      );
      await app.post(address('zingen'), other);
      expect(await comers('zingen')).toEqual([
        { name: 'Riet Bakker', status: 'confirmed', phone: '+31612345678', arranged_by: 'Jan de Vries' },
      ]);
    });

    it('I6: the same form sent twice at once is one registration, and both see it', async () => {
      const form = jan({ naam: 'Piet Smit' });
      const answers = await Promise.all([
        app.post(address('zingen', 1), form),
        app.post(address('zingen', 1), form),
      ]);
      expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
      expect(await comers('zingen', 1)).toHaveLength(1);
    });

    it('P10: who signs up somebody who is coming already gets no key to that registration', async () => {
      const first = await app.post(address('zingen', 2), jan());
      expect(first.headers.get('location')).toMatch(/^\/a\//);
      const again = await app.post(address('zingen', 2), jan());
      const place = again.headers.get('location')!;
      expect([again.status, place]).toEqual([303, `${address('zingen', 2)}?al`]);
      expect(h1((await app.read(place)).text)).toBe('U stond al op de lijst');
      expect(await comers('zingen', 2)).toHaveLength(1);
    });

    it('without e-mail and telephone: it works, and the page says to print it', async () => {
      const sent = await app.post(address('zingen', 3), jan({ telefoon: '', geenContact: 'ja' }));
      const done = await app.read(sent.headers.get('location')!);
      expect(done.text).toContain('Wij kunnen u geen bericht sturen.');
    });

    it('a machine that fills in every field is not signed up', async () => {
      const sent = await app.post(address('zingen', 4), jan({ website: 'http://spam.example' }));
      expect([sent.status, await comers('zingen', 4)]).toEqual([422, []]);
    });

    it('P13: NUL in the form is 400; a list where a word should be is 422, never 500', async () => {
      const nul = await app.read(address('breien'), {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'naam=a%00b',
      });
      expect(nul.status).toBe(400);
      const list = await app.post(address('breien'), { ...jan(), naam: ['a', 'b'] });
      expect(list.status).toBe(422);
    });

    it('M8: a name is shown as text', async () => {
      const check = await app.post(address('breien'), jan({ naam: '<b>x</b>{name}', stap: 'controleer' }));
      expect(check.text).not.toContain('<b>x</b>');
      expect(check.text).toContain('&lt;b>x&lt;/b>{name}');
    });

    it('personal pages are kept nowhere', async () => {
      const check = await app.post(address('breien'), jan({ stap: 'controleer' }));
      expect(check.headers.get('cache-control')).toBe('no-store');
      expect(check.headers.get('set-cookie')).toBeNull();
    });
  });

  describe('a session without a place', () => {
    it('check 9: two at once for the last place: one comes, the other reads that it is full and keeps what was typed', async () => {
      await change(app, 'session', { id: week.sessions['eten']![0] }, { capacity: 1 });
      const answers = await Promise.all(
        ['Anna Mol', 'Bert Kok'].map((naam) => app.post(address('eten'), jan({ naam }))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      const late = answers.find(({ status }) => status === 409)!;
      expect(h1(late.text)).toBe('Deze activiteit is net vol geraakt');
      expect(late.text.replaceAll('\u00a0', ' ')).toContain('Bel ons: 0180 000 018');
      expect(late.text.match(/Kies dit moment/g)).toHaveLength(4);
      expect(late.text).toMatch(/name="naam" value="(Anna Mol|Bert Kok)"/);
      expect(await comers('eten')).toHaveLength(1);
    });

    it('Q2: full: the form gives way to the other moments, and the activity says "Vol"', async () => {
      await change(app, 'session', { id: week.sessions['eten']![1] }, { taken: 2 });
      const page = await app.read(address('eten', 1));
      expect([page.status, h1(page.text), page.text.includes('name="naam"')]).toEqual([
        409,
        'Dit moment is vol',
        false,
      ]);
    });

    it('a party for whom one place is too few hears how many there are', async () => {
      await change(app, 'session', { id: week.sessions['eten']![2] }, { taken: 1 });
      const page = await app.post(address('eten', 2), jan({ voorWie: 'self_and_others' }));
      expect([page.status, page.text.includes('Er is nog 1 plaats vrij')]).toEqual([409, true]);
    });

    it('R3: called off, closed, begun: a clear page with whom to call', async () => {
      await callOff(app, week.sessions['tablet']![0]!, 'De juf is ziek.');
      for (const answer of [await app.read(address('tablet')), await app.post(address('tablet'), jan())]) {
        expect([answer.status, h1(answer.text)]).toEqual([409, 'Dit moment gaat niet door']);
        expect(answer.text.replaceAll('\u00a0', ' ')).toContain('0180 000 018');
      }
      const walking = { id: week.activities['wandelen'] };
      await change(app, 'activity', walking, { booking_until: app.clock.now() });
      expect(h1((await app.read(address('wandelen'))).text)).toBe('Aanmelden via de website kan niet meer');
      const now = app.clock.now();
      app.clock.moveTo(new Date('2026-09-24T17:45:00Z'));
      expect(h1((await app.read(address('zingen'))).text)).toBe('Dit moment is al begonnen of voorbij');
      app.clock.moveTo(now);
    });

    it('walking in needs no sign-up; a session of another activity is no page', async () => {
      const open = await app.read(address('koffie'));
      expect([open.status, h1(open.text)]).toEqual([200, 'Aanmelden is hier niet nodig']);
      const [breien] = week.sessions['breien']!;
      expect((await app.read(`/barendrecht/week-2026/zingen/${breien}/aanmelden`)).status).toBe(404);
      expect((await app.read('/barendrecht/week-2026/zingen/geen-id/aanmelden')).status).toBe(404);
    });
  });
});

describe('manage', () => {
  let app: WebApp;
  let week: Week;

  beforeAll(async () => {
    app = await webApp();
    week = await seedWeek(app);
  });
  afterAll(() => app.close());

  const h1 = (text: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
  let people = 0;
  /** Somebody who signed up; the address of the page to manage it. */
  async function signedUp(slug: string, index = 0): Promise<string> {
    people += 1;
    const sent = await app.post(`/barendrecht/week-2026/${slug}/${week.sessions[slug]![index]}/aanmelden`, {
      formId: newId(),
      voorWie: 'self',
      naam: `Jan Nummer ${people}`,
      email: `jan${people}@voorbeeld.nl`,
      stap: 'verstuur',
    });
    return sent.headers.get('location')!.replace('?nieuw', '');
  }
  const taken = (slug: string, index = 0) =>
    cell<number>(app, 'session', { id: week.sessions[slug]![index] }, 'taken');
  const sequence = (ics: string) => Number(/SEQUENCE:(\d+)/.exec(ics)![1]);
  const uid = (ics: string) => /UID:(\S+)/.exec(ics)![1];

  describe('the page of one registration', () => {
    it('security 7, privacy V27: sends no Referer, stands in no cache and no search engine', async () => {
      const { headers } = await app.read(await signedUp('breien'));
      expect([
        headers.get('referrer-policy'),
        headers.get('cache-control'),
        headers.get('x-robots-tag'),
        headers.get('set-cookie'),
      ]).toEqual(['no-referrer', 'no-store', 'noindex, nofollow', null]);
    });

    it('a code that opens nothing is 404 like any other address; the spoken code is no address', async () => {
      expect((await app.read('/a/onbekend')).status).toBe(404);
      const [somebody] = await rows(app, 'registration');
      expect((await app.read(`/a/${somebody!['spoken_code']}`)).status).toBe(404);
      expect((await app.read('/a/onbekend/afspraak.ics')).status).toBe(404);
      expect((await app.post('/a/onbekend/afmelden', {})).status).toBe(404);
    });

    it('UI25: opening the address, also the one of cancelling, changes nothing', async () => {
      const place = await signedUp('breien', 1);
      const before = await rows(app, 'registration');
      for (const path of [place, `${place}/afmelden`, `${place}/afspraak.ics`, `${place}?nieuw`])
        expect((await app.read(path)).status).toBe(200);
      expect(await rows(app, 'registration')).toEqual(before);
    });

    it('check 11: cancelled in two clicks, undone with one; same UID, higher SEQUENCE', async () => {
      const place = await signedUp('zingen');
      const first = await app.read(`${place}/afspraak.ics`);
      expect((await app.read(`${place}/afmelden`)).text).toContain('Ja, meld mij af');
      const cancelled = await app.post(`${place}/afmelden`, {});
      expect([cancelled.status, cancelled.headers.get('location')]).toEqual([303, place]);
      const page = await app.read(place);
      expect([h1(page.text), page.text.includes('Maak ongedaan')]).toEqual(['U bent afgemeld', true]);
      const off = await app.read(`${place}/afspraak.ics`);
      expect(off.text).toContain('STATUS:CANCELLED');
      expect(await taken('zingen')).toBe(0);

      const undone = await app.post(`${place}/ongedaan`, {});
      const back = await app.read(undone.headers.get('location')!);
      expect([h1(back.text), back.text.includes('U bent weer aangemeld.')]).toEqual([
        'Mijn aanmelding',
        true,
      ]);
      const last = await app.read(`${place}/afspraak.ics`);
      expect([uid(off.text), uid(last.text)]).toEqual([uid(first.text), uid(first.text)]);
      expect([sequence(off.text), sequence(last.text)]).toEqual([1, 2]);
      expect(await taken('zingen')).toBe(1);
    });

    it('after ten minutes there is no undo any more, and the page says what can be done', async () => {
      const place = await signedUp('zingen', 1);
      await app.post(`${place}/afmelden`, {});
      const now = app.clock.now();
      app.clock.advance(11 * 60_000);
      expect((await app.read(place)).text).not.toContain('Maak ongedaan');
      const late = await app.post(`${place}/ongedaan`, {});
      expect([late.status, late.text.includes('Ongedaan maken kan niet meer')]).toEqual([409, true]);
      app.clock.moveTo(now);
    });

    it('R7: cancelling twice is no failure: "U was al afgemeld"', async () => {
      const place = await signedUp('zingen', 2);
      await app.post(`${place}/afmelden`, {});
      const again = await app.post(`${place}/afmelden`, {});
      expect([again.status, again.headers.get('location')]).toEqual([303, `${place}?al`]);
      app.clock.advance(11 * 60_000);
      const page = await app.read(`${place}?al`);
      expect([page.status, page.text.includes('U was al afgemeld.')]).toEqual([200, true]);
      expect((await app.read(`${place}/afmelden`)).text).toContain('U was al afgemeld.');
      expect(await taken('zingen', 2)).toBe(0);
    });

    it('Q13: comes with more people when there is room, and reads how many places are left when there is not', async () => {
      const place = await signedUp('eten');
      expect((await app.post(`${place}/aantal`, { aantal: '2' })).status).toBe(303);
      expect(await taken('eten')).toBe(2);
      const tooMany = await app.post(`${place}/aantal`, { aantal: '3' });
      expect([tooMany.status, tooMany.text.includes('Er is niet genoeg plek')]).toEqual([409, true]);
      expect((await app.post(`${place}/aantal`, { aantal: '99' })).status).toBe(422);
      expect((await app.post(`${place}/aantal`, { aantal: '1' })).status).toBe(303);
      expect(await taken('eten')).toBe(1);
    });

    it('R8: after the start it says whom to call', async () => {
      const place = await signedUp('breien', 2);
      const now = app.clock.now();
      app.clock.moveTo(new Date('2026-09-26T12:30:00Z'));
      const page = await app.read(place);
      expect(page.text).toContain('Dit is al begonnen of geweest.');
      expect((await app.post(`${place}/afmelden`, {})).status).toBe(409);
      app.clock.moveTo(now);
    });

    it('R9: called off by the organiser: says so, with the reason', async () => {
      const place = await signedUp('breien', 3);
      await callOff(app, week.sessions['breien']![3]!, 'Er is geen wol');
      const page = await app.read(place);
      expect([h1(page.text), page.text.includes('Er is geen wol')]).toEqual(['Dit gaat niet door', true]);
    });

    it('S0-21: a telling name stands on the page, not in the title of the window nor in the calendar', async () => {
      const place = await signedUp('tablet');
      await change(app, 'activity', { slug: 'tablet' }, { title: 'Praten over eenzaam zijn' });
      const page = await app.read(place);
      expect(page.text).toContain('Praten over eenzaam zijn');
      expect(/<title>(.*?)<\/title>/.exec(page.text)![1]).toBe(
        'Mijn aanmelding - Kom Erbij Week - KijkopWelzijn',
      );
      const links = page.text.match(/href="https:[^"]+"/g)!.join(' ');
      expect(links + (await app.read(`${place}/afspraak.ics`)).text).not.toMatch(/eenza/i);
    });
  });
});

describe('with scripts', () => {
  let app: WebApp;
  let week: Week;
  let browsing: Browsing;

  beforeAll(async () => {
    app = await webApp();
    week = await seedWeek(app);
    browsing = await openBrowser(app.url);
  });
  afterEach(() => expect(browsing.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await browsing.close();
    await app.close();
  });

  const form = (slug: string, index = 0) =>
    `/barendrecht/week-2026/${slug}/${week.sessions[slug]![index]}/aanmelden`;
  const names = ['naam', 'telefoon', 'email'] as const;
  const fieldsOf = (page: Page) =>
    Promise.all(names.map((name) => page.locator(`[name=${name}]`).inputValue()));
  const empty = ['', '', ''];
  const filledIn = 'Uw gegevens staan er al';
  const clear = { name: 'Niet u? Wis gegevens' };

  async function signUp(page: Page, who: string, answers: { naam: string; ander?: string }): Promise<void> {
    await page.getByLabel(who, { exact: true }).check();
    for (const [name, value] of Object.entries({
      ...answers,
      telefoon: '06 12 34 56 78',
      email: 'riet@voorbeeld.nl',
    }))
      await page.locator(`[name=${name}]`).fill(value);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'U bent aangemeld' }).waitFor();
  }

  describe('UI14: a second sign-up in the same visit', () => {
    it('has name and contact already, says so, and goes through with one choice and two presses', async () => {
      const { page, context } = await browsing.visitor();
      await page.goto(form('breien'));
      expect([await fieldsOf(page), await page.getByText(filledIn).isVisible()]).toEqual([empty, false]);
      expect(await page.getByRole('button', clear).count()).toBe(0);
      await signUp(page, 'Voor mijzelf', { naam: 'Riet Bakker' });

      await page.goto(form('zingen'));
      expect(await fieldsOf(page)).toEqual(['Riet Bakker', '06 12 34 56 78', 'riet@voorbeeld.nl']);
      expect(await page.getByText(filledIn).isVisible()).toBe(true);
      await page.getByLabel('Voor mijzelf').check();
      await page.getByRole('button', { name: 'Verder' }).click();
      // On one line, as people write it.
      await page.getByText('06\u00a012\u00a034\u00a056\u00a078').waitFor();
      await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'U bent aangemeld' }).waitFor();
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });

    it('never fills in for somebody else, and puts it back for oneself', async () => {
      const { page, context } = await browsing.visitor();
      await page.goto(form('breien', 1));
      await signUp(page, 'Voor mij en iemand anders', { naam: 'Riet Bakker', ander: 'Jo Bakker' });
      await page.goto(form('zingen', 1));
      await page.getByLabel('Voor iemand anders').check();
      expect([await fieldsOf(page), await page.getByText(filledIn).isVisible()]).toEqual([empty, false]);
      expect(await page.locator('[name=naam]').getAttribute('autocomplete')).toBe('off');
      await page.getByLabel('Voor mijzelf').check();
      expect((await fieldsOf(page))[0]).toBe('Riet Bakker');
      expect(await page.locator('[name=naam]').getAttribute('autocomplete')).toBe('name');
      // What somebody typed over it is theirs.
      await page.locator('[name=naam]').fill('Nel Kuiper');
      await page.getByLabel('Voor iemand anders').check();
      expect(await fieldsOf(page)).toEqual(['Nel Kuiper', '', '']);
      expect(await page.locator('[name=ander]').inputValue()).toBe('');
      await context.close();
    });

    it('keeps nothing of whom somebody else was signed up by', async () => {
      const { page, context } = await browsing.visitor();
      await page.goto(form('breien', 2));
      await signUp(page, 'Voor iemand anders', { naam: 'Riet Bakker', ander: 'Jo Bakker' });
      await page.goto(form('zingen', 2));
      expect(await fieldsOf(page)).toEqual(empty);
      await context.close();
    });

    it('on a computer that others use one press takes it away, and it does not come back', async () => {
      const { page, context } = await browsing.visitor();
      await page.goto(form('breien', 3));
      await signUp(page, 'Voor mijzelf', { naam: 'Riet Bakker' });
      await page.goto(form('zingen', 3));
      await page.getByRole('button', clear).click();
      await page.getByRole('status').getByText('De gegevens zijn gewist.').waitFor();
      expect(await fieldsOf(page)).toEqual(empty);
      await page.locator('[name=naam]:focus').waitFor();
      await page.reload();
      expect([await fieldsOf(page), await page.getByText(filledIn).isVisible()]).toEqual([empty, false]);
      await context.close();
    });

    it('is of this tab alone: another visitor of the same browser finds an empty form', async () => {
      const { page, context } = await browsing.visitor();
      await page.goto(form('breien', 4));
      await signUp(page, 'Voor mijzelf', { naam: 'Riet Bakker' });
      const other = await context.newPage();
      await other.goto(form('zingen', 4));
      expect(await fieldsOf(other)).toEqual(empty);
      await context.close();
    });

    it('control: without scripts the form is empty, and nothing speaks of it', async () => {
      const { page, context } = await browsing.visitor({ javaScript: false });
      await page.goto(form('breien', 5));
      await signUp(page, 'Voor mijzelf', { naam: 'Riet Bakker' });
      await page.goto(form('zingen', 5));
      expect(await fieldsOf(page)).toEqual(empty);
      expect(await page.getByText(filledIn).isVisible()).toBe(false);
      expect(await page.getByRole('button', clear).count()).toBe(0);
      await context.close();
    });
  });

  describe('taking somebody along', () => {
    const share = (page: Page) => page.getByRole('region', { name: 'Neem iemand mee' });

    it('copies the public address and says so; neither name nor manage code is in what is shared', async () => {
      const { page, context } = await browsing.visitor();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(form('wandelen'));
      await signUp(page, 'Voor mijzelf', { naam: 'Riet Bakker' });
      const code = new URL(page.url()).pathname.split('/')[2]!;
      await share(page).getByRole('button', { name: 'Kopieer de link' }).click();
      await page.getByRole('status').getByText('De link is gekopieerd.').waitFor();
      // As text: the types of Node know no browser.
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      const links = await share(page)
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)));
      expect(links.map((link) => link.split('?')[0])).toEqual(['https://wa.me/', 'mailto:']);
      for (const shared of [copied, ...links]) {
        expect(shared).toContain('/k/BWAN');
        for (const secret of [code, 'Riet', '06', 'riet@']) expect(shared).not.toContain(secret);
      }
      await page.goto(new URL(copied).pathname);
      expect(new URL(page.url()).pathname).toBe('/barendrecht/week-2026/wandelen');
      await context.close();
    });

    it('without scripts there are the two links, no button that does nothing, and how to print', async () => {
      const { page, context } = await browsing.visitor({ javaScript: false });
      await page.goto(form('wandelen', 1));
      await signUp(page, 'Voor mijzelf', { naam: 'Riet Bakker' });
      expect(await share(page).getByRole('link').count()).toBe(2);
      expect(await page.getByRole('button', { name: /Kopieer|Druk/ }).count()).toBe(0);
      expect(await page.getByText('met de knop Afdrukken van uw browser').isVisible()).toBe(true);
      await context.close();
    });

    it('is not offered once it is full, or for who does not come', async () => {
      const { page, context } = await browsing.visitor();
      await page.goto(form('eten'));
      await signUp(page, 'Voor mij en iemand anders', { naam: 'Riet Bakker' });
      expect(await share(page).count()).toBe(0);
      await page.getByRole('link', { name: 'Afmelden' }).click();
      await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
      await page.getByRole('heading', { level: 1, name: 'U bent afgemeld' }).waitFor();
      expect(await share(page).count()).toBe(0);
      await context.close();
    });
  });
});
