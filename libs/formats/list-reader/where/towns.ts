import { readFileSync } from 'node:fs';
import { fold, squeeze } from '../words/text.js';

/**
 * The towns and villages of every municipality (2025): `"Municipality": "town, town"`. A town with the name of its
 * municipality is left out, unless ` *` says that there is none of that name. Names are those of the public address
 * register (BAG), with Frisian or Dutch second names and a few places that people write as a town though the register
 * does not know them.
 */
const written = JSON.parse(readFileSync(new URL('./towns.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

interface Municipality {
  name: string;
  /** There is a town with the name of the municipality. */
  hasOwnTown: boolean;
  /** Folded name to the name as it is written. */
  towns: ReadonlyMap<string, string>;
}

const municipalities = new Map<string, Municipality>();
const everyTown = new Map<string, string>();

for (const [head, list] of Object.entries(written)) {
  const name = head.replace(/ \*$/, '');
  const own = name.replace(/ \([A-Z]+\.\)$/, '');
  const hasOwnTown = !head.endsWith(' *');
  const towns = [...(hasOwnTown ? [own] : []), ...list.split(', ').filter(Boolean)];
  const byKey = new Map(towns.map((town) => [fold(town), town]));
  for (const [key, town] of byKey) everyTown.set(key, town);
  const municipality = { name, hasOwnTown, towns: byKey };
  municipalities.set(fold(name), municipality);
  if (!municipalities.has(fold(own))) municipalities.set(fold(own), municipality);
}
const everydayNames = [
  ['den haag', "'s-gravenhage"],
  ['den bosch', "'s-hertogenbosch"],
] as const;
for (const [everyday, official] of everydayNames) municipalities.set(everyday, municipalities.get(official)!);

function find(municipality: string | null | undefined): Municipality | undefined {
  return municipality ? municipalities.get(fold(squeeze(municipality)).replace(/^gemeente /, '')) : undefined;
}

/** The town by this name, preferably in the municipality, as it is usually written. */
export function townNamed(text: string, municipality?: string | null): string | undefined {
  const key = fold(squeeze(text));
  return find(municipality)?.towns.get(key) ?? everyTown.get(key);
}

/** Whether the municipality has a town by this name; any town counts when the municipality is unknown. */
export function townIn(text: string, municipality: string | null | undefined): string | undefined {
  const known = find(municipality);
  return known ? known.towns.get(fold(squeeze(text))) : undefined;
}

/** The town to take when a place says none: that of the municipality's own name, if there is one. */
export function defaultTown(municipality: string | null | undefined): string | null {
  if (!municipality) return null;
  const known = find(municipality);
  return !known || known.hasOwnTown ? squeeze(municipality).replace(/^gemeente /i, '') : null;
}

/** Whether "in the municipality" leaves open which town. */
export function hasSeveralTowns(municipality: string | null | undefined): boolean {
  return (find(municipality)?.towns.size ?? 0) > 1;
}

/** The municipality that has a town by this name; nothing when several have one. */
export function municipalityWith(town: string): string | undefined {
  const key = fold(squeeze(town));
  const found = new Set([...municipalities.values()].filter(({ towns }) => towns.has(key)));
  const [only] = found;
  return found.size === 1 ? only?.name : undefined;
}
