import type { Reader, Scope, Transactions, Tx } from '#platform/database';
import { isUuid, localDate, Problem } from '#platform/kernel';
import { Event } from './event.entity.js';
import { programmeProblems } from './programme.problems.js';

const kinds = {
  event: programmeProblems.eventUnknown,
  activity: programmeProblems.activityUnknown,
  session: programmeProblems.sessionUnknown,
} as const;

/**
 * The coalition that something belongs to, for addresses that hold nothing but an id (the API, forms of the office).
 * One of the few reads across coalitions; what may be done there is asked afterwards.
 * @throws Problem event-unknown, activity-unknown, session-unknown, also for what is no id.
 */
export async function scopeOf(
  transactions: Transactions,
  kind: keyof typeof kinds,
  id: string,
): Promise<Exclude<Scope, 'platform'>> {
  const rows = isUuid(id)
    ? await transactions.read('platform', (reader) =>
        reader.query<{ coalitionId: string }>(
          `SELECT coalition_id AS "coalitionId" FROM ${kind} WHERE id = $1`,
          [id],
        ),
      )
    : [];
  if (!rows[0]) throw new Problem(kinds[kind]);
  return rows[0];
}

/** Raises the version by which cached pages are known. In every transaction that changes a programme, as its last lock. */
export async function touchEvent(tx: Tx, eventId: string, now: Date): Promise<number> {
  const rows = await tx.query<{ version: number }>(
    'UPDATE event SET version = version + 1, changed_at = $2 WHERE id = $1 RETURNING version',
    [eventId, now],
  );
  return rows[0]?.version ?? 0;
}

/** An event of the scope by its part of the address, published or not. */
export function eventBySlug(reader: Reader, slug: string): Promise<Event | null> {
  return reader.findOne(Event, { slug });
}

/** The events of the scope, the latest first. */
export function listEvents(reader: Reader): Promise<Event[]> {
  return reader.find(Event, { order: { firstDay: 'DESC', id: 'DESC' } });
}

export interface LongAddress {
  coalition: string;
  event: string;
  activity: string;
}

/** Where the short address `/k/{code}` leads; for the scope `platform`, since it names no coalition. */
export async function longAddress(reader: Reader, shortCode: string): Promise<LongAddress | null> {
  const rows = await reader.query<LongAddress>(
    `SELECT c.slug AS coalition, e.slug AS event, a.slug AS activity
     FROM activity a JOIN event e ON e.id = a.event_id JOIN coalition c ON c.id = a.coalition_id
     WHERE a.short_code = $1 AND a.publication IN ('published', 'withdrawn') AND e.published_at IS NOT NULL`,
    [shortCode],
  );
  return rows[0] ?? null;
}

/** The parts of addresses that this event already uses and that start in the same way. */
export async function usedSlugs(reader: Reader, eventId: string, start: string): Promise<Set<string>> {
  const rows = await reader.query<{ slug: string }>(
    'SELECT slug FROM activity WHERE event_id = $1 AND starts_with(slug, $2)',
    [eventId, start],
  );
  return new Set(rows.map((row) => row.slug));
}

/** Locks the activities of an event in one order, so that two who publish at once wait for each other. */
export async function lockActivities(tx: Tx, eventId: string): Promise<void> {
  await tx.query('SELECT FROM activity WHERE event_id = $1 ORDER BY id FOR UPDATE', [eventId]);
}

/** What still comes: later than an instant, or on that day or after it when no time is known yet. */
const stillComes = `(s.starts_at > $2 OR (s.starts_at IS NULL AND COALESCE(s.day >= $3, true)))`;

/** How many sessions still come at each of these places; those that are called off or withdrawn do not. One statement. */
export async function comingSessions(
  reader: Reader,
  placeIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await reader.named<{ placeId: string; number: number }>(
    'coming-sessions',
    `SELECT s.place_id AS "placeId", count(*)::int AS number FROM session s JOIN activity a ON a.id = s.activity_id
     WHERE s.place_id = ANY($1::uuid[]) AND ${stillComes} AND s.state <> 'cancelled' AND a.publication <> 'withdrawn'
     GROUP BY s.place_id`,
    [placeIds, now, localDate(now)],
  );
  return new Map(rows.map(({ placeId, number }) => [placeId, number]));
}

/** The published sessions that still come at this place: who signed up there hears of another address. One statement. */
export async function toldSessionsAt(reader: Reader, placeId: string, now: Date): Promise<string[]> {
  const rows = await reader.named<{ id: string }>(
    'told-sessions',
    `SELECT s.id FROM session s JOIN activity a ON a.id = s.activity_id
     WHERE s.place_id = $1 AND ${stillComes} AND s.state <> 'cancelled' AND a.publication = 'published' ORDER BY s.id`,
    [placeId, now, localDate(now)],
  );
  return rows.map(({ id }) => id);
}

/** Every session that still comes at this place changes for who sees it. Answers their events, in order. One statement. */
export async function touchSessionsAt(tx: Tx, placeId: string, now: Date): Promise<string[]> {
  const rows = await tx.named<{ eventId: string }>(
    'touch-sessions',
    `WITH coming AS (
       SELECT s.id FROM session s WHERE s.place_id = $1 AND ${stillComes} ORDER BY s.id FOR UPDATE)
     UPDATE session SET revision = revision + 1, changed_at = $2 FROM coming WHERE session.id = coming.id
     RETURNING event_id AS "eventId"`,
    [placeId, now, localDate(now)],
  );
  return [...new Set(rows.map(({ eventId }) => eventId))].sort();
}
