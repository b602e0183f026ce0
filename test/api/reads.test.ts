import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ZodType } from 'zod';
import { ActivitiesAnswer, ActivityAnswer, SessionDetailAnswer } from '../../apps/api/activity.schema.js';
import { CoalitionAnswer, CoalitionsAnswer } from '../../apps/api/coalition.schema.js';
import { EventAnswer, EventsAnswer } from '../../apps/api/event.schema.js';
import { type ApiApp, apiApp, site } from './api-app.js';
import { givenWeek, hashOf, type Week } from './given-week.js';

let door: ApiApp;
let week: Week;
let hidden: Week;
beforeAll(async () => {
  door = await apiApp();
  week = await givenWeek(door.sql, 'barendrecht');
  hidden = await givenWeek(door.sql, 'veendam', false);
});
afterAll(() => door.close());

const activities = (query = '') => door.read(`/api/v1/events/${week.eventId}/activities${query}`);
const slugs = async (query: string): Promise<string[]> =>
  (await activities(query)).json.items.map(({ slug }: { slug: string }) => slug);
const session = (name: string) => `/api/v1/sessions/${week.activities[name]?.sessionId}`;

describe('every public read', () => {
  const reads: [string, () => string, ZodType][] = [
    ['coalitions', () => '/coalitions', CoalitionsAnswer],
    ['a coalition', () => '/coalitions/barendrecht', CoalitionAnswer],
    ['its events', () => '/coalitions/barendrecht/events', EventsAnswer],
    ['an event', () => `/events/${week.eventId}`, EventAnswer],
    ['its activities', () => `/events/${week.eventId}/activities`, ActivitiesAnswer],
    ['an activity', () => `/activities/${week.activities['breien']?.activityId}`, ActivityAnswer],
    ['a session', () => `/sessions/${week.activities['breien']?.sessionId}`, SessionDetailAnswer],
  ];

  it.each(reads)(
    '%s: exactly the promised fields, open to every page, without a cookie (security 14, 21)',
    async (_name, path, schema) => {
      const answer = await door.read(`/api/v1${path()}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'application/json; charset=utf-8',
      ]);
      expect(schema.safeParse(answer.json).error?.issues ?? []).toEqual([]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('set-cookie')).toBeNull();
    },
  );

  it.each(reads)('%s: 304 and nothing more for who has it already (K4)', async (_name, path) => {
    const etag = (await door.read(`/api/v1${path()}`)).headers.get('etag') ?? '';
    const same = await door.read(`/api/v1${path()}`, { headers: { 'if-none-match': `"other", W/${etag}` } });
    const other = await door.read(`/api/v1${path()}`, { headers: { 'if-none-match': '"other"' } });
    expect([same.status, same.text, same.headers.get('etag'), other.status]).toEqual([304, '', etag, 200]);
  });

  it('the second answer, from ready bytes, is open to every page too', async () => {
    const [first, second] = [await activities(), await activities()];
    expect([second.text, second.headers.get('access-control-allow-origin')]).toEqual([first.text, '*']);
  });

  it('changes nothing in the database (security 13)', async () => {
    const tables = (
      await door.sql<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      )
    ).map(({ name }) => name);
    const before = await hashOf(door.sql, tables);
    for (const [, path] of reads) await door.read(`/api/v1${path()}?x=1`);
    for (const [, path] of reads) await door.read(`/api/v1${path()}`);
    expect(await hashOf(door.sql, tables)).toBe(before);
  });
});

describe('what an answer says', () => {
  it('times have the offset of Amsterdam, and places that are left come from the one function (Q16)', async () => {
    const { json } = await door.read(session('breien'));
    expect([json.startsAt, json.endsAt, json.capacity, json.placesLeft, json.activity.title]).toEqual([
      '2026-09-24T14:00:00+02:00',
      '2026-09-24T16:00:00+02:00',
      10,
      6,
      'Samen breien',
    ]);
    expect((await door.read(session('koffie'))).json.placesLeft).toBeNull();
    expect((await door.read(session('dansen'))).json.placesLeft).toBe(0);
  });

  it('links are whole addresses', async () => {
    const { json } = await door.read(`/api/v1/activities/${week.activities['breien']?.activityId}`);
    expect(json.links.page).toBe(`${site}/barendrecht/week-2026/breien`);
    expect(json.sessions[0].links.self).toBe(`${site}${session('breien')}`);
  });

  it("somebody's home shows no street, postcode or way to it", async () => {
    const own = await door.read(session('soep'));
    const texts = [
      own.text,
      (await activities()).text,
      (await door.read(`/api/v1/events/${week.eventId}/calendar.ics`)).text,
    ];
    expect(texts.filter((text) => /Rietlaan|2992/.test(text))).toEqual([]);
    expect([own.json.place.name, own.json.place.neighbourhood, own.json.place.street]).toEqual([
      'Thuis bij Riet',
      'Noord',
      null,
    ]);
  });
});

describe('the choices of the programme page', () => {
  it.each([
    ['', ['koffie', 'breien', 'fietsen', 'dansen', 'soep', 'film']],
    ['?day=2026-09-24', ['koffie', 'breien']],
    ['?neighbourhood=Noord', ['soep']],
    ['?targetGroup=seniors', ['breien', 'film']],
    ['?free=true', ['koffie', 'breien', 'fietsen', 'soep', 'film']],
    ['?free=false', ['koffie', 'breien', 'fietsen', 'dansen', 'soep', 'film']],
    ['?wheelchair=true', ['koffie', 'breien', 'fietsen', 'dansen', 'film']],
    ['?placesLeft=true', ['koffie', 'breien', 'soep', 'film']],
    ['?dropIn=true', ['koffie', 'film']],
    ['?q=samen%20brei', ['breien']],
    ['?day=2026-09-24&targetGroup=seniors', ['breien']],
    ['?q=niets', []],
  ])('activities%s', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it('the calendar takes the same choices; what has no time is left out, what is called off stays (K3, K4)', async () => {
    const calendar = async (query: string) => {
      const { text, headers } = await door.read(`/api/v1/events/${week.eventId}/calendar.ics${query}`);
      expect([headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
        'text/calendar; charset=utf-8',
        '*',
      ]);
      return [...text.matchAll(/SUMMARY:(.*)\r\n/g)].map(([, title]) => title);
    };
    expect(await calendar('?neighbourhood=Noord')).toEqual(['Soep bij Riet thuis']);
    expect(await calendar('')).toEqual([
      'Koffie op de stoep',
      'Samen breien',
      'Fietsen',
      'Dansen',
      'Soep bij Riet thuis',
    ]);
  });
});

describe('pages of a list', () => {
  it.each([1, 2, 4, 6, 50])('by %d: everything once, in the same order', async (limit) => {
    const found: string[] = [];
    let cursor: string | null = '';
    for (let round = 0; cursor !== null && round < 10; round += 1) {
      const { json } = await activities(`?limit=${limit}${cursor && `&cursor=${cursor}`}`);
      expect(json.items.length).toBeLessThanOrEqual(limit);
      found.push(...json.items.map(({ slug }: { slug: string }) => slug));
      cursor = json.next;
    }
    expect([found, cursor]).toEqual([await slugs(''), null]);
  });

  it('the same for coalitions', async () => {
    const first = await door.read('/api/v1/coalitions?limit=1');
    const second = await door.read(`/api/v1/coalitions?limit=1&cursor=${first.json.next}`);
    expect([first.json.items[0].slug, second.json.items[0].slug, second.json.next]).toEqual([
      'barendrecht',
      'veendam',
      null,
    ]);
  });

  it.each(['x', '!!', 'AAAA', '%00', 'a'.repeat(301), 'YmFy&cursor=YmFy'])(
    'a cursor that is not ours is 400: %s',
    async (cursor) => {
      expect((await activities(`?cursor=${cursor}`)).status).toBe(400);
    },
  );
});

describe('a change shows', () => {
  it('a registration takes a place, and within a second the session says so', async () => {
    await door.read(session('soep'));
    const wish = { who: 'self_and_others', name: 'Bep Jansen', companions: [null] };
    const { status } = await door.send('POST', `${session('soep')}/registrations`, wish);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([status, (await door.read(session('soep'))).json.placesLeft]).toEqual([201, 2]);
  });
});

describe('what is not published is not there', () => {
  it.each([
    ['an event', () => `/events/${hidden.eventId}`],
    ['its activities', () => `/events/${hidden.eventId}/activities`],
    ['its calendar', () => `/events/${hidden.eventId}/calendar.ics`],
    ['an activity of it', () => `/activities/${hidden.activities['koffie']?.activityId}`],
    ['a session of it', () => `/sessions/${hidden.activities['koffie']?.sessionId}`],
    ['an activity that waits for review', () => `/activities/${week.activities['concept']?.activityId}`],
    ['its session', () => `/sessions/${week.activities['concept']?.sessionId}`],
    ['an activity that was withdrawn', () => `/activities/${week.activities['weg']?.activityId}`],
    ['its session (withdrawn)', () => `/sessions/${week.activities['weg']?.sessionId}`],
  ])('%s: the same answer as for what does not exist (P2, P6)', async (_name, path) => {
    const [, kind] = path().split('/');
    const real = await door.read(`/api/v1${path()}`);
    const none = await door.read(`/api/v1${path().replace(/[0-9a-f-]{36}/, crypto.randomUUID())}`);
    const seen = ({ status, json }: typeof real) => [status, json.type, json.title, json.detail];
    expect(real.status).toBe(404);
    expect([seen(real), kind]).toEqual([seen(none), kind]);
  });

  it('no list, choice or search shows it', async () => {
    expect((await door.read('/api/v1/coalitions/veendam/events')).json).toEqual({ items: [], next: null });
    expect(await slugs('?q=klaar')).toEqual([]);
  });
});
