/** The word that never leaves the house, in every form: eenzaam, eenzame, eenzaamheid, vereenzaming (S0-21). */
const tellingWord = /eenza+m/i;
/** What can stand between its letters without being seen: soft hyphens, zero-width marks, accents. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{M}/gu;

/** Whether a text can be read over somebody's shoulder. */
export function isDiscreet(text: string): boolean {
  return !tellingWord.test(text.normalize('NFKD').replace(unseen, ''));
}

/** The first of these names that is discreet; the last one is a word of our own. */
export function discreetName(...names: readonly [string, ...string[]]): string {
  return names.find((name) => name !== '' && isDiscreet(name)) ?? names.at(-1)!;
}

/**
 * A name that a resident typed, as it may stand in a mail: nothing in it that a mail program turns into a link
 * (scenario M8). Names of people hold no addresses, so nobody loses anything.
 */
export function unlinked(name: string): string {
  return name
    .replace(/:\/\//g, ': //')
    .replace(/@/g, ' @ ')
    .replace(/(\p{L}{2,}|\d)\.(?=\p{L}{2,})/gu, '$1. ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
