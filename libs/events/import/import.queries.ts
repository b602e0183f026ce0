import { Activity } from '#events/programme';
import type { Reader, Tx } from '#platform/database';
import { localTime } from '#platform/kernel';
import type { PlanStoredMoment } from './import-plan.rules.js';
import type { Listed, ListedMoment, ListedText } from './listed.js';

/** What an activity keeps of the list that it came from. */
export interface Imported extends Pick<Listed, 'text' | 'attention'> {
  moments: (ListedMoment & { id: string })[];
}

export interface StoredActivity {
  id: string;
  text: ListedText;
  moments: (PlanStoredMoment & { placeName: string | null })[];
  imported: Imported | null;
}

interface MomentRow {
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

/** The activities of an event as a list would say them, with their moments in order of time. Three statements. */
export async function storedActivities(reader: Reader, eventId: string): Promise<StoredActivity[]> {
  const activities = await reader.find(Activity, { where: { eventId }, order: { id: 'ASC' } });
  const names = await reader.query<{ id: string; name: string }>(
    `SELECT DISTINCT o.id, o.name FROM organization o JOIN activity a ON a.organization_id = o.id WHERE a.event_id = $1`,
    [eventId],
  );
  const rows = await reader.query<MomentRow>(
    `SELECT s.id, s.activity_id AS "activityId", s.day::text AS day, s.starts_at AS "startsAt",
       s.ends_at AS "endsAt", s.day_part AS "dayPart", p.place_key AS "placeKey", p.name AS "placeName", s.online,
       s.capacity, s.state = 'cancelled' AS cancelled
     FROM session s LEFT JOIN place p ON p.id = s.place_id
     WHERE s.event_id = $1 ORDER BY s.day NULLS LAST, s.starts_at NULLS LAST, s.id`,
    [eventId],
  );
  const organization = new Map(names.map(({ id, name }) => [id, name]));
  const moments = new Map<string, StoredActivity['moments']>(activities.map(({ id }) => [id, []]));
  for (const row of rows) {
    moments.get(row.activityId)?.push({
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
    moments: moments.get(activity.id) ?? [],
    imported: activity.imported as Imported | null,
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
