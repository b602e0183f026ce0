import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { Allow, routesOf } from '#http/access';
import { SignIns } from '#people/identity';
import { type Actor } from '#platform/kernel';
import { CurrentActor, coalitionA, coalitionB, type HttpApp, httpApp } from '../given/http-app.js';
import { giveRole } from '../given/rights.js';
import { change, remove, rows } from '../given/rows.js';

describe('staff', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await httpApp();
  });
  afterAll(() => app.close());

  const page = { accept: 'text/html' };
  const get = (path: string, cookie?: string, accept = 'application/json') =>
    app.fetch(path, { headers: { accept, ...(cookie ? { cookie } : {}) } });

  describe('who may come in', () => {
    it('without a cookie a page sends you to the sign-in page and remembers where you were going', async () => {
      const answer = await app.fetch('/kantoor/coalitie?x=1', { headers: page });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        '/inloggen?next=%2Fkantoor%2Fcoalitie%3Fx%3D1',
      ]);
    });

    it('without a cookie a program is told 401', async () => {
      expect((await get('/kantoor')).status).toBe(401);
    });

    it('a made-up cookie is no cookie', async () => {
      expect((await get('/kantoor', 'kom-erbij=made-up')).status).toBe(401);
    });

    it('anybody of staff may use what is for staff', async () => {
      const { cookie } = await app.staff([]);
      const answer = await get('/kantoor', cookie);
      expect([answer.status, await answer.json()]).toEqual([200, { kind: 'staff', name: 'Anja de Wit' }]);
    });

    it('a coordinator works in her own coalition', async () => {
      const { cookie } = await app.staff(['coordinator'], coalitionB);
      expect(await (await get('/kantoor/coalitie', cookie)).json()).toEqual({ coalitionId: coalitionB });
    });

    it('somebody of the desk sees the same as for a page that does not exist (P2)', async () => {
      const { cookie } = await app.staff(['desk']);
      const [refused, absent] = await Promise.all([
        get('/kantoor/coalitie', cookie),
        get('/kantoor/niets', cookie),
      ]);
      const text = async (answer: Response) => {
        const { instance: _, ...rest } = (await answer.json()) as Record<string, unknown>;
        return [answer.status, rest];
      };
      expect(await text(refused)).toEqual(await text(absent));
      expect(refused.status).toBe(404);
    });

    it('a right that is taken away is gone with the next click (P5)', async () => {
      const { cookie, personId } = await app.staff(['coordinator']);
      expect((await get('/kantoor/coalitie', cookie)).status).toBe(200);
      await remove(app, 'role_grant', { person_id: personId });
      expect((await get('/kantoor/coalitie', cookie)).status).toBe(404);
    });

    it('a blocked person is out at once (security 8)', async () => {
      const { cookie, personId } = await app.staff(['coordinator']);
      await change(app, 'person', { id: personId }, { blocked_at: app.clock.now() });
      expect((await get('/kantoor', cookie)).status).toBe(401);
    });

    it('who works for two coalitions chooses one, and has the rights of that one only (P4)', async () => {
      const { cookie, personId } = await app.staff(['coordinator'], coalitionA);
      await giveRole(app, personId, 'desk', coalitionB);
      const signedIn = (await app.sessions.find(cookie.split('=')[1]!))!;
      expect((await get('/kantoor/coalitie', cookie)).status).toBe(200);
      await app.sessions.workFor(signedIn.actor, coalitionB);
      expect((await get('/kantoor/coalitie', cookie)).status).toBe(404);
    });

    it('a failed attempt is logged with the number of the person, not the name (security 37)', async () => {
      const { cookie, personId } = await app.staff(['desk']);
      app.lines.length = 0;
      await get('/kantoor/coalitie', cookie);
      const refused = app.lines.filter((line) => line.includes('"refused"'));
      expect([refused.length, refused[0]?.includes(personId), app.lines.join().includes('Anja')]).toEqual([
        1,
        true,
        false,
      ]);
    });
  });

  describe('changing something with a staff cookie (security 12)', () => {
    const own = () => ({ origin: app.url });
    const save = (
      headers: Record<string, string>,
      form: Record<string, string>,
      accept = 'application/json',
    ) =>
      app.fetch('/kantoor/opslaan', {
        method: 'POST',
        headers: { accept, ...headers },
        body: new URLSearchParams(form),
      });

    it('control: from our own page with the token it works, and the token stays out of the form', async () => {
      const { cookie, token } = await app.staff(['coordinator']);
      const answer = await save({ cookie, ...own() }, { formToken: token, title: 'Koffie' });
      expect([answer.status, await answer.json()]).toEqual([201, { title: 'Koffie' }]);
    });

    it('works with Sec-Fetch-Site and the token as a header too', async () => {
      const { cookie, token } = await app.staff(['coordinator']);
      const answer = await save(
        { cookie, 'sec-fetch-site': 'same-origin', 'x-form-token': token },
        { title: 'Koffie' },
      );
      expect(answer.status).toBe(201);
    });

    it.each([
      ['without the token', {}, ''],
      ['with the token of somebody else', {}, 'x'.repeat(43)],
      ['from another site', { origin: 'https://kwaad.example' }, 'own'],
      ['from another site that hides itself', { origin: 'null' }, 'own'],
      ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }, 'own'],
      ['from another site, with its own word for it', { 'sec-fetch-site': 'cross-site' }, 'own'],
      ['from nobody knows where', { origin: '' }, 'own'],
    ])('%s is refused', async (_, headers, token) => {
      const staff = await app.staff(['coordinator']);
      const { origin, ...others } = { ...own(), ...headers } as Record<string, string>;
      const answer = await save(
        { cookie: staff.cookie, ...(origin ? { origin } : {}), ...others },
        { ...(token ? { formToken: token === 'own' ? staff.token : token } : {}), title: 'Koffie' },
      );
      expect(answer.status).toBe(403);
    });

    it('a file comes with the form, for staff', async () => {
      const { cookie, token } = await app.staff(['coordinator']);
      const body = new FormData();
      body.set('formToken', token);
      body.set('soort', 'week');
      body.set('lijst', new Blob(['naam;datum\n']), 'lijst.csv');
      const answer = await app.fetch('/kantoor/opslaan', {
        method: 'POST',
        headers: { cookie, ...own() },
        body,
      });
      expect([answer.status, await answer.json()]).toEqual([
        201,
        { soort: 'week', lijst: ['lijst.csv', 11] },
      ]);
    });

    it('security 30: a file of 13 MB is too large', async () => {
      const { cookie, token } = await app.staff(['coordinator']);
      const body = new FormData();
      body.set('formToken', token);
      body.set('lijst', new Blob([new Uint8Array(13 * 1024 * 1024)]), 'lijst.csv');
      const answer = await app.fetch('/kantoor/opslaan', {
        method: 'POST',
        headers: { cookie, ...own() },
        body,
      });
      expect(answer.status).toBe(413);
    });

    it('security 30: four files are too many, and their names lead nowhere', async () => {
      const { cookie, token } = await app.staff(['coordinator']);
      const send = async (files: number) => {
        const body = new FormData();
        body.set('formToken', token);
        for (let n = 0; n < files; n += 1)
          body.append(n === 0 ? 'lijst' : `lijst${n}`, new Blob(['Wat;Dag\n']), '../../etc/passwd');
        return app.fetch('/kantoor/opslaan', { method: 'POST', headers: { cookie, ...own() }, body });
      };
      expect((await send(4)).status).toBe(413);
      const taken = await send(1);
      expect([taken.status, await taken.json()]).toEqual([201, { lijst: ['passwd', 8] }]);
    });

    it('every route for staff that changes something refuses a cookie alone', async () => {
      const { cookie } = await app.staff(['coordinator']);
      const changing = routesOf(app.nest).filter(
        ({ method, allow }) =>
          allow && !allow.includes('public') && !['GET', 'HEAD', 'OPTIONS'].includes(method),
      );
      expect(changing.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'POST /uitloggen',
        'POST /kantoor/opslaan',
        'PUT /kantoor/versie',
      ]);
      for (const { method, path } of changing)
        expect((await app.fetch(path, { method, headers: { cookie } })).status).toBe(403);
    });
  });

  describe('the table of routes (scenario P1)', () => {
    it('lists every route with who may use it', () => {
      expect(
        routesOf(app.nest)
          .filter(({ method }) => method !== 'HEAD')
          .map(({ method, path, allow }) => `${method} ${path}: ${allow?.join(', ')}`),
      ).toEqual([
        'GET /programma: public',
        'GET /zoek: public',
        'GET /a/:code: public',
        'POST /aanmelden: public',
        'POST /api/v1/registrations: public',
        'GET /api/v1/activities/:id: public',
        'PUT /api/v1/activities/:id: public',
        'GET /inloggen: public',
        'POST /inloggen/:link: public',
        'POST /uitloggen: staff',
        'GET /kapot: public',
        'GET /kantoor: staff',
        'GET /kantoor/coalitie: coordinator, reviewer',
        'POST /kantoor/opslaan: coordinator',
        'PUT /kantoor/versie: coordinator',
      ]);
    });
  });
});

describe('sign in', () => {
  @Controller()
  class Forgotten {
    @Get('/vergeten')
    list() {
      return [];
    }
  }

  let app: HttpApp;
  const host = 'https://komerbij.example';
  beforeAll(async () => {
    app = await httpApp(host, 1);
  });
  afterAll(() => app.close());

  /** What a browser sends back of the cookies that it got. */
  const jar = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0]!)
      .join('; ');

  async function newLink(cookie: string): Promise<string> {
    const { personId } = await app.staff(['desk']);
    await app.nest.get(SignIns, { strict: false }).ask({
      email: `${personId}@voorbeeld.nl`,
      browserNonce: cookie.split('=')[1]!,
    });
    const mails = await rows<{ content: { button: { url: string } } }>(app, 'notice');
    return new URL(mails.at(-1)!.content.button.url).pathname;
  }

  describe('signing in over https', () => {
    it('the cookies are for this host, over TLS, out of reach of scripts (security 11)', async () => {
      const page = await app.fetch('/inloggen');
      const opened = await app.fetch(await newLink(jar(page)), {
        method: 'POST',
        headers: { cookie: jar(page) },
      });
      const shape = (answer: Response) =>
        answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[\w-]{43}/, '=…'));
      expect([shape(page), shape(opened)]).toEqual([
        ['__Host-kom-erbij-browser=…; Path=/; HttpOnly; Secure; SameSite=Lax'],
        ['__Host-kom-erbij=…; Path=/; HttpOnly; Secure; SameSite=Lax'],
      ]);
    });

    it('the page with a key in its address tells nobody its address, and nobody keeps it (security 7)', async () => {
      const { headers } = await app.fetch('/inloggen');
      expect([
        headers.get('referrer-policy'),
        headers.get('cache-control'),
        headers.get('x-robots-tag'),
      ]).toEqual(['no-referrer', 'no-store', 'noindex, nofollow']);
    });

    it('a scanner looks and even presses, without our cookie; the human still gets in and the scanner has nothing (security 3)', async () => {
      const page = await app.fetch('/inloggen');
      const link = await newLink(jar(page));
      const scans = [];
      for (const method of ['GET', 'GET', 'HEAD', 'HEAD', 'POST'])
        scans.push(await app.fetch(link, { method }));
      expect(scans.flatMap((scan) => scan.headers.getSetCookie())).toEqual([]);
      const human = await app.fetch(link, { method: 'POST', headers: { cookie: jar(page) } });
      expect(await human.json()).toEqual({ outcome: 'signed-in' });
      const office = await app.fetch('/kantoor', { headers: { cookie: jar(human) } });
      expect(office.status).toBe(200);
    });

    it('after signing out the old cookie opens nothing (security 8)', async () => {
      const staff = await app.staff(['desk']);
      const cookie = `__Host-${staff.cookie}`;
      const out = await app.fetch('/uitloggen', {
        method: 'POST',
        headers: { cookie, origin: host, 'x-form-token': staff.token },
      });
      expect([out.status, out.headers.getSetCookie()[0]?.startsWith('__Host-kom-erbij=;')]).toEqual([
        201,
        true,
      ]);
      expect((await app.fetch('/kantoor', { headers: { cookie, accept: 'application/json' } })).status).toBe(
        401,
      );
    });

    it('a cookie without the __Host- name is not ours', async () => {
      const { cookie } = await app.staff(['desk']);
      expect((await app.fetch('/kantoor', { headers: { cookie, accept: 'application/json' } })).status).toBe(
        401,
      );
    });

    it('browsers come back over https for a year, subdomains too (security 16)', async () => {
      const { headers } = await app.fetch('/programma');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    });
  });

  describe('whose page may read what (security 14)', () => {
    it('public data may be read by every page, pages and refusals of staff by none', async () => {
      const open = async (path: string, init?: RequestInit) =>
        (await app.fetch(path, init)).headers.get('access-control-allow-origin');
      expect([
        await open('/api/v1/activities/1'),
        await open('/programma'),
        await open('/kantoor'),
        await open('/api/v1/registrations', { method: 'POST' }),
      ]).toEqual(['*', null, null, null]);
    });
  });

  describe('behind one proxy (security 19)', () => {
    const post = (forwarded: string) =>
      app.fetch('/aanmelden', {
        method: 'POST',
        headers: { 'x-forwarded-for': forwarded },
        body: new URLSearchParams({ name: 'An', seats: '1' }),
      });

    it('people are counted by the address that the proxy saw, whatever they say themselves', async () => {
      const forged = [];
      for (let n = 0; n < 4; n += 1) forged.push((await post(`10.0.0.${n}, 203.0.113.7`)).status);
      expect([forged, (await post('203.0.113.8')).status]).toEqual([[201, 201, 201, 429], 201]);
    });
  });

  describe('a route that says not who may use it (P1)', () => {
    it('stops the start', async () => {
      await expect(httpApp(host, 0, [Forgotten])).rejects.toThrow('these routes miss @Allow: Forgotten.list');
    });
  });
});

describe('senders', () => {
  let made = 0;

  /** Something that staff make through the API. */
  @Controller()
  class Notes {
    @Post('/api/v1/notes')
    @Allow('staff')
    write(@CurrentActor() actor: Actor) {
      made += 1;
      return { number: made, by: actor.kind === 'staff' ? actor.personId : null };
    }

    @Post('/api/v1/wishes')
    @Allow('public')
    wish() {
      made += 1;
      return { number: made, by: null };
    }
  }

  let app: HttpApp;
  beforeAll(async () => {
    app = await httpApp('http://localhost:3000', 0, [Notes]);
  });
  afterAll(() => app.close());

  async function send(path: string, key: string, headers: Record<string, string> = {}) {
    const answer = await app.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
      body: '{}',
    });
    return {
      replayed: answer.headers.get('idempotency-replayed'),
      ...((await answer.json()) as { number: number; by: string | null }),
    };
  }

  describe('I4: the same key of another sender', () => {
    it('is a request of its own: each has its own effect, and gets its own answer again', async () => {
      const people = [await app.staff(['desk']), await app.staff(['desk'])];
      const key = randomUUID();
      const before = made;
      const round = async () => {
        const answers = [await send('/api/v1/wishes', key)];
        for (const { cookie, token } of people)
          answers.push(
            await send('/api/v1/notes', key, {
              cookie,
              'sec-fetch-site': 'same-origin',
              'x-form-token': token,
            }),
          );
        return answers;
      };
      const first = await round();
      expect(first).toEqual(
        [null, ...people.map(({ personId }) => personId)].map((by, n) => ({
          number: before + n + 1,
          by,
          replayed: null,
        })),
      );
      expect(await round()).toEqual(first.map((answer) => ({ ...answer, replayed: 'true' })));
      expect(made - before).toBe(3);
    });

    it('control: the same key of the same sender is the same request', async () => {
      const { cookie, token } = await app.staff(['desk']);
      const own = { cookie, 'sec-fetch-site': 'same-origin', 'x-form-token': token };
      const key = randomUUID();
      const before = made;
      await send('/api/v1/notes', key, own);
      await send('/api/v1/notes', key, own);
      expect(made - before).toBe(1);
    });
  });
});
