import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '#http/access';
import { newId } from '#platform/kernel';
import { addressOf, exampleFor, requestOf } from './permission-requests.js';
import { type Cell, permissionTable, readTable, writeLine } from './permission-table.js';
import {
  type PermissionWorld,
  permissionWorld,
  type Visitor,
  visitors,
  weekSlug,
} from './permission-world.js';
import { routeComplaints } from './routes.js';

let world: PermissionWorld;

beforeAll(async () => {
  world = await permissionWorld();
});

afterAll(() => world?.close());

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
