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

const h1 = (text: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
let people = 0;
/** Somebody who signed up; the address of the page to manage it. */
async function signedUp(slug: string, index = 0): Promise<string> {
  people += 1;
  const sent = await door.post(`/barendrecht/week-2026/${slug}/${week.sessions[slug]![index]}/aanmelden`, {
    formId: newId(),
    voorWie: 'self',
    naam: `Jan Nummer ${people}`,
    email: `jan${people}@voorbeeld.nl`,
    stap: 'verstuur',
  });
  return sent.headers.get('location')!.replace('?nieuw', '');
}
const taken = async (slug: string, index = 0) =>
  (
    await door.sql<{ taken: number }>('SELECT taken FROM session WHERE id = $1', [
      week.sessions[slug]![index],
    ])
  )[0]!.taken;
const sequence = (ics: string) => Number(/SEQUENCE:(\d+)/.exec(ics)![1]);
const uid = (ics: string) => /UID:(\S+)/.exec(ics)![1];

describe('the page of one registration', () => {
  it('security 7, privacy V27: sends no Referer, stands in no cache and no search engine', async () => {
    const { headers } = await door.read(await signedUp('breien'));
    expect([
      headers.get('referrer-policy'),
      headers.get('cache-control'),
      headers.get('x-robots-tag'),
      headers.get('set-cookie'),
    ]).toEqual(['no-referrer', 'no-store', 'noindex, nofollow', null]);
  });

  it('a code that opens nothing is 404 like any other address; the spoken code is no address', async () => {
    expect((await door.read('/a/onbekend')).status).toBe(404);
    const [row] = await door.sql<{ spoken_code: string }>('SELECT spoken_code FROM registration LIMIT 1');
    expect((await door.read(`/a/${row!.spoken_code}`)).status).toBe(404);
    expect((await door.read('/a/onbekend/afspraak.ics')).status).toBe(404);
    expect((await door.post('/a/onbekend/afmelden', {})).status).toBe(404);
  });

  it('UI25: opening the address, also the one of cancelling, changes nothing', async () => {
    const place = await signedUp('breien', 1);
    const before = await door.sql('SELECT * FROM registration ORDER BY id');
    for (const path of [place, `${place}/afmelden`, `${place}/afspraak.ics`, `${place}?nieuw`])
      expect((await door.read(path)).status).toBe(200);
    expect(await door.sql('SELECT * FROM registration ORDER BY id')).toEqual(before);
  });

  it('check 11: cancelled in two clicks, undone with one; same UID, higher SEQUENCE', async () => {
    const place = await signedUp('zingen');
    const first = await door.read(`${place}/afspraak.ics`);
    expect((await door.read(`${place}/afmelden`)).text).toContain('Ja, meld mij af');
    const cancelled = await door.post(`${place}/afmelden`, {});
    expect([cancelled.status, cancelled.headers.get('location')]).toEqual([303, place]);
    const page = await door.read(place);
    expect([h1(page.text), page.text.includes('Maak ongedaan')]).toEqual(['U bent afgemeld', true]);
    const off = await door.read(`${place}/afspraak.ics`);
    expect(off.text).toContain('STATUS:CANCELLED');
    expect(await taken('zingen')).toBe(0);

    const undone = await door.post(`${place}/ongedaan`, {});
    const back = await door.read(undone.headers.get('location')!);
    expect([h1(back.text), back.text.includes('U bent weer aangemeld.')]).toEqual(['Mijn aanmelding', true]);
    const last = await door.read(`${place}/afspraak.ics`);
    expect([uid(off.text), uid(last.text)]).toEqual([uid(first.text), uid(first.text)]);
    expect([sequence(off.text), sequence(last.text)]).toEqual([1, 2]);
    expect(await taken('zingen')).toBe(1);
  });

  it('after ten minutes there is no undo any more, and the page says what can be done', async () => {
    const place = await signedUp('zingen', 1);
    await door.post(`${place}/afmelden`, {});
    const now = door.clock.now();
    door.clock.advance(11 * 60_000);
    expect((await door.read(place)).text).not.toContain('Maak ongedaan');
    const late = await door.post(`${place}/ongedaan`, {});
    expect([late.status, late.text.includes('Ongedaan maken kan niet meer')]).toEqual([409, true]);
    door.clock.moveTo(now);
  });

  it('R7: cancelling twice is no failure: "U was al afgemeld"', async () => {
    const place = await signedUp('zingen', 2);
    await door.post(`${place}/afmelden`, {});
    const again = await door.post(`${place}/afmelden`, {});
    expect([again.status, again.headers.get('location')]).toEqual([303, `${place}?al`]);
    door.clock.advance(11 * 60_000);
    const page = await door.read(`${place}?al`);
    expect([page.status, page.text.includes('U was al afgemeld.')]).toEqual([200, true]);
    expect((await door.read(`${place}/afmelden`)).text).toContain('U was al afgemeld.');
    expect(await taken('zingen', 2)).toBe(0);
  });

  it('Q13: comes with more people when there is room, and reads how many places are left when there is not', async () => {
    const place = await signedUp('eten');
    expect((await door.post(`${place}/aantal`, { aantal: '2' })).status).toBe(303);
    expect(await taken('eten')).toBe(2);
    const tooMany = await door.post(`${place}/aantal`, { aantal: '3' });
    expect([tooMany.status, tooMany.text.includes('Er is niet genoeg plek')]).toEqual([409, true]);
    expect((await door.post(`${place}/aantal`, { aantal: '99' })).status).toBe(422);
    expect((await door.post(`${place}/aantal`, { aantal: '1' })).status).toBe(303);
    expect(await taken('eten')).toBe(1);
  });

  it('R8: after the start it says whom to call', async () => {
    const place = await signedUp('breien', 2);
    const now = door.clock.now();
    door.clock.moveTo(new Date('2026-09-26T12:30:00Z'));
    const page = await door.read(place);
    expect(page.text).toContain('Dit is al begonnen of geweest.');
    expect((await door.post(`${place}/afmelden`, {})).status).toBe(409);
    door.clock.moveTo(now);
  });

  it('R9: called off by the organiser: says so, with the reason', async () => {
    const place = await signedUp('breien', 3);
    await door.sql("UPDATE session SET state = 'cancelled', reason = 'Er is geen wol' WHERE id = $1", [
      week.sessions['breien']![3],
    ]);
    const page = await door.read(place);
    expect([h1(page.text), page.text.includes('Er is geen wol')]).toEqual(['Dit gaat niet door', true]);
  });

  it('S0-21: a telling name stands on the page, not in the title of the window nor in the calendar', async () => {
    const place = await signedUp('tablet');
    await door.sql("UPDATE activity SET title = 'Praten over eenzaam zijn' WHERE slug = 'tablet'");
    const page = await door.read(place);
    expect(page.text).toContain('Praten over eenzaam zijn');
    expect(/<title>(.*?)<\/title>/.exec(page.text)![1]).toBe(
      'Mijn aanmelding - Kom Erbij Week - KijkopWelzijn',
    );
    const links = page.text.match(/href="https:[^"]+"/g)!.join(' ');
    expect(links + (await door.read(`${place}/afspraak.ics`)).text).not.toMatch(/eenza/i);
  });
});
