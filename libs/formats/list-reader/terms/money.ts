import { numberWords } from '../words/dutch-words.js';
import { cutLong, fold, isUnknown, squeeze } from '../words/text.js';

export interface WrittenPrice {
  type: 'free' | 'paid' | 'donation' | 'unknown';
  amountCents: number | null;
  /** What else the cell says about money, in the words of the partner. */
  note?: string;
}

const freeWords =
  /\bgratis\b|\bkosteloos\b|(?:geen|zonder) (?:kosten|entree|bijdrage)|(?:vrije?|vrij) (?:toegang|entree)|(?:toegang|entree) (?:is )?vrij|\bfree\b|zelf (?:iets|wat)|eigen (?:lunch|gerecht|hapje)|kost niets|kost niks|\bvoor niets\b/;
const noneWords =
  /^(?:geen|nee|n\.?v\.?t\.?|niet van toepassing|niets|nihil|0|0[.,]00|€ ?0(?:[.,](?:00|-))?|0 euro|eigen rekening|voor eigen rekening)\.?$/;
const donationWords =
  /vrij(?:e|willige) (?:bijdrage|gift|gave|donatie)|\bdonatie\b|\bcollecte\b|\bgift\b|naar (?:draagkracht|vermogen|eigen inzicht)|wat u (?:kunt|wilt) missen|pay what you|fooienpot|bijdrage (?:is )?(?:vrijwillig|welkom)|vrijwillig/;
const consumption =
  /koffie|thee\b|consumptie|drankje|drinken|drank|hapje|snack|lunch|soep|borg|lot\b|loten|lootje/;
const others = /anderen|niet-?leden|niet leden|overige|volwassen|zonder pas|regulier|normaal|introduc/;
const some =
  /\bleden\b|\blid\b|kind|t\/m \d+ jaar|tot \d+ jaar|onder de \d+|\d+-? ?plus|65\+|pas\b|pashouder|jeugd|student|mantelzorger|vrijwilliger|donateur|\bstel\b|\bduo|koppel|gezin|familie|groep/;

interface Amount {
  cents: number;
  at: number;
  end: number;
  label: string;
}

const amountWords = [...numberWords]
  .filter(([, value]) => value > 0)
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');
const amountPattern = new RegExp(
  [
    '(?:€|\\beur(?:o)?\\b)\\s?(\\d{1,4}(?:[.,]\\d{3})?)(?:[.,](\\d{1,2}|-{1,2}|=))?(?:[.,]?-)?(?!\\d)',
    '\\b(\\d{1,4})(?:[.,](\\d{1,2}|-{1,2}))?(?:[.,]?-)?\\s?(?:euro?\\b|€)(?:\\s?(\\d{2})(?!\\d))?',
    '\\b(\\d{1,4})[.,](?:(\\d{2})(?![\\d.:])(?!\\s?uur)|-)',
    '\\b(\\d{1,3})\\s?(?:euro)?cent\\b',
    `\\b(${amountWords})\\s?euro\\b(?:\\s(${amountWords})\\b)?`,
  ].join('|'),
  'g',
);

/** The price of one person from a cell; `number` is what a spreadsheet program knows of it. Never throws. */
export function readPrice(cell: string, number?: number): { price: WrittenPrice; extra: boolean } {
  const text = fold(squeeze(cutLong(cell))).replace(
    /(\d)\s?(?:a|tot|-)\s?(\d+(?:,\d\d)?\s?euro)/,
    '$1 euro - $2',
  );
  if (number !== undefined && number >= 0 && number < 10_000) return plain(Math.round(number * 100));
  if (text === '' || isUnknown(cell)) return { price: unknown(), extra: false };
  if (noneWords.test(text)) return plain(0);
  if (/^\d{1,4}([.,]\d{1,2})?$/.test(text)) return plain(Math.round(Number(text.replace(',', '.')) * 100));
  const note = squeeze(cell);
  const amounts = findAmounts(text).filter(({ cents }) => cents < 1_000_000);
  if (donationWords.test(text)) return { price: { type: 'donation', amountCents: null, note }, extra: false };
  const free = freeWords.test(text);
  if (amounts.length === 0) {
    if (free || /consumptie|eigen rekening/.test(text))
      return { price: { ...freePrice(), ...noteOf(note, 'gratis') }, extra: false };
    return {
      price: { ...unknown(), ...(/^(?:ja|wel|betaald)/.test(text) && { type: 'paid' }), note },
      extra: false,
    };
  }
  return choose(text, amounts, free, note);
}

const saysPrice =
  /(?:^|[^a-z])(?:(?:kosten|entree|prijs|toegang|deelname|eigen bijdrage|bijdrage)(?: (?:is|zijn|bedraagt|bedragen))?:? ?(?:gratis|vrij|€|eur|\d)|gratis (?:toegang|toegankelijk|entree|deelname)|(?:vrije|vrij) entree|vrijwillige bijdrage)/;

/** The price from remarks when the list has none in its own column: only phrases that are about the price. */
export function priceInWords(texts: readonly string[]): ReturnType<typeof readPrice> {
  const sentences = texts.map(cutLong).flatMap((text) => text.split(/[;!?|]|\.(?=\s|$)/));
  const about = sentences.find((sentence) => saysPrice.test(fold(sentence)));
  const at = about ? fold(about).search(saysPrice) : -1;
  return about ? readPrice(about.normalize('NFC').slice(at)) : readPrice('');
}

function choose(
  text: string,
  amounts: Amount[],
  free: boolean,
  note: string,
): { price: WrittenPrice; extra: boolean } {
  // Coffee beside an entrance price, or beside "gratis", is not what the activity costs.
  const main = amounts.filter(({ label }) => !consumption.test(label) || /incl|met\b/.test(label));
  const entrance = main.length > 0 || free ? main : amounts;
  const general =
    entrance.find(({ label }) => others.test(label)) ??
    entrance.find(({ label }) => !some.test(label)) ??
    entrance[0];
  // "gratis, koffie € 1,00" is free; "gratis voor leden, 3,50 voor anderen" is not for most people.
  const freeForSome = free && freeLabel(text);
  if (!general || (free && !freeForSome && !others.test(general.label)))
    return { price: { ...freePrice(), note }, extra: amounts.length > 0 };
  const several = new Set(amounts.map(({ cents }) => cents)).size > 1 || free;
  if (general.cents === 0 && !several) return plain(0);
  const cents = bundle(text, general) ?? general.cents;
  const bareText = text.slice(0, general.at) + text.slice(general.end);
  const says = /[a-z0-9]/.test(
    bareText.replace(/entree|kosten|prijs|bijdrage|eigen|euro?|a\b|per persoon|p\.?p\.?/g, ''),
  );
  return {
    price: { type: cents === 0 ? 'free' : 'paid', amountCents: cents, ...(says && { note }) },
    extra: several,
  };
}

/** "2 voor 5 euro" and "5 euro voor 2 personen" are 2.50 each. */
function bundle(text: string, { at, end, cents }: Amount): number | undefined {
  const before = /(\d{1,2}|twee|drie|vier|vijf) voor\s*$/.exec(text.slice(0, at));
  const match = before ?? /^\s*(?:voor|per) (\d{1,2}|twee) personen/.exec(text.slice(end));
  const pieces = match && (numberWords.get(match[1]!) ?? Number(match[1]));
  return pieces && pieces > 1 ? Math.round(cents / pieces) : undefined;
}

function freeLabel(text: string): boolean {
  const after = /gratis(?: toegang| entree)?((?: voor| met| bij| t\/m| tot| onder)[^,;.(]*)/.exec(text)?.[1];
  const before = /([^,;.(]*)gratis/.exec(text)?.[1] ?? '';
  return (after !== undefined && (some.test(after) || /voor|met/.test(after))) || some.test(before);
}

/** Each amount with the words that belong to it: up to the comma, bracket or other amount on both sides. */
function findAmounts(text: string): Amount[] {
  const found = [...text.matchAll(amountPattern)].map((match) => {
    const end = match.index + match[0].length;
    return { cents: centsOf(match), at: match.index, end, label: '' };
  });
  return found.map((amount, index) => {
    const from = found[index - 1]?.end ?? 0;
    const to = found[index + 1]?.at ?? text.length;
    const before =
      text
        .slice(from, amount.at)
        .split(/[,;/]|\ben\b/)
        .at(-1) ?? '';
    const after = text.slice(amount.end, to).split(/[,;/()]|\ben\b/)[0] ?? '';
    return { ...amount, label: `${before} ${after}` };
  });
}

function centsOf(match: RegExpMatchArray): number {
  const [, sign, signCents, euro, euroCents, looseCents, bareEuro, bareCents, cent, word, wordCents] = match;
  if (cent) return Number(cent);
  if (word) return (numberWords.get(word) ?? 0) * 100 + (numberWords.get(wordCents ?? '') ?? 0);
  const whole = Number((sign ?? euro ?? bareEuro ?? '0').replace(/[.,]/g, ''));
  const part = signCents ?? euroCents ?? looseCents ?? bareCents ?? '';
  return whole * 100 + (/^\d+$/.test(part) ? Number(part.padEnd(2, '0')) : 0);
}

function plain(cents: number): { price: WrittenPrice; extra: boolean } {
  return { price: cents === 0 ? freePrice() : { type: 'paid', amountCents: cents }, extra: false };
}

function freePrice(): WrittenPrice {
  return { type: 'free', amountCents: 0 };
}

function unknown(): WrittenPrice {
  return { type: 'unknown', amountCents: null };
}

function noteOf(note: string, obvious: string): { note?: string } {
  return fold(note).replace(/[.!]/g, '') === obvious ? {} : { note };
}
