import { fold } from '../words/text.js';

export type Field =
  | 'title'
  | 'summary'
  | 'date'
  | 'weekday'
  | 'time'
  | 'start'
  | 'end'
  | 'whenWhere'
  | 'location'
  | 'address'
  | 'houseNumber'
  | 'postcode'
  | 'town'
  | 'neighbourhood'
  | 'organiser'
  | 'partners'
  | 'price'
  | 'signup'
  | 'deadline'
  | 'phone'
  | 'email'
  | 'website'
  | 'contact'
  | 'targetGroup'
  | 'age'
  | 'capacity'
  | 'accessibility'
  | 'notes'
  | 'municipality'
  | 'year'
  | 'category'
  | 'status'
  | 'transport'
  | 'number'
  | 'dayPart'
  | 'endDate'
  | 'full';

/** Patterns on a folded heading with only letters, digits and single spaces; the first that fits wins. */
const headings: readonly (readonly [Field, RegExp])[] = [
  ['dayPart', /^dagdeel/],
  ['endDate', /^(?:eind|tot|laatste).*(?:datum|dag)$|^datum (?:tot|eind|t m)|^t m datum/],
  ['full', /^vol$|volgeboekt|^is het vol/],
  ['number', /^(?:nr|no|nummer|volgnummer|volgnr|id|regel|activiteitnummer|code)$/],
  ['houseNumber', /^(?:huisnr|huisnummer|nr huis|hnr)$/],
  [
    'deadline',
    /(?:uiterste|uiterlijke|deadline|sluiting|laatste|uiterlijk).*(?:aanmeld|inschrijf|opgeven|opgave|datum|dag)?|(?:aanmelden|opgeven|inschrijven) (?:voor|tot|uiterlijk)$/,
  ],
  ['email', /e ?mail|mailadres/],
  ['website', /website|^link|^url|\bsite\b|^www|webadres|internet/],
  ['phone', /telefoon|^tel(?: nr)?$|telnr|mobiel|^bel/],
  [
    'whenWhere',
    /(?:wanneer|datum|dag|tijd).* (?:waar|locatie|plaats|plek)\b|(?:waar|locatie|plaats).* (?:wanneer|datum|tijd)/,
  ],
  ['targetGroup', /doelgroep|voor wie|bestemd voor|wie (?:kan|kunnen|mag|is welkom)|publiek|voor welke/],
  ['age', /leeftijd/],
  [
    'organiser',
    /door wie|wie (?:organiseert|doet|verzorgt|biedt)|organisat|organiser|aanbieder|initiatie|^door$|^wie$|uitvoer|vereniging|^instelling|^stichting|gastheer|trekker|^van wie/,
  ],
  ['partners', /^partners?$|samen met|samenwerk|medeorganis|^i s m/],
  [
    'signup',
    /aanmeld|opgeven|opgave|inschrij|reserver|aan te melden|hoe (?:doe|kan|meld).*mee|\btickets?\b|moet je je|afspraak|^deelname$/,
  ],
  ['price', /kost|prijs|entree|bijdrage|tarief|betal|^euro|bedrag|toegangs|^toegang$/],
  [
    'capacity',
    /^max|^aantal(?: pers\w*)?$|aantal (?:plaatsen|plekken|deelnemers|personen|mensen|max)|capaciteit|hoeveel (?:plekken|plaatsen|mensen|personen|deelnemers|kunnen)|maxim|^plekken|^plaatsen|^deelnemers|groepsgrootte|limiet|beschikbare/,
  ],
  ['accessibility', /toegankelijk|rolstoel|mindervalid|minder valid|hulpmiddel/],
  ['contact', /contact|informatie bij|vragen/],
  ['municipality', /^gemeente(?:naam)?$/],
  ['year', /^jaar$|^jaartal$/],
  ['category', /^(?:soort|type|categorie|thema|rubriek|genre)/],
  ['status', /^status$|gaat door|doorgang/],
  ['transport', /vervoer|ophalen/],
  [
    'start',
    /^(?:begin|start|aanvang|van|vanaf|starttijd|begintijd|aanvangstijd|begint|start om|begin tijd|start tijd|tijd van|tijd begin|van uur|hoe laat begint het)$/,
  ],
  [
    'end',
    /^(?:eind|einde|tot|eindtijd|eind tijd|tijd tot|tijd eind|afloop|sluit|tot uur|t m|hoe laat is het afgelopen|eindigt)$/,
  ],
  ['date', /datum|^data$|wanneer|^(?:welke )?dag(?:en)?$|op welke dag|^dag en|^dag tijd|^dagen|^moment/],
  ['weekday', /^weekdag$/],
  ['time', /tijd|hoe laat|^uur$|^uren$|^tijden|van tot/],
  [
    'title',
    /^(?:naam|titel|omschrijving)? ?(?:van )?(?:de |het |je |uw )?(?:activiteit|activiteiten|workshop|programma ?onderdeel|onderdeel|evenement|aanbod|bijeenkomst|programma)$|^wat$|titel|^welke activiteit|^wat (?:is er|gaat er|gebeurt|organiseer|bied)|^activiteit/,
  ],
  [
    'summary',
    /omschrijving|beschrijving|toelichting|uitleg|tekst|inhoud|^wat gaan we|^wat houdt|^info|^informatie|^details?|^programma/,
  ],
  ['postcode', /^postcode$|^pc$/],
  [
    'town',
    /^postcode (?:en |plus )?(?:woon)?plaats|^plaats$|woonplaats|^dorp|^kern(?:en)?$|^stad$|plaatsnaam|^in welke (?:plaats|kern)/,
  ],
  ['neighbourhood', /\bwijk|\bbuurt\b|stadsdeel/],
  [
    'location',
    /locatie|^waar$|^waar |plek$|accommodatie|gebouw|^zaal|ruimte|verzamel|^waar precies|buurthuis/,
  ],
  ['address', /adres|straat/],
  ['notes', /bijzonder|opmerking|extra|overig|let op|aanvulling|nota|^goed om te weten|meenemen/],
  ['title', /^naam(?: .*)?$/],
];

/** The field of a heading, or undefined for a heading nobody taught us. */
export function fieldOf(heading: string): Field | undefined {
  const plain = fold(heading)
    .replace(/[^a-z0-9€]+/g, ' ')
    .replace(/€/g, 'euro')
    .trim();
  if (plain === '' || plain.length > 80) return undefined;
  return headings.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Fields that only a list of activities has. */
export const programmeFields: readonly Field[] = [
  'title',
  'date',
  'time',
  'start',
  'whenWhere',
  'location',
  'summary',
];

/** Fields of which a second column adds to the first instead of being unknown. */
const adding = new Set<Field>([
  'notes',
  'summary',
  'contact',
  'organiser',
  'targetGroup',
  'accessibility',
  'address',
  'website',
]);

export interface Columns {
  /** Column numbers of each field, the best first. */
  at: Map<Field, number[]>;
  headings: string[];
  unknown: string[];
}

/** Recognises the columns of a header row, in any order. */
export function readHeader(texts: readonly string[]): Columns {
  const at = new Map<Field, number[]>();
  const unknown: string[] = [];
  const headingTexts = texts.map((text) => text.replace(/\s+/g, ' ').trim());
  for (const [index, heading] of headingTexts.entries()) {
    const field = fieldOf(heading);
    const known = field && at.get(field);
    if (field && !known) at.set(field, [index]);
    else if (field === 'title' && known) settleTitles(at, headingTexts, known[0]!, index, unknown);
    else if (field && known && adding.has(field)) known.push(index);
    else if (heading !== '') unknown.push(heading);
  }
  settleDoubles(at, headingTexts);
  const used = new Set([...at.values()].flat().map((index) => headingTexts[index]));
  return { at, headings: headingTexts, unknown: unknown.filter((heading) => !used.has(heading)) };
}

/** Of two columns that may hold the title, the plainest heading wins; a describing one becomes the summary. */
function settleTitles(
  at: Map<Field, number[]>,
  headingTexts: readonly string[],
  first: number,
  second: number,
  unknown: string[],
): void {
  const describes = (index: number): boolean =>
    /omschrijving|beschrijving|programma|inhoud/i.test(headingTexts[index]!);
  const isPlainName = (index: number): boolean => /^naam\W*$/i.test(headingTexts[index]!);
  const swap = describes(first) || isPlainName(first);
  const [title, other] = swap ? [second, first] : [first, second];
  at.set('title', [title]);
  if (describes(other) && !at.has('summary')) at.set('summary', [other]);
  else unknown.push(headingTexts[other]!);
}

/** "Dag" beside "Datum" is the weekday; "Plaats" without "Locatie" is the place itself. */
function settleDoubles(at: Map<Field, number[]>, headingTexts: readonly string[]): void {
  const days = headingTexts.flatMap((heading, index) =>
    /^(?:dag|wat voor dag)\W*$/i.test(heading) ? [index] : [],
  );
  const dates = headingTexts.flatMap((heading, index) =>
    /datum|data/i.test(heading) && fieldOf(heading) === 'date' ? [index] : [],
  );
  if (days[0] !== undefined && dates[0] !== undefined) {
    at.set('date', [dates[0]]);
    at.set('weekday', [days[0]]);
  }
  const town = at.get('town');
  if (
    town &&
    !at.has('location') &&
    !at.has('address') &&
    !at.has('whenWhere') &&
    /^plaats\W*$/i.test(headingTexts[town[0]!] ?? '')
  ) {
    at.set('location', town);
    at.delete('town');
  }
  if (!at.has('title') && at.has('summary')) {
    at.set('title', at.get('summary')!);
    at.delete('summary');
  }
  if (!at.has('title') && at.has('category')) {
    at.set('title', at.get('category')!);
    at.delete('category');
  }
}
