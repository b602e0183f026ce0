/** Dutch and Frisian words for days, months, numbers and parts of the day, all folded. */

const dayNames: readonly (readonly string[])[] = [
  ['maandag', 'moandei', 'ma'],
  ['dinsdag', 'dins', 'tiisdei', 'di'],
  ['woensdag', 'woens', 'woansdei', 'woe', 'wo'],
  ['donderdag', 'dond', 'tongersdei', 'don', 'do'],
  ['vrijdag', 'freed', 'vrij', 'vri', 'vr'],
  ['zaterdag', 'sneon', 'zat', 'za'],
  ['zondag', 'snein', 'zo'],
];

/** Word for a weekday to its ISO number, Monday = 1. */
export const weekdayNumbers = new Map(dayNames.flatMap((names, day) => names.map((name) => [name, day + 1])));

const monthNames: readonly (readonly string[])[] = [
  ['januari', 'jan', 'jannewaris'],
  ['februari', 'feb', 'febr', 'febrewaris'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei', 'maaie'],
  ['juni', 'jun', 'juny'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug'],
  ['september', 'sept', 'sep', 'septimber'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov', 'novimber'],
  ['december', 'dec', 'desimber'],
];

/** Word for a month to its number. */
export const monthNumbers = new Map(
  monthNames.flatMap((names, month) => names.map((name) => [name, month + 1])),
);

const numberNames: readonly (readonly string[])[] = [
  ['nul'],
  ['een', 'ien'],
  ['twee', 'twa'],
  ['drie', 'trije'],
  ['vier', 'fjouwer'],
  ['vijf', 'fiif'],
  ['zes', 'seis'],
  ['zeven', 'san'],
  ['acht'],
  ['negen', 'njoggen'],
  ['tien', 'tsien'],
  ['elf', 'alve'],
  ['twaalf', 'tolve'],
  ['dertien'],
  ['veertien'],
  ['vijftien'],
  ['zestien'],
  ['zeventien'],
  ['achttien'],
  ['negentien'],
  ['twintig'],
];
const tens: readonly (readonly [string, number])[] = [
  ['twintig', 20],
  ['dertig', 30],
  ['veertig', 40],
  ['vijftig', 50],
  ['zestig', 60],
  ['zeventig', 70],
  ['tachtig', 80],
  ['negentig', 90],
];

/** Number words up to a thousand, as one word ("vijfentwintig"). */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...numberNames.flatMap((names, value) => names.map((name): [string, number] => [name, value])),
  ...tens,
  ...tens.flatMap(([ten, value]) =>
    numberNames
      .slice(1, 10)
      .map((names, unit): [string, number] => [`${names[0]}en${ten}`, value + unit + 1]),
  ),
  ['honderd', 100],
  ['honderdvijftig', 150],
  ...numberNames
    .slice(2, 10)
    .map((names, index): [string, number] => [`${names[0]}honderd`, (index + 2) * 100]),
  ['duizend', 1000],
]);

/** "eerste" to 1, "laatste" to -1. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ['eerste', 1],
  ['earste', 1],
  ['tweede', 2],
  ['twadde', 2],
  ['derde', 3],
  ['tredde', 3],
  ['vierde', 4],
  ['fjirde', 4],
  ['vijfde', 5],
  ['laatste', -1],
  ['leste', -1],
]);

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** Words for a part of the day, also as the second half of "dinsdagmiddag". */
export const dayPartWords: ReadonlyMap<string, DayPart> = new Map([
  ['ochtend', 'morning'],
  ['morgen', 'morning'],
  ['voormiddag', 'morning'],
  ['moarn', 'morning'],
  ['middag', 'afternoon'],
  ['namiddag', 'afternoon'],
  ['tussen de middag', 'afternoon'],
  ['middei', 'afternoon'],
  ['avond', 'evening'],
]);

/** A regular expression part for any of the words, longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
