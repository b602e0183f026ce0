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

/** One session as JSON; its instants are made dates again by {@link revive}. */
const sessionsJson = `(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'day', s.day, 'dayPart', s.day_part,
    'startsAt', s.starts_at, 'endsAt', s.ends_at, 'placeId', s.place_id, 'place', p.name, 'online', s.online,
    'capacity', s.capacity, 'taken', s.taken, 'overbooked', s.overbooked, 'state', s.state,
    'lastStep', s.last_step)
    ORDER BY s.day NULLS LAST, s.starts_at NULLS LAST, s.id), '[]')
  FROM session s LEFT JOIN place p ON p.id = s.place_id WHERE s.activity_id = a.id) AS sessions`;

interface Row extends Omit<OfficeActivity, 'sessions' | 'missing'> {
  coalitionPhone: string;
  sessions: (Omit<OfficeSession, 'startsAt' | 'endsAt'> & {
    startsAt: string | null;
    endsAt: string | null;
  })[];
}

const activities = `SELECT a.id, a.slug, a.title, a.publication, a.organization_id AS "organizationId",
    o.name AS "organizationName", a.contact_phone AS "contactPhone", a.attention, a.version,
    a.changed_at AS "changedAt", c.phone AS "coalitionPhone", ${sessionsJson}
  FROM activity a JOIN coalition c ON c.id = a.coalition_id LEFT JOIN organization o ON o.id = a.organization_id`;

/** All activities of an event for the office, by title; a whole week has some hundreds. One statement. */
export async function officeActivities(reader: Reader, eventId: string): Promise<OfficeActivity[]> {
  const rows = await reader.named<Row>(
    'office-activities',
    `${activities} WHERE a.event_id = $1 ORDER BY lower(a.title), a.id`,
    [eventId],
  );
  return rows.map(revive);
}

/** One activity for the page on which it is changed, and what stands around it; null when there is none. Two statements. */
export async function officeActivity(
  reader: Reader,
  activityId: string,
): Promise<{ activity: Activity; view: OfficeActivity } | null> {
  const activity = isUuid(activityId) ? await reader.findOne(Activity, { id: activityId }) : null;
  if (!activity) return null;
  const [row] = await reader.named<Row>('office-activity', `${activities} WHERE a.id = $1`, [activityId]);
  return row ? { activity, view: revive(row) } : null;
}

/** ['date', 'place'] as "de datum en de locatie". */
export function missingWords(missing: readonly MissingCode[]): string {
  return joinWords(missing.map((code) => programmeTexts.missing[code]));
}

function revive({ coalitionPhone, ...row }: Row): OfficeActivity {
  const sessions = row.sessions.map((session) => ({
    ...session,
    startsAt: session.startsAt === null ? null : new Date(session.startsAt),
    endsAt: session.endsAt === null ? null : new Date(session.endsAt),
  }));
  return { ...row, sessions, missing: whatIsMissing(row, { phone: coalitionPhone }, sessions) };
}
