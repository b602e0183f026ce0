import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Events } from '#events/programme';
import { system } from '#platform/kernel';
import { type Browsing, openBrowser } from '../support/browser.js';
import { type Invitation, invitationOf, type Journey, openJourney } from '../support/journey.js';
import { project } from '../support/project.js';
import { cards, fillSignUp, heading, sendSignUp, sessionOf, taken } from './resident-steps.js';

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
      const [session] = await journey.sql<{ id: string; taken: number }>(
        `SELECT session.id, taken FROM session JOIN activity ON activity.id = activity_id
       JOIN coalition ON coalition.id = activity.coalition_id
       WHERE coalition.slug = $1 AND title = 'Eettafel' AND day = '2020-10-05'`,
        [slug],
      );
      expect(session?.taken).toBe(2);

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
      const places = await journey.sql('SELECT taken FROM session WHERE id = $1', [session!.id]);
      expect(places).toEqual([{ taken: 0 }]);

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
    const session = await sessionOf(journey, 'Bloemschikken');
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
