import type { Page } from 'playwright-core';
import { Imports } from '#events/import';
import { ActivitySessions } from '#events/programme';
import { ManagedRegistrations, Registrations } from '#events/registration';
import { newId, resident, system } from '#platform/kernel';
import { placesBeside, sessionNamed } from '../given/found-sessions.js';
import { cell, rows } from '../given/rows.js';
import { eventually } from '../support/eventually.js';
import type { Journey } from '../support/journey.js';
import { fillSignUp, taken, week } from './resident-steps.js';

/** One page in one of its states. */
export interface ListedPage {
  name: string;
  address: string;
  /** Who sees it, and so how large its targets must be. */
  who: 'resident' | 'office';
  /** What somebody does there to bring it into the state. */
  act?: (page: Page) => Promise<void>;
}

const office = '/kantoor/kom-erbij-week-2026';

/** Every page that exists, empty, filled, with mistakes, full and called off. */
export async function listPages(journey: Journey): Promise<ListedPage[]> {
  const { get } = journey;
  const cooking = await sessionNamed(journey, 'Koken met buren');
  const flowers = await sessionNamed(journey, 'Bloemschikken');
  const tablet = await sessionNamed(journey, 'Tabletles');
  const signUp = `${cooking.address}/${cooking.id}/aanmelden`;
  const register = async (sessionId: string, name: string) => {
    const placed = await get(Registrations).register(resident, sessionId, {
      formId: newId(),
      who: 'self_and_others',
      name,
      companions: ['Henk de Wit'],
      email: 'riet@example.net',
      channel: 'web',
    });
    return placed.manageCode!;
  };
  const comes = await register(cooking.id, 'Riet de Wit');
  const cancelled = await register(cooking.id, 'Ria de Wit');
  await get(ManagedRegistrations).cancel(resident, cancelled);
  const struck = await register(tablet.id, 'Rob de Wit');
  await get(ActivitySessions).callOff(system, tablet.id, 'De leraar is ziek.');
  await get(ActivitySessions).changeCapacity(system, flowers.id, await taken(journey, flowers.id));
  const eventId = await cell<string>(journey, 'event', {}, 'id');
  const list = Buffer.from(
    'Datum;Tijd;Activiteit;Locatie;Kosten\n25 september;;Zonder tijd;Zaal;gratis\n25 september;10.00;Met tijd;Zaal;gratis\n',
  );
  const preview = await get(Imports).open(system, eventId, 'lijst.csv', list);
  const saved = await get(Imports).open(system, eventId, 'lijst-2.csv', list);
  await get(Imports).save(system, saved.id);
  const [registration] = await rows(journey, 'registration', { session_id: cooking.id });
  const [here, other] = await placesBeside(journey, cooking);
  const place = `/kantoor/locaties/${here.id}`;
  const mail = await eventually('a mail', async () => (await journey.mails())[0]);

  const press = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState();
  };
  const page = (name: string, address: string, act?: ListedPage['act']): ListedPage => ({
    name,
    address,
    who: 'resident',
    ...(act ? { act } : {}),
  });
  const desk = (name: string, address: string, act?: ListedPage['act']): ListedPage => ({
    ...page(name, address, act),
    who: 'office',
  });
  return [
    page('programme', '/'),
    page('programme, choices open', week, async (tab) => tab.getByText('Kies wat bij u past').click()),
    page('programme, chosen', `${week}?wijk=Centrum&handig=plek`),
    page('programme, nothing found', `${week}?zoek=xyzzy`),
    page('programme, large letters', `${week}?letters=150`),
    page('activity', cooking.address),
    page('activity, full', flowers.address),
    page('activity, called off', tablet.address),
    page('sign-up, empty', signUp),
    page('sign-up, with mistakes', signUp, press('Verder')),
    page('sign-up, checked', signUp, async (tab) => {
      await fillSignUp(tab, { name: 'Bea de Wit', email: 'bea@example.net' });
      await press('Verder')(tab);
    }),
    page('sign-up, full', `${flowers.address}/${flowers.id}/aanmelden`),
    page('sign-up, called off', `${tablet.address}/${tablet.id}/aanmelden`),
    page('confirmation', `/a/${comes}?nieuw`),
    page('registration', `/a/${comes}`),
    page('registration, cancelling', `/a/${comes}/afmelden`),
    page('registration, cancelled', `/a/${cancelled}`),
    page('registration, called off', `/a/${struck}`),
    page('help', '/barendrecht/hulp'),
    page('accessibility', '/barendrecht/toegankelijkheid'),
    page('privacy', '/barendrecht/privacy'),
    page('kind of problem', '/problemen/not-found'),
    page('no such page', '/barendrecht/bestaat-niet'),
    desk('signing in', '/inloggen'),
    desk('signing in, with a mistake', '/inloggen', press('Stuur mij de e-mail')),
    desk('signing in, the digits', '/inloggen/code'),
    desk('signing in, the link', `/inloggen/${'x'.repeat(43)}`),
    desk('signing in, spent link', `/inloggen/${'x'.repeat(43)}`, press('Log mij in')),
    desk('mailbox', '/postvak'),
    desk('mail', `/postvak/${mail.id}`),
    desk('examples of notices', '/postvak/voorbeelden'),
    desk('office', '/kantoor'),
    desk('own sessions', '/kantoor/mijn-inlog'),
    desk('activities', `${office}/activiteiten`),
    desk('activities, nothing found', `${office}/activiteiten?zoek=xyzzy`),
    desk('activity, new', `${office}/activiteiten/nieuw`),
    desk('activity, new, with mistakes', `${office}/activiteiten/nieuw`, press('Maak deze activiteit')),
    desk('activity, edited', `${office}/activiteiten/${cooking.activityId}`),
    desk('moment, new', `${office}/activiteiten/${cooking.activityId}/moment`),
    desk('moment', `${office}/momenten/${cooking.id}`),
    desk('places', '/kantoor/locaties'),
    desk('places, with something unknown', '/kantoor/locaties?toon=rolstoel'),
    desk('places, nothing found', '/kantoor/locaties?zoek=xyzzy'),
    desk('place', place),
    desk('place, with mistakes', place, async (tab) => {
      await tab.getByLabel('Naam van de locatie').fill('');
      await tab.getByLabel('Postcode').fill('geen');
      await press('Bewaar')(tab);
    }),
    desk('place, another one already', place, async (tab) => {
      await tab.getByLabel('Naam van de locatie').fill(other.name);
      await tab.getByLabel('Straat en huisnummer').fill(other.street ?? '');
      await tab.getByLabel(/^Plaats/).fill(other.town ?? '');
      await press('Bewaar')(tab);
    }),
    desk('publishing', `${office}/publiceren`),
    desk('list, choosing', `${office}/importeren`),
    desk('list, no file', `${office}/importeren`, press('Bekijk de lijst')),
    desk('list, looked at', `${office}/import/${preview.id}`),
    desk(
      'list, a row open',
      `${office}/import/${preview.id}?regel=${encodeURIComponent(preview.rows[0]!.key)}`,
    ),
    desk('list, taken over', `${office}/import/${saved.id}`),
    desk('signing somebody up, moments', `${office}/aanmelden`),
    desk('signing somebody up', `${office}/momenten/${cooking.id}/aanmelden`),
    desk('who comes', `${office}/activiteiten/${cooking.activityId}/aanmeldingen`),
    desk('finding', '/kantoor/zoeken'),
    desk('one registration', `/kantoor/aanmeldingen/${registration!['id']}`),
    desk('letters', '/kantoor/brieven'),
    desk('calls', '/kantoor/bellijst'),
    desk('mails', '/kantoor/berichten'),
    desk('logbook', '/kantoor/logboek'),
    desk('no such page of the office', '/kantoor/bestaat-niet'),
  ];
}
