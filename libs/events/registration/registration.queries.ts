import type { SessionPlaces } from '#events/programme';
import type { Reader, Tx } from '#platform/database';
import type { Registration } from './registration.entity.js';
import type { BookingWindow } from './registration.rules.js';

const columns = `r.id, r.coalition_id AS "coalitionId", r.event_id AS "eventId", r.session_id AS "sessionId", r.status,
  r.party_size AS "partySize", r.channel, r.form_id AS "formId", r.manage_hash AS "manageHash",
  r.spoken_code AS "spokenCode", r.identity, r.name, r.email, r.phone, r.address, r.arranged_by AS "arrangedBy",
  r.reached_by AS "reachedBy", r.sequence, r.registered_at AS "registeredAt", r.cancelled_at AS "cancelledAt",
  r.called_off AS "calledOff", r.changed_at AS "changedAt"`;
const names = `(SELECT array_agg(name ORDER BY position) FROM attendee WHERE registration_id = r.id) AS names`;

/** A registration with everybody in its party, in order. */
export interface RegistrationWithNames extends Registration {
  names: [string, ...(string | null)[]];
}

export async function manageSecret(reader: Reader): Promise<string> {
  const [row] = await reader.query<{ value: string }>(`SELECT value FROM secret WHERE name = 'manage_links'`);
  if (!row) throw new Error('the migration drew no secret for manage links');
  return row.value;
}

/** In which coalition a session is: never changes. For the whole platform: an address may name the session only. */
export async function coalitionOfSession(reader: Reader, sessionId: string): Promise<string | null> {
  const rows = await reader.named<{ coalitionId: string }>(
    'coalition-of-session',
    'SELECT coalition_id AS "coalitionId" FROM session WHERE id = $1',
    [sessionId],
  );
  return rows[0]?.coalitionId ?? null;
}

/** What a sign-up meets: the session with what its activity says about signing up, and who is there already. */
export interface SignUpState extends BookingWindow, SessionPlaces {
  /** An earlier sign-up with this form, else one of this person for this session. */
  earlierId: string | null;
}

/** The one read before a place is taken: no more than decides about it, since everybody waits for it. */
export async function signUpStateOf(
  tx: Tx,
  sessionId: string,
  formId: string,
  identity: string | null,
): Promise<SignUpState | null> {
  const rows = await tx.named<SignUpState>(
    'sign-up-state',
    `SELECT a.publication, e.published_at IS NOT NULL AS "eventPublished", s.state, a.booking_mode AS "bookingMode",
       a.booking_until AS "bookingUntil", s.starts_at AS "startsAt", s.day::text AS day, s.capacity, s.taken,
       (SELECT r.id FROM registration r WHERE r.form_id = $2 OR (r.session_id = $1 AND r.identity = $3)
        ORDER BY r.form_id = $2 DESC LIMIT 1) AS "earlierId"
     FROM session s JOIN activity a ON a.id = s.activity_id JOIN event e ON e.id = s.event_id WHERE s.id = $1`,
    [sessionId, formId, identity],
  );
  return rows[0] ?? null;
}

/** One registration by the hash of its manage code, in the scope of the reader. */
export async function registrationByHash(
  reader: Reader,
  manageHash: string,
): Promise<RegistrationWithNames | null> {
  const rows = await reader.named<RegistrationWithNames>(
    'registration-by-hash',
    `SELECT ${columns}, ${names} FROM registration r WHERE r.manage_hash = $1`,
    [manageHash],
  );
  return rows[0] ?? null;
}

export async function registrationById(reader: Reader, id: string): Promise<RegistrationWithNames | null> {
  const rows = await reader.named<RegistrationWithNames>(
    'registration-by-id',
    `SELECT ${columns}, ${names} FROM registration r WHERE r.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The same, locked until the end of the transaction. Registrations are always locked before their session. */
export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationWithNames | null> {
  await tx.named('lock-registration', 'SELECT id FROM registration WHERE id = $1 FOR UPDATE', [id]);
  return registrationById(tx, id);
}

/** Who comes to a session, in order of sign-up. */
export function confirmedOfSession(reader: Reader, sessionId: string): Promise<RegistrationWithNames[]> {
  return reader.named<RegistrationWithNames>(
    'confirmed-of-session',
    `SELECT ${columns}, ${names} FROM registration r WHERE r.session_id = $1 AND r.status = 'confirmed'
     ORDER BY r.registered_at, r.id`,
    [sessionId],
  );
}

/** How many of those who come to these sessions are reached by which channel. One statement. */
export function reachOfSessions(
  reader: Reader,
  sessionIds: readonly string[],
): Promise<{ channel: Registration['reachedBy']; n: number }[]> {
  return reader.named(
    'reach-of-sessions',
    `SELECT reached_by AS channel, count(*)::int AS n FROM registration
     WHERE session_id = ANY($1::uuid[]) AND status = 'confirmed' GROUP BY reached_by`,
    [sessionIds],
  );
}

/** Registrations of the scope by spoken code or by part of a name, the nearest sessions first. */
export function findRegistrations(
  reader: Reader,
  wanted: { code: string; name: string; since: Date },
): Promise<RegistrationWithNames[]> {
  return reader.query<RegistrationWithNames>(
    `SELECT ${columns}, ${names} FROM registration r JOIN session s ON s.id = r.session_id
     WHERE (r.spoken_code = $1 OR ($2 <> '' AND position(lower($2) IN lower(r.name)) > 0))
       AND (s.starts_at IS NULL OR s.starts_at > $3)
     ORDER BY r.spoken_code = $1 DESC, s.starts_at NULLS LAST, r.id LIMIT 20`,
    [wanted.code, wanted.name, wanted.since],
  );
}

export interface SessionCount {
  sessionId: string;
  registrations: number;
  people: number;
}

/** How many registrations and people each session of an event has. */
export function countsOfEvent(reader: Reader, eventId: string): Promise<SessionCount[]> {
  return reader.query<SessionCount>(
    `SELECT session_id AS "sessionId", count(*)::int AS registrations, sum(party_size)::int AS people
     FROM registration WHERE event_id = $1 AND status = 'confirmed' GROUP BY session_id ORDER BY session_id`,
    [eventId],
  );
}

export function registrationsById(reader: Reader, ids: readonly string[]): Promise<RegistrationWithNames[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return reader.named<RegistrationWithNames>(
    'registrations-by-id',
    `SELECT ${columns}, ${names} FROM registration r WHERE r.id = ANY($1::uuid[]) ORDER BY r.id`,
    [ids],
  );
}
