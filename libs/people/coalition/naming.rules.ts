/**
 * A name without what people write differently: capitals, accents, punctuation, double spaces, "&" for "en".
 * "Breiclub Steekje Los" and "breiclub 'Steekje los'" are one.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' en ')
    .replace(/['’`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface NamedPlace {
  name: string;
  street?: string | null;
  town?: string | null;
}

/** The start that all places of this name in this town have in common, whatever their street. */
export function placeKeyStart({ name, town }: NamedPlace): string {
  return `${nameKey(name)}|${nameKey(town ?? '')}|`;
}

/** What makes a place the same place: name, town and street. */
export function placeKey(place: NamedPlace): string {
  return `${placeKeyStart(place)}${nameKey(place.street ?? '')}`;
}
