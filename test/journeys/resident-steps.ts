import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { prepareDemo } from '../../apps/console/demo/prepare-demo.js';
import { cell } from '../given/rows.js';
import type { Journey } from '../support/journey.js';

/** The week of the demonstration: Barendrecht, from Thursday 24 September 2026, with people who signed up. */
export const week = '/barendrecht/kom-erbij-week-2026';

export async function openWeek(journey: Journey): Promise<void> {
  await prepareDemo(journey.app);
}

/** How many people have a place. */
export function taken(journey: Journey, sessionId: string): Promise<number> {
  return cell(journey, 'session', { id: sessionId }, 'taken');
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
