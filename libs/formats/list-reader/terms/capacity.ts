import { numberWords } from '../words/dutch-words.js';
import { cutLong, fold, isUnknown, squeeze } from '../words/text.js';

export interface ReadCapacity {
  capacity: number | null;
  /** What the number is about, in the words of the partner, when it is more than "so many people". */
  note?: string;
  /** "bijna driehonderd mensen": that is a count of visitors, not a limit. */
  attendance?: number;
  /** People come and go: the limit is at the same time. */
  rolling?: true;
  full?: true;
}

const wordNumber = [...numberWords.keys()]
  .filter((word) => word !== 'een' && word !== 'nul')
  .sort((a, b) => b.length - a.length)
  .join('|');
const anyNumber = `\\d{1,5}|${wordNumber}`;
const aboutVisitors = new RegExp(
  `(?:bijna|ruim|gemiddeld|meer dan|circa|ongeveer|zo'n)\\s+(${anyNumber})\\s+(?:mensen|bezoekers|bewoners|personen|deelnemers|gasten|aanmeldingen)`,
);
const limit = /max|ten hoogste|hooguit|niet meer dan|plek|plaats|stoel/;
const plainNumber = new RegExp(`(?<![\\d.,])(${anyNumber})(?![\\d]|[.,]\\d)(?![a-z])`, 'g');
const people =
  /^(?:max\w*\.?|maximum|maximaal|ten hoogste|hooguit|circa|ca\.?|ongeveer|tot|aantal|van|de|er|is|zijn|per|pers\.?|personen|persoon|mensen|deelnemers?|deeln\.?|plaatsen|plekken|plek|stoelen|bezoekers|gasten|inwoners|beschikbaar|beperkt|[\d\s.:()+-])*$/;

/** How many people fit, per session. Never throws. */
export function readCapacity(cell: string, number?: number): ReadCapacity {
  if (number !== undefined && Number.isInteger(number) && number > 0) return { capacity: number };
  const text = fold(squeeze(cutLong(cell)));
  if (
    text === '' ||
    isUnknown(cell) ||
    /^(?:nvt|n\.v\.t\.?|geen|onbeperkt|vrij|nee|open|iedereen)/.test(text)
  )
    return { capacity: null };
  const full = /\bvol\b(?! ?=)/.test(text) ? { full: true as const } : {};
  const visitors = aboutVisitors.exec(text);
  if (visitors && !limit.test(text)) return { capacity: null, attendance: numberIn(visitors[1]!), ...full };
  const numbers = [...text.matchAll(plainNumber)].map((match) => ({
    value: numberIn(match[1]!),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const found = numbers.filter(({ value }) => value > 0);
  if (found.length === 0) return { capacity: null, ...full };
  const least = /min\w*\.?\s*$/.test(text.slice(0, found[0]!.at)) && found.length === 1;
  if (least) return { capacity: null, note: squeeze(cell), ...full };
  const note = people.test(words(text, found)) ? {} : { note: squeeze(cell) };
  const rolling = /tegelijk|per keer aanwezig|in en uit|eruit/.test(text) ? { rolling: true as const } : {};
  return { capacity: total(text, found), ...note, ...rolling, ...full };
}

/** A limit in the words about signing up: "opgeven verplicht (max 20)". */
export function capacityInWords(texts: readonly string[]): ReadCapacity {
  for (const text of texts) {
    const found = inWords.exec(fold(cutLong(text)));
    if (found) return { capacity: numberIn(found[1]!) };
  }
  return { capacity: null };
}
const inWords = new RegExp(
  `(?:max\\.?|maximaal|maximum(?: van)?) (${anyNumber})(?:\\s*(?:personen|pers|deelnemers|mensen|plaatsen|plekken)|\\s*[).,;!]|\\s*$)`,
);

function words(text: string, found: readonly { at: number; end: number }[]): string {
  return found.reduceRight((rest, { at, end }) => rest.slice(0, at) + rest.slice(end), text);
}

/** "min. 5, max. 12" is 12; "8-12" is 12; "15 kinderen en 15 ouderen" is 30; "4 groepen van 6" is 24. */
function total(text: string, found: readonly { value: number; at: number; end: number }[]): number {
  const largest = /max\D{0,20}$/;
  const marked = found.find(({ at }) => largest.test(text.slice(Math.max(0, at - 25), at)));
  const groups =
    /(?:groep|groepen|teams?|tafels?|rondes?|bo[ao]t(?:en)?|keer|x) (?:van|met|a|voor) (?:maximaal |max\.? )?$/;
  const [first, second] = found;
  if (first && second) {
    const between = text.slice(first.end, second.at);
    if (groups.test(between)) return first.value * second.value;
    if (/^\s*(?:-|tot|t\/m|a)\s*$/.test(between)) return Math.max(first.value, second.value);
    if (!marked && /[a-z].*(?:\ben\b|\+|&)\s*$/.test(between)) return first.value + second.value;
  }
  return (marked ?? found[0])!.value;
}

function numberIn(word: string): number {
  return numberWords.get(word) ?? Number(word);
}
