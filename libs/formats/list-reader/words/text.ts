const dashes = /[‐-―−]/;
const quotes = /[‘’‚‛`´]/;

/**
 * The text in lower case without accents, with plain dashes, quotes and spaces. Exactly as long as
 * `text.normalize('NFC')`, so that a place found in the one is the same place in the other.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0080-\uffff]/g, foldOne)
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function foldOne(character: string): string {
  if (dashes.test(character)) return '-';
  if (quotes.test(character)) return "'";
  if (/\s/.test(character)) return ' ';
  const base = character.normalize('NFD')[0] ?? character;
  const lower = base.toLowerCase();
  return lower.length === 1 ? lower : character;
}

/** The beginning of a text that is too long to be a day, a price or a place; it bounds the work on a hostile file. */
export function cutLong(text: string): string {
  return text.length > longest ? text.slice(0, longest) : text;
}
const longest = 2_000;

/** One line with single spaces, trimmed. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A short key for comparing names: folded, letters and digits only, no article in front. */
export function nameKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:de|het|een|t) /, '');
}

/** The text, or null when nothing is left of it. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Without brackets, marks and connecting words at the ends: ", in de Waag (" gives "de Waag". */
export function bare(text: string): string {
  let rest = cutLong(squeeze(text));
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/^[\s,.;:|/&+*=>–-]+/u, '')
      .replace(/^(?:in|bij|op|te|aan|om|en|of|van|locatie|plaats|waar)(?:[\s:]+|$)/i, '')
      .replace(/[\s,;:|/&+*=<–-]+$/u, '')
      .replace(/(?:^|\s)(?:in|bij|op|te|aan|om|en|of|van)$/i, '');
    if (/^\([^()]*\)?$/.test(rest) || /^[^()]*\)$/.test(rest)) rest = rest.replace(/^\(|\)$/g, '');
  }
  return rest;
}

/** A phrase that says "we do not know yet". */
export function isUnknown(text: string): boolean {
  return unknownWords.test(fold(squeeze(cutLong(text))));
}

const unknownWords =
  /^(?:(?:is|zijn|wordt|worden|nog|niet|nader|datum|dag|data|tijd|tijdstip|tijden|locatie|plaats|adres|exacte|precieze|in|te) )*(?:n\.?t\.?b\.?|n\.?n\.?b\.?|t\.?b\.?[dca]\.?|onbekend|bekend|volgt(?: nog)?|volgen|bepalen|overleg|bekendgemaakt|bekend gemaakt|bericht|\?+|-+)[.!?]*$/;

/** Whether the cell points to the row above: "idem", "id.", a ditto mark. */
export function isDitto(text: string): boolean {
  return /^(?:idem|id\.?|ditto|zelfde|hetzelfde|zie boven|als boven|"|''|,,|„|”|〃)[.!]?$/.test(
    fold(squeeze(text)),
  );
}
