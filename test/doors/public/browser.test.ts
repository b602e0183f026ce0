import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../support/chromium.mjs';
import { type WebDoor, webDoor } from '../../support/door.js';
import { seedWeek, type Week } from './week.js';

let door: WebDoor;
let week: Week;
let browser: Browser;

beforeAll(async () => {
  door = await webDoor();
  week = await seedWeek(door.sql);
  browser = await chromium.launch(await findChromium());
});
afterAll(async () => {
  await browser.close();
  await door.close();
});

/** A page of a telephone; complains when the test ends about anything that was asked of another site. */
async function onPhone(
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    baseURL: door.url,
    ...options,
  });
  const foreign: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(door.url)) foreign.push(request.url());
  });
  try {
    await work(page);
    expect(foreign).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
  }
}

/** From the first page to the confirmation; answers how many clicks and pages it took. */
async function signUp(page: Page): Promise<{ clicks: number; navigations: number }> {
  const count = { clicks: 0, navigations: 0 };
  page.on('request', (request) => {
    if (request.isNavigationRequest() && !request.redirectedFrom()) count.navigations += 1;
  });
  await page.goto('/');
  count.navigations = 0;
  const click = async (press: Promise<void>) => {
    count.clicks += 1;
    await press;
  };
  await click(page.getByRole('link', { name: 'Samen breien' }).first().click());
  await click(
    page
      .getByRole('link', { name: /^Meld mij aan/ })
      .first()
      .click(),
  );
  await click(page.getByLabel('Voor mijzelf').check());
  await page.getByLabel('Uw naam').fill(`Jan ${Math.random()}`);
  await page.getByLabel('Telefoonnummer').fill('06 12 34 56 78');
  await click(page.getByRole('button', { name: 'Verder' }).click());
  await click(page.getByRole('button', { name: 'Aanmelden', exact: true }).click());
  await page.getByRole('heading', { level: 1, name: 'U bent aangemeld' }).waitFor();
  return count;
}

describe('a resident with a telephone', () => {
  it('check 2: signs up in at most 6 clicks and 4 pages, with 3 answers', async () => {
    await onPhone(async (page) => {
      const { clicks, navigations } = await signUp(page);
      expect([clicks <= 6, navigations <= 4]).toEqual([true, true]);
      const links = ['Google Agenda', 'Outlook.com', 'Microsoft 365', 'Afmelden'];
      for (const name of links) expect(await page.getByRole('link', { name }).count()).toBe(1);
    });
  });

  it('check 3: without scripts signs up, chooses a wijk, cancels and takes that back', async () => {
    await onPhone(
      async (page) => {
        await signUp(page);
        await page.getByRole('link', { name: 'Afmelden' }).click();
        await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
        await page.getByRole('button', { name: 'Maak ongedaan' }).click();
        await page.getByText('U bent weer aangemeld.').waitFor();
        await page.goto('/');
        await page.getByText('Kies wat bij u past').click();
        await page.getByLabel('Zuid').check();
        await page.getByRole('button', { name: 'Toon activiteiten' }).click();
        expect(await page.getByRole('status').textContent()).toBe('6 activiteiten gevonden');
        expect(new URL(page.url()).searchParams.get('wijk')).toBe('Zuid');
      },
      { javaScriptEnabled: false },
    );
  });

  it('check 4: the list of what to mend has the focus, and each line leads to its field', async () => {
    await onPhone(async (page) => {
      const [id] = week.sessions['breien']!;
      await page.goto(`/barendrecht/week-2026/breien/${id}/aanmelden`);
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.locator('h2:focus', { hasText: 'Er zijn 3 dingen' }).waitFor();
      for (const [line, field] of [
        ['Vul uw naam in', 'naam'],
        ['Vul uw telefoonnummer', 'telefoon'],
        ['Kies voor wie', 'voorWie'],
      ] as const) {
        await page.getByRole('link', { name: line }).click();
        await page.locator(`#${field}:focus`).waitFor();
      }
    });
  });

  it('check 8: choices show at once, Back returns, "Wis keuzes" restores 42', async () => {
    await onPhone(async (page) => {
      await page.goto('/barendrecht/week-2026');
      await door.sql('UPDATE session SET taken = 2, revision = revision + 1 WHERE id = $1', [
        week.sessions['eten']![1],
      ]);
      const found = (text: string) => page.locator('.ke-result', { hasText: text }).waitFor();
      await page.getByText('Kies wat bij u past').click();
      await page.getByLabel('Centrum').check();
      await found('24 activiteiten gevonden');
      await page.getByLabel('Nog plek').check();
      await page.waitForURL(/\?wijk=Centrum&handig=plek$/);
      await found('23 activiteiten gevonden');
      expect(await page.locator('.ke-activity').count()).toBe(23);
      await page.goBack();
      await page.waitForURL(/\?wijk=Centrum$/);
      await page.getByRole('link', { name: 'Wis keuzes' }).click();
      await found('42 activiteiten gevonden');
    });
  });
});

describe('every page for residents', () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const programme = '/barendrecht/week-2026';

  it.each([
    ['the programme', () => '/'],
    ['nothing found', () => `${programme}?wijk=Zuid&voor=youth&dag=2026-09-24`],
    ['an activity', () => `${programme}/eten`],
    ['the form', () => `${programme}/breien/${week.sessions['breien']![1]}/aanmelden`],
    ['help', () => '/barendrecht/hulp'],
    ['accessibility', () => '/barendrecht/toegankelijkheid'],
    ['privacy', () => '/barendrecht/privacy'],
    ['not found', () => `${programme}/bestaat-niet`],
  ])('check 1 and 5: %s: axe finds nothing, and nothing is wider than 320 pixels', async (_name, path) => {
    await onPhone(async (page) => {
      await page.goto(path());
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.setViewportSize({ width: 320, height: 256 });
      // As text: the types of Node know no window.
      const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(over)).toBe(0);
    });
  });
});
