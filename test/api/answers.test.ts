import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ZodType, z } from 'zod';
import { routesOf } from '#http/access';
import { tenantTables } from '#platform/database';
import { ActivitiesAnswer, ActivityAnswer, SessionDetailAnswer } from '../../apps/api/activity.schema.js';
import { CoalitionAnswer, CoalitionsAnswer } from '../../apps/api/coalition.schema.js';
import { EventAnswer, EventsAnswer } from '../../apps/api/event.schema.js';
import { type Answer, type ApiApp, apiApp, site } from '../given/api-app.js';
import { givenWeek, type Week } from '../given/api-week.js';
import { change } from '../given/rows.js';
import { allTables, hashOf } from '../given/whole-tables.js';
import { type Description, type Known, requestsOf, type Schema, type Sent } from './openapi-requests.js';

describe('reads', () => {
  let app: ApiApp;
  let week: Week;
  let hidden: Week;
  beforeAll(async () => {
    app = await apiApp();
    week = await givenWeek(app, 'barendrecht');
    hidden = await givenWeek(app, 'veendam', false);
  });
  afterAll(() => app.close());

  const activities = (query = '') => app.read(`/api/v1/events/${week.eventId}/activities${query}`);
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
        const answer = await app.read(`/api/v1${path()}`);
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
      const etag = (await app.read(`/api/v1${path()}`)).headers.get('etag') ?? '';
      const same = await app.read(`/api/v1${path()}`, {
        headers: { 'if-none-match': `"other", W/${etag}` },
      });
      const other = await app.read(`/api/v1${path()}`, { headers: { 'if-none-match': '"other"' } });
      expect([same.status, same.text, same.headers.get('etag'), other.status]).toEqual([304, '', etag, 200]);
    });

    it('the second answer, from ready bytes, is open to every page too', async () => {
      const [first, second] = [await activities(), await activities()];
      expect([second.text, second.headers.get('access-control-allow-origin')]).toEqual([first.text, '*']);
    });

    it('changes nothing in the database (security 13)', async () => {
      const tables = await allTables(app);
      const before = await hashOf(app, tables);
      for (const [, path] of reads) await app.read(`/api/v1${path()}?x=1`);
      for (const [, path] of reads) await app.read(`/api/v1${path()}`);
      expect(await hashOf(app, tables)).toBe(before);
    });
  });

  describe('what an answer says', () => {
    it('times have the offset of Amsterdam, and places that are left come from the one function (Q16)', async () => {
      const { json } = await app.read(session('breien'));
      expect([json.startsAt, json.endsAt, json.capacity, json.placesLeft, json.activity.title]).toEqual([
        '2026-09-24T14:00:00+02:00',
        '2026-09-24T16:00:00+02:00',
        10,
        6,
        'Samen breien',
      ]);
      expect((await app.read(session('koffie'))).json.placesLeft).toBeNull();
      expect((await app.read(session('dansen'))).json.placesLeft).toBe(0);
    });

    it('links are whole addresses', async () => {
      const { json } = await app.read(`/api/v1/activities/${week.activities['breien']?.activityId}`);
      expect(json.links.page).toBe(`${site}/barendrecht/week-2026/breien`);
      expect(json.sessions[0].links.self).toBe(`${site}${session('breien')}`);
    });

    it("somebody's home shows no street, postcode or way to it", async () => {
      const own = await app.read(session('soep'));
      const texts = [
        own.text,
        (await activities()).text,
        (await app.read(`/api/v1/events/${week.eventId}/calendar.ics`)).text,
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
        const { text, headers } = await app.read(`/api/v1/events/${week.eventId}/calendar.ics${query}`);
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
      const first = await app.read('/api/v1/coalitions?limit=1');
      const second = await app.read(`/api/v1/coalitions?limit=1&cursor=${first.json.next}`);
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
      await app.read(session('soep'));
      const wish = { who: 'self_and_others', name: 'Bep Jansen', companions: [null] };
      const { status } = await app.send('POST', `${session('soep')}/registrations`, wish);
      app.clock.advance(600);
      expect([status, (await app.read(session('soep'))).json.placesLeft]).toEqual([201, 2]);
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
      const real = await app.read(`/api/v1${path()}`);
      const none = await app.read(`/api/v1${path().replace(/[0-9a-f-]{36}/, crypto.randomUUID())}`);
      const seen = ({ status, json }: typeof real) => [status, json.type, json.title, json.detail];
      expect(real.status).toBe(404);
      expect([seen(real), kind]).toEqual([seen(none), kind]);
    });

    it('no list, choice or search shows it', async () => {
      expect((await app.read('/api/v1/coalitions/veendam/events')).json).toEqual({ items: [], next: null });
      expect(await slugs('?q=klaar')).toEqual([]);
    });
  });
});

describe('documentation', () => {
  let app: ApiApp;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into the document
  let document: any;
  beforeAll(async () => {
    app = await apiApp();
    document = (await app.read('/api/v1/openapi.json')).json;
  });
  afterAll(() => app.close());

  const describesItself = ['/api/v1/openapi.json', '/api/v1/docs', '/api/v1/docs.css'];
  const operations = (): [string, string, Record<string, never>][] =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as object).map(([method, operation]): [string, string, never] => [
        method.toUpperCase(),
        path,
        operation as never,
      ]),
    );

  describe('the description of the API', () => {
    it('is OpenAPI 3.1 and says where the API is', () => {
      expect([document.openapi, document.servers]).toEqual(['3.1.0', [{ url: site }]]);
    });

    it('knows every route below /api/v1, and no other', () => {
      const routes = routesOf(app.nest)
        .filter(
          ({ method, path }) =>
            method !== 'HEAD' && path.startsWith('/api/') && !describesItself.includes(path),
        )
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
      expect(
        operations()
          .map(([method, path]) => `${method} ${path}`)
          .sort(),
      ).toEqual(routes.sort());
    });

    it('each operation has a name of its own, a sentence, and says how it may refuse', () => {
      const all = operations().map(([, , operation]) => operation);
      expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
      expect(
        all.filter(({ summary, responses }) => !summary || !responses?.['400'] || !responses['503']),
      ).toEqual([]);
    });

    it('each says what may be asked and what is to be sent', () => {
      const input = operations().map(([method, path, operation]) => {
        const { parameters = [], requestBody } = operation as {
          parameters?: { in: string; name: string }[];
          requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
        };
        const asked = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
        const sent = requestBody?.content['application/json'].schema.$ref.split('/').at(-1);
        return [`${method} ${path.replace('/api/v1', '')}`, asked.sort().join(' '), sent];
      });
      const filters = 'day dropIn free neighbourhood placesLeft q targetGroup wheelchair';
      expect(input.filter(([, asked, sent]) => asked || sent)).toEqual([
        ['GET /coalitions', 'cursor limit', undefined],
        ['GET /coalitions/{slug}/events', 'cursor limit', undefined],
        ['GET /events/{id}/activities', `cursor ${filters.replace('neigh', 'limit neigh')}`, undefined],
        ['GET /events/{id}/calendar.ics', filters, undefined],
        ['POST /sessions/{id}/registrations', '', 'RegistrationWish'],
        ['PATCH /registrations/{id}', '', 'PartyWish'],
      ]);
    });

    it('only what needs the key of a registration says so', () => {
      const keyed = operations()
        .filter(([, , { security }]) => security)
        .map(([method, path]) => `${method} ${path}`);
      const registration = '/api/v1/registrations/{id}';
      expect(keyed).toEqual([`GET ${registration}`, `PATCH ${registration}`, `DELETE ${registration}`]);
    });

    it('refers to nothing that is not in it', () => {
      const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
        ([, name]) => name,
      );
      expect([...new Set(names)].filter((name) => !(name! in document.components.schemas))).toEqual([]);
      expect(names.length).toBeGreaterThan(20);
    });

    it('may be read by every page, and is not sent twice', async () => {
      const { headers } = await app.read('/api/v1/openapi.json');
      const again = await app.read('/api/v1/openapi.json', {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      expect([headers.get('access-control-allow-origin'), again.status, again.text]).toEqual(['*', 304, '']);
    });
  });

  describe('its page for people', () => {
    it('names every operation and every schema', async () => {
      const { status, text, headers } = await app.read('/api/v1/docs');
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const missing = [
        ...operations().map(([method, path]) => `<code>${method} ${path}</code>`),
        ...Object.keys(document.components.schemas).map((name) => `id="schema-${name}"`),
      ].filter((part) => !text.includes(part));
      expect(missing).toEqual([]);
    });

    it('needs no script, no inline style and no other host (security 15, privacy V20)', async () => {
      const { text, headers } = await app.read('/api/v1/docs');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(text.match(/<script|<style|\sstyle=|\son\w+=|(?:src|href)="(?!\/|#)[^"]*"/g)).toBeNull();
      const style = await app.read('/api/v1/docs.css');
      expect([style.status, style.headers.get('content-type'), /url\(|@import/.test(style.text)]).toEqual([
        200,
        'text/css; charset=utf-8',
        false,
      ]);
    });

    it('every link on it leads to something on it', async () => {
      const { text } = await app.read('/api/v1/docs');
      const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
    });
  });
});

describe('fuzz', () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
  const runs = Number(process.env['FUZZ_RUNS'] ?? 400);

  let app: ApiApp;
  let week: Week;
  let other: Week;
  let description: Description;
  let known: Known;
  const met = new Map<number, number>();

  beforeAll(async () => {
    app = await apiApp();
    week = await givenWeek(app, 'barendrecht');
    other = await givenWeek(app, 'veendam');
    description = (await app.read('/api/v1/openapi.json')).json;
    await change(app, 'session', { id: week.activities['breien']!.sessionId }, { capacity: null });
    const [own, foreign] = [await signUp(week), await signUp(other)];
    const activities = Object.values(week.activities);
    known = {
      path: {
        coalitions: [week.slug, other.slug],
        events: [week.eventId],
        activities: activities.map(({ activityId }) => activityId),
        sessions: [...activities, ...Array(8).fill(week.activities['breien'])].map(
          ({ sessionId }) => sessionId,
        ),
        registrations: [own.id, own.id, own.id, foreign.id],
      },
      headers: {
        Authorization: [`Bearer ${own.manageToken}`],
        'If-Match': ['"v0"', '"v1"', '"v2"'],
        'If-None-Match': ['"x"', '*'],
        'Idempotency-Key': ['0192f000-0000-7000-8000-000000000001', '0192f000-0000-7000-8000-000000000002'],
      },
    };
  });
  afterAll(() => app.close());

  async function signUp({ activities }: Week): Promise<{ id: string; manageToken: string }> {
    const path = `/api/v1/sessions/${activities['breien']?.sessionId}/registrations`;
    return (await app.send('POST', path, { who: 'self', name: 'Bep Jansen', email: 'bep@example.org' })).json;
  }

  const checks = new Map<string, ZodType>();

  /** The schema as a check; what it refers to comes along. */
  function checkOf(schema: Schema): ZodType {
    const text = JSON.stringify({ ...schema, $defs: description.components.schemas });
    const check =
      checks.get(text) ?? z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
    checks.set(text, check);
    return check;
  }

  /** What is wrong with an answer according to the description; nothing when all is well. */
  function complaints(sent: Sent, answer: Answer): string[] {
    const operation = Object.values(description.paths)
      .flatMap((item) => Object.values(item))
      .find(({ operationId }) => operationId === sent.operation);
    const declared = operation?.responses[answer.status];
    if (answer.status >= 500) return [`${answer.status}: ${answer.text}`];
    if (!declared) return [`${answer.status} is not declared: ${answer.text}`];
    if (answer.status === 304) return answer.text === '' ? [] : ['a 304 with a body'];
    const type = answer.headers.get('content-type')?.split(';')[0] ?? 'no type';
    const schema = declared.content?.[type]?.schema;
    if (!schema) return [`${answer.status} as ${type} is not declared`];
    const issues = checkOf(schema).safeParse(answer.json ?? answer.text).error?.issues ?? [];
    return issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  }

  const ask = ({ method, path, headers, body }: Sent) => app.read(path, { method, headers, body });

  describe('whatever is sent', () => {
    it(`no fault of ours, a declared answer, nobody else's rows (seed ${seed}, ${runs} requests)`, async () => {
      const tables = [...tenantTables, 'coalition'];
      const before = await hashOf(app, tables, other.coalitionId);
      await fc.assert(
        fc.asyncProperty(requestsOf(description, known), async (sent) => {
          const answer = await ask(sent);
          // So that the limit on sign-ups does not answer in their place.
          app.clock.advance(10_000);
          met.set(answer.status, (met.get(answer.status) ?? 0) + 1);
          expect(complaints(sent, answer)).toEqual([]);
        }),
        { seed, numRuns: runs, endOnFailure: true },
      );
      expect(await hashOf(app, tables, other.coalitionId)).toBe(before);
    });

    it('control: the requests were right and wrong in turn', () => {
      const count = (fits: (status: number) => boolean) =>
        [...met].reduce((sum, [status, times]) => (fits(status) ? sum + times : sum), 0);
      process.stdout.write(`answers by status: ${JSON.stringify(Object.fromEntries([...met].sort()))}\n`);
      expect(count((status) => status < 300)).toBeGreaterThan(runs / 20);
      expect(count((status) => status >= 400)).toBeGreaterThan(runs / 20);
    });

    it('control: an undeclared status, a missing field and a changed row are seen', async () => {
      const answer = await app.read(`/api/v1/events/${week.eventId}`);
      const sent: Sent = { operation: 'readEvent', method: 'GET', path: '', headers: {}, body: null };
      expect(complaints(sent, answer)).toEqual([]);
      expect(complaints(sent, { ...answer, status: 418 })).toEqual([`418 is not declared: ${answer.text}`]);
      const { slug: _gone, ...rest } = answer.json;
      expect(complaints(sent, { ...answer, json: rest })).toHaveLength(1);
      const before = await hashOf(app, ['place'], other.coalitionId);
      await change(app, 'place', { coalition_id: other.coalitionId }, { version: 2 });
      expect(await hashOf(app, ['place'], other.coalitionId)).not.toBe(before);
    });
  });
});
