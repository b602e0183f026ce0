import { newId } from '#platform/kernel';
import type { Holder } from './rows.js';

export interface WeekActivity {
  activityId: string;
  sessionId: string;
}

export interface Week {
  coalitionId: string;
  slug: string;
  eventId: string;
  activities: Record<string, WeekActivity>;
}

/** One activity with one session; what is left out is a free drop-in in De Trommel. */
interface Wish {
  slug: string;
  title: string;
  day?: string;
  /** `HH:MM` UTC. */
  start?: string | null;
  place?: 'De Trommel' | 'Thuis bij Riet';
  groups?: readonly string[];
  price?: string;
  mode?: string;
  capacity?: number | null;
  taken?: number;
  state?: string;
  publication?: string;
  homeAddress?: boolean;
}

const wishes: readonly Wish[] = [
  { slug: 'koffie', title: 'Koffie op de stoep', day: '2026-09-24', start: '08:00' },
  {
    slug: 'breien',
    title: 'Samen breien',
    day: '2026-09-24',
    start: '12:00',
    mode: 'required',
    capacity: 10,
    taken: 4,
    groups: ['seniors'],
  },
  {
    slug: 'dansen',
    title: 'Dansen',
    day: '2026-09-25',
    start: '18:00',
    mode: 'required',
    capacity: 2,
    taken: 2,
    price: 'paid',
    groups: ['youth'],
  },
  {
    slug: 'soep',
    title: 'Soep bij Riet thuis',
    day: '2026-09-26',
    start: '10:00',
    mode: 'required',
    capacity: 4,
    place: 'Thuis bij Riet',
    homeAddress: true,
  },
  { slug: 'film', title: 'Filmmiddag', day: '2026-09-27', start: null, groups: ['everyone'] },
  {
    slug: 'fietsen',
    title: 'Fietsen',
    day: '2026-09-25',
    start: '09:00',
    mode: 'required',
    state: 'cancelled',
  },
  { slug: 'concept', title: 'Nog niet klaar', publication: 'submitted' },
  { slug: 'weg', title: 'Toch maar niet', publication: 'withdrawn' },
];

/** A published week of one coalition: six activities that people see, one that waits and one that was withdrawn. */
export async function givenWeek(holder: Holder, slug: string, published = true): Promise<Week> {
  const { sql } = holder;
  const [coalitionId, eventId] = [newId(), newId()];
  await sql(
    `INSERT INTO coalition (id, slug, name, lead_name, phone, phone_hours, email, municipalities)
     VALUES ($1, $2, $2, 'KijkopWelzijn', '+31180000018', 'op werkdagen', 'welzijn@example.org', '{Barendrecht}')`,
    [coalitionId, slug],
  );
  await sql(
    `INSERT INTO event (id, coalition_id, slug, kind, name, first_day, last_day, published_at)
     VALUES ($1, $2, 'week-2026', 'week', 'Kom Erbij Week', '2026-09-24', '2026-10-02', $3)`,
    [eventId, coalitionId, published ? '2026-09-01' : null],
  );
  const places = { 'De Trommel': newId(), 'Thuis bij Riet': newId() };
  await sql(
    `INSERT INTO place (id, coalition_id, name, place_key, street, postcode, town, neighbourhood, wheelchair) VALUES
       ($1, $3, 'De Trommel', 'trommel', 'Trompet 2', '2991 AB', 'Barendrecht', 'Centrum', true),
       ($2, $3, 'Thuis bij Riet', 'riet', 'Rietlaan 7', '2992 XY', 'Barendrecht', 'Noord', false)`,
    [places['De Trommel'], places['Thuis bij Riet'], coalitionId],
  );
  const activities: Record<string, WeekActivity> = {};
  for (const wish of wishes)
    activities[wish.slug] = await givenActivity(holder, { coalitionId, eventId, places }, wish);
  return { coalitionId, slug, eventId, activities };
}

async function givenActivity(
  { sql }: Holder,
  { coalitionId, eventId, places }: Omit<Week, 'slug' | 'activities'> & { places: Record<string, string> },
  wish: Wish,
): Promise<WeekActivity> {
  const [activityId, sessionId] = [newId(), newId()];
  const day = wish.day ?? '2026-09-28';
  const startsAt = wish.start === null ? null : `${day}T${wish.start ?? '10:00'}:00Z`;
  await sql(
    `INSERT INTO activity (id, coalition_id, event_id, slug, short_code, title, booking_mode, price_kind, publication,
       target_groups, address_private)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      activityId,
      coalitionId,
      eventId,
      wish.slug,
      activityId.slice(-8),
      wish.title,
      wish.mode ?? 'none',
      wish.price ?? 'free',
      wish.publication ?? 'published',
      wish.groups ?? [],
      wish.homeAddress ?? false,
    ],
  );
  await sql(
    `INSERT INTO session (id, coalition_id, event_id, activity_id, place_id, day, starts_at, ends_at, capacity, taken, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $7::timestamptz + interval '2 hours', $8, $9, $10)`,
    [
      sessionId,
      coalitionId,
      eventId,
      activityId,
      places[wish.place ?? 'De Trommel'],
      day,
      startsAt,
      wish.capacity ?? null,
      wish.taken ?? 0,
      wish.state ?? 'scheduled',
    ],
  );
  return { activityId, sessionId };
}
