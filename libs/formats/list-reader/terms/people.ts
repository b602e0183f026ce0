import { fold, squeeze } from '../words/text.js';
import {
  accessibilityWords,
  categoryWords,
  languageWords,
  targetGroupWords,
  type WrittenAccessibility,
} from './vocabularies.js';

/** Codes of the groups a text names; "everyone" when it names none. */
export function readTargetGroups(cell: string, title: string, others = ''): string[] {
  const own = groupsIn(cell);
  const meant = /(?:^|[ ,(])voor (?!de |het |een )([^.;)]{1,80})/.exec(fold(others))?.[1] ?? '';
  const inTitle = groupsIn(title);
  const elsewhere = inTitle.length > 0 ? inTitle : groupsIn(meant);
  const found = own.length > 0 || cell.trim() !== '' ? own : elsewhere;
  const codes = found.filter(
    (code) => code !== 'everyone' || found.length === 1 || /iedereen|\ben inwoners/.test(fold(cell)),
  );
  return codes.length > 0 ? codes : ['everyone'];
}

function groupsIn(text: string): string[] {
  const folded = fold(text);
  return targetGroupWords
    .flatMap(([code, words]) => {
      const at = folded.search(words);
      return at >= 0 ? [{ code, at }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ code }) => code);
}

/** Lowest and highest age in a text: "12-18 jaar", "55+", "t/m 12 jaar", "vanaf 18 jaar". */
export function readAges(text: string): { ageMin?: number; ageMax?: number } {
  const folded = fold(text);
  const range =
    /(?<!\d)(\d{1,2})\s*(?:-|tot en met|t\/m|tot|en)\s*(?:en met\s*)?(\d{1,2})\s*(?:jaar|jr|jarig)/.exec(
      folded,
    );
  if (range) return { ageMin: Number(range[1]), ageMax: Number(range[2]) };
  const plus =
    /(?<!\d)(\d{2})\s*-?\s*(?:\+|plus)/.exec(folded) ??
    /(?:vanaf|boven(?: de)?|ouder dan)\s*(\d{1,2})(?=\s*(?:jaar|jr|$))/.exec(folded) ??
    /(\d{2})\s*(?:jaar )?en ouder/.exec(folded);
  if (plus) return { ageMin: Number(plus[1]) };
  const top = /(?:t\/m|tot en met|tot|onder de|max\w*)\s*(\d{1,2})\s*(?:jaar|jr)/.exec(folded);
  return top ? { ageMax: Number(top[1]) } : {};
}

/** The kind of activity, by its title first; null when no word tells. */
export function readCategory(cell: string, title: string, summary: string): string | null {
  for (const text of [title, cell, summary]) {
    const folded = fold(text);
    const found = categoryWords
      .map(([code, words]) => ({ code, at: folded.search(words) }))
      .find(({ at }) => at >= 0);
    if (found) return found.code;
  }
  return null;
}

/** What is known about getting in. Only the own column may say that a wheelchair is no problem or is one. */
export function readAccessibility(cell: string, others: string): WrittenAccessibility {
  const result: WrittenAccessibility = {};
  const own = fold(squeeze(cell));
  const all = `${own} | ${fold(squeeze(others))}`;
  for (const [words, fact] of accessibilityWords) {
    const inText =
      'wheelchair' in fact
        ? words.test(own) || (own === '' && /rolstoel|toegankelijk/.test(all) && words.test(all))
        : words.test(all);
    if (!inText) continue;
    for (const [key, value] of Object.entries(fact))
      if (!(key in result)) Object.assign(result, { [key]: value });
  }
  const steps = /(\d|een|twee|drie) tred(?:en|e)/.exec(own)?.[1];
  if (steps) result.steps = { een: 1, twee: 2, drie: 3 }[steps] ?? Number(steps);
  if (/tolk|taal|spreekt/.test(all)) {
    const languages = languageWords.flatMap(([words, code]) => (words.test(all) ? [code] : []));
    if (languages.length > 0) result.languages = languages;
  }
  if (result.wheelchair === false && own !== '') result.notes = squeeze(cell);
  return result;
}

/** "Humanitas, Wonen Plus en LINK": the first leads, the others join in. */
export function readOrganisers(
  cell: string,
  partnersCell: string,
): { organiser: string | null; partners: string[] } {
  const whole = squeeze(cell);
  const listed = whole
    .split(/\s*[,;]\s*|\s+\+\s+|\s+i\.?s\.?m\.?\s+|\s+samen met\s+|\s+m\.?m\.?v\.?\s+/)
    .filter(Boolean);
  const names = listed.flatMap((name, index) => {
    if (index < listed.length - 1) return [name];
    return listed.length > 1 ? name.split(/\s+en\s+(?=\S)/) : splitLast(name);
  });
  const others = squeeze(partnersCell)
    .split(/\s*[,;+]\s*|\s+en\s+(?=\p{Lu})/u)
    .filter(Boolean);
  return { organiser: names[0] ?? null, partners: [...new Set([...names.slice(1), ...others])] };
}

/** "Stjoer en Het Bolwerk" are two; "Zorg en Welzijn" and "Dag en Dauw" may be one name. */
function splitLast(name: string): string[] {
  const [first = '', second = '', ...more] = name.split(/\s+en\s+/);
  const two = /^\p{Lu}/u.test(second) && (first.includes(' ') || second.includes(' ')) && more.length === 0;
  const oneName = /\b(?:zorg|welzijn|sport|kunst|cultuur|wonen|werk|jeugd|natuur|spel|kerk)$/i.test(first);
  return two && !oneName ? [first, second] : [name];
}
