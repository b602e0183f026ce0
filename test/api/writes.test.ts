import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemAnswer } from '../../apps/api/problem.schema.js';
import { PlacedAnswer, RegistrationAnswer } from '../../apps/api/registration.schema.js';
import { type Answer, type ApiApp, apiApp, site } from '../given/api-app.js';
import { givenWeek, type Week } from '../given/api-week.js';
import { cell, change, count, remove } from '../given/rows.js';

describe('registrations', () => {
  let app: ApiApp;
  let week: Week;
  beforeAll(async () => {
    app = await apiApp();
    week = await givenWeek(app, 'barendrecht');
    await room(100);
  });
  afterAll(() => app.close());

  const sessionId = (name: string) => week.activities[name]?.sessionId ?? '';
  const signUp = (name: string, wish: object, headers?: Record<string, string>) =>
    app.send('POST', `/api/v1/sessions/${sessionId(name)}/registrations`, wish, headers);
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const taken = (name: string) => cell<number>(app, 'session', { id: sessionId(name) }, 'taken');
  /** There is room for so many at the knitting. */
  const room = (capacity: number) => change(app, 'session', { id: sessionId('breien') }, { capacity });
  const slug = ({ status, json }: Answer) => [status, json?.type?.split('/').at(-1)];
  const registrations = () => count(app, 'registration');

  const moveTo = (time: string) => app.clock.advance(Date.parse(time) - app.clock.now().getTime());

  /** Somebody who is coming: where the registration is and its key. */
  async function coming(session = 'breien', wish: object = {}): Promise<{ path: string; key: string }> {
    const { json } = await signUp(session, { who: 'self', name: `Bep ${randomUUID()}`, ...wish });
    return { path: `/api/v1/registrations/${json.id}`, key: json.manageToken };
  }
  /** Who is coming changes with whom. */
  const comeWith = (path: string, key: string, companions: unknown, tag?: string) =>
    app.send('PATCH', path, { companions }, { ...bearer(key), ...(tag ? { 'if-match': tag } : {}) });

  describe('signing up', () => {
    it('201 with the place to read it, its codes, and a place less', async () => {
      const before = await taken('breien');
      const answer = await signUp('breien', {
        who: 'self_and_others',
        name: 'An Bos',
        companions: ['Jan', null],
      });
      expect([answer.status, PlacedAnswer.safeParse(answer.json).error?.issues ?? []]).toEqual([201, []]);
      const { id, status, links } = answer.json;
      expect([status, answer.headers.get('location')]).toEqual([
        'confirmed',
        `${site}/api/v1/registrations/${id}`,
      ]);
      expect([links.self, links.page]).toEqual([
        `${site}/api/v1/registrations/${id}`,
        `${site}/a/${answer.json.manageToken}`,
      ]);
      expect(await taken('breien')).toBe(before + 3);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });

    it('without e-mail or telephone it works too (R14)', async () => {
      expect((await signUp('breien', { who: 'self', name: 'Zonder Contact' })).status).toBe(201);
    });

    it('the same person again: one row, and no key to somebody who only knows name and address (R1, P10)', async () => {
      const wish = { who: 'self', name: 'Riet Smit', email: 'riet@example.org' };
      const [first, second] = [await signUp('breien', wish), await signUp('breien', wish)];
      expect([first.status, second.status, second.json.id]).toEqual([201, 200, first.json.id]);
      expect([second.json.manageToken, second.json.spokenCode, second.json.links.page]).toEqual([
        null,
        null,
        null,
      ]);
      expect([second.headers.get('location'), PlacedAnswer.safeParse(second.json).success]).toEqual([
        null,
        true,
      ]);
    });

    it.each([
      ['full', 'dansen', { who: 'self', name: 'A' }, [409, 'session-full']],
      ['just come', 'koffie', { who: 'self', name: 'A' }, [409, 'no-sign-up-needed']],
      ['called off', 'fietsen', { who: 'self', name: 'A' }, [409, 'called-off']],
      ['waits for review', 'concept', { who: 'self', name: 'A' }, [404, 'no-such-session']],
      [
        'more than ten',
        'breien',
        { who: 'self_and_others', name: 'A', companions: Array(10).fill(null) },
        [422, 'party-too-large'],
      ],
      [
        'no telephone number',
        'breien',
        { who: 'self', name: 'A', phone: 'bel maar' },
        [422, 'registration-incomplete'],
      ],
      ['only spaces for a name', 'breien', { who: 'self', name: '  ' }, [422, 'registration-incomplete']],
    ])('refused when it is: %s (R3, Q2, Q14)', async (_name, session, wish, expected) => {
      const before = await taken(session);
      expect(slug(await signUp(session, wish))).toEqual(expected);
      expect(await taken(session)).toBe(before);
    });

    it.each(['role', 'tenantId', 'coalitionId', 'status', 'channel', 'formId', 'constructor', 'prototype'])(
      'nobody gives themselves more: a field %s is refused (security 22)',
      async (field) => {
        const answer = await signUp('breien', { who: 'self', name: 'A', [field]: 'staff' });
        expect([...slug(answer), answer.json.errors[0].pointer]).toEqual([
          400,
          'unknown-fields',
          `/${field}`,
        ]);
      },
    );
  });

  describe('the same request again', () => {
    const wish = { who: 'self', name: 'Kees Vis' };

    it('same key, same body: same status, same body, one row (I1)', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const before = await registrations();
      const [first, second] = [await signUp('breien', wish, headers), await signUp('breien', wish, headers)];
      expect([second.status, second.text, second.headers.get('location')]).toEqual([
        201,
        first.text,
        first.headers.get('location'),
      ]);
      expect(await registrations()).toBe(before + 1);
    });

    it('the answer was never remembered, since the process died: still one row, and the same key (fault F1)', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await signUp('breien', wish, headers);
      await remove(app, 'idempotency_key');
      const before = await registrations();
      expect([(await signUp('breien', wish, headers)).json, await registrations()]).toEqual([
        first.json,
        before,
      ]);
    });

    it('same key, other body: 422 (I3)', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      await signUp('soep', wish, headers);
      expect(slug(await signUp('soep', { ...wish, name: 'Els' }, headers))).toEqual([
        422,
        'repeated-otherwise',
      ]);
    });

    it('a refusal is not remembered (I5), and a key that is none is 400', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      expect([
        (await signUp('dansen', wish, headers)).status,
        (await signUp('dansen', wish, headers)).status,
      ]).toEqual([409, 409]);
      expect(slug(await signUp('breien', wish, { 'idempotency-key': 'kort' }))).toEqual([
        400,
        'key-unreadable',
      ]);
    });
  });

  describe('with the key of a registration', () => {
    it('it can be read: with the whole address of a home, and by no other site (security 7, 14)', async () => {
      const { path, key } = await coming('soep');
      const answer = await app.read(path, { headers: bearer(key) });
      expect([answer.status, RegistrationAnswer.safeParse(answer.json).error?.issues ?? []]).toEqual([
        200,
        [],
      ]);
      expect([answer.json.place.street, answer.headers.get('etag')]).toEqual(['Rietlaan 7', '"v0"']);
      const headers = ['cache-control', 'referrer-policy', 'x-robots-tag', 'access-control-allow-origin'];
      expect(headers.map((name) => answer.headers.get(name))).toEqual([
        'no-store',
        'no-referrer',
        'noindex, nofollow',
        null,
      ]);
    });

    it.each(['GET', 'PATCH', 'DELETE'])(
      '%s without it is 401, with another one 404, and nothing happens (P10)',
      async (method) => {
        const [own, other] = [await coming(), await coming()];
        const ask = (headers: Record<string, string>) =>
          app.read(own.path, {
            method,
            headers: {
              'if-match': '"v0"',
              ...(method === 'PATCH' ? { 'content-type': 'application/json' } : {}),
              ...headers,
            },
            ...(method === 'PATCH' ? { body: JSON.stringify({ companions: [null] }) } : {}),
          });
        const missing = await ask({});
        expect([...slug(missing), missing.headers.get('www-authenticate')]).toEqual([
          401,
          'token-missing',
          'Bearer',
        ]);
        expect(slug(await ask({ authorization: `Basic ${own.key}` }))).toEqual([401, 'token-missing']);
        expect(slug(await ask(bearer(other.key)))).toEqual([404, 'no-such-registration']);
        expect(slug(await ask(bearer('x'.repeat(43))))).toEqual([404, 'no-such-registration']);
        const { json } = await app.read(own.path, { headers: bearer(own.key) });
        expect([json.status, json.companions]).toEqual(['confirmed', []]);
      },
    );

    it('the code that is read aloud is no key', async () => {
      const { json } = await signUp('breien', { who: 'self', name: 'Mien' });
      const answer = await app.read(`/api/v1/registrations/${json.id}`, {
        headers: bearer(`${json.spokenCode}${json.spokenCode}`),
      });
      expect(slug(answer)).toEqual([404, 'no-such-registration']);
    });

    it('others come along: with the version that was read, and with a new one after it (F11, Q13)', async () => {
      const { path, key } = await coming();
      const before = await taken('breien');
      expect(slug(await comeWith(path, key, ['Jan']))).toEqual([428, 'version-missing']);
      const changed = await comeWith(path, key, ['Jan', null], '"v0"');
      expect([changed.status, changed.json.companions, changed.headers.get('etag')]).toEqual([
        200,
        ['Jan', null],
        '"v1"',
      ]);
      expect(await taken('breien')).toBe(before + 2);
      expect([slug(await comeWith(path, key, [], '"v0"')), slug(await comeWith(path, key, [], '*'))]).toEqual(
        [
          [412, 'changed-meanwhile'],
          [412, 'version-stale'],
        ],
      );
      expect((await comeWith(path, key, [], '"v1"')).status).toBe(200);
      expect(await taken('breien')).toBe(before);
    });

    it('more than there are places: 409, and nothing changes', async () => {
      const { path, key } = await coming('breien');
      await room(await taken('breien'));
      expect(slug(await comeWith(path, key, [null], '"v0"'))).toEqual([409, 'session-full']);
      expect((await app.read(path, { headers: bearer(key) })).headers.get('etag')).toBe('"v0"');
      await room(100);
    });

    it('cancelling gives the place back; a second time is no failure (R7)', async () => {
      const { path, key } = await coming();
      const before = await taken('breien');
      const cancel = () => app.read(path, { method: 'DELETE', headers: bearer(key) });
      const [first, second] = [await cancel(), await cancel()];
      expect([first.status, first.json.status, second.status, second.text]).toEqual([
        200,
        'cancelled',
        200,
        first.text,
      ]);
      expect(await taken('breien')).toBe(before - 1);
      expect(slug(await comeWith(path, key, [], first.headers.get('etag') ?? ''))).toEqual([
        409,
        'already-cancelled',
      ]);
    });
  });

  describe('too often (security 18)', () => {
    it('the hundred-and-twenty-first sign-up within ten minutes waits, and is told how long', async () => {
      moveTo('2026-09-20T10:00:00Z');
      const path = `/api/v1/sessions/${randomUUID()}/registrations`;
      const wish = { who: 'self', name: 'A' };
      const answers: number[] = [];
      for (let n = 0; n < 120; n += 10)
        answers.push(
          ...(await Promise.all(Array.from({ length: 10 }, () => app.send('POST', path, wish)))).map(
            ({ status }) => status,
          ),
        );
      const last = await app.send('POST', path, wish);
      expect([new Set(answers), last.status, last.headers.get('retry-after')]).toEqual([
        new Set([404]),
        429,
        '600',
      ]);
    });
  });

  describe('after the start', () => {
    it('nobody signs up, changes or cancels any more (R3, R8)', async () => {
      moveTo('2026-09-21T10:00:00Z');
      const { path, key } = await coming();
      moveTo('2026-09-24T12:30:00Z');
      expect(slug(await signUp('breien', { who: 'self', name: 'Te laat' }))).toEqual([409, 'session-over']);
      expect(slug(await comeWith(path, key, [null], '"v0"'))).toEqual([409, 'session-over']);
      expect(slug(await app.read(path, { method: 'DELETE', headers: bearer(key) }))).toEqual([
        409,
        'session-over',
      ]);
    });
  });
});

describe('requests', () => {
  let app: ApiApp;
  let week: Week;
  beforeAll(async () => {
    app = await apiApp();
    week = await givenWeek(app, 'barendrecht');
  });
  afterAll(() => app.close());

  const signUpPath = () => `/api/v1/sessions/${week.activities['breien']?.sessionId}/registrations`;
  const post = (body: BodyInit, type?: string) =>
    app.read(signUpPath(), { method: 'POST', body, headers: type ? { 'content-type': type } : {} });

  /** Status and name of the problem; anything that is no problem document fails. */
  function problemOf(answer: Answer): [number, string] {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(ProblemAnswer.safeParse(answer.json).error?.issues ?? []).toEqual([]);
    expect([answer.json.status, answer.headers.get('cache-control')]).toEqual([answer.status, 'no-store']);
    return [answer.status, answer.json.type.split('/').at(-1)];
  }

  describe('an address that is not right', () => {
    it.each([
      ['an id that is none', '/events/42', 404],
      ['an id with a quote', "/events/'%20OR%201=1--", 404],
      ['an id of another kind', '/sessions/00000000-0000-0000-0000-000000000000', 404],
      ['a coalition that is not there', '/coalitions/nergens', 404],
      ['nothing here', '/kaas', 404],
      ['NUL in the path (P13)', '/events/%00', 400],
      ['NUL in the query (P13)', '/coalitions?cursor=%00', 400],
      ['wrong UTF-8 in the path', '/events/%ff', 400],
      ['half a percent sign', '/events/%', 400],
      ['a question that nobody knows (security 22)', '/coalitions?role=admin', 400],
      ['a question on a read without any', '/coalitions/barendrecht?x=1', 400],
      ['the same question twice', '/coalitions?limit=1&limit=2', 400],
      ['a list for a text', '/coalitions?cursor=a&cursor=b', 400],
      ['too many at once', '/coalitions?limit=201', 400],
      ['none at all', '/coalitions?limit=0', 400],
      ['half an item', '/coalitions?limit=1.5', 400],
      ['__proto__ as a question', '/coalitions?__proto__=1', 400],
      ['an address without end', `/coalitions?cursor=${'a'.repeat(5000)}`, 400],
    ])('%s', async (_name, path, status) => {
      expect(problemOf(await app.read(`/api/v1${path}`))[0]).toBe(status);
    });

    it('a day that does not exist is 400, and so is a word where yes or no belongs', async () => {
      const list = `/api/v1/events/${week.eventId}/activities`;
      expect(problemOf(await app.read(`${list}?day=2026-02-30`))).toEqual([400, 'unreadable-request']);
      expect(problemOf(await app.read(`${list}?free=ja`))).toEqual([400, 'unreadable-request']);
    });

    it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
      '%s on a read is 404, and changes nothing',
      async (method) => {
        expect(problemOf(await app.read('/api/v1/coalitions', { method }))[0]).toBe(404);
      },
    );

    it('TRACE is refused (security 41)', async () => {
      expect(await raw('TRACE /api/v1/coalitions HTTP/1.1')).toMatch(/^HTTP\/1\.1 40[45] /);
    });
  });

  describe('a body that is not right', () => {
    const person = '{"who":"self","name":"A"';
    it.each<[string, BodyInit, string | undefined, number]>([
      ['half a document', '{"who":', 'application/json', 400],
      ['nothing', '', 'application/json', 400],
      ['a text', '"A"', 'application/json', 422],
      ['a list', '[]', 'application/json', 422],
      ['a list for a text', '{"who":"self","name":["A"]}', 'application/json', 422],
      ['an object for a text', '{"who":"self","name":{"$ne":""}}', 'application/json', 422],
      ['no name', '{"who":"self"}', 'application/json', 422],
      ['another word for who', '{"who":"iedereen","name":"A"}', 'application/json', 422],
      ['NUL in a name (P13)', '{"who":"self","name":"A\\u0000"}', 'application/json', 400],
      ['half a character', '{"who":"self","name":"\\ud800"}', 'application/json', 400],
      ['wrong UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 400],
      ['__proto__', `${person},"__proto__":{"role":"admin"}}`, 'application/json', 400],
      ['constructor', `${person},"constructor":{"prototype":{}}}`, 'application/json', 400],
      ['nesting without end', '['.repeat(5000) + ']'.repeat(5000), 'application/json', 400],
      ['201 companions', `${person},"companions":[${Array(201).fill('null')}]}`, 'application/json', 422],
      ['XML', '<a/>', 'application/xml', 415],
      ['plain text', 'A', 'text/plain', 415],
      ['a file', form(), undefined, 415],
      [
        'half a megabyte',
        JSON.stringify({ who: 'self', name: 'A'.repeat(500_000) }),
        'application/json',
        413,
      ],
    ])('%s', async (_name, body, type, status) => {
      expect(problemOf(await post(body, type))[0]).toBe(status);
    });

    it('fifty megabytes are refused before they have come in (security 33)', async () => {
      const head = `POST ${signUpPath()} HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 52428800`;
      expect(await raw(head)).toMatch(/^HTTP\/1\.1 413 /);
    });

    it('control: a right one is taken', async () => {
      expect((await post(`${person}}`, 'application/json')).status).toBe(201);
    });
  });

  describe('a page of another site', () => {
    it('may not sign up or cancel (security 12, 14)', async () => {
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://kwaad.example' }]) {
        const answer = await app.send('POST', signUpPath(), { who: 'self', name: 'A' }, headers as never);
        expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      }
    });
  });

  function form(): FormData {
    const body = new FormData();
    body.set('lijst', new Blob(['x']), 'lijst.csv');
    return body;
  }

  /** What the server says to a request that no client would send. */
  function raw(head: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () =>
        socket.write(`${head}\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
      );
      socket.once('data', (bytes) => {
        resolve(bytes.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
  }
});
