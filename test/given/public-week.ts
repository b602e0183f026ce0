import { instantOf, newId } from '#platform/kernel';
import { add, change, type Holder, rows } from './rows.js';

async function insert(holder: Holder, table: string, row: Record<string, unknown>): Promise<string> {
  const id = newId();
  await add(holder, table, { id, ...row });
  return id;
}

export interface Week {
  coalitionId: string;
  eventId: string;
  /** Ids of the activities by slug, and of all sessions by slug in order of time. */
  activities: Record<string, string>;
  sessions: Record<string, string[]>;
}

interface Offer {
  slug: string;
  title: string;
  summary?: string;
  partner: number;
  place: number;
  times: readonly [string, string];
  days: readonly number[];
  capacity?: number;
  more?: Record<string, unknown>;
}

const partners = [
  'Breiclub Steekje Los',
  'Bibliotheek Barendrecht',
  'Buurthuis De Brug',
  'Wandelclub Op Stap',
  'Zangkoor Samenklank',
  'Eetcafé De Lange Tafel',
];
const places = [
  [
    'Buurthuis De Brug',
    'Middenbaan 1',
    'Centrum',
    true,
    'Bus 84, halte Middenbaan. De ingang is naast de apotheek.',
  ],
  ['Bibliotheek', 'Binnenhof 12', 'Centrum', true, ''],
  ['Sporthal Noord', 'Noordersingel 30', 'Noord', false, ''],
  ['Dorpshuis Zuid', 'Zuiderlaan 5', 'Zuid', null, ''],
] as const;
const offers: readonly Offer[] = [
  {
    slug: 'koffie',
    title: 'Koffie met een koekje',
    summary: 'Kom langs en drink een kop koffie met buurtgenoten.',
    partner: 2,
    place: 0,
    times: ['10:00', '12:00'],
    days: [24, 25, 26, 27, 28, 29, 30],
    more: { booking_mode: 'none', price_kind: 'free', target_groups: '{everyone}' },
  },
  {
    slug: 'breien',
    title: 'Samen breien',
    partner: 0,
    place: 0,
    times: ['14:00', '16:00'],
    days: [24, 25, 26, 27, 28, 29, 30],
    capacity: 12,
    more: { target_groups: '{seniors}' },
  },
  {
    slug: 'wandelen',
    title: 'Wandelen door de polder',
    partner: 3,
    place: 2,
    times: ['09:30', '11:30'],
    days: [24, 25, 26, 27, 28, 29, 30],
    capacity: 20,
    more: { target_groups: '{everyone}' },
  },
  {
    slug: 'zingen',
    title: 'Zing mee met het koor',
    partner: 4,
    place: 3,
    times: ['19:30', '21:30'],
    days: [24, 25, 26, 28, 29, 30],
    more: { target_groups: '{adults,seniors}', price_kind: 'free' },
  },
  {
    slug: 'eten',
    title: 'Aan de lange tafel',
    summary: 'Samen eten, drie gangen.\n\nEen vegetarisch menu kan ook.',
    partner: 5,
    place: 0,
    times: ['17:30', '20:00'],
    days: [24, 25, 28, 29, 30],
    capacity: 2,
    more: {
      price_kind: 'paid',
      price_cents: 750,
      price_note: 'Koffie na afloop is gratis',
      target_groups: '{seniors,living_alone}',
      remarks: 'Neem een goed humeur mee.',
    },
  },
  {
    slug: 'tablet',
    title: 'Les op de tablet',
    partner: 1,
    place: 1,
    times: ['13:00', '15:00'],
    days: [24, 25, 26, 29, 30],
    capacity: 8,
    more: { target_groups: '{seniors}', price_kind: 'free' },
  },
  {
    slug: 'spelletjes',
    title: 'Spelletjesavond voor jongeren',
    partner: 2,
    place: 2,
    times: ['19:00', '22:00'],
    days: [24, 25, 26, 29, 30],
    capacity: 30,
    more: { target_groups: '{youth}', age_min: 12, age_max: 18, price_kind: 'free' },
  },
];

/** A published week of 24 to 30 September 2026: 6 partners, 42 sessions. */
export async function seedWeek(holder: Holder, slug = 'barendrecht'): Promise<Week> {
  const coalitionId = await insert(holder, 'coalition', {
    slug,
    name: 'Coalitie Barendrecht',
    lead_name: 'KijkopWelzijn',
    phone: '+31180000018',
    phone_hours: 'op werkdagen van 9.00 tot 12.00 uur',
    email: 'welkom@voorbeeld.nl',
    postal_address: 'Middenbaan 1\n2991 AA Barendrecht',
    colour: '#9b2d8f',
  });
  const eventId = await insert(holder, 'event', {
    coalition_id: coalitionId,
    slug: 'week-2026',
    kind: 'week',
    name: 'Kom Erbij Week',
    welcome: 'Een week vol ontmoetingen in Barendrecht. Iedereen is welkom.',
    first_day: '2026-09-24',
    last_day: '2026-09-30',
    published_at: new Date('2026-09-01T08:00:00Z'),
  });
  const organizations: string[] = [];
  for (const name of partners)
    organizations.push(
      await insert(holder, 'organization', { coalition_id: coalitionId, name, name_key: name.toLowerCase() }),
    );
  const placeIds: string[] = [];
  for (const [name, street, neighbourhood, wheelchair, directions] of places)
    placeIds.push(
      await insert(holder, 'place', {
        coalition_id: coalitionId,
        name,
        place_key: `${name}|barendrecht|`,
        street,
        postcode: '2991 AA',
        town: 'Barendrecht',
        neighbourhood,
        wheelchair,
        directions,
      }),
    );
  const week: Week = { coalitionId, eventId, activities: {}, sessions: {} };
  for (const offer of offers) {
    const activityId = await insert(holder, 'activity', {
      coalition_id: coalitionId,
      event_id: eventId,
      organization_id: organizations[offer.partner],
      slug: offer.slug,
      short_code: `${slug.slice(0, 1)}${offer.slug.slice(0, 3)}`.toUpperCase(),
      title: offer.title,
      summary: offer.summary ?? 'Leuk dat u komt. Wij maken er iets moois van.',
      booking_mode: 'required',
      publication: 'published',
      contact_name: 'Marja Smit',
      contact_phone: '+31612345678',
      contact_email: 'marja@voorbeeld.nl',
      ...offer.more,
    });
    week.activities[offer.slug] = activityId;
    week.sessions[offer.slug] = [];
    for (const day of offer.days)
      week.sessions[offer.slug]!.push(
        await insert(holder, 'session', {
          coalition_id: coalitionId,
          event_id: eventId,
          activity_id: activityId,
          place_id: placeIds[offer.place],
          day: `2026-09-${day}`,
          starts_at: instantOf(`2026-09-${day}`, offer.times[0]),
          ends_at: instantOf(`2026-09-${day}`, offer.times[1]),
          capacity: offer.capacity ?? null,
        }),
      );
  }
  return week;
}

/** What a change of the programme does beside: the pages that are kept are of an older version. */
export async function programmeIsNew({ sql }: Holder): Promise<void> {
  await sql('UPDATE event SET version = version + 1');
}

/** A session does not take place. */
export async function callOff(holder: Holder, sessionId: string, reason: string): Promise<void> {
  await change(holder, 'session', { id: sessionId }, { state: 'cancelled', reason });
}

/** Puts a text behind what stands in these columns; what is empty stays so. */
export async function writeBehind(
  holder: Holder,
  table: string,
  where: Record<string, unknown>,
  columns: readonly string[],
  text: string,
): Promise<void> {
  for (const { id, ...texts } of await rows(holder, table, where, ['id', ...columns])) {
    const longer = Object.entries(texts).map(([column, stands]) => [column, stands && `${stands}${text}`]);
    await change(holder, table, { id }, Object.fromEntries(longer));
  }
}
