import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ActivitySessions } from '#events/programme';
import { system } from '#platform/kernel';
import { type Browsing, openBrowser } from '../support/browser.js';
import { focusComplaints } from '../support/browser-checks.js';
import { type Journey, openJourney } from '../support/journey.js';
import {
  cards,
  fillSignUp,
  heading,
  openWeek,
  sendSignUp,
  sessionOf,
  taken,
  week,
} from './resident-steps.js';

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
      const session = await sessionOf(journey, 'Koken met buren');
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
    const session = await sessionOf(journey, 'Koken met buren');
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
    const session = await sessionOf(journey, 'Bloemschikken');
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
    const loser = tabs[headings.indexOf('Deze activiteit is net vol geraakt')]!;
    const kept = await loser
      .locator('form [name="naam"]')
      .first()
      .inputValue()
      .catch(() => null);
    expect(kept === null || /de Vries/.test(kept)).toBe(true);
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
    const session = await sessionOf(journey, 'Koken met buren');
    await page.goto(session.address);
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Direct naar de inhoud');
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
