import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Browsing, openBrowser } from '../../support/browser.js';
import { type WebApp, webApp } from '../../support/web-app.js';
import { seedWeek, type Week } from './week.js';

let door: WebApp;
let week: Week;
let browsing: Browsing;

beforeAll(async () => {
  door = await webApp();
  week = await seedWeek(door.sql);
  browsing = await openBrowser(door.url);
});
afterEach(() => expect(browsing.complaints.splice(0)).toEqual([]));
afterAll(async () => {
  await browsing.close();
  await door.close();
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
