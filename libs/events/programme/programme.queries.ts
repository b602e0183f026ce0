import type { Place, PlaceInput } from '#people/coalition';
import type { Reader } from '#platform/database';
import { isUuid } from '#platform/kernel';
import type { BookingMode, PriceKind } from './activity.entity.js';
import type { Publication } from './activity.rules.js';
import { Event } from './event.entity.js';
import type { DayPart } from './session.entity.js';
import { freePlaces, type SessionState } from './session.rules.js';

/** A place as people see it. Null in an access fact means that nobody said. */
export type PlaceFacts = PlaceInput & Pick<Place, 'id'>;

/** Everything that somebody may want to know about one session, with what its activity says. */
export interface SessionFacts {
  id: string;
  eventId: string;
  eventSlug: string;
  eventName: string;
  eventPublished: boolean;
  coalitionId: string;
  coalitionSlug: string;
  activityId: string;
  activitySlug: string;
  activityTitle: string;
  shortCode: string;
  summary: string;
  category: string | null;
  targetGroups: string[];
  ageMin: number | null;
  ageMax: number | null;
  publication: Publication;
  bookingMode: BookingMode;
  bookingNote: string;
  bookingUntil: Date | null;
  /** `YYYY-MM-DD`. */
  day: string | null;
  dayPart: DayPart | null;
  startsAt: Date | null;
  endsAt: Date | null;
  capacity: number | null;
  taken: number;
  overbooked: number;
  state: SessionState;
  reason: string;
  sequence: number;
  revision: number;
  changedAt: Date;
  online: boolean;
  place: PlaceFacts | null;
  price: { kind: PriceKind; cents: number | null; note: string };
  remarks: string;
  accessNote: string;
  /** At somebody's home: only who has signed up may learn the street. */
  addressPrivate: boolean;
  /** Whom to ask for; the office of the coalition when the activity names nobody (S0-20). */
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  organizationName: string | null;
}

const facts = `
SELECT s.id, s.event_id AS "eventId", e.slug AS "eventSlug", e.name AS "eventName",
  e.published_at IS NOT NULL AS "eventPublished", s.coalition_id AS "coalitionId", c.slug AS "coalitionSlug",
  a.id AS "activityId", a.slug AS "activitySlug", a.title AS "activityTitle", a.short_code AS "shortCode", a.summary,
  a.category, a.target_groups AS "targetGroups", a.age_min AS "ageMin", a.age_max AS "ageMax", a.publication,
  a.booking_mode AS "bookingMode", a.booking_note AS "bookingNote", a.booking_until AS "bookingUntil",
  s.day::text AS day, s.day_part AS "dayPart", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.capacity, s.taken,
  s.overbooked, s.state, s.reason, s.sequence, s.revision, s.changed_at AS "changedAt", s.online,
  CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name, 'street', p.street,
    'postcode', p.postcode, 'town', p.town, 'neighbourhood', p.neighbourhood, 'directions', p.directions,
    'wheelchair', p.wheelchair, 'walker', p.walker, 'accessibleToilet', p.accessible_toilet,
    'hearingLoop', p.hearing_loop, 'lift', p.lift, 'accessNote', p.access_note) END AS place,
  jsonb_build_object('kind', a.price_kind, 'cents', a.price_cents, 'note', a.price_note) AS price,
  a.remarks, a.access_note AS "accessNote", a.address_private AS "addressPrivate",
  CASE WHEN a.contact_name <> '' THEN a.contact_name WHEN a.contact_phone IS NULL THEN c.lead_name
    ELSE COALESCE(o.name, c.lead_name) END AS "contactName",
  COALESCE(a.contact_phone, c.phone) AS "contactPhone", COALESCE(a.contact_email, c.email) AS "contactEmail",
  o.name AS "organizationName"
FROM session s
  JOIN activity a ON a.id = s.activity_id
  JOIN event e ON e.id = s.event_id
  JOIN coalition c ON c.id = s.coalition_id
  LEFT JOIN place p ON p.id = s.place_id
  LEFT JOIN organization o ON o.id = a.organization_id`;
const inOrder = 'ORDER BY s.day NULLS LAST, s.starts_at NULLS LAST, a.title, s.id';

/**
 * One session in the scope of the reader, published or not and with its full address; null when there is none.
 * A page for everybody shows {@link forPublic} of it. One statement.
 */
export async function sessionFacts(reader: Reader, sessionId: string): Promise<SessionFacts | null> {
  if (!isUuid(sessionId)) return null;
  const rows = await reader.named<SessionFacts>('session-facts', `${facts} WHERE s.id = $1`, [sessionId]);
  return rows[0] ?? null;
}

/** The same without the street of somebody's home. */
export function forPublic(session: SessionFacts): SessionFacts {
  if (!session.addressPrivate || !session.place) return session;
  return { ...session, place: { ...session.place, street: null, postcode: null, directions: '' } };
}

/** What a visitor may choose on the programme page; a choice that is left out shows everything. */
export interface ProgrammeFilters {
  /** `YYYY-MM-DD`. */
  day?: string | undefined;
  neighbourhood?: string | undefined;
  targetGroup?: string | undefined;
  free?: boolean | undefined;
  wheelchair?: boolean | undefined;
  placesLeft?: boolean | undefined;
  /** No sign-up needed: just come. */
  dropIn?: boolean | undefined;
  /** Words that must all stand in title, text, organiser or place. */
  q?: string | undefined;
}

const chosen = `
WHERE s.event_id = $1 AND a.publication = 'published' AND e.published_at IS NOT NULL
  AND ($2::date IS NULL OR s.day = $2)
  AND ($3::text IS NULL OR p.neighbourhood = $3)
  AND ($4::text IS NULL OR a.target_groups && ARRAY[$4, 'everyone'])
  AND (NOT $5 OR a.price_kind = 'free')
  AND (NOT $6 OR p.wheelchair)
  AND (NOT $7 OR a.booking_mode IN ('none', 'on_the_day'))
  AND NOT EXISTS (SELECT 1 FROM unnest($8::text[]) AS word WHERE position(word IN
    lower(concat_ws(' ', a.title, a.summary, o.name, p.name, p.neighbourhood, p.town))) = 0)`;

function choices(eventId: string, filters: ProgrammeFilters): unknown[] {
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
  return [
    eventId,
    filters.day ?? null,
    filters.neighbourhood ?? null,
    filters.targetGroup ?? null,
    filters.free ?? false,
    filters.wheelchair ?? false,
    filters.dropIn ?? false,
    words,
  ];
}

/** An activity with those of its sessions that match; what it says itself stands in each of them. */
export interface ProgrammeActivity {
  id: string;
  slug: string;
  title: string;
  /** It is shown because it is for everyone, not because it names the chosen target group (S4-17). */
  forEveryone: boolean;
  sessions: [SessionFacts, ...SessionFacts[]];
}

function byActivity(sessions: readonly SessionFacts[], targetGroup?: string): ProgrammeActivity[] {
  const activities = new Map<string, ProgrammeActivity>();
  for (const session of sessions) {
    const known = activities.get(session.activityId);
    if (known) known.sessions.push(session);
    else
      activities.set(session.activityId, {
        id: session.activityId,
        slug: session.activitySlug,
        title: session.activityTitle,
        forEveryone: targetGroup !== undefined && !session.targetGroups.includes(targetGroup),
        sessions: [session],
      });
  }
  return [...activities.values()];
}

export interface ProgrammePage {
  event: Event;
  activities: ProgrammeActivity[];
  /** What there is to choose from in the whole published programme, in order. */
  choices: { days: string[]; neighbourhoods: string[]; targetGroups: string[]; total: number };
}

/** The published programme, sessions in order of time; null when the event is not published. Three statements. */
export async function programmePage(
  reader: Reader,
  eventId: string,
  filters: ProgrammeFilters,
): Promise<ProgrammePage | null> {
  const event = isUuid(eventId) ? await reader.findOne(Event, { id: eventId }) : null;
  if (!event?.publishedAt) return null;
  const sessions = await feedSessions(reader, eventId, filters);
  const [all] = await reader.named<ProgrammePage['choices']>(
    'programme-choices',
    `SELECT COALESCE(array_agg(DISTINCT s.day::text) FILTER (WHERE s.day IS NOT NULL), '{}') AS days,
       COALESCE(array_agg(DISTINCT p.neighbourhood) FILTER (WHERE p.neighbourhood IS NOT NULL), '{}') AS neighbourhoods,
       (SELECT COALESCE(array_agg(DISTINCT word), '{}') FROM activity, unnest(target_groups) AS word
         WHERE event_id = $1 AND publication = 'published') AS "targetGroups",
       count(DISTINCT a.id)::int AS total
     FROM session s JOIN activity a ON a.id = s.activity_id LEFT JOIN place p ON p.id = s.place_id
     WHERE s.event_id = $1 AND a.publication = 'published'`,
    [eventId],
  );
  return { event, activities: byActivity(sessions, filters.targetGroup), choices: all! };
}

/**
 * The published sessions that match, in order of time. Those that are called off stay, so that a calendar learns of it;
 * those without a time are in it too, and a calendar leaves them out (scenario K3). One statement.
 */
export async function feedSessions(
  reader: Reader,
  eventId: string,
  filters: ProgrammeFilters,
): Promise<SessionFacts[]> {
  const rows = await reader.named<SessionFacts>(
    'programme-sessions',
    `${facts} ${chosen} ${inOrder}`,
    choices(eventId, filters),
  );
  const sessions = rows.map(forPublic);
  if (!filters.placesLeft) return sessions;
  return sessions.filter((session) => session.state !== 'cancelled' && freePlaces(session) !== 0);
}

/**
 * One activity by its address: with all its sessions when it is published, 'gone' when it was withdrawn, null when
 * there is nothing for the public. One statement.
 */
export async function activityPage(
  reader: Reader,
  eventId: string,
  slug: string,
): Promise<ProgrammeActivity | 'gone' | null> {
  const sessions = await reader.named<SessionFacts>(
    'activity-page',
    `${facts} WHERE s.event_id = $1 AND a.slug = $2 AND a.publication IN ('published', 'withdrawn')
       AND e.published_at IS NOT NULL ${inOrder}`,
    [eventId, slug],
  );
  const [activity] = byActivity(sessions.map(forPublic));
  if (!activity) return null;
  return activity.sessions[0].publication === 'withdrawn' ? 'gone' : activity;
}

/**
 * Changes whenever a page of this event would: the version under which pages are cached. Whoever changes `taken`
 * raises the session's revision with it. Null when there is no such event. One statement.
 */
export async function programmeVersion(reader: Reader, eventId: string): Promise<string | null> {
  const rows = await reader.named<{ version: string }>(
    'programme-version',
    `SELECT version || '-' || (SELECT COALESCE(sum(revision), 0) FROM session WHERE event_id = event.id)
       || '-' || (SELECT COALESCE(sum(version), 0) FROM place WHERE coalition_id = event.coalition_id) AS version
     FROM event WHERE id = $1`,
    [eventId],
  );
  return rows[0]?.version ?? null;
}
