import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { ActivitySessions, Events } from '#events/programme';
import { system } from '#platform/kernel';
import { nameOfSeries, sessionNamed } from '../given/found-sessions.js';
import { axe } from '../support/axe.js';
import { type Browsing, openBrowser } from '../support/browser.js';
import { focusComplaints } from '../support/browser-checks.js';
import { eventually } from '../support/eventually.js';
import { type Invitation, invitationOf, type Journey, openJourney } from '../support/journey.js';
import { project } from '../support/project.js';
import { cards, fillSignUp, heading, openWeek, sendSignUp, taken, week } from './resident-steps.js';

describe('kit', () => {
  let journey: Journey;
  let browsing: Browsing;

  beforeAll(async () => {
    journey = await openJourney();
    browsing = await openBrowser(journey.url);
  });

  afterAll(async () => {
    await browsing?.close();
    await journey?.close();
  });

  const page = (body: string) =>
    `<!doctype html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>${body}</main></body></html>`;

  describe('the journeys see what is wrong', () => {
    it('check 1, control: axe finds a button of 12 pixels, and nothing when it is large enough', async () => {
      const { page: tab, context } = await browsing.visitor();
      const button = (size: number) =>
        `<button aria-label="Sluit" style="width:${size}px;height:${size}px;padding:0"></button>`;
      await tab.setContent(page(button(12) + button(12)));
      expect((await axe(tab)).map((line) => line.split(':')[0])).toEqual(['target-size', 'target-size']);
      await tab.setContent(page(button(44) + button(44)));
      expect(await axe(tab)).toEqual([]);
      await context.close();
    });

    it('check 1, control: axe finds a page without language, faint letters, a nameless picture and a jump of headings', async () => {
      const { page: tab, context } = await browsing.visitor();
      await tab.setContent(
        page('<p style="color:#aaa">Flauw</p><img src="data:,"><h4>Sprong</h4>').replace(' lang="nl"', ''),
      );
      const found = (await axe(tab)).map((line) => line.split(':')[0]).sort();
      expect(found).toEqual(['color-contrast', 'heading-order', 'html-has-lang', 'image-alt']);
      await context.close();
    });

    it('control: a request to elsewhere, a breach of the policy and a script that fails are complaints', async () => {
      const { page: tab, context } = await browsing.visitor();
      await tab.goto('/');
      await tab.evaluate(() => {
        const picture = document.createElement('img');
        picture.src = 'http://127.0.0.1:9/elders.png';
        const late = document.createElement('p');
        late.innerHTML = '<b style="color: red">x</b>';
        document.body.append(picture, late);
        setTimeout(() => {
          throw new Error('kapot');
        });
      });
      await eventually('the script to fail', () => /kapot/.test(browsing.complaints.join()));
      await eventually('the picture to fail', () => /failed: csp/.test(browsing.complaints.join()));
      const told = browsing.complaints.splice(0).join('\n');
      expect(told).toMatch(/^request to http:\/\/127\.0\.0\.1:9\/elders\.png$/m);
      expect(told).toMatch(/inline style violates the following Content Security Policy/);
      expect(told).toMatch(/^fault in a script: kapot$/m);
      await context.close();
    });

    it('control: a page that is not there is no complaint, a picture that is not there is one', async () => {
      const { page: tab, context } = await browsing.visitor();
      await tab.goto('/bestaat-niet/en-dit-ook-niet');
      expect(browsing.complaints).toEqual([]);
      await tab.evaluate(() => {
        const picture = document.createElement('img');
        picture.src = '/assets/weg.svg';
        document.body.append(picture);
      });
      await eventually('a complaint', () => browsing.complaints.length > 0);
      expect(browsing.complaints.splice(0).join()).toMatch(/weg\.svg: Failed to load resource/);
      await context.close();
    });
  });
});

describe('sign up', () => {
  let journey: Journey;
  let browsing: Browsing;

  beforeAll(async () => {
    journey = await openJourney();
    await openWeek(journey);
    browsing = await openBrowser(journey.url);
  });

  afterEach(() => {
    expect(browsing.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browsing?.close();
    await journey?.close();
  });

  /** Counts what somebody does: presses, and pages that were loaded for them. */
  function counting(page: Page) {
    const count = { clicks: 0, loads: 0 };
    page.on('load', () => {
      count.loads += 1;
    });
    const click = async (locator: ReturnType<Page['locator']>) => {
      count.clicks += 1;
      await locator.click();
    };
    return { count, click };
  }

  describe.each([{ javaScript: true }, { javaScript: false }])(
    'a resident, scripts on: $javaScript',
    ({ javaScript }) => {
      it('check 2 and 3: from the programme to a place in at most 6 clicks and 4 pages, without e-mail or account', async () => {
        const { page, context } = await browsing.visitor({ javaScript });
        await page.goto('/');
        const { count, click } = counting(page);
        await click(page.getByRole('link', { name: 'Koken met buren' }).first());
        await click(page.getByRole('link', { name: /^Meld mij aan/ }).first());
        await click(page.getByText('Voor mijzelf', { exact: true }));
        await page.getByLabel('Uw naam', { exact: true }).fill(javaScript ? 'Truus de Boer' : 'Wim de Boer');
        await page.getByLabel('Telefoonnummer', { exact: true }).fill('06 10 00 12 34');
        await click(page.getByRole('button', { name: 'Verder' }));
        await click(page.getByRole('button', { name: 'Aanmelden', exact: true }));
        expect(await heading(page)).toBe('U bent aangemeld');
        expect([count.clicks <= 6, count.loads <= 4]).toEqual([true, true]);
        const text = (await page.locator('main').textContent())!.replace(/\s+/g, ' ');
        expect(text).toMatch(/maandag 28 september/i);
        expect(text).toMatch(/van 16\.30 tot 19\.30 uur/);
        expect(text).toMatch(/Buurthuis De Brug/);
        expect(text).toMatch(/Uw code [A-Z2-9]{4}[ -][A-Z2-9]{4}/);
        for (const name of [/Google/, /Outlook/, /Agenda-bestand/, /^Afmelden$/])
          expect(await page.getByRole('link', { name }).count()).toBe(1);
        expect(await context.cookies()).toEqual([]);
        await context.close();
      });

      it('check 8: choosing changes the address, which gives somebody else the same list', async () => {
        const { page, context } = await browsing.visitor({ javaScript });
        await page.goto(week);
        const all = await cards(page);
        await page.getByText('Kies wat bij u past').click();
        await page.getByRole('radio', { name: /^Centrum/ }).check();
        await page.getByRole('checkbox', { name: 'Nog plek' }).check();
        if (!javaScript) await page.getByRole('button', { name: 'Toon activiteiten' }).click();
        await page.waitForURL(/wijk=Centrum.*handig=plek/);
        const fewer = await cards(page);
        expect(await page.locator('.ke-result').textContent()).toBe(`${fewer} activiteiten gevonden`);
        expect(fewer > 0 && fewer < all).toBe(true);

        const other = await browsing.visitor({ javaScript });
        await other.page.goto(page.url());
        expect(await other.page.locator('main .ke-activity__title').allTextContents()).toEqual(
          await page.locator('main .ke-activity__title').allTextContents(),
        );
        await other.context.close();

        await page.getByRole('link', { name: 'Wis keuzes' }).click();
        await page.waitForURL((url) => url.search === '');
        expect(await cards(page)).toBe(all);
        await page.goBack();
        await page.waitForURL(/wijk=Centrum/);
        await page.waitForLoadState();
        expect(await cards(page)).toBe(fewer);
        await context.close();
      });

      it('check 11: cancels in two clicks, and undoes it', async () => {
        const session = await sessionNamed(journey, 'Koken met buren');
        const before = await taken(journey, session.id);
        const { page, context } = await browsing.visitor({ javaScript });
        await page.goto(`${session.address}/${session.id}/aanmelden`);
        await fillSignUp(page, { name: javaScript ? 'Nel Vos' : 'Ab Vos', phone: '06 10 00 12 40' });
        const address = await sendSignUp(page);
        expect(await taken(journey, session.id)).toBe(before + 1);
        await page.getByRole('link', { name: 'Afmelden', exact: true }).click();
        await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
        expect(await heading(page)).toBe('U bent afgemeld');
        expect(await taken(journey, session.id)).toBe(before);
        await page.getByRole('button', { name: 'Maak ongedaan' }).click();
        await page.getByText('U bent weer aangemeld. Fijn dat u toch komt.').waitFor();
        expect(new URL(page.url()).pathname).toBe(address);
        expect(await taken(journey, session.id)).toBe(before + 1);
        await context.close();
      });
    },
  );

  describe('a resident who makes a slip', () => {
    it('check 4: hears what to do, keeps what was typed, and comes through', async () => {
      const session = await sessionNamed(journey, 'Koken met buren');
      const { page, context } = await browsing.visitor();
      await page.goto(`${session.address}/${session.id}/aanmelden`);
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name: 'Verder' }).click();
      expect((await answered).status()).toBe(422);
      expect(await page.title()).toMatch(/^Fout: /);
      const summary = page.getByRole('heading', { name: 'Er zijn 3 dingen niet goed ingevuld' });
      await summary.waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Er zijn 3 dingen'));
      const links = page.locator('.ke-error-summary a');
      const texts = await links.allTextContents();
      expect(texts.length).toBe(3);
      for (const [index, text] of texts.entries()) {
        await links.nth(index).click();
        const described = await page.evaluate(() => {
          const field = document.activeElement;
          const group = field?.closest('[aria-describedby]');
          const ids = (group?.getAttribute('aria-describedby') ?? '').split(' ');
          return ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '');
        });
        expect(described.some((told) => told.includes(text))).toBe(true);
      }
      await page.getByLabel('Uw naam', { exact: true }).fill('Koos Slordig');
      await page.getByLabel('Telefoonnummer', { exact: true }).fill('12');
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.getByRole('heading', { name: 'Er zijn 2 dingen niet goed ingevuld' }).waitFor();
      expect(await page.getByLabel('Uw naam', { exact: true }).inputValue()).toBe('Koos Slordig');
      expect(await page.getByLabel('Telefoonnummer', { exact: true }).inputValue()).toBe('12');
      await fillSignUp(page, { name: 'Koos Slordig', phone: '+31 6 1000 1241' });
      await sendSignUp(page);
      await context.close();
    });

    it('check 9: of two who want the last place one gets it, the other keeps what was typed', async () => {
      // What was typed goes along to another session of the same activity, so there is one.
      const session = await sessionNamed(journey, await nameOfSeries(journey));
      const full = await taken(journey, session.id);
      await journey.get(ActivitySessions).changeCapacity(system, session.id, full + 1);
      const tabs: Page[] = [];
      for (const name of ['Eerste de Vries', 'Tweede de Vries']) {
        const { page } = await browsing.visitor();
        await page.goto(`${session.address}/${session.id}/aanmelden`);
        await fillSignUp(page, { name, phone: `06 10 00 13 0${tabs.length}` });
        await page.getByRole('button', { name: 'Verder' }).click();
        await page.getByRole('button', { name: 'Aanmelden', exact: true }).waitFor();
        tabs.push(page);
      }
      await Promise.all(
        tabs.map((page) => page.getByRole('button', { name: 'Aanmelden', exact: true }).click()),
      );
      const headings = await Promise.all(tabs.map(heading));
      expect([...headings].sort()).toEqual(['Deze activiteit is net vol geraakt', 'U bent aangemeld']);
      expect(await taken(journey, session.id)).toBe(full + 1);
      const second = headings.indexOf('Deze activiteit is net vol geraakt');
      const kept = tabs[second]!.locator('form [name="naam"]').first();
      expect(await kept.inputValue()).toBe(['Eerste de Vries', 'Tweede de Vries'][second]);
      for (const page of tabs) await page.context().close();
    });
  });

  /** A page may scroll gently to what has focus, so it gets a session. */
  async function seenWell(page: Page): Promise<void> {
    let complaints: string[] = [];
    for (let looks = 0; looks < 40; looks += 1) {
      complaints = await focusComplaints(page);
      if (complaints.length === 0) return;
      await page.waitForTimeout(50);
    }
    expect(complaints).toEqual([]);
  }

  describe('a resident with a keyboard alone', () => {
    it('check 7: skips to the content, sees where the focus is at each stop, and signs up', async () => {
      const { page, context } = await browsing.visitor();
      const session = await sessionNamed(journey, 'Koken met buren');
      await page.goto(session.address);
      await page.keyboard.press('Tab');
      await page.waitForFunction(
        () => document.activeElement?.textContent?.trim() === 'Direct naar de inhoud',
      );
      await seenWell(page);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.closest('main') !== null);

      /** Presses Tab until the wanted thing has focus; every stop on the way must be seen. */
      const tabTo = async (wanted: RegExp) => {
        for (let presses = 0; presses < 40; presses += 1) {
          await page.keyboard.press('Tab');
          await seenWell(page);
          const name = await page.evaluate(() => {
            const element = document.activeElement as HTMLInputElement;
            return `${element.name ?? ''} ${element.textContent?.trim() ?? ''}`;
          });
          if (wanted.test(name)) return;
        }
        throw new Error(`Tab never came to ${wanted.source}`);
      };
      const arrive = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();
      await tabTo(/Meld mij aan/);
      await page.keyboard.press('Enter');
      await arrive('Aanmelden');
      await tabTo(/^voorWie/);
      await page.keyboard.press('Space');
      await tabTo(/^naam/);
      await page.keyboard.type('Toets Bord');
      await tabTo(/^telefoon/);
      await page.keyboard.type('0610001250');
      await page.keyboard.press('Enter');
      await arrive('Controleer uw aanmelding');
      await tabTo(/^stap Aanmelden$/);
      await page.keyboard.press('Enter');
      await arrive('U bent aangemeld');
      await context.close();
    });
  });
});

describe('the walk', () => {
  const list = join(project, 'test/data/barendrecht-2020/activities.csv');
  const september = new Date('2020-09-14T10:00:00Z');

  let journey: Journey;
  let browsing: Browsing;

  beforeAll(async () => {
    journey = await openJourney({ now: september });
    browsing = await openBrowser(journey.url);
  });

  afterEach(() => {
    expect(browsing.complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browsing?.close();
    await journey?.close();
  });

  /** A coalition of its own for each walk, with its coordinator and an empty week of October 2020. */
  async function emptyWeek(slug: string): Promise<{ coordinator: string; office: string; week: string }> {
    const coalition = await journey.coalition(slug, `Samen ${slug}`);
    const coordinator = `marja@${slug}.example.org`;
    await journey.person(coordinator, coalition.id, ['coordinator']);
    const event = await journey.get(Events).create(system, coalition.id, {
      kind: 'week',
      name: 'Kom Erbij Week',
      firstDay: '2020-10-01',
      lastDay: '2020-10-08',
    });
    return { coordinator, office: `/kantoor/${event.slug}`, week: `/${slug}/${event.slug}` };
  }

  /** Address, mail, link, button: nothing else opens the office. */
  async function signIn(page: Page, email: string): Promise<void> {
    await page.goto('/kantoor');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByRole('button', { name: 'Stuur mij de e-mail' }).click();
    expect(await heading(page)).toBe('Kijk in uw e-mail');
    const mail = await journey.mail(email, /./);
    const link = /https?:\/\/\S+\/inloggen\/\S+/.exec(mail.text ?? '')?.[0];
    await page.goto(link ?? 'about:blank');
    await page.getByRole('button', { name: 'Log mij in' }).click();
    await page.waitForURL('**/kantoor');
  }

  /** What a mail of the coalition invites to, read by ical.js. */
  async function invitation(to: string, subject: RegExp): Promise<Invitation> {
    return invitationOf(await journey.mail(to, subject));
  }

  describe.each([{ javaScript: true }, { javaScript: false }])(
    'the walk, scripts on: $javaScript',
    ({ javaScript }) => {
      const slug = javaScript ? 'barendrecht' : 'ridderkerk';
      const email = `riet.bakker@${slug}.example.net`;

      it('a week is published, a resident signed up, confirmed, reminded and cancelled', async () => {
        journey.clock.moveTo(september);
        const { coordinator, office, week } = await emptyWeek(slug);

        const desk = await browsing.visitor({ javaScript, width: 1280, height: 900 });
        await signIn(desk.page, coordinator);

        await desk.page.goto(`${office}/importeren`);
        await desk.page.getByLabel('Bestand').setInputFiles(list);
        await desk.page.getByRole('button', { name: 'Bekijk de lijst' }).click();
        expect(await heading(desk.page)).toBe('Bekijk de lijst: activities.csv');
        await desk.page.getByText('38 regels: 33 klaar, 3 onvolledig, 2 nakijken.').waitFor();
        const rows = desk.page.locator('tr[id^="regel-"]');
        expect(await rows.count()).toBe(38);
        const incomplete = rows.filter({ hasText: 'Onvolledig' });
        const explained = await incomplete.evaluateAll((lines) =>
          lines.map((line) => [
            line.querySelector('th')?.firstChild?.textContent ?? '',
            line.querySelector('.ke-issue')?.textContent ?? '',
          ]),
        );
        expect(explained.map(([title]) => title)).toEqual([
          'Start ANWB AutoMaatje',
          'Ondertekening akkoord tegen eenzaamheid',
          'Prijsuitreiking Barendrechts Beste',
        ]);
        for (const [, why] of explained) expect(why).toMatch(/tijd/);

        await desk.page.getByRole('button', { name: 'Bewaar alles' }).click();
        expect(await heading(desk.page)).toBe('De lijst is bewaard');
        await desk.page.getByRole('link', { name: 'Naar publiceren' }).click();
        await desk.page.getByRole('button', { name: /^Publiceer/ }).click();
        await desk.page.waitForURL(/gedaan=published/);

        const home = await browsing.visitor({ javaScript });
        const { page } = home;
        await page.goto(week);
        const all = await cards(page);
        await page.getByText('Kies wat bij u past').click();
        await page.getByRole('radio', { name: /^Centrum/ }).check();
        if (!javaScript) await page.getByRole('button', { name: 'Toon activiteiten' }).click();
        await page.waitForURL(/wijk=Centrum/);
        const inCentre = await cards(page);
        expect(inCentre > 0 && inCentre < all).toBe(true);
        await page.getByRole('link', { name: 'Eettafel' }).first().click();
        await page.getByRole('link', { name: /^Meld mij aan.*maandag\s5\soktober/i }).click();
        await fillSignUp(page, {
          who: 'Voor mij en iemand anders',
          name: 'Riet Bakker',
          other: 'Henk Bakker',
          email,
        });
        await sendSignUp(page);
        const session = await sessionNamed(journey, 'Eettafel', { coalition: slug, day: '2020-10-05' });
        expect(await taken(journey, session.id)).toBe(2);

        const invited = await invitation(email, /^Aangemeld: Eettafel, maandag 5 oktober/);
        expect(invited).toEqual({
          method: 'REQUEST',
          uid: invited.uid,
          sequence: 0,
          start: new Date('2020-10-05T10:15:00Z'),
          end: new Date('2020-10-05T11:30:00Z'),
          summary: 'Eettafel',
          status: 'CONFIRMED',
          attendees: [`mailto:${email}`],
        });

        journey.clock.moveTo(new Date('2020-10-02T08:00:30Z'));
        await journey.mail(email, /^Binnenkort: Eettafel, maandag 5 oktober/);
        journey.clock.moveTo(new Date('2020-10-04T08:00:30Z'));
        const reminder = await journey.mail(email, /^Morgen: Eettafel/);

        const stay = /https?:\/\/\S+\/a\/\S+/.exec(reminder.text ?? '')?.[0];
        await page.goto(stay ?? 'about:blank');
        await page.getByRole('link', { name: 'Afmelden', exact: true }).click();
        expect(await heading(page)).toBe('Wilt u zich afmelden?');
        await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
        expect(await heading(page)).toBe('U bent afgemeld');
        expect(await taken(journey, session.id)).toBe(0);

        const cancelled = await invitation(email, /^Afgemeld: Eettafel/);
        expect(cancelled).toEqual({
          ...invited,
          method: 'CANCEL',
          status: 'CANCELLED',
          sequence: cancelled.sequence,
        });
        expect(cancelled.sequence).toBeGreaterThan(invited.sequence);
        expect(await journey.subjects(email, 4)).toEqual([
          'Aangemeld: Eettafel, maandag 5 oktober 12.15 uur',
          'Binnenkort: Eettafel, maandag 5 oktober 12.15 uur',
          'Morgen: Eettafel, maandag 5 oktober 12.15 uur',
          'Afgemeld: Eettafel, maandag 5 oktober 12.15 uur',
        ]);
        await desk.context.close();
        await home.context.close();
      });
    },
  );

  describe('the walk back', () => {
    it('check 11: who undoes a cancellation has one appointment: the same UID, a higher SEQUENCE', async () => {
      const email = 'cor.bakker@example.net';
      const session = await sessionNamed(journey, 'Bloemschikken');
      journey.clock.moveTo(september);
      const { page, context } = await browsing.visitor();
      await page.goto(`${session.address}/${session.id}/aanmelden`);
      await fillSignUp(page, { name: 'Cor Bakker', email });
      await sendSignUp(page);
      const first = await invitation(email, /^Aangemeld: Bloemschikken/);
      await page.getByRole('link', { name: 'Afmelden', exact: true }).click();
      await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
      const cancelled = await invitation(email, /^Afgemeld: Bloemschikken/);
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      expect(await heading(page)).toBe('Mijn aanmelding');
      expect(await taken(journey, session.id)).toBe(1);
      const again = await invitation(email, /^Weer aangemeld: Bloemschikken/);
      expect([first.method, cancelled.method, again.method]).toEqual(['REQUEST', 'CANCEL', 'REQUEST']);
      expect(new Set([first.uid, cancelled.uid, again.uid]).size).toBe(1);
      expect(first.sequence < cancelled.sequence && cancelled.sequence < again.sequence).toBe(true);
      await context.close();
    });
  });
});
