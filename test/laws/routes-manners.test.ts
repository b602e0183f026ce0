import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '#http/access';
import { eventually } from '../support/eventually.js';
import { addressOf, exampleFor, requestOf } from './permission-requests.js';
import { type PermissionWorld, permissionWorld, type Visitor } from './permission-world.js';
import { routeNames } from './routes.js';

let world: PermissionWorld;

beforeAll(async () => {
  world = await permissionWorld();
});

afterAll(() => world?.close());

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
  const init = requestOf(world, route, visitor, example) as RequestInit & { headers: Record<string, string> };
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
