import type { Reader } from '#platform/database';
import type { Place } from './place.entity.js';

/** A place of a list, with everything that is known of it. */
export type ListedPlace = Omit<Place, 'coalitionId' | 'placeKey'>;

/** The places of the scope by name, as a Dutch list has them. One statement. */
export function placesByName(reader: Reader): Promise<ListedPlace[]> {
  return reader.named(
    'places-by-name',
    `SELECT id, name, street, postcode, town, neighbourhood, directions, wheelchair, walker,
       accessible_toilet AS "accessibleToilet", hearing_loop AS "hearingLoop", lift, access_note AS "accessNote",
       version
     FROM place ORDER BY name COLLATE "nl-x-icu", id`,
  );
}
