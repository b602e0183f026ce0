import { cleanLine, cleanText, readPostcode } from '#platform/kernel';
import type { Place } from './place.entity.js';

/** What somebody may find at a place, in the order in which it is asked and told; null is what nobody said. */
export const accessFacts = ['wheelchair', 'walker', 'accessibleToilet', 'hearingLoop', 'lift'] as const;
export type AccessFact = (typeof accessFacts)[number];

export const placeDetails = [
  'postcode',
  'neighbourhood',
  'directions',
  ...accessFacts,
  'accessNote',
] as const;
/** What can be said of a place beside where it is. */
export type PlaceDetails = Pick<Place, (typeof placeDetails)[number]>;

/** Everything that the office may correct, as typed: an empty text is nothing known. */
export type PlaceInput = PlaceDetails & Pick<Place, 'name' | 'street' | 'town'>;

export type PlaceFieldProblem =
  | { field: 'name' | 'postcode' | 'neighbourhood' }
  | { field: 'tooLong'; of: keyof PlaceInput; most: number };

const lines = { name: 150, street: 150, town: 100, neighbourhood: 100 } as const;
const texts = { directions: 1000, accessNote: 1000 } as const;

/** The given fields as they are stored, and what is wrong with them; fields that are left out stay out. */
export function readPlace(
  given: Partial<PlaceInput>,
  neighbourhoods: readonly string[],
): { place: Partial<PlaceInput>; problems: PlaceFieldProblem[] } {
  const place: Partial<PlaceInput> = { ...given };
  const problems: PlaceFieldProblem[] = [];
  const fits = (field: keyof PlaceInput, text: string, most: number) => {
    if (text.length > most) problems.push({ field: 'tooLong', of: field, most });
    return text;
  };
  if (given.name !== undefined) {
    place.name = fits('name', cleanLine(given.name), lines.name);
    if (place.name === '') problems.push({ field: 'name' });
  }
  for (const field of ['street', 'town', 'neighbourhood'] as const) {
    const typed = given[field];
    if (typed !== undefined) place[field] = fits(field, cleanLine(typed ?? ''), lines[field]) || null;
  }
  for (const field of ['directions', 'accessNote'] as const) {
    const typed = given[field];
    if (typed !== undefined) place[field] = fits(field, cleanText(typed), texts[field]);
  }
  if (given.postcode !== undefined) {
    const typed = given.postcode?.trim() ?? '';
    place.postcode = typed === '' ? null : readPostcode(typed);
    if (typed !== '' && !place.postcode) problems.push({ field: 'postcode' });
  }
  if (place.neighbourhood && !neighbourhoods.includes(place.neighbourhood)) {
    problems.push({ field: 'neighbourhood' });
  }
  return { place, problems };
}

/** The fields in which `given` differs from what is stored. */
export function changedFacts(stored: PlaceInput, given: Partial<PlaceInput>): (keyof PlaceInput)[] {
  return (Object.keys(given) as (keyof PlaceInput)[]).filter((field) => stored[field] !== given[field]);
}

/** What people write on an envelope, or type into a map. */
type Address = Pick<Place, 'name' | 'street' | 'postcode' | 'town'>;

/**
 * Whether somebody on the way there must hear of it: another name, street, postcode or town. Capitals that were put
 * right lead nobody astray.
 */
export function isAnotherAddress(before: Address, after: Address): boolean {
  return (['name', 'street', 'postcode', 'town'] as const).some(
    (field) => (before[field] ?? '').toLowerCase() !== (after[field] ?? '').toLowerCase(),
  );
}
