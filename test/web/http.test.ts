import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { processLogger } from '#http/server';
import { Transactions } from '#platform/database';
import { HttpHandlers } from '../../libs/http/server/http.handlers.js';
import { type HttpApp, httpApp, Rooms } from '../given/http-app.js';
import { change, count, rows } from '../given/rows.js';
import { linesOf } from '../given/whole-tables.js';
import { newDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { fleet } from '../support/processes.js';

describe('requests', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await httpApp();
  });
  afterAll(() => app.close());

  const json = { accept: 'application/json' };

  /** A request as no browser sends it; answers the status line and the rest. */
  function raw(text: string): Promise<string> {
    const { hostname, port } = new URL(app.url);
    return new Promise((resolve, reject) => {
      const socket = net.connect(Number(port), hostname, () => socket.write(text));
      let answer = '';
      socket.on('data', (data) => {
        answer += data.toString();
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  }

  describe('odd requests', () => {
    const odd = {
      'a NUL in the path (P13)': '/a/x%00y',
      'a NUL in the query (P13)': '/zoek?q=a%00b',
      'a broken percent sign in the path': '/a/%E0%A4%A',
      'broken UTF-8 in the query': '/zoek?q=%ff%fe',
      'the same question twice (security 34)': '/zoek?q=a&q=b',
      'the same question twice, with a schema': '/programma?day=a&day=b',
      'a question that nobody knows': '/programma?admin=1',
      'an address of 5,000 letters': `/zoek?q=${'a'.repeat(5000)}`,
    };
    it.each(Object.entries(odd))('%s is 400 in plain Dutch, never 500', async (_, path) => {
      const answer = await app.fetch(path, { headers: json });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ]);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    });

    it('control: the same addresses without the oddity work', async () => {
      const answers = await Promise.all(
        ['/a/xy', '/zoek?q=a', '/programma?day=a'].map((path) => app.fetch(path)),
      );
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    });

    it('TRACE is refused', async () => {
      expect(await raw('TRACE /programma HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
        /^HTTP\/1.1 40[45] /,
      );
    });

    const bodies: [string, string, string | Uint8Array, number][] = [
      [
        'a field that nobody knows (security 22)',
        'application/json',
        '{"name":"An","seats":1,"role":"coordinator"}',
        400,
      ],
      ['__proto__', 'application/json', '{"name":"An","seats":1,"__proto__":{"x":1}}', 400],
      ['constructor', 'application/json', '{"name":"An","seats":1,"constructor":{"prototype":{"x":1}}}', 400],
      ['half a document', 'application/json', '{"name":', 400],
      ['broken UTF-8', 'application/json', new Uint8Array([0x22, 0xff, 0x22]), 400],
      ['a NUL (P13)', 'application/json', '{"name":"A\\u0000","seats":1}', 400],
      ['half a character', 'application/json', '{"name":"A\\ud800","seats":1}', 400],
      ['a list for a text', 'application/json', '{"name":["An"],"seats":1}', 422],
      ['nesting without end', 'application/json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
      ['too much', 'application/json', `"${'a'.repeat(300_000)}"`, 413],
      ['XML', 'application/xml', '<a/>', 415],
      ['a file without being staff', 'multipart/form-data; boundary=x', '--x--', 415],
      ['nothing at all', 'application/json', '', 400],
      ['wrong numbers', 'application/json', '{"name":"","seats":9}', 422],
    ];
    it.each(bodies)('a body with %s gets its own answer', async (_, type, body, status) => {
      const answer = await app.fetch('/api/v1/registrations', {
        method: 'POST',
        headers: { 'content-type': type },
        body: body as BodyInit,
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ]);
    });

    it('a form that is not filled in well says per field what to do, and shows what was typed', async () => {
      const answer = await app.fetch('/aanmelden', {
        method: 'POST',
        body: new URLSearchParams({ name: '', seats: '9' }),
      });
      expect([answer.status, await answer.json()]).toEqual([
        422,
        {
          problems: [
            { pointer: '/name', detail: 'Vul dit in.' },
            { pointer: '/seats', detail: 'Vul hier 4 of minder in.' },
          ],
        },
      ]);
    });
  });

  describe('failures', () => {
    it('a program gets a document that names the problem (RFC 9457)', async () => {
      const answer = await app.fetch('/api/v1/bestaat-niet');
      const id = answer.headers.get('x-request-id');
      expect(await answer.json()).toEqual({
        type: 'http://localhost:3000/problemen/not-found',
        title: 'Deze pagina bestaat niet',
        status: 404,
        detail: 'Kijk het adres na, of ga naar het begin en zoek daar verder. Bellen mag ook.',
        instance: `urn:kom-erbij:verzoek:${id}`,
      });
    });

    it('a person gets a page', async () => {
      const answer = await app.fetch('/bestaat-niet', { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('<h1>Deze pagina bestaat niet</h1>');
    });

    it('a fault of ours shows a number and nothing else, and is logged once with that number (security 36)', async () => {
      app.lines.length = 0;
      const answer = await app.fetch('/kapot', { headers: { accept: 'text/html' } });
      const page = await answer.text();
      const id = answer.headers.get('x-request-id')!;
      expect([answer.status, page.includes(id), page.includes('Jan')]).toEqual([500, true, false]);
      const failures = app.lines.filter((line) => line.includes('"failure"'));
      expect([failures.length, failures[0]?.includes(id)]).toEqual([1, true]);
    });

    it('a database that is away is "try again" with a time, not a fault (fault F15)', async () => {
      const { asProblem } = await import('../../libs/http/errors/foreign-failures.js');
      const problem = asProblem(Object.assign(new Error('x'), { code: '57P01' }));
      expect([problem.kind.status, problem.retryAfter]).toEqual([503, 5]);
    });
  });

  describe('what every answer carries', () => {
    it('headers of security 15 and 16 on plain http: no upgrade to https, nothing kept', async () => {
      const { headers } = await app.fetch('/programma');
      expect({
        csp: headers.get('content-security-policy'),
        sniff: headers.get('x-content-type-options'),
        referrer: headers.get('referrer-policy'),
        hsts: headers.get('strict-transport-security'),
        keep: headers.get('cache-control'),
        banner: headers.get('x-powered-by') ?? headers.get('server'),
      }).toEqual({
        csp: "default-src 'self';object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
        sniff: 'nosniff',
        referrer: 'same-origin',
        hsts: null,
        keep: 'no-store',
        banner: null,
      });
    });

    it('one log line per request without key, query or cookie (security 7, privacy V18)', async () => {
      app.lines.length = 0;
      await app.fetch('/a/MARKER-KEY?naam=MARKER-NAME', { headers: { cookie: 'kom-erbij=MARKER-COOKIE' } });
      await eventually('it is written', async () => app.lines.length > 0);
      expect(app.lines.length).toBe(1);
      expect(JSON.parse(app.lines[0]!)).toMatchObject({ method: 'GET', path: '/a/…', status: 200 });
      expect(app.lines.join()).not.toContain('MARKER');
    });

    it('residents get no cookie', async () => {
      const answers = await Promise.all(
        ['/programma', '/a/x', '/bestaat-niet'].map((path) => app.fetch(path)),
      );
      expect(answers.map((answer) => answer.headers.getSetCookie())).toEqual([[], [], []]);
    });
  });

  describe('too often (security 18)', () => {
    const post = (init: RequestInit = {}) =>
      app.fetch('/aanmelden', {
        method: 'POST',
        body: new URLSearchParams({ name: 'An', seats: '1' }),
        ...init,
      });

    it('the fourth within a minute has to wait, and is told how long; a minute later it works', async () => {
      app.clock.advance(3600_000);
      const answers = [];
      for (let n = 0; n < 4; n += 1) answers.push(await post());
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 429]);
      expect(answers[3]!.headers.get('retry-after')).toBe('60');
      app.clock.advance(61_000);
      expect((await post()).status).toBe(201);
    });

    it('a forged X-Forwarded-For does not help (security 19)', async () => {
      app.clock.advance(3600_000);
      const statuses = [];
      for (let n = 0; n < 4; n += 1)
        statuses.push((await post({ headers: { 'x-forwarded-for': `10.0.0.${n}` } })).status);
      expect(statuses).toEqual([201, 201, 201, 429]);
    });

    it('reading is never counted, and no address of the network is stored (privacy V19)', async () => {
      const before = await count(app, 'rate_count');
      for (let n = 0; n < 5; n += 1) await app.fetch('/programma');
      expect(await count(app, 'rate_count')).toBe(before);
      const counted = await rows<{ key: string }>(app, 'rate_count', {}, ['key'], 'key');
      expect(counted.filter(({ key }) => key.includes('127'))).toEqual([]);
    });
  });
});

describe('repeats', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await httpApp();
  });
  afterAll(() => app.close());

  const send = (key: string | undefined, body: object, path = '/api/v1/registrations') =>
    app.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify(body),
    });
  const made = () => app.nest.get(Rooms).made;
  const an = { name: 'An', seats: 1 };

  describe('the same request again', () => {
    it('same key, same body: same status, same answer, same address, one effect (I1)', async () => {
      const key = randomUUID();
      const before = made();
      const answers = [await send(key, an), await send(key, an), await send(key, an)];
      const seen = await Promise.all(
        answers.map(async (answer) => [answer.status, answer.headers.get('location'), await answer.json()]),
      );
      expect([seen[1], seen[2], made() - before]).toEqual([seen[0], seen[0], 1]);
      expect(answers.map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([
        null,
        'true',
        'true',
      ]);
    });

    it('control: without a key there are three effects', async () => {
      const before = made();
      for (let n = 0; n < 3; n += 1) await send(undefined, an);
      expect(made() - before).toBe(3);
    });

    it('while the first still runs: 409 with a time to wait (I2)', async () => {
      const key = randomUUID();
      const slow = { name: 'Traag', seats: 1 };
      const before = made();
      const first = send(key, slow);
      await eventually('the first runs', async () => made() > before);
      const second = await send(key, slow);
      app.nest.get(Rooms).gate.emit('open');
      expect([second.status, second.headers.get('retry-after'), (await first).status]).toEqual([
        409,
        '5',
        201,
      ]);
    });

    it('ten at the same time: one effect, nobody gets a fault', async () => {
      const key = randomUUID();
      const before = made();
      const statuses = (await Promise.all(Array.from({ length: 10 }, () => send(key, an)))).map(
        ({ status }) => status,
      );
      expect([made() - before, statuses.filter((status) => status !== 201 && status !== 409)]).toEqual([
        1,
        [],
      ]);
    });

    it('same key, other body: 422 (I3)', async () => {
      const key = randomUUID();
      await send(key, an);
      expect((await send(key, { name: 'An', seats: 2 })).status).toBe(422);
    });

    it('a refusal is not remembered: the same request may be tried again (I5)', async () => {
      const key = randomUUID();
      const before = made();
      const full = { name: 'Vol', seats: 1 };
      const statuses = [(await send(key, full)).status, (await send(key, full)).status];
      expect([statuses, made() - before]).toEqual([[429, 429], 2]);
    });

    it('a key on a read means nothing (I5)', async () => {
      const key = randomUUID();
      const before = await count(app, 'idempotency_key');
      await app.fetch('/api/v1/activities/1', { headers: { 'idempotency-key': key } });
      expect(await count(app, 'idempotency_key')).toBe(before);
    });

    it('a key that somebody could guess is refused', async () => {
      expect((await send('1', an)).status).toBe(400);
    });

    it('a request whose server died is taken over after a minute', async () => {
      const key = randomUUID();
      await send(key, an);
      await change(app, 'idempotency_key', {}, { sealed: null });
      expect((await send(key, an)).status).toBe(409);
      app.clock.advance(61_000);
      expect((await send(key, an)).status).toBe(201);
    });

    it('the stored answer and key cannot be read in a copy of the table', async () => {
      const key = randomUUID();
      await send(key, { name: 'MARKER', seats: 1 });
      const lines = await linesOf(app, 'idempotency_key');
      expect(lines.filter((line) => line.includes('MARKER') || line.includes(key))).toEqual([]);
    });

    it('after a day answers and counts are forgotten (privacy V19)', async () => {
      const kept = () => count(app, 'idempotency_key');
      const handlers = new HttpHandlers(app.nest.get(Transactions), app.clock);
      await change(app, 'idempotency_key', {}, { created_at: app.clock.now() });
      const before = await kept();
      await handlers.deleteOldCountsAndAnswers();
      expect(await kept()).toBe(before);
      app.clock.advance(25 * 3600_000);
      await handlers.deleteOldCountsAndAnswers();
      expect(await kept()).toBe(0);
    });
  });

  describe('versions (fault F11)', () => {
    const change = (tag?: string) =>
      app.fetch('/api/v1/activities/1', { method: 'PUT', headers: tag ? { 'if-match': tag } : {} });

    it('a change needs the version that was read: 428 without, 412 with an old one, 200 with the right one', async () => {
      const statuses = [];
      for (const tag of [undefined, '"v6"', '*', 'W/"v7"', '"v7"']) statuses.push((await change(tag)).status);
      expect(statuses).toEqual([428, 412, 412, 412, 200]);
    });

    it('who has the newest text gets 304 and no text', async () => {
      const read = async (tag?: string) => {
        const answer = await app.fetch('/api/v1/activities/1', {
          headers: tag ? { 'if-none-match': tag } : {},
        });
        return [answer.status, answer.headers.get('etag'), await answer.text()];
      };
      expect([await read(), await read('"v6"'), await read('"v1", W/"v7"')]).toEqual([
        [200, '"v7"', '{"version":7}'],
        [200, '"v7"', '{"version":7}'],
        [304, '"v7"', ''],
      ]);
    });
  });
});

describe('log', () => {
  const written: string[] = [];
  const { write } = process.stdout;
  afterEach(() => {
    process.stdout.write = write;
  });

  const forged = 'ok\r\n{"level":"log","message":"signed in"}\n\u001b[2K\u0085\u2028end';

  it('security 38: what is logged is one line of JSON, whatever is in it', () => {
    process.stdout.write = ((text: string) => {
      written.push(String(text));
      return true;
    }) as typeof process.stdout.write;
    const log = processLogger({ LOG_LEVEL: 'log' });
    log.log({ path: forged }, 'http');
    log.warn(forged, 'http');
    log.log(forged, forged);
    process.stdout.write = write;
    const lines = written.join('').split('\n').filter(Boolean);
    expect(lines).toHaveLength(3);
    const read = lines.map((line) => JSON.parse(line) as { message: unknown; context: string });
    expect(read.map(({ message }) => message)).toEqual([{ path: forged }, forged, forged]);
    expect(lines.join('')).not.toContain('\r');
    expect(lines.join('')).not.toContain('\u001b');
  });

  it('security 38: nor does what somebody sends make a line of its own in the log of a process', async () => {
    const database = await newDatabase();
    const processes = fleet({ DATABASE_URL: database.appUrl, SMTP_URL: 'smtp://127.0.0.1:9' });
    try {
      const web = await processes.start('web');
      const attack = encodeURIComponent(forged);
      for (const path of [`/${attack}`, `/x?zoek=${attack}`, `/a/${attack}`]) {
        const answer = await fetch(web.url + path, {
          headers: {
            'x-request-id': 'evil"}',
            'user-agent': 'evil {"level":"error"}',
            'x-forwarded-for': '{"evil":1}',
          },
        });
        await answer.arrayBuffer();
      }
      await web.stop();
      const read = web.lines.map((line) => JSON.parse(line) as { message: unknown });
      const paths = read.flatMap(({ message }) => (message as { path?: string } | null)?.path ?? []);
      expect(paths.filter((path) => path !== '/health/ready')).toHaveLength(3);
      expect(read.filter(({ message }) => message === 'signed in')).toEqual([]);
      expect(web.lines.join('\n')).not.toContain('evil');
    } finally {
      await processes.close();
      await database.drop();
    }
  });
});
