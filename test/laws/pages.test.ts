import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '#http/access';
import { newId, type ProblemKind, problemKinds } from '#platform/kernel';
import { eventually } from '../support/eventually.js';
import { allTexts, loadLibraries } from './loaded-libraries.js';
import { addressOf, exampleFor, requestOf } from './permission-requests.js';
import { type Cell, permissionTable, readTable, writeLine } from './permission-table.js';
import {
  type PermissionWorld,
  permissionWorld,
  type Visitor,
  visitors,
  weekSlug,
} from './permission-world.js';
import { routeComplaints, routeNames } from './routes.js';
import { textsIn } from './texts.js';

const everyText = await allTexts();

let world: PermissionWorld;

beforeAll(async () => {
  world = await permissionWorld();
});

afterAll(() => world?.close());

describe('routes', () => {
  const routes = [
    { method: 'HEAD', path: '/a/:code' },
    { method: 'GET', path: '/a/:code' },
    { method: 'POST', path: '/a/:code' },
  ];

  /** The table itself stands beside the doors: only there can each route be asked as each role. */
  describe('law (k): the reader of the table of rights', () => {
    it('names each route once, HEAD with its GET', () => {
      expect(routeNames([...routes, ...routes])).toEqual(['GET /a/:code', 'POST /a/:code']);
    });

    it('has no complaint of a table that is complete', () => {
      expect(routeComplaints(routes, ['POST /a/:code', 'GET /a/:code'])).toEqual([]);
    });

    it('control: a route without a line, a line without a route and a line twice are seen', () => {
      expect(routeComplaints(routes, ['GET /a/:code'])).toEqual([
        'POST /a/:code stands in no table of rights',
      ]);
      expect(routeComplaints([], ['GET /gone'])).toEqual(['GET /gone is no route']);
      expect(routeComplaints(routes.slice(0, 2), ['GET /a/:code', 'GET /a/:code'])).toEqual([
        'GET /a/:code stands there twice',
      ]);
    });
  });
});

describe('permissions', () => {
  async function cellFor(route: string, visitor: Visitor): Promise<Cell> {
    const example = await exampleFor(world, route, visitor);
    const response = await fetch(
      world.journey.url + addressOf(route, example.at),
      requestOf(world, route, visitor, example),
    );
    await response.arrayBuffer();
    const toSignIn = /^\/inloggen($|\?next=)/.test(response.headers.get('location') ?? '');
    return toSignIn ? 'inlog' : String(response.status);
  }

  describe('law (k): every route, and who gets what', () => {
    it('P1, security 20: no route is without a line or without a right, and no line without a route', () => {
      const table = permissionTable.map(({ route }) => route);
      const routes = routesOf(world.journey.app);
      expect(routeComplaints(routes, table)).toEqual([]);
      expect(routes.filter(({ allow }) => allow === null)).toEqual([]);
    });

    it('P1, security 20: each visitor gets on each route what the table says', async () => {
      const seen: string[] = [];
      for (const { route } of permissionTable) {
        const expected = {} as Record<Visitor, Cell>;
        for (const visitor of visitors) expected[visitor] = await cellFor(route, visitor);
        seen.push(writeLine({ route, expected }));
      }
      expect(seen).toEqual(permissionTable.map(writeLine));
    });

    it('control: a table with a hole or a status that is none cannot be read', () => {
      const head = `route ${visitors.join(' ')}`;
      expect(() => readTable(`${head}\nGET /a 200 200`)).toThrow('GET /a has not 10 statuses');
      expect(() => readTable(`${head}\nGET /a ${'500 '.repeat(visitors.length)}`)).toThrow('GET /a has not');
      expect(() => readTable('route nobody')).toThrow('the columns are not');
    });
  });

  describe('P2: what belongs to another coalition looks like what does not exist', () => {
    /** Status and page, without what differs with every request. */
    async function answer(route: string, visitor: Visitor, at: Record<string, string>): Promise<string> {
      const example = await exampleFor(world, route, visitor);
      const places = { ...example.at, ...at };
      const response = await fetch(
        world.journey.url + addressOf(route, places),
        requestOf(world, route, visitor, example),
      );
      const text = await response.text();
      const neutral = Object.values(at).reduce((page, value) => page.replaceAll(value, 'HIER'), text);
      return `${response.status} ${neutral.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')}`;
    }

    const routes = permissionTable
      .map(({ route }) => route)
      .filter((route) => /^\S+ \/kantoor\/.*:(id|session)/.test(route));

    /** Something of the coalition of the demonstration that this address can name. */
    async function ours(route: string): Promise<Record<string, string>> {
      if (route.includes(':session')) return { session: world.things.session };
      if (route.includes('/locaties/')) return { id: await world.place() };
      if (route.includes('/import/')) return { id: (await world.list()).id };
      if (route.includes('/aanmeldingen/')) return { id: (await world.registration()).registrationId };
      if (route.includes('/bellijst/')) return { id: await world.notice('call', 'queued') };
      if (route.includes('/berichten/')) return { id: await world.notice('email', 'failed') };
      return { id: world.things.activity.id };
    }

    it.each(routes)('%s', async (route) => {
      const place = await ours(route);
      const nothing = Object.fromEntries(Object.keys(place).map((name) => [name, newId()]));
      const foreign = await answer(route, 'elsewhere', place);
      const absent = await answer(route, 'elsewhere', nothing);
      expect(foreign).toBe(absent);
      expect(foreign.slice(0, 3)).toBe('404');
      if (!route.includes('/activiteiten/')) return;
      expect(await answer(route, 'coordinator', { id: world.other.activity })).toBe(
        await answer(route, 'coordinator', { id: newId() }),
      );
    });

    it('the same address of a week shows each coalition its own activities', async () => {
      const page = async (visitor: 'coordinator' | 'elsewhere') => {
        const { cookie } = world.staff[visitor];
        const response = await fetch(`${world.journey.url}/kantoor/${weekSlug}/activiteiten`, {
          headers: { cookie },
        });
        return response.text();
      };
      const [own, theirs] = [await page('coordinator'), await page('elsewhere')];
      expect([/Koffieochtend/.test(own), /Koffie in Veendam/.test(own)]).toEqual([true, false]);
      expect([/Koffieochtend/.test(theirs), /Koffie in Veendam/.test(theirs)]).toEqual([false, true]);
    });

    it('P10: the key of one registration opens no other one', async () => {
      const [one, other] = [await world.registration(), await world.registration()];
      const read = async (id: string) => {
        const response = await fetch(`${world.journey.url}/api/v1/registrations/${id}`, {
          headers: { authorization: `Bearer ${one.manageCode}` },
        });
        const { instance: _, ...document } = (await response.json()) as Record<string, unknown>;
        return [response.status, document];
      };
      expect((await read(one.registrationId))[0]).toBe(200);
      expect(await read(other.registrationId)).toEqual(await read(newId()));
      expect((await read(other.registrationId))[0]).toBe(404);
    });
  });
});

describe('routes manners', () => {
  /** That staff looked into personal data must be written down (privacy V10): these lines a read may add, and no others. */
  const readings = ['read', 'list_read', 'calls_read', 'letters_opened'];

  /** Moves with every request of anybody and tells nothing: when somebody was last seen. */
  const restless: Record<string, string> = {
    staff_session: "SELECT (to_jsonb(t) - 'last_seen_at')::text AS line FROM staff_session t",
    audit_line: `SELECT to_jsonb(t)::text AS line FROM audit_line t WHERE action NOT IN (${readings.map((name) => `'${name}'`).join()})`,
  };

  /** One hash over every row of every table. */
  async function fingerprint(): Promise<string> {
    const { sql } = world.journey;
    const tables = await sql<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'rate_count' ORDER BY 1`,
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const rows = restless[name] ?? `SELECT to_jsonb(t)::text AS line FROM ${name} t`;
      const [found] = await sql<{ hash: string | null }>(
        `SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS hash FROM (${rows}) lines`,
      );
      lines.push(`${name} ${found?.hash ?? 'empty'}`);
    }
    return lines.join('\n');
  }

  /** The worker still sends what the builders have made: waits until nothing moves any more. */
  async function atRest(): Promise<string> {
    let last = '';
    return eventually(
      'the database to be at rest',
      async () => {
        const now = await fingerprint();
        await new Promise((resolve) => setTimeout(resolve, 400));
        const same = now === last;
        last = now;
        return same && now;
      },
      30_000,
    );
  }

  async function ask(
    route: string,
    visitor: Visitor,
    change: (init: RequestInit & { headers: Record<string, string> }) => void = () => undefined,
  ): Promise<Response> {
    const example = await exampleFor(world, route, visitor);
    const init = requestOf(world, route, visitor, example) as RequestInit & {
      headers: Record<string, string>;
    };
    change(init);
    const response = await fetch(world.journey.url + addressOf(route, example.at), init);
    await response.arrayBuffer();
    return response;
  }

  const all = () => routesOf(world.journey.app);
  const reads = () => routeNames(all()).filter((name) => name.startsWith('GET '));
  const changes = () => routeNames(all()).filter((name) => !name.startsWith('GET '));
  const ofStaff = () => {
    const open = all().filter(({ allow }) => allow?.includes('public') || allow?.includes('key'));
    return changes().filter((name) => !routeNames(open).includes(name));
  };

  describe('law (l): what reads changes nothing', () => {
    it.each(['coordinator', 'holder'] as const)(
      'security 3 and 13: GET and HEAD of every route as %s',
      async (visitor) => {
        const prepared: (() => Promise<void>)[] = [];
        for (const route of reads()) {
          // Examples are made first: a new registration is a change, and not the one that is looked for.
          const example = await exampleFor(world, route, visitor);
          const address = world.journey.url + addressOf(route, example.at);
          const init = requestOf(world, route, visitor, example);
          for (const method of ['GET', 'GET', 'HEAD'])
            prepared.push(async () => {
              const response = await fetch(address, { ...init, method });
              await response.arrayBuffer();
              if (response.status >= 500) throw new Error(`${method} ${route}: ${response.status}`);
            });
        }
        const before = await atRest();
        for (const request of prepared) await request();
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(await fingerprint()).toBe(before);
      },
    );

    it('control: one registration more is seen', async () => {
      const before = await atRest();
      await world.registration();
      expect(await fingerprint()).not.toBe(before);
    });
  });

  describe('security 12: a change on behalf of staff comes from our own page, with its token', () => {
    it('there are such routes', () => {
      expect(ofStaff().length).toBeGreaterThan(10);
    });

    it('without the token: 403', async () => {
      const seen: Record<string, number> = {};
      for (const route of ofStaff()) {
        const response = await ask(route, 'coordinator', (init) => {
          if (init.body instanceof URLSearchParams || init.body instanceof FormData)
            init.body.delete('formToken');
        });
        seen[route] = response.status;
      }
      expect(seen).toEqual(Object.fromEntries(ofStaff().map((route) => [route, 403])));
    });

    it('with the token of somebody else: 403', async () => {
      const { formToken } = world.staff.reviewer;
      const [route] = ofStaff();
      const response = await ask(route!, 'coordinator', (init) => {
        (init.body as URLSearchParams).set('formToken', formToken);
      });
      expect(response.status).toBe(403);
    });

    it('from the page of another site, by Sec-Fetch-Site or by Origin: 403, also where no cookie is needed', async () => {
      const seen: Record<string, string> = {};
      for (const route of changes()) {
        const bySite = await ask(route, 'coordinator', (init) => {
          init.headers['sec-fetch-site'] = 'cross-site';
        });
        const byOrigin = await ask(route, 'coordinator', (init) => {
          delete init.headers['sec-fetch-site'];
          init.headers['origin'] = 'https://elders.example';
        });
        seen[route] = `${bySite.status} ${byOrigin.status}`;
      }
      expect(seen).toEqual(Object.fromEntries(changes().map((route) => [route, '403 403'])));
    });

    it('from nowhere at all: 403', async () => {
      const seen: Record<string, number> = {};
      for (const route of ofStaff()) {
        const response = await ask(route, 'coordinator', (init) => {
          delete init.headers['sec-fetch-site'];
        });
        seen[route] = response.status;
      }
      expect(seen).toEqual(Object.fromEntries(ofStaff().map((route) => [route, 403])));
    });
  });

  describe('security 14: which answers the page of another site may read', () => {
    it('public reads of the API and calendars of a programme, without cookies; nothing else', async () => {
      const open: string[] = [];
      for (const route of routeNames(all())) {
        const response = await ask(route, 'holder', (init) => {
          init.headers['origin'] = 'https://elders.example';
          init.headers['sec-fetch-site'] = 'cross-site';
        });
        expect(response.headers.get('access-control-allow-credentials')).toBeNull();
        const allowed = response.headers.get('access-control-allow-origin');
        if (allowed !== null) open.push(`${route} ${allowed}`);
      }
      expect(open).toEqual([
        'GET /:coalition/:event/agenda.ics *',
        ...routeNames(all())
          .filter((name) => name.startsWith('GET /api/v1/') && !name.includes('/registrations/'))
          .map((name) => `${name} *`),
      ]);
    });
  });
});

describe('problems', () => {
  const written = new Set(
    Object.entries(everyText).flatMap(([path, value]) => textsIn(value, path).map(({ text }) => text)),
  );

  /** Words that Dutch does not have: with one of them a text was left in English. */
  const english =
    /\b(the|and|you|your|not|found|please|again|invalid|error|must|required|cannot|this|already|try|be)\b/i;

  /** What is missing before a volunteer can read this problem and knows what to do. */
  function complaintsOf({ slug, status, title, next }: ProblemKind): string[] {
    const complaints: string[] = [];
    if (!Number.isInteger(status) || status < 400 || status > 599) complaints.push(`status ${status}`);
    if (!/^\p{Lu}.*[^.,;:!\s]$/su.test(title))
      complaints.push('title is no heading: capital first, no full stop');
    if (!/^\p{Lu}.*[.?!]$/su.test(next))
      complaints.push('next step is no sentence: capital first, full stop last');
    if (title === next) complaints.push('next step repeats the title');
    for (const text of [title, next]) {
      if (english.test(text)) complaints.push(`not Dutch: "${text}"`);
      if (/\{\w+\}/.test(text)) complaints.push(`nobody fills the braces: "${text}"`);
    }
    return complaints.map((complaint) => `${slug}: ${complaint}`);
  }

  describe('law (i): every problem says what is wrong and what to do now', () => {
    it('in Dutch, as a heading and a sentence', async () => {
      await loadLibraries();
      expect(problemKinds().length).toBeGreaterThan(0);
      expect(problemKinds().flatMap(complaintsOf)).toEqual([]);
    });

    it('in words that stand in a *.nl.ts', async () => {
      await loadLibraries();
      const elsewhere = problemKinds().flatMap(({ title, next }) =>
        [title, next].filter((text) => !written.has(text)),
      );
      expect(elsewhere).toEqual([]);
    });

    const good = {
      slug: 'full',
      status: 409,
      title: 'Deze activiteit is vol',
      next: 'Kies een ander moment.',
    };

    it('control: a good problem is not complained of', () => {
      expect(complaintsOf(good)).toEqual([]);
    });

    it.each<[string, Partial<ProblemKind>]>([
      ['no title', { title: '' }],
      ['a title with a full stop', { title: 'Deze activiteit is vol.' }],
      ['no next step', { next: '' }],
      ['a next step that breaks off', { next: 'Kies een ander moment' }],
      ['a next step that repeats the title', { title: 'Is het vol?', next: 'Is het vol?' }],
      ['English', { title: 'Session not found' }],
      ['a status that is no failure', { status: 200 }],
      ['braces', { next: 'Bel {phone}.' }],
    ])('control: %s is seen', (_, flaw) => {
      expect(complaintsOf({ ...good, ...flaw }).length).toBe(1);
    });
  });
});
