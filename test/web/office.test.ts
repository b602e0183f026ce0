import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Activities, type Activity, ActivitySessions, Events, type Session } from '#events/programme';
import { Registrations } from '#events/registration';
import { newId, resident, system } from '#platform/kernel';
import { heading, type OfficeApp, officeApp, type Staff, words } from '../given/office-app.js';
import { add, cell, rows } from '../given/rows.js';
import { eventually } from '../support/eventually.js';

describe('programme', () => {
  let app: OfficeApp;
  let anja: Staff;
  let coffee: Activity;
  let session: Session;

  const list = '/kantoor/kom-erbij-week/activiteiten';

  beforeAll(async () => {
    app = await officeApp();
    anja = await app.staff(['coordinator']);
    coffee = await app.get(Activities).create(system, app.event.id, {
      title: 'Koffie met muziek',
      organization: 'Het Trefpunt',
      bookingMode: 'required',
    });
    session = await app.get(ActivitySessions).create(system, coffee.id, {
      day: '2026-09-24',
      start: '14:00',
      end: '16:00',
      where: { name: 'Het Trefpunt', street: 'Middeldijkerplein 1', town: 'Barendrecht' },
      capacity: 20,
    });
    await app.get(Activities).create(system, app.event.id, { title: 'Lezing zonder dag' });
  });
  afterAll(() => app.close());

  /** What the editor of an activity sends, with some fields typed over. */
  async function editor(id: string, typed: Record<string, string> = {}) {
    const page = (await anja.read(`${list}/${id}`)).text;
    const version = /name="version" value="(\d+)"/.exec(page)![1]!;
    return {
      version,
      title: 'Koffie met muziek',
      summary: '',
      organization: 'Het Trefpunt',
      bookingMode: 'required',
      priceKind: 'unknown',
      ...typed,
    };
  }
  const field = (page: string, name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ??
    new RegExp(`name="${name}"[^>]*>([^<]*)<`).exec(page)?.[1];

  describe('the list of activities', () => {
    it('tells what each still misses', async () => {
      const text = words((await anja.read(list)).text);
      expect(text.includes('Mist nog: een moment')).toBe(true);
      expect(text.includes('donderdag 24 september, van 14.00 tot 16.00 uur')).toBe(true);
    });

    it('shows what was chosen', async () => {
      const shown = async (query: string) => {
        const text = words((await anja.read(`${list}?${query}`)).text);
        return [text.includes('Koffie met muziek'), text.includes('Lezing zonder dag')];
      };
      expect(await shown('toon=aandacht')).toEqual([false, true]);
      expect(await shown('toon=concept')).toEqual([true, true]);
      expect(await shown('toon=gepubliceerd')).toEqual([false, false]);
      expect(await shown('zoek=trefpunt')).toEqual([true, false]);
      expect(await shown('zoek=%27%22%3Cx')).toEqual([false, false]);
    });
  });

  describe('writing an activity', () => {
    it('keeps what was typed when something is wrong, and says what to do', async () => {
      const answer = await anja.post(
        `${list}/${coffee.id}`,
        await editor(coffee.id, { title: '', price: 'veel', summary: 'Met een <b>koor</b>' }),
      );
      expect([answer.status, /<title>([^<]{5})/.exec(answer.text)?.[1]]).toEqual([422, 'Fout:']);
      expect(words(answer.text).includes('Vul een bedrag in, bijvoorbeeld 2,50.')).toBe(true);
      expect([field(answer.text, 'price'), answer.text.includes('Met een &lt;b>koor')]).toEqual([
        'veel',
        true,
      ]);
    });

    it('saves it and says so', async () => {
      const typed = await editor(coffee.id, { price: '2,50', priceKind: 'paid', summary: 'Met een koor' });
      const answer = await anja.post(`${list}/${coffee.id}`, typed);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `${list}/${coffee.id}?gedaan=activitySaved`,
      ]);
      const page = await anja.read(answer.headers.get('location')!);
      expect([field(page.text, 'price'), words(page.text).includes('De activiteit is bewaard.')]).toEqual([
        '2,50',
        true,
      ]);
    });

    it('F11, X9: shows both texts to the second of two who write at once, and loses neither', async () => {
      const mine = await editor(coffee.id, { summary: 'Mijn tekst', price: '2,50', priceKind: 'paid' });
      const theirs = await editor(coffee.id, { summary: 'Tekst van Bert', price: '2,50', priceKind: 'paid' });
      expect((await anja.post(`${list}/${coffee.id}`, theirs)).status).toBe(303);
      const second = await anja.post(`${list}/${coffee.id}`, mine);
      const text = words(second.text);
      expect(second.status).toBe(412);
      expect(text.includes('Iemand anders heeft deze activiteit net veranderd')).toBe(true);
      expect(text.includes('Omschrijving Tekst van Bert Mijn tekst')).toBe(true);
      expect(field(second.text, 'summary')).toBe('Mijn tekst');
      const stored = () => cell(app, 'activity', { id: coffee.id }, 'summary');
      expect(await stored()).toBe('Tekst van Bert');
      const version = /name="version" value="(\d+)"/.exec(second.text)![1]!;
      expect((await anja.post(`${list}/${coffee.id}`, { ...mine, version })).status).toBe(303);
      expect(await stored()).toBe('Mijn tekst');
    });

    it('makes a new one', async () => {
      const answer = await anja.post(`${list}/nieuw`, {
        title: 'Wandelen',
        bookingMode: 'none',
        priceKind: 'free',
      });
      expect(answer.status).toBe(303);
      expect(heading((await anja.read(answer.headers.get('location')!)).text)).toBe('Wandelen');
    });
  });

  describe('publishing', () => {
    it('says what goes out, and what stays behind and why', async () => {
      const page = await anja.read('/kantoor/kom-erbij-week/publiceren');
      const text = words(page.text);
      expect(text.includes('1 activiteit is klaar om te publiceren.')).toBe(true);
      expect(text.includes('Lezing zonder dag Mist nog: een moment')).toBe(true);
    });

    it('X10: one press, and a second one does nothing more', async () => {
      const press = async () =>
        (await anja.post('/kantoor/kom-erbij-week/publiceren')).headers.get('location');
      expect([await press(), await press()]).toEqual([
        '/kantoor/kom-erbij-week/publiceren?gedaan=published&n=1',
        '/kantoor/kom-erbij-week/publiceren?gedaan=published&n=0',
      ]);
      expect((await app.read('/barendrecht/kom-erbij-week')).text.includes('Koffie met muziek')).toBe(true);
    });

    it('refuses what is not complete, naming what is missing', async () => {
      const lecture = await cell(app, 'activity', { title: 'Lezing zonder dag' }, 'id');
      const answer = await anja.post(`${list}/${lecture}/stap`, { stap: 'publish' });
      expect([answer.status, words(answer.text).includes('Nog nodig: een moment.')]).toEqual([422, true]);
    });
  });

  describe('a moment', () => {
    const page = () => `/kantoor/kom-erbij-week/momenten/${session.id}`;
    const register = (name: string, ways: { email?: string; phone?: string; address?: string }) =>
      app
        .get(Registrations)
        .register({ kind: 'staff', personId: anja.personId, sessionId: '', grants: [grant()] }, session.id, {
          formId: newId(),
          who: 'self',
          name,
          companions: [],
          channel: 'phone',
          ...ways,
        });
    const grant = () => ({
      coalitionId: app.coalitionId,
      role: 'coordinator' as const,
      organizationId: null,
      eventId: null,
    });

    it('says who will hear of a move, and by which way', async () => {
      await register('Piet', { email: 'piet@example.org' });
      await register('Truus', { phone: '0180 000 021' });
      await register('Willem', { phone: '0180 000 022' });
      await register('Ans', { address: 'Dorpsstraat 3\n2991 AB Barendrecht' });
      const text = words((await anja.read(page())).text);
      expect(text.includes('Wie krijgt bericht? 1 e-mail, 2 telefoontjes voor de balie en 1 brief.')).toBe(
        true,
      );
    });

    it('is moved, with times as people type them', async () => {
      const moved = await anja.post(`${page()}/tijd`, { day: '2026-09-25', start: '9.30', end: '11 uur' });
      expect([moved.status, moved.headers.get('location')]).toEqual([
        303,
        `${list}/${coffee.id}?gedaan=sessionMoved`,
      ]);
      expect(
        words((await anja.read(page())).text).includes('vrijdag 25 september, van 9.30 tot 11.00 uur'),
      ).toBe(true);
    });

    it('refuses an end before the start, at its field, with what was typed', async () => {
      const answer = await anja.post(`${page()}/tijd`, { day: '2026-09-25', start: '16.00', end: '14.00' });
      expect([answer.status, field(answer.text, 'end')]).toEqual([422, '14.00']);
      expect(words(answer.text).includes('Het einde ligt niet na het begin.')).toBe(true);
    });

    it('gets another place, known or new', async () => {
      const unknown = await anja.post(`${page()}/plek`, { whereKind: 'known', known: 'x' });
      expect([unknown.status, words(unknown.text).includes('Kies een locatie uit de lijst.')]).toEqual([
        422,
        true,
      ]);
      const fresh = { whereKind: 'fresh', place: 'De Baerne', street: 'Middelmolen 1', town: 'Barendrecht' };
      expect((await anja.post(`${page()}/plek`, fresh)).status).toBe(303);
      expect(words((await anja.read(page())).text).includes('De Baerne')).toBe(true);
    });

    it('Q6: may be made smaller than what is taken; nobody is thrown out and the page says so', async () => {
      expect((await anja.post(`${page()}/plaatsen`, { capacity: '2' })).status).toBe(303);
      expect(
        words((await anja.read(page())).text).includes('Er zijn 2 mensen meer aangemeld dan er plaatsen'),
      ).toBe(true);
    });

    it('is called off with a reason only', async () => {
      expect((await anja.post(`${page()}/vervalt`, { reason: '' })).status).toBe(422);
      expect((await anja.post(`${page()}/vervalt`, { reason: 'De pianist is ziek.' })).status).toBe(303);
      expect(words((await anja.read(`${list}/${coffee.id}`)).text).includes('gaat niet door')).toBe(true);
      const rows = (await anja.read(list)).text.split('</tr>');
      const row = rows.find((one) => one.includes('Koffie met muziek'));
      expect(
        words(row!.split('<td').at(-1)!)
          .replace(/^[^>]*>/, '')
          .trim(),
      ).toBe('0');
    });

    it('goes ahead after all with one press, as long as the page offers it; a second press is told that it is too late', async () => {
      const offered = words((await anja.read(`${list}/${coffee.id}`)).text);
      expect(offered.includes('Maak ongedaan')).toBe(true);
      const back = await anja.post(`${page()}/ongedaan`, {});
      expect([back.status, back.headers.get('location')]).toEqual([
        303,
        `${list}/${coffee.id}?gedaan=sessionTakenBack`,
      ]);
      const after = words((await anja.read(`${list}/${coffee.id}`)).text);
      expect([after.includes('gaat niet door'), after.includes('Maak ongedaan')]).toEqual([false, false]);
      const again = await anja.post(`${page()}/ongedaan`, {});
      expect([again.status, words(again.text).includes('Ongedaan maken kan niet meer')]).toEqual([409, true]);
    });

    it('is added to an activity', async () => {
      const lecture = await cell(app, 'activity', { title: 'Lezing zonder dag' }, 'id');
      const added = await anja.post(`${list}/${lecture}/moment`, {
        day: '2026-09-26',
        start: '10.00',
        whereKind: 'online',
      });
      expect(added.headers.get('location')).toBe(`${list}/${lecture}?gedaan=sessionAdded`);
    });
  });

  describe('who may', () => {
    it('P6: the desk and a reader do not come into the editor; a reviewer publishes', async () => {
      for (const role of ['reader', 'desk'] as const) {
        const other = await app.staff([role]);
        expect((await other.read(list)).status).toBe(404);
        expect((await other.post(`${list}/${coffee.id}/stap`, { stap: 'withdraw' })).status).toBe(404);
      }
      const reviewer = await app.staff(['reviewer']);
      expect((await reviewer.read('/kantoor/kom-erbij-week/publiceren')).status).toBe(200);
    });

    it('P2: another coalition sees no activity and no moment of this one', async () => {
      const coalition = await app.newCoalition('veendam');
      const elsewhere = await app.staff(['coordinator'], coalition);
      const paths = [list, `${list}/${coffee.id}`, `/kantoor/kom-erbij-week/momenten/${session.id}`];
      for (const path of paths) expect((await elsewhere.read(path)).status).toBe(404);
      expect((await elsewhere.post(`${list}/${coffee.id}/stap`, { stap: 'withdraw' })).status).toBe(404);
    });

    it('security 34: an id that is no id is a page that does not exist', async () => {
      for (const id of ['x', '1', "'", '%F0%9F%8E%89'])
        expect((await anja.read(`${list}/${id}`)).status).toBe(404);
    });
  });
});

describe('places', () => {
  let app: OfficeApp;
  let anja: Staff;
  let coffee: Activity;
  let session: Session;

  const list = '/kantoor/locaties';
  const programme = '/barendrecht/kom-erbij-week';

  beforeAll(async () => {
    app = await officeApp({ worker: true });
    anja = await app.staff(['coordinator']);
    coffee = await app.get(Activities).create(system, app.event.id, {
      title: 'Koffie met muziek',
      bookingMode: 'required',
    });
    session = await app.get(ActivitySessions).create(system, coffee.id, {
      day: '2026-09-24',
      start: '14:00',
      end: '16:00',
      where: { name: 'Het Trefpunt', street: 'Middeldijkerplein 1', town: 'Barendrecht', walker: true },
      capacity: 20,
    });
    const library = { name: 'Bibliotheek', street: 'Binnenhof 12', town: 'Barendrecht', wheelchair: true };
    for (const day of ['2026-09-25', '2026-09-26']) {
      await app
        .get(ActivitySessions)
        .create(system, coffee.id, { day, start: '10:00', end: null, where: library, capacity: 20 });
    }
    await app.get(Events).publish(system, app.event.id);
  });
  afterAll(() => app.close());

  async function placeOf(name: string): Promise<{ id: string; version: number; place_key: string }> {
    const [place] = await rows<{ id: string; version: number; place_key: string }>(app, 'place', { name });
    return place!;
  }

  /** What the page of a place sends, with some fields typed over. */
  async function editor(name: string, typed: Record<string, string> = {}) {
    const { id } = await placeOf(name);
    const page = (await anja.read(`${list}/${id}`)).text;
    const fields = ['version', 'name', 'street', 'postcode', 'town'];
    const stored = fields.map((one): [string, string] => [one, field(page, one)!]);
    const checked = [...page.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
      .map(([input]) => input)
      .filter((input) => / checked/.test(input))
      .map((input): [string, string] => [
        /name="([^"]*)"/.exec(input)![1]!,
        /value="([^"]*)"/.exec(input)![1]!,
      ]);
    return { path: `${list}/${id}`, fields: { ...Object.fromEntries([...stored, ...checked]), ...typed } };
  }
  async function save(name: string, typed: Record<string, string>) {
    const { path, fields } = await editor(name, typed);
    return anja.post(path, fields);
  }
  const field = (page: string, name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ??
    new RegExp(`name="${name}"[^>]*>([^<]*)<`).exec(page)?.[1];
  const shownRows = (page: string) =>
    [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) => words(row!));
  /** What the programme says that a filter found. */
  const found = (page: string) => words(/<p class="ke-result"[^>]*>(.*?)<\/p>/.exec(page)?.[1] ?? '');
  /** What the office puts right, residents read within a second. */
  const shows = (path: string, said: (page: string) => boolean) =>
    eventually(`${path} shows it`, async () => said((await app.read(path)).text), 1000);

  describe('the list of places', () => {
    it('tells of each where it is, what still happens there, and what nobody said yet', async () => {
      const page = (await anja.read(list)).text;
      expect(heading(page)).toBe('Locaties');
      expect(shownRows(page).slice(1)).toEqual([
        'Bibliotheek Binnenhof 12, Barendrecht Nog niet bekend 2 komen nog ' +
          'Wel: rolstoel Nog niet bekend: rollator, toilet, ringleiding, lift',
        'Het Trefpunt Middeldijkerplein 1, Barendrecht Nog niet bekend 1 komt nog ' +
          'Wel: rollator Nog niet bekend: rolstoel, toilet, ringleiding, lift',
      ]);
    });

    it('shows what was chosen', async () => {
      const shown = async (query: string) => shownRows((await anja.read(`${list}?${query}`)).text).length - 1;
      expect(await shown('toon=rolstoel')).toBe(1);
      expect(await shown('toon=onbekend')).toBe(2);
      expect(await shown('toon=onbekend&zoek=BINNENHOF')).toBe(1);
      expect(await shown('zoek=%27%22%3Cx')).toBe(-1);
      expect(words((await anja.read(list)).text).includes('Rolstoel onbekend (1)')).toBe(true);
    });

    it('is paged by key, and keeps what was chosen', async () => {
      const elsewhere = await app.newCoalition('veel');
      const bert = await app.staff(['reviewer'], elsewhere);
      for (let n = 101; n <= 160; n += 1) {
        const names = { name: `Zaal ${n}`, place_key: `zaal ${n}` };
        await add(app, 'place', { id: newId(), coalition_id: elsewhere, ...names });
      }
      const first = (await bert.read(`${list}?toon=rolstoel`)).text;
      const next = /<a[^>]*href="([^"]*)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&');
      const second = (await bert.read(next)).text;
      expect(next.startsWith(`${list}?toon=rolstoel&na=`)).toBe(true);
      expect([shownRows(first).length - 1, shownRows(second).length - 1]).toEqual([50, 10]);
      expect([shownRows(first)[1]!.slice(0, 8), shownRows(second)[1]!.slice(0, 8)]).toEqual([
        'Zaal 101',
        'Zaal 151',
      ]);
    });

    it('is in the menu of who may change places, and of nobody else', async () => {
      const menu = async (role: 'reviewer' | 'organiser' | 'desk') =>
        (await (await app.staff([role])).read('/kantoor')).text.includes(`href="${list}"`);
      expect([await menu('reviewer'), await menu('organiser'), await menu('desk')]).toEqual([
        true,
        true,
        false,
      ]);
    });
  });

  describe('what somebody finds at the door', () => {
    it('decides within a second what the filter finds and what residents read, and mails nobody', async () => {
      const filter = `${programme}?handig=rolstoel&dag=2026-09-24`;
      const activity = `${programme}/${coffee.slug}`;
      expect(found((await app.read(filter)).text)).toBe('0 activiteiten gevonden');
      expect((await app.read(activity)).text.includes('Er is een lift.')).toBe(false);
      const answer = await save('Het Trefpunt', {
        wheelchair: 'yes',
        lift: 'yes',
        hearingLoop: 'no',
        neighbourhood: 'Centrum',
        accessNote: 'Er is één drempel.',
      });
      const { id } = await placeOf('Het Trefpunt');
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `${list}/${id}?gedaan=placeSaved`,
      ]);
      await shows(filter, (page) => found(page) === '1 activiteit gevonden');
      await shows(
        activity,
        (page) =>
          page.includes('Er is een lift.') &&
          page.includes('Er is geen ringleiding') &&
          page.includes('Er is één drempel.'),
      );
      await shows(`${programme}?wijk=Centrum`, (page) => found(page) === '1 activiteit gevonden');
      const page = await anja.read(answer.headers.get('location')!);
      expect(words(page.text).includes('De locatie is bewaard. Bewoners zien dit nu.')).toBe(true);
      expect(await rows(app, 'notice')).toEqual([]);
    });

    it('can be said to be unknown after all, which is not the same as no', async () => {
      expect((await save('Het Trefpunt', { wheelchair: 'unknown' })).status).toBe(303);
      expect(
        await rows(app, 'place', { name: 'Het Trefpunt' }, ['wheelchair', 'walker', 'hearing_loop']),
      ).toEqual([{ wheelchair: null, walker: true, hearing_loop: false }]);
    });
  });

  describe('a name or an address that is put right', () => {
    it('says beforehand who will hear of it, and by which way', async () => {
      const path = `${list}/${(await placeOf('Het Trefpunt')).id}`;
      expect(words((await anja.read(path)).text).includes('Niemand is hier nu aangemeld.')).toBe(true);
      for (const ways of [{ email: 'piet@example.org' }, { phone: '0180 000 021' }]) {
        await app.get(Registrations).register(resident, session.id, {
          formId: newId(),
          who: 'self',
          name: 'Piet',
          companions: [],
          channel: 'web',
          ...ways,
        });
      }
      const text = words((await anja.read(path)).text);
      expect(
        text.includes(
          'Dan gaat er bericht uit naar wie hier is aangemeld: 1 e-mail en 1 telefoontje voor de balie.',
        ),
      ).toBe(true);
      const library = `${list}/${(await placeOf('Bibliotheek')).id}`;
      expect(words((await anja.read(library)).text).includes('Niemand is hier nu aangemeld.')).toBe(true);
    });

    it('keeps what was typed when something is wrong, and says what to do', async () => {
      const typed = { name: '', postcode: '29', directions: 'Achter <de> kerk', wheelchair: 'no' };
      const answer = await save('Het Trefpunt', typed);
      const text = words(answer.text);
      expect([answer.status, /<title>([^<]{5})/.exec(answer.text)?.[1]]).toEqual([422, 'Fout:']);
      expect(text.includes('Er zijn 2 dingen niet goed ingevuld')).toBe(true);
      expect(text.includes('Vul de naam van de locatie in')).toBe(true);
      expect(answer.text.includes('href="#postcode"')).toBe(true);
      expect([field(answer.text, 'postcode'), answer.text.includes('Achter &lt;de> kerk')]).toEqual([
        '29',
        true,
      ]);
      expect(/<input[^>]*name="wheelchair"[^>]*value="no"[^>]*checked/.test(answer.text)).toBe(true);
      expect((await save('Het Trefpunt', { neighbourhood: 'Atlantis' })).status).toBe(422);
    });

    it('is told to everybody who signed up, and stands on the page within a second', async () => {
      const answer = await save('Het Trefpunt', { street: 'Middeldijkerplein 11', postcode: '2993dl' });
      expect(answer.headers.get('location')?.endsWith('?gedaan=placeMoved')).toBe(true);
      await shows(`${programme}/${coffee.slug}`, (page) => page.includes('Middeldijkerplein 11'));
      const notices = await eventually('two notices', async () => {
        const written = await rows(app, 'notice', { kind: 'place_changed' }, ['channel', 'state'], 'channel');
        const valid = written.filter(({ state }) => state !== 'withdrawn');
        return valid.length === 2 && valid;
      });
      expect(notices.map(({ channel }) => channel)).toEqual(['call', 'email']);
      expect((await placeOf('Het Trefpunt')).place_key).toBe('het trefpunt|barendrecht|middeldijkerplein 11');
    });

    it('F11, X9: shows both to the second of two who write at once, and loses neither', async () => {
      const mine = await editor('Het Trefpunt', { directions: 'Mijn route', lift: 'no' });
      expect((await save('Het Trefpunt', { directions: 'Route van Bert' })).status).toBe(303);
      const second = await anja.post(mine.path, mine.fields);
      const text = words(second.text);
      expect(second.status).toBe(412);
      expect(text.includes('Iemand anders heeft deze locatie net veranderd')).toBe(true);
      expect(text.includes('Zo komt u er Route van Bert Mijn route')).toBe(true);
      expect(text.includes('Is er een lift? Ja Nee')).toBe(true);
      expect(field(second.text, 'directions')).toBe('Mijn route');
      const version = field(second.text, 'version')!;
      expect((await anja.post(mine.path, { ...mine.fields, version })).status).toBe(303);
      expect(field((await anja.read(mine.path)).text, 'directions')).toBe('Mijn route');
    });

    it('of another place that is there already is refused in plain words, and leads there', async () => {
      const typed = { name: 'bibliotheek', street: 'Binnenhof 12', lift: 'yes' };
      const answer = await save('Het Trefpunt', typed);
      const { id } = await placeOf('Bibliotheek');
      expect(answer.status).toBe(409);
      expect(words(answer.text).includes('Deze locatie staat al in uw lijst')).toBe(true);
      expect(answer.text.includes(`href="${list}/${id}"`)).toBe(true);
      expect(field(answer.text, 'name')).toBe('bibliotheek');
    });

    it('stands in the logbook, with the names of the fields only', async () => {
      const text = words((await anja.read('/kantoor/logboek')).text);
      expect(text.includes('locatie: veranderd')).toBe(true);
      expect(text.includes('straat en postcode')).toBe(true);
      expect(text.includes('Middeldijkerplein')).toBe(false);
    });

    it('needs the token of the form, and a place of the own coalition', async () => {
      const { path, fields } = await editor('Het Trefpunt', { town: 'Elders' });
      expect((await anja.post(path, { ...fields, formToken: 'x' })).status).toBe(403);
      const stranger = await app.staff(['coordinator'], await app.newCoalition('elders'));
      expect([(await stranger.read(path)).status, (await stranger.post(path, fields)).status]).toEqual([
        404, 404,
      ]);
      expect((await anja.read(`${list}/geen-locatie`)).status).toBe(404);
    });
  });
});
