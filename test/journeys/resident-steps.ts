import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { prepareDemo } from '../../apps/console/demo/prepare-demo.js';
import type { Journey } from '../support/journey.js';

/** The week of the demonstration: Barendrecht, from Thursday 24 September 2026, with people who signed up. */
export const week = '/barendrecht/kom-erbij-week-2026';

export async function openWeek(journey: Journey): Promise<void> {
  await prepareDemo(journey.app);
}

export interface FoundSession {
  id: string;
  address: string;
}

/** A session of the programme by the name of its activity; the first when there are more. */
export async function sessionOf(journey: Journey, title: string): Promise<FoundSession> {
  const [row] = await journey.sql<{ id: string; slug: string; event: string; coalition: string }>(
    `SELECT session.id, activity.slug, event.slug AS event, coalition.slug AS coalition
     FROM session JOIN activity ON activity.id = activity_id JOIN event ON event.id = activity.event_id
     JOIN coalition ON coalition.id = event.coalition_id
     WHERE title = $1 ORDER BY starts_at, activity.slug LIMIT 1`,
    [title],
  );
  if (!row) throw new Error(`the programme has no "${title}"`);
  return { id: row.id, address: `/${row.coalition}/${row.event}/${row.slug}` };
}

/** How many people have a place. */
export async function taken(journey: Journey, sessionId: string): Promise<number> {
  const [row] = await journey.sql<{ taken: number }>('SELECT taken FROM session WHERE id = $1', [sessionId]);
  return row!.taken;
}

export interface SignUp {
  who?: 'Voor mijzelf' | 'Voor mij en iemand anders' | 'Voor iemand anders';
  name: string;
  other?: string;
  phone?: string;
  email?: string;
}

/** Fills the form that is open. */
export async function fillSignUp(page: Page, form: SignUp): Promise<void> {
  await page.getByLabel(form.who ?? 'Voor mijzelf', { exact: true }).check();
  await page.getByLabel('Uw naam', { exact: true }).fill(form.name);
  if (form.other) await page.getByLabel('Naam van de ander').fill(form.other);
  if (form.phone) await page.getByLabel('Telefoonnummer', { exact: true }).fill(form.phone);
  if (form.email) await page.getByLabel('E-mailadres', { exact: true }).fill(form.email);
}

export async function heading(page: Page): Promise<string> {
  return ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
}

/** From the form that is open to the confirmation; answers the address of the registration. */
export async function sendSignUp(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Verder' }).click();
  expect(await heading(page)).toBe('Controleer uw aanmelding');
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  expect(await heading(page)).toBe('U bent aangemeld');
  return new URL(page.url()).pathname;
}

/** Number of cards of the programme that can be seen. */
export function cards(page: Page): Promise<number> {
  return page.locator('main .ke-activity').count();
}
