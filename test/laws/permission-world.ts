import { Imports } from '#events/import';
import { Activities, ActivitySessions, Events } from '#events/programme';
import { type Placed, Registrations } from '#events/registration';
import { Places } from '#people/coalition';
import { Sessions } from '#people/identity';
import { Transactions } from '#platform/database';
import { newId, type Role, resident, system } from '#platform/kernel';
import { prepareDemo } from '../../apps/console/demo/prepare-demo.js';
import { eventually } from '../support/eventually.js';
import { type Journey, openJourney, type SignedInStaff } from '../support/journey.js';

/** The columns of the table of rights. */
export const visitors = [
  'nobody',
  'holder',
  'coordinator',
  'reviewer',
  'organiser',
  'desk',
  'partner',
  'door',
  'reader',
  'elsewhere',
] as const;
export type Visitor = (typeof visitors)[number];

/** Slug of the week of the demonstration, and of a week of the other coalition. */
export const weekSlug = 'kom-erbij-week-2026';

/** What the addresses of the routes can name, all of the coalition of the demonstration. */
export interface Things {
  coalitionId: string;
  eventId: string;
  /** A published activity with places. */
  activity: { id: string; slug: string; shortCode: string };
  session: string;
  mail: string;
  theme: string;
}

export interface PermissionWorld {
  journey: Journey;
  things: Things;
  /** The other coalition, which has a week with the same address and one activity of its own. */
  other: { coalitionId: string; activity: string };
  staff: Readonly<Record<Exclude<Visitor, 'nobody' | 'holder'>, SignedInStaff>>;
  /** Somebody new has signed up. */
  registration(): Promise<Placed & { manageCode: string }>;
  /** A draft of its own for a request that changes it. */
  draft(): Promise<string>;
  /** A place of its own for a request that changes it. */
  place(): Promise<string>;
  /** A list that waits for a decision. */
  list(): Promise<{ id: string; row: string }>;
  /** A notice that waits at the office, made after the pattern of a letter of the demonstration. */
  notice(channel: 'call' | 'letter' | 'email', state: 'queued' | 'failed'): Promise<string>;
  /** The same person at another device. */
  again(visitor: SignedInStaff): Promise<SignedInStaff & { sessionId: string }>;
  close(): Promise<void>;
}

const office = ['coordinator', 'reviewer', 'organiser', 'desk', 'partner', 'door', 'reader'] as const;

export async function permissionWorld(): Promise<PermissionWorld> {
  const journey = await openJourney({ sweepSeconds: 600 });
  const { sql, get } = journey;
  await prepareDemo(journey.app);
  const things = await findThings(journey);
  await get(ActivitySessions).changeCapacity(system, things.session, 5000);
  const elsewhere = await journey.coalition('veendam', 'Samen Veendam');
  const theirs = await get(Events).create(system, elsewhere.id, {
    kind: 'week',
    name: 'Kom Erbij Week 2026',
    slug: weekSlug,
    firstDay: '2026-09-24',
    lastDay: '2026-10-01',
  });
  const activity = await get(Activities).create(system, theirs.id, { title: 'Koffie in Veendam' });
  const [organization] = await sql<{ id: string }>('SELECT id FROM organization LIMIT 1');
  const narrowed: Partial<Record<Role, object>> = {
    partner: { organizationId: organization!.id },
    door: { eventId: things.eventId },
  };
  const signedIn = async (role: Role, coalitionId: string) =>
    journey.staff(coalitionId, [role], narrowed[role]);
  const staff = Object.fromEntries([
    ...(await Promise.all(office.map(async (role) => [role, await signedIn(role, things.coalitionId)]))),
    ['elsewhere', await signedIn('coordinator', elsewhere.id)],
  ]) as PermissionWorld['staff'];
  let counter = 0;
  return {
    journey,
    things,
    other: { coalitionId: elsewhere.id, activity: activity.id },
    staff,
    registration: async () => {
      counter += 1;
      const placed = await get(Registrations).register(resident, things.session, {
        formId: newId(),
        who: 'self',
        name: `Bezoeker ${counter}`,
        companions: [],
        phone: '06 10 00 77 77',
        channel: 'web',
      });
      return { ...placed, manageCode: placed.manageCode! };
    },
    draft: async () => {
      counter += 1;
      return (await get(Activities).create(system, things.eventId, { title: `Proef ${counter}` })).id;
    },
    place: async () => {
      const name = `Zaal ${newId()}`;
      const scope = { coalitionId: things.coalitionId };
      return (await get(Transactions).run(scope, (tx) => get(Places).ensureIn(tx, { name }))).id;
    },
    list: async () => {
      counter += 1;
      const bytes = Buffer.from(`Datum;Tijd;Activiteit;Locatie\n1 oktober;10.00;Lijst ${counter};Zaal\n`);
      const preview = await get(Imports).open(system, things.eventId, 'lijst.csv', bytes);
      return { id: preview.id, row: preview.rows[0]!.key };
    },
    notice: async (channel, state) => {
      const fresh = newId();
      const [made] = await sql<{ id: string }>(
        `INSERT INTO notice SELECT (jsonb_populate_record(notice, $1)).* FROM notice
         WHERE channel = 'letter' AND state = 'queued' AND coalition_id = $2 ORDER BY created_at LIMIT 1 RETURNING id`,
        [
          {
            id: fresh,
            message_id: newId(),
            channel,
            state,
            phone: '+31180000031',
            email: 'post@example.net',
          },
          things.coalitionId,
        ],
      );
      return made!.id;
    },
    again: async ({ personId }) => {
      const sessions = get(Sessions);
      const value = await get(Transactions).run('platform', (tx) =>
        sessions.startIn(tx, personId, 'Firefox'),
      );
      const { formToken, actor } = (await sessions.find(value))!;
      return { personId, cookie: `kom-erbij=${value}`, formToken, sessionId: actor.sessionId };
    },
    close: () => journey.close(),
  };
}

async function findThings(journey: Journey): Promise<Things> {
  const { sql } = journey;
  const [row] = await sql<{
    coalition: string;
    event: string;
    id: string;
    slug: string;
    code: string;
    session: string;
  }>(
    `SELECT activity.coalition_id AS coalition, activity.event_id AS event, activity.id, activity.slug,
            activity.short_code AS code, session.id AS session
     FROM activity JOIN session ON session.activity_id = activity.id
     WHERE title = 'Slotmiddag met dans'`,
  );
  const mail = await eventually('a mail', async () => (await journey.mails())[0]);
  const page = await (await fetch(`${journey.url}/barendrecht`)).text();
  const theme = /\/thema\/(barendrecht-[0-9a-f]+\.css)/.exec(page)![1]!;
  return {
    coalitionId: row!.coalition,
    eventId: row!.event,
    activity: { id: row!.id, slug: row!.slug, shortCode: row!.code },
    session: row!.session,
    mail: mail.id,
    theme,
  };
}
