import { type Event, Events } from '#events/programme';
import { Coalitions } from '#people/coalition';
import { Sessions } from '#people/identity';
import { Transactions } from '#platform/database';
import { newId, type Role, system } from '#platform/kernel';
import { type Answer, type WebApp, type WebAppOptions, webApp } from '../support/web-app.js';
import { giveRole } from './rights.js';
import { add, type Holder } from './rows.js';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A member of staff at a browser of her own. */
export interface Staff {
  personId: string;
  email: string;
  cookie: string;
  token: string;
  read(path: string): Promise<Answer>;
  /** With the form token, as our own pages do. */
  post(path: string, fields?: Fields): Promise<Answer>;
  /** A form with a file. */
  send(path: string, file: { name: string; bytes: Uint8Array }, fields?: Fields): Promise<Answer>;
}

export interface OfficeApp extends WebApp {
  coalitionId: string;
  event: Event;
  /** Somebody with these roles, signed in; in the coalition of this app unless told. */
  staff(roles: readonly Role[], coalitionId?: string): Promise<Staff>;
  person(email: string, roles: readonly Role[], coalitionId?: string): Promise<string>;
  newCoalition(slug: string): Promise<string>;
}

/** A browser says from where it posts; `fetch` of Node does not. */
export const fromOurPage = { 'sec-fetch-site': 'same-origin' };
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';

/** The pages with one coalition and one week from Thursday 24 September 2026. */
export async function officeApp(options: WebAppOptions = {}): Promise<OfficeApp> {
  const app = await webApp(options);
  const newCoalition = async (slug: string) => {
    const coalition = await app.get(Coalitions).create(system, {
      slug,
      name: slug === 'barendrecht' ? 'Barendrecht' : `Coalitie ${slug}`,
      leadName: 'KijkopWelzijn',
      phone: '0180 000 018',
      phoneHours: 'op werkdagen van 9.00 tot 12.00 uur',
      email: 'welkom@example.org',
      municipalities: ['Barendrecht'],
      neighbourhoods: ['Centrum', 'Noord', 'Binnenland', 'Carnisselande'],
    });
    return coalition.id;
  };
  const coalitionId = await newCoalition('barendrecht');
  const event = await app.get(Events).create(system, coalitionId, {
    kind: 'week',
    name: 'Kom Erbij Week',
    firstDay: '2026-09-24',
    lastDay: '2026-09-30',
  });
  const person = async (email: string, roles: readonly Role[], where = coalitionId) => {
    const id = newId();
    await add(app, 'person', { id, email, name: 'Anja de Wit' });
    for (const role of roles) await giveRole(app, id, role, where);
    return id;
  };
  return {
    ...app,
    coalitionId,
    event,
    newCoalition,
    person,
    staff: async (roles, where = coalitionId) => {
      const email = `anja-${newId().slice(-8)}@example.org`;
      const personId = await person(email, roles, where);
      const sessions = app.get(Sessions);
      const value = await app
        .get(Transactions)
        .run('platform', (tx) => sessions.startIn(tx, personId, firefox));
      const token = (await sessions.find(value))!.formToken;
      const cookie = `kom-erbij=${value}`;
      const headers = { cookie, ...fromOurPage };
      return {
        personId,
        email,
        cookie,
        token,
        read: (path) => app.read(path, { headers }),
        post: (path, fields = {}) => app.post(path, { formToken: token, ...fields }, { headers }),
        send: (path, file, fields = {}) => {
          const body = new FormData();
          for (const [name, value] of Object.entries({ formToken: token, ...fields }))
            body.append(name, String(value));
          body.append('file', new Blob([Buffer.from(file.bytes)]), file.name);
          return app.read(path, { method: 'POST', body, headers });
        },
      };
    },
  };
}

/** So many lines of the logbook, a minute apart from January 2026 on. */
export async function longLogbook({ sql }: Holder, coalitionId: string, lines: number): Promise<void> {
  await sql(
    `INSERT INTO audit_line (id, coalition_id, at, actor, action, subject)
     SELECT gen_random_uuid(), $1, '2026-01-01'::timestamptz + n * interval '1 minute', 'system', 'read', 'logbook'
     FROM generate_series(1, $2::int) AS n`,
    [coalitionId, lines],
  );
}

/** The text of a page between its tags, with single spaces. */
export function words(page: string): string {
  return page
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The heading of level 1. */
export function heading(page: string): string {
  return words(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '');
}

/** What an answer sets as cookies, to be sent back. */
export function cookiesOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
