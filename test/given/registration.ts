import { type RegistrationForm, RegistrationModule } from '#events/registration';
import { CorrespondenceModule } from '#people/correspondence';
import { newId } from '#platform/kernel';
import type { TestDatabase } from '../support/database.js';
import { type World, type WorldOptions, world } from '../support/world.js';
import { settings } from './correspondence.js';
import type { Holder } from './rows.js';

type Sql = TestDatabase['sql'];

/** The library registration, without a worker: notices are written and stay where they are. */
export async function registrationWorld(options: WorldOptions = {}): Promise<World> {
  return world({
    ...options,
    modules: [CorrespondenceModule.with(settings()), RegistrationModule, ...(options.modules ?? [])],
  });
}

export interface GivenSession {
  coalitionId: string;
  eventId: string;
  activityId: string;
  sessionId: string;
}

export interface SessionWishes {
  capacity?: number | null;
  startsAt?: string | null;
  endsAt?: string | null;
  title?: string;
  eventName?: string;
  bookingMode?: string;
  bookingUntil?: string | null;
  publication?: string;
  /** Another session of the same activity. */
  beside?: GivenSession;
}

/** A published activity of a coalition, with one session on Thursday 24 September 2026 from 14.00 to 16.00 uur. */
export async function givenSession({ sql }: Holder, wishes: SessionWishes = {}): Promise<GivenSession> {
  const startsAt = wishes.startsAt === undefined ? '2026-09-24T12:00:00Z' : wishes.startsAt;
  const endsAt = wishes.endsAt ?? (startsAt && new Date(Date.parse(startsAt) + 7_200_000).toISOString());
  const given = wishes.beside
    ? { ...wishes.beside, sessionId: newId() }
    : { coalitionId: newId(), eventId: newId(), activityId: newId(), sessionId: newId() };
  if (!wishes.beside) await givenActivity(sql, given, wishes);
  await sql(
    `INSERT INTO session (id, coalition_id, event_id, activity_id, place_id, day, starts_at, ends_at, capacity)
     SELECT $1, $2, $3, $4, (SELECT id FROM place WHERE coalition_id = $2 LIMIT 1),
       COALESCE(($5::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date, '2026-09-24'), $5, $6, $7`,
    [
      given.sessionId,
      given.coalitionId,
      given.eventId,
      given.activityId,
      startsAt,
      endsAt,
      wishes.capacity === undefined ? 10 : wishes.capacity,
    ],
  );
  return given;
}

async function givenActivity(sql: Sql, given: GivenSession, wishes: SessionWishes): Promise<void> {
  const { coalitionId, eventId, activityId } = given;
  await sql(
    `INSERT INTO coalition (id, slug, name, lead_name, phone, phone_hours, email, postal_address)
     VALUES ($1, $2, 'Kom Erbij Barendrecht', 'KijkopWelzijn', '+31180000018', 'maandag tot en met vrijdag van 9.00 tot 12.00 uur',
       'welzijn@example.org', E'Middenbaan 1\\n2991 CA Barendrecht')`,
    [coalitionId, `barendrecht-${coalitionId}`],
  );
  await sql(
    `INSERT INTO event (id, coalition_id, slug, kind, name, first_day, last_day, published_at)
     VALUES ($1, $2, 'kom-erbij-week', 'week', $3, '2026-09-24', '2026-10-02', '2026-09-01')`,
    [eventId, coalitionId, wishes.eventName ?? 'Kom Erbij Week'],
  );
  await sql(
    `INSERT INTO place (id, coalition_id, name, place_key, street, postcode, town)
     VALUES ($1, $2, 'Wijkcentrum De Trommel', 'de trommel', 'Trompet 2', '2991 AB', 'Barendrecht')`,
    [newId(), coalitionId],
  );
  await sql(
    `INSERT INTO activity (id, coalition_id, event_id, slug, short_code, title, booking_mode, booking_until, price_kind,
       publication, contact_name, contact_phone)
     VALUES ($1, $2, $3, 'koffie', $4, $5, $6, $7, 'free', $8, 'Anja de Vries', '+31612345678')`,
    [
      activityId,
      coalitionId,
      eventId,
      activityId.slice(-8),
      wishes.title ?? 'Koffie op de stoep',
      wishes.bookingMode ?? 'required',
      wishes.bookingUntil ?? null,
      wishes.publication ?? 'published',
    ],
  );
}

/** A form as the sign-up page sends it. */
export function form(changes: Partial<RegistrationForm> = {}): RegistrationForm {
  return {
    formId: crypto.randomUUID(),
    who: 'self',
    name: 'Bep Jansen',
    companions: [],
    email: 'bep@example.org',
    channel: 'web',
    ...changes,
  };
}

/** The counter of the session and what it should be. */
export async function places({ sql }: Holder, sessionId: string): Promise<{ taken: number; people: number }> {
  const [row] = await sql<{ taken: number; people: number }>(
    `SELECT taken, (SELECT COALESCE(sum(party_size), 0)::int FROM registration
       WHERE session_id = session.id AND status = 'confirmed') AS people FROM session WHERE id = $1`,
    [sessionId],
  );
  return row!;
}

/** So many people come to the session, each alone, since 1 August 2026. They are reached in this one way. */
export async function givenPeople(
  { sql }: Holder,
  session: GivenSession,
  n: number,
  by: 'email' | 'phone',
): Promise<void> {
  await sql(
    `WITH people AS (
       INSERT INTO registration (id, coalition_id, event_id, session_id, status, party_size, channel, form_id, manage_hash,
         spoken_code, name, email, phone, registered_at, changed_at)
       SELECT gen_random_uuid(), $1, $2, $3, 'confirmed', 1, CASE WHEN $5 THEN 'web' ELSE 'phone' END, gen_random_uuid(),
         gen_random_uuid()::text, gen_random_uuid()::text, 'Persoon ' || n,
         CASE WHEN $5 THEN 'p' || n || '@example.org' END, CASE WHEN NOT $5 THEN '+31612345678' END,
         '2026-08-01', '2026-08-01' FROM generate_series(1, $4::int) AS n
       RETURNING id, coalition_id, name)
     INSERT INTO attendee (id, coalition_id, registration_id, position, name)
     SELECT gen_random_uuid(), coalition_id, id, 0, name FROM people`,
    [session.coalitionId, session.eventId, session.sessionId, n, by === 'email'],
  );
}
