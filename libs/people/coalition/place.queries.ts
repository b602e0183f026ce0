import type { Reader } from '#platform/database';
import { isUuid } from '#platform/kernel';
import type { Place } from './place.entity.js';

/** A place of a list, with everything that is known of it. */
export type ListedPlace = Omit<Place, 'coalitionId' | 'placeKey'>;

export interface PlaceFilters {
  /** Only where nobody said something yet: about any way in, or about the wheelchair, on which a filter depends. */
  unknown?: 'any' | 'wheelchair' | undefined;
  /** Words that must all stand in name, address or neighbourhood. */
  q?: string | undefined;
  /** `next` of the page before. */
  cursor?: string | undefined;
  /** At most 200; 50 unless told. */
  limit?: number | undefined;
}

export interface ListedPlaces {
  places: ListedPlace[];
  /** Null on the last page. */
  next: string | null;
  /** How many there are, whatever the filters: all, with anything unknown, and with the wheelchair unknown. */
  counts: { all: number; any: number; wheelchair: number };
}

const somethingUnknown = `(p.wheelchair IS NULL OR p.walker IS NULL OR p.accessible_toilet IS NULL
  OR p.hearing_loop IS NULL OR p.lift IS NULL)`;

/** One page of the places of the scope by name, as a Dutch list has it. Two statements. */
export async function placesPage(reader: Reader, filters: PlaceFilters): Promise<ListedPlaces> {
  const limit = Math.min(Math.max(filters.limit ?? 50, 1), 200);
  const after = readCursor(filters.cursor);
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
  const rows = await reader.named<ListedPlace>(
    'places-page',
    `SELECT p.id, p.name, p.street, p.postcode, p.town, p.neighbourhood, p.directions, p.wheelchair, p.walker,
       p.accessible_toilet AS "accessibleToilet", p.hearing_loop AS "hearingLoop", p.lift,
       p.access_note AS "accessNote", p.version
     FROM place p
     WHERE NOT EXISTS (SELECT 1 FROM unnest($1::text[]) AS word WHERE position(word IN
         lower(concat_ws(' ', p.name, p.street, p.postcode, p.town, p.neighbourhood))) = 0)
       AND ($2::text IS NULL OR ($2 = 'any' AND ${somethingUnknown}) OR ($2 = 'wheelchair' AND p.wheelchair IS NULL))
       AND ($3::text IS NULL OR (p.name COLLATE "nl-x-icu", p.id) > ($3 COLLATE "nl-x-icu", $4::uuid))
     ORDER BY p.name COLLATE "nl-x-icu", p.id LIMIT $5`,
    [words, filters.unknown ?? null, after?.name ?? null, after?.id ?? null, limit + 1],
  );
  const [counts] = await reader.named<ListedPlaces['counts']>(
    'places-counts',
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE ${somethingUnknown}))::int AS any,
       (count(*) FILTER (WHERE p.wheelchair IS NULL))::int AS wheelchair FROM place p`,
  );
  const places = rows.slice(0, limit);
  const last = rows.length > limit ? places.at(-1) : undefined;
  return { places, next: last ? writeCursor(last) : null, counts: counts! };
}

function writeCursor({ name, id }: ListedPlace): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** An unknown cursor starts at the beginning. */
function readCursor(cursor: string | undefined): { name: string; id: string } | undefined {
  if (!cursor) return undefined;
  try {
    const [name, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof name === 'string' && typeof id === 'string' && isUuid(id) ? { name, id } : undefined;
  } catch {
    return undefined;
  }
}
