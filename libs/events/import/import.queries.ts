import { Activity } from '#events/programme';
import type { Reader, Tx } from '#platform/database';
import { localTime } from '#platform/kernel';
import type { PlanStoredSession } from './import-plan.rules.js';
import type { Listed, ListedSession, ListedText } from './listed.js';

/** What the list said that an activity came from, to compare the next one with. */
export interface Imported extends Pick<Listed, 'text' | 'attention'> {
  sessions: (ListedSession & { id: string })[];
}

/** As it stands in the database, where the sessions are called `moments`. */
export function storedImport({ sessions, ...rest }: Imported): object {
  return { ...rest, moments: sessions };
}

function readImport(stored: object | null): Imported | null {
  if (!stored) return null;
  const { moments, ...rest } = stored as Omit<Imported, 'sessions'> & { moments: Imported['sessions'] };
  return { ...rest, sessions: moments };
}

export interface StoredActivity {
  id: string;
  text: ListedText;
  sessions: (PlanStoredSession & { placeName: string | null })[];
  imported: Imported | null;
}

interface SessionRow {
  id: string;
  activityId: string;
  day: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  dayPart: string | null;
  placeKey: string | null;
  placeName: string | null;
  online: boolean;
  capacity: number | null;
  cancelled: boolean;
}

/** The activities of an event as a list would say them, with their sessions in order of time. Three statements. */
export async function storedActivities(reader: Reader, eventId: string): Promise<StoredActivity[]> {
  const activities = await reader.find(Activity, { where: { eventId }, order: { id: 'ASC' } });
  const names = await reader.query<{ id: string; name: string }>(
    `SELECT DISTINCT o.id, o.name FROM organization o JOIN activity a ON a.organization_id = o.id WHERE a.event_id = $1`,
    [eventId],
  );
  const rows = await reader.query<SessionRow>(
    `SELECT s.id, s.activity_id AS "activityId", s.day::text AS day, s.starts_at AS "startsAt",
       s.ends_at AS "endsAt", s.day_part AS "dayPart", p.place_key AS "placeKey", p.name AS "placeName", s.online,
       s.capacity, s.state = 'cancelled' AS cancelled
     FROM session s LEFT JOIN place p ON p.id = s.place_id
     WHERE s.event_id = $1 ORDER BY s.day NULLS LAST, s.starts_at NULLS LAST, s.id`,
    [eventId],
  );
  const organization = new Map(names.map(({ id, name }) => [id, name]));
  const sessions = new Map<string, StoredActivity['sessions']>(activities.map(({ id }) => [id, []]));
  for (const row of rows) {
    sessions.get(row.activityId)?.push({
      id: row.id,
      day: row.day,
      start: row.startsAt && localTime(row.startsAt),
      end: row.endsAt && localTime(row.endsAt),
      dayPart: row.dayPart,
      whereKey: row.online ? 'online' : (row.placeKey ?? ''),
      placeName: row.placeName,
      capacity: row.capacity,
      cancelled: row.cancelled,
    });
  }
  return activities.map((activity) => ({
    id: activity.id,
    text: textOf(activity, organization.get(activity.organizationId ?? '') ?? null),
    sessions: sessions.get(activity.id) ?? [],
    imported: readImport(activity.imported),
  }));
}

function textOf(activity: Activity, organization: string | null): ListedText {
  return {
    title: activity.title,
    summary: activity.summary,
    category: activity.category,
    targetGroups: activity.targetGroups,
    ageMin: activity.ageMin,
    ageMax: activity.ageMax,
    bookingMode: activity.bookingMode,
    bookingNote: activity.bookingNote,
    bookingUntil: activity.bookingUntil?.toISOString() ?? null,
    priceKind: activity.priceKind,
    priceCents: activity.priceCents,
    priceNote: activity.priceNote,
    accessNote: activity.accessNote,
    addressPrivate: activity.addressPrivate,
    remarks: activity.remarks,
    contactPhone: activity.contactPhone,
    contactEmail: activity.contactEmail,
    organization,
  };
}

/** Which coalition a list belongs to; for the scope `platform`. */
export async function coalitionOfImport(reader: Reader, importId: string): Promise<string | undefined> {
  const rows = await reader.query<{ coalitionId: string }>(
    'SELECT coalition_id AS "coalitionId" FROM programme_import WHERE id = $1',
    [importId],
  );
  return rows[0]?.coalitionId;
}

/** Two lists are not taken over into one event at the same time: the second would not see what the first adds. */
export async function lockImportsOf(tx: Tx, eventId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`list ${eventId}`]);
}
