import type { Reader } from '#platform/database';
import { isUuid, joinWords } from '#platform/kernel';
import { Activity, type Attention } from './activity.entity.js';
import { type MissingCode, type Publication, whatIsMissing } from './activity.rules.js';
import { programmeTexts } from './programme.nl.js';
import type { DayPart } from './session.entity.js';
import type { LastStep, SessionState } from './session.rules.js';

export interface OfficeSession {
  id: string;
  day: string | null;
  dayPart: DayPart | null;
  startsAt: Date | null;
  endsAt: Date | null;
  placeId: string | null;
  place: string | null;
  online: boolean;
  capacity: number | null;
  taken: number;
  overbooked: number;
  state: SessionState;
  /** The last move or call-off, as long as it is known: {@link undoableUntil} says whether it can be taken back. */
  lastStep: LastStep | null;
}

export interface OfficeActivity {
  id: string;
  slug: string;
  title: string;
  publication: Publication;
  organizationId: string | null;
  organizationName: string | null;
  contactPhone: string | null;
  attention: Attention[];
  version: number;
  changedAt: Date;
  /** In order of time. */
  sessions: OfficeSession[];
  /** What it needs before it can be published; `missingWords` says it in Dutch. */
  missing: MissingCode[];
}

export interface OfficeFilters {
  status?: Publication | undefined;
  /** Words that must all stand in title or organization. */
  q?: string | undefined;
  /** For partners: only those of this organization. */
  organizationId?: string | undefined;
  /** `next` of the page before. */
  cursor?: string | undefined;
  /** At most 200; 50 unless told. */
  limit?: number | undefined;
}

export interface OfficeActivities {
  activities: OfficeActivity[];
  /** Null on the last page. */
  next: string | null;
  /** How many there are in each state, whatever the filters. */
  counts: Record<Publication, number>;
}

/** One session as JSON; its instants are made dates again by {@link revive}. */
const sessionsJson = `(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'day', s.day, 'dayPart', s.day_part,
    'startsAt', s.starts_at, 'endsAt', s.ends_at, 'placeId', s.place_id, 'place', p.name, 'online', s.online,
    'capacity', s.capacity, 'taken', s.taken, 'overbooked', s.overbooked, 'state', s.state,
    'lastStep', s.last_step)
    ORDER BY s.day NULLS LAST, s.starts_at NULLS LAST, s.id), '[]')
  FROM session s LEFT JOIN place p ON p.id = s.place_id WHERE s.activity_id = a.id) AS sessions`;

interface Row extends Omit<OfficeActivity, 'sessions' | 'missing'> {
  sortKey: string;
  coalitionPhone: string;
  sessions: (Omit<OfficeSession, 'startsAt' | 'endsAt'> & {
    startsAt: string | null;
    endsAt: string | null;
  })[];
}

/** One page of the activities of an event for the office, by title. Two statements. */
export async function officeActivities(
  reader: Reader,
  eventId: string,
  filters: OfficeFilters,
): Promise<OfficeActivities> {
  const limit = Math.min(Math.max(filters.limit ?? 50, 1), 200);
  const after = readCursor(filters.cursor);
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
  const rows = await reader.named<Row>(
    'office-activities',
    `SELECT a.id, a.slug, a.title, a.publication, a.organization_id AS "organizationId",
       o.name AS "organizationName", a.contact_phone AS "contactPhone", a.attention, a.version,
       a.changed_at AS "changedAt", lower(a.title) AS "sortKey", c.phone AS "coalitionPhone", ${sessionsJson}
     FROM activity a JOIN coalition c ON c.id = a.coalition_id LEFT JOIN organization o ON o.id = a.organization_id
     WHERE a.event_id = $1
       AND ($2::text IS NULL OR a.publication = $2)
       AND ($3::uuid IS NULL OR a.organization_id = $3)
       AND NOT EXISTS (SELECT 1 FROM unnest($4::text[]) AS word
         WHERE position(word IN lower(concat_ws(' ', a.title, o.name))) = 0)
       AND ($5::text IS NULL OR (lower(a.title), a.id) > ($5, $6::uuid))
     ORDER BY lower(a.title), a.id LIMIT $7`,
    [
      eventId,
      filters.status ?? null,
      filters.organizationId ?? null,
      words,
      after?.title ?? null,
      after?.id ?? null,
      limit + 1,
    ],
  );
  const counted = await reader.named<{ publication: Publication; number: number }>(
    'office-counts',
    'SELECT publication, count(*)::int AS number FROM activity WHERE event_id = $1 GROUP BY publication',
    [eventId],
  );
  const counts = { draft: 0, submitted: 0, returned: 0, published: 0, withdrawn: 0 };
  for (const { publication, number } of counted) counts[publication] = number;
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { activities: page.map(revive), next: last ? writeCursor(last) : null, counts };
}

/** One activity for the page on which it is changed, and what stands around it; null when there is none. Two statements. */
export async function officeActivity(
  reader: Reader,
  activityId: string,
): Promise<{ activity: Activity; view: OfficeActivity } | null> {
  const activity = isUuid(activityId) ? await reader.findOne(Activity, { id: activityId }) : null;
  if (!activity) return null;
  const [row] = await reader.named<Row>(
    'office-activity',
    `SELECT a.id, a.slug, a.title, a.publication, a.organization_id AS "organizationId",
       o.name AS "organizationName", a.contact_phone AS "contactPhone", a.attention, a.version,
       a.changed_at AS "changedAt", lower(a.title) AS "sortKey", c.phone AS "coalitionPhone", ${sessionsJson}
     FROM activity a JOIN coalition c ON c.id = a.coalition_id LEFT JOIN organization o ON o.id = a.organization_id
     WHERE a.id = $1`,
    [activityId],
  );
  return row ? { activity, view: revive(row) } : null;
}

/** ['date', 'place'] as "de datum en de locatie". */
export function missingWords(missing: readonly MissingCode[]): string {
  return joinWords(missing.map((code) => programmeTexts.missing[code]));
}

function revive({ coalitionPhone, sortKey: _, ...row }: Row): OfficeActivity {
  const sessions = row.sessions.map((session) => ({
    ...session,
    startsAt: session.startsAt === null ? null : new Date(session.startsAt),
    endsAt: session.endsAt === null ? null : new Date(session.endsAt),
  }));
  return { ...row, sessions, missing: whatIsMissing(row, { phone: coalitionPhone }, sessions) };
}

function writeCursor({ sortKey, id }: Row): string {
  return Buffer.from(JSON.stringify([sortKey, id])).toString('base64url');
}

/** An unknown cursor starts at the beginning. */
function readCursor(cursor: string | undefined): { title: string; id: string } | undefined {
  if (!cursor) return undefined;
  try {
    const [title, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof title === 'string' && typeof id === 'string' && isUuid(id) ? { title, id } : undefined;
  } catch {
    return undefined;
  }
}
