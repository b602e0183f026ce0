import { ManagedRegistrations } from '#events/registration';
import { tagOfVersion } from '#http/caching';
import { newId, resident } from '#platform/kernel';
import { type PermissionWorld, type Visitor, weekSlug } from './permission-world.js';

/** A request that would be a good one, if its sender may send it. */
export interface Example {
  /** Values of the parts of the address that begin with a colon. */
  at: Record<string, string>;
  form?: Record<string, string>;
  /** Name and bytes of a file that is sent with the form. */
  file?: [string, string];
  json?: unknown;
  headers?: Record<string, string>;
  /** Instead of the usual sender: the same person at a device of its own. */
  cookie?: string;
  formToken?: string;
}

type Make = (world: PermissionWorld, visitor: Visitor) => Promise<Partial<Example>> | Partial<Example>;

const noKey = 'x'.repeat(43);

/** The key in the address: of a registration for its holder, of nothing for others. */
const keyed =
  (rest: Partial<Example> = {}): Make =>
  async (world, visitor) => ({
    ...rest,
    at: { code: visitor === 'holder' ? (await world.registration()).manageCode : noKey },
  });

const registrationOfApi =
  (rest: Partial<Example> = {}): Make =>
  async (world, visitor) => {
    const { registrationId, manageCode } = await world.registration();
    const bearer: Record<string, string> =
      visitor === 'holder' ? { authorization: `Bearer ${manageCode}` } : {};
    return { ...rest, at: { id: registrationId }, headers: { ...bearer, ...rest.headers } };
  };

const id =
  (find: (world: PermissionWorld) => Promise<string> | string, rest: Partial<Example> = {}): Make =>
  async (world) => ({ ...rest, at: { id: await find(world) } });

const anEvent = id(({ things }) => things.eventId);
const anActivity = id(({ things }) => things.activity.id);
const aMail = id(({ things }) => things.mail);
const aDraft = (form: Record<string, string>) => id((world) => world.draft(), { form });
const aList = (form: Record<string, string> = {}) => id(async (world) => (await world.list()).id, { form });

const aRegistration = id(async (world) => (await world.registration()).registrationId);
const aCancelled: Make = async (world) => {
  const { registrationId, manageCode } = await world.registration();
  await world.journey.get(ManagedRegistrations).cancel(resident, manageCode);
  return { at: { id: registrationId } };
};

/** Only the routes whose address or form needs more than what `usual` knows. */
const examples: Record<string, Make> = {
  'POST /inloggen': () => ({ form: { email: 'niemand@example.org' } }),
  'POST /inloggen/code': () => ({ form: { code: '0000 0000' } }),
  'GET /a/:code': keyed(),
  'GET /a/:code/afmelden': keyed(),
  'POST /a/:code/afmelden': keyed(),
  'POST /a/:code/aantal': keyed({ form: { aantal: '2' } }),
  'GET /a/:code/afspraak.ics': keyed(),
  'POST /a/:code/ongedaan': keyed(),
  'GET /k/:code': ({ things }) => ({ at: { code: things.activity.shortCode } }),
  'GET /problemen/:slug': () => ({ at: { slug: 'not-found' } }),
  'GET /thema/:file': ({ things }) => ({ at: { file: things.theme } }),
  'GET /postvak/:id': aMail,
  'GET /postvak/:id/bericht': aMail,
  'GET /postvak/voorbeelden/:kind/bericht': () => ({ at: { kind: 'confirmation' } }),
  'GET /postvak/voorbeelden/:kind/brief': () => ({ at: { kind: 'confirmation' } }),
  'POST /:coalition/:event/:activity/:session/aanmelden': (_, visitor) => ({
    form: {
      formId: newId(),
      voorWie: 'self',
      naam: `Aan de deur ${visitor}`,
      telefoon: '06 10 00 99 99',
      stap: 'verstuur',
    },
  }),
  'POST /kantoor/:event/activiteiten/nieuw': () => ({
    form: { title: 'Nieuw', bookingMode: 'none', priceKind: 'free' },
  }),
  'GET /kantoor/:event/activiteiten/:id': anActivity,
  'POST /kantoor/:event/activiteiten/:id': aDraft({
    version: '1',
    title: 'Anders',
    bookingMode: 'none',
    priceKind: 'free',
  }),
  'POST /kantoor/:event/activiteiten/:id/stap': aDraft({ stap: 'submit' }),
  'POST /kantoor/:event/activiteiten/:id/bekeken': aDraft({ code: 'possible_duplicate' }),
  'GET /kantoor/:event/activiteiten/:id/moment': anActivity,
  'POST /kantoor/:event/activiteiten/:id/moment': aDraft({
    day: '2026-09-25',
    start: '10.00',
    whereKind: 'unknown',
  }),
  'POST /kantoor/:event/momenten/:session/:change': () => ({
    at: { change: 'plaatsen' },
    form: { capacity: '5000' },
  }),
  'GET /kantoor/locaties/:id': id((world) => world.place()),
  'POST /kantoor/locaties/:id': async (world) => ({
    at: { id: await world.place() },
    form: { version: '1', name: `Anders ${newId()}` },
  }),
  'POST /kantoor/:event/importeren': () => ({ file: ['lijst.csv', 'Datum;Activiteit\n1 oktober;Lijst\n'] }),
  'GET /kantoor/:event/import/:id': aList(),
  'GET /kantoor/:event/import/:id.csv': aList(),
  'GET /kantoor/:event/import/:id.xlsx': aList(),
  'POST /kantoor/:event/import/:id/regel': async (world) => {
    const list = await world.list();
    return { at: { id: list.id }, form: { regel: list.row, doe: 'laat' } };
  },
  'POST /kantoor/:event/import/:id/bewaren': aList(),
  'POST /kantoor/:event/import/:id/weg': aList(),
  'GET /kantoor/:event/activiteiten/:id/aanmeldingen': anActivity,
  'GET /kantoor/:event/activiteiten/:id/aanmeldingen.csv': anActivity,
  'GET /kantoor/:event/activiteiten/:id/aanmeldingen.xlsx': anActivity,
  'POST /kantoor/:event/momenten/:session/aanmelden': (_, visitor) => ({
    form: { formId: newId(), name: `Aan de balie ${visitor}`, phone: '06 10 00 66 66' },
  }),
  'POST /kantoor/zoeken': () => ({ form: { words: 'Bakker' } }),
  'GET /kantoor/aanmeldingen/:id': aRegistration,
  'POST /kantoor/aanmeldingen/:id/afmelden': aRegistration,
  'POST /kantoor/aanmeldingen/:id/herstellen': aCancelled,
  'POST /kantoor/brieven': async (world) => ({ form: { letter: await world.notice('letter', 'queued') } }),
  'POST /kantoor/bellijst/:id': id((world) => world.notice('call', 'queued'), {
    form: { outcome: 'spoken' },
  }),
  'POST /kantoor/berichten/:id': id((world) => world.notice('email', 'failed')),
  'POST /uitloggen': async (world, visitor) =>
    visitor === 'nobody' || visitor === 'holder' ? {} : world.again(world.staff[visitor]),
  'POST /kantoor/mijn-inlog': async (world, visitor) =>
    visitor === 'nobody' || visitor === 'holder'
      ? {}
      : { form: { session: (await world.again(world.staff[visitor])).sessionId } },
  'POST /kantoor/coalitie': ({ things, other }, visitor) => ({
    form: { coalition: visitor === 'elsewhere' ? other.coalitionId : things.coalitionId },
  }),
  'GET /api/v1/coalitions/:slug': () => ({ at: { slug: 'barendrecht' } }),
  'GET /api/v1/coalitions/:slug/events': () => ({ at: { slug: 'barendrecht' } }),
  'GET /api/v1/events/:id': anEvent,
  'GET /api/v1/events/:id/activities': anEvent,
  'GET /api/v1/events/:id/calendar.ics': anEvent,
  'GET /api/v1/activities/:id': anActivity,
  'GET /api/v1/sessions/:id': id(({ things }) => things.session),
  'POST /api/v1/sessions/:id/registrations': ({ things }, visitor) => ({
    at: { id: things.session },
    json: { who: 'self', name: `Langs de API ${visitor}`, phone: '06 10 00 88 88' },
  }),
  'GET /api/v1/registrations/:id': registrationOfApi(),
  'PATCH /api/v1/registrations/:id': registrationOfApi({
    json: { companions: [null] },
    headers: { 'if-match': tagOfVersion(0) },
  }),
  'DELETE /api/v1/registrations/:id': registrationOfApi(),
};

function usual({ things }: PermissionWorld): Record<string, string> {
  return {
    coalition: 'barendrecht',
    event: weekSlug,
    activity: things.activity.slug,
    session: things.session,
    link: noKey,
  };
}

/** The example for one route and one visitor, made anew each time, since a request may use it up. */
export async function exampleFor(world: PermissionWorld, route: string, visitor: Visitor): Promise<Example> {
  const made = (await examples[route]?.(world, visitor)) ?? {};
  return { ...made, at: { ...usual(world), ...made.at } };
}

/** The address of a route with its parts filled in. @throws Error when an example forgets one. */
export function addressOf(route: string, at: Record<string, string>): string {
  return route.replace(/^\S+ /, '').replace(/:(\w+)/g, (_, name: string) => {
    const value = at[name];
    if (value === undefined) throw new Error(`no example says what :${name} is in ${route}`);
    return encodeURIComponent(value);
  });
}

/** What a request of this visitor carries: cookie, form token, and from where a browser says that it comes. */
export function requestOf(
  world: PermissionWorld,
  route: string,
  visitor: Visitor,
  example: Example,
): RequestInit {
  const method = route.split(' ')[0]!;
  const signedIn = visitor === 'nobody' || visitor === 'holder' ? null : world.staff[visitor];
  const cookie = example.cookie ?? signedIn?.cookie;
  const token = example.formToken ?? signedIn?.formToken;
  const headers: Record<string, string> = {
    'sec-fetch-site': 'same-origin',
    ...(cookie ? { cookie } : {}),
    ...example.headers,
  };
  if (method === 'GET' || method === 'DELETE') return { method, headers, redirect: 'manual' };
  if (example.json !== undefined) {
    headers['content-type'] = 'application/json';
    return { method, headers, body: JSON.stringify(example.json), redirect: 'manual' };
  }
  const fields = { ...(token ? { formToken: token } : {}), ...example.form };
  if (!example.file) return { method, headers, body: new URLSearchParams(fields), redirect: 'manual' };
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([example.file[1]]), example.file[0]);
  return { method, headers, body, redirect: 'manual' };
}
