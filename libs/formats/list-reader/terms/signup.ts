import { addDays, readEmail, readPhone } from '#platform/kernel';
import { parseWhen } from '../when/when-parser.js';
import { resolveDay, type WhenContext } from '../when/written-days.js';
import { numberWords } from '../words/dutch-words.js';
import { cutLong, fold, isUnknown, squeeze } from '../words/text.js';

export type SignupChannel = 'phone' | 'email' | 'web' | 'desk' | 'walk_in' | 'invitation' | 'other';

export interface WrittenSignup {
  required: 'yes' | 'no' | 'recommended' | 'unknown';
  channels: SignupChannel[];
  phone?: string;
  email?: string;
  url?: string;
  /** The last day on which one can sign up. */
  deadline?: string;
  deadlineRule?: { daysBefore: number; time?: string };
  allocation?: 'lottery';
  waitlist?: true;
  full?: true;
  anonymousAllowed?: true;
}

/** The cells and remarks that say whether and how one signs up. */
export interface SignupCells {
  signup?: string;
  phone?: string;
  email?: string;
  website?: string;
  deadline?: string;
  /** Title, description and remarks: read only for phrases that are about signing up without doubt. */
  others: readonly string[];
  /** "tussen 10 en 12 uur": one may come at any moment. */
  window: boolean;
  /** "een eruit, een erin": people come and go. */
  rolling: boolean;
}

const need =
  'aanmeld\\w*|aan te melden|meld\\w* (?:je|u|jezelf|uzelf)?\\s?aan|opg(?:even|ave|eef)\\w*|inschrijv\\w*|schrijf\\w*|reserver\\w*|aanmelding|intekenen|afspraak|boeken|tickets?|kaart(?:en|je|jes|verkoop)';
const notNeeded = new RegExp(
  [
    '^(?:nee+|neen|niet|geen|nvt|n\\.v\\.t\\.?|nergens voor|onwaar|false)(?![a-z])|^[0-]$',
    '(?:niet|geen) (?:nodig|verplicht|noodzakelijk|vereist|van toepassing)',
    `(?:zonder|geen) (?:voor)?(?:${need})`,
    '(?:hoeft|hoef je|hoeft u) (?:u |je )?(?:zich )?niet',
    '\\b(?:gewoon|zo|zomaar|gerust|vrij|spontaan) (?:binnen|langs|aan|komen|kom|in|even)',
    '(?:vrije|open|vrij) (?:inloop|toegang)|^inloop|\\bbinnenlopen|\\binlopen|^vrij(?: toegankelijk)?$|^welkom$',
    '\\bkom(?:t u)? (?:gewoon|gerust|zomaar|maar|langs|binnen)|\\bkom (?:gezellig|vooral|lekker) ',
    '(?:iedereen|altijd|u|je|allen)(?: bent| is| zijn)? (?:van harte )?welkom|voldoende|aanschuiven (?:kan|mag)',
  ].join('|'),
);
const butWelcome = /(?:wel|maar|liefst|graag|fijn|handig|prettig|gewenst|op prijs|mag)/;
const must = /verplicht|noodzakelijk|vereist|nodig\b|alleen (?:na|met|op|via)|moet/;
const preferred =
  /\bgraag\b|gewenst|aanbevolen|aangeraden|\bliefst\b|voorkeur|prijs gesteld|\bfijn\b|\bhandig\b|prettig|(?:melden|geven|reserveren|opgave|aanmelding) mag|mag (?:wel|ook)|kan,? maar|op prijs/;
const elsewhere = new RegExp(
  `(?:${need})(?: vooraf)?(?: is)? (?:verplicht|noodzakelijk|vereist|nodig|via|bij|kan|graag|voor|kunt|op|gewenst)|(?:graag|vooraf) (?:vooraf )?(?:${need})|(?:${need}) ?:|wel (?:even )?(?:aanmelden|opgeven|reserveren)`,
);
const freeEntry =
  /(?:open|vrije) inloop|(?:aanmelden|aanmelding|opgeven|opgave|reserveren|inschrijven) (?:vooraf )?(?:is )?(?:niet|hoeft niet)|(?:niet|zonder) (?:vooraf )?(?:te )?(?:aan ?(?:te )?meld|opgev|reserver)|zonder (?:aanmelding|afspraak|reservering)|(?:gewoon|zo|zomaar|vrij) binnenlopen/;

/** Whether and how to sign up. An empty cell is "unknown", unless other words leave no doubt. */
export function readSignup(cells: SignupCells, context: WhenContext): WrittenSignup {
  const cell = squeeze(cutLong(cells.signup ?? ''));
  const text = fold(cell);
  const signup: WrittenSignup = { required: requirement(text, cell, cells), channels: [] };
  const rest = [cells.phone, cells.email, cells.website].map((one) => squeeze(one ?? ''));
  const contact = readContacts(
    signup.required === 'unknown' ? [cell, ...rest] : [cell, ...rest, ...relevant(cells.others)],
  );
  Object.assign(signup, contact.found);
  if (signup.required === 'no') signup.channels = ['walk_in'];
  else if (signup.required !== 'unknown') signup.channels = channelsOf(text, contact.order);
  const deadline = readDeadline(
    `${cell} ${squeeze(cells.deadline ?? '') && `uiterlijk ${cells.deadline}`}`,
    context,
  );
  if (signup.required !== 'no') Object.assign(signup, deadline);
  const everything = fold([cell, ...cells.others].join(' | '));
  if (/\blot(?:ing|en)\b|geloot|namen getrokken|getrokken/.test(everything)) signup.allocation = 'lottery';
  if (/wachtlijst|reservelijst/.test(everything)) signup.waitlist = true;
  if (isFull(cell) || cells.others.some((other) => /(?:^|[^\p{L}])VOL(?:GEBOEKT)?(?:[!.,]|$)/u.test(other)))
    signup.full = true;
  if (/anoniem/.test(text)) signup.anonymousAllowed = true;
  return signup;
}

function isFull(cell: string): boolean {
  return /^(?:is |zit )?vol(?:geboekt|zet)?(?!\s*=)\b/.test(fold(cell));
}

function requirement(text: string, cell: string, cells: SignupCells): WrittenSignup['required'] {
  if (text !== '' && !isUnknown(cell)) return fromCell(text);
  // "intekenen voor de bus" is about the bus.
  const others = sentences(cells.others)
    .map(fold)
    .filter((other) => !/\btaxi|\bbus\b|vervoer/.test(other));
  if (others.some((other) => freeEntry.test(other))) return 'no';
  if (others.some((other) => elsewhere.test(other)))
    return others.some((o) => preferred.test(o) && !must.test(o)) ? 'recommended' : 'yes';
  return text === '' && (cells.window || cells.rolling) ? 'no' : 'unknown';
}

function fromCell(text: string): WrittenSignup['required'] {
  const negative = notNeeded.exec(text);
  if (negative) {
    const rest = text.slice(negative.index + negative[0].length);
    return /[;,.:(]|\bmaar\b/.test(rest) && butWelcome.test(rest) && !notNeeded.test(rest.trim())
      ? welcomed(rest)
      : 'no';
  }
  if (must.test(text) || /^ja\b/.test(text)) return 'yes';
  if (/^(?:misschien|weet niet|onduidelijk|\?)/.test(text)) return 'unknown';
  return preferred.test(text) ? 'recommended' : 'yes';
}

/** "niet nodig, kom gewoon" stays no; "niet nodig, wel graag" or "wel opgeven voor soep" is recommended. */
function welcomed(rest: string): WrittenSignup['required'] {
  const asks = new RegExp(
    `${need}|fijn|handig|prettig|gewenst|op prijs|wel (?:voor|bij|als)|\\bgraag\\b(?! gezien)|liefst`,
  );
  return asks.test(rest) ? 'recommended' : 'no';
}

function sentences(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[.!?;](?:\s|$)/)).filter(Boolean);
}

function relevant(others: readonly string[]): string[] {
  return others.filter((other) => elsewhere.test(fold(other)) || /wachtlijst/i.test(other));
}

interface Contacts {
  found: { phone?: string; email?: string; url?: string };
  order: { channel: SignupChannel; at: number }[];
}

const emailPattern = /[^\s@"<>()[\]\\,;:|]{1,64}@[^\s@"<>()[\]\\,;:|]{1,255}/g;
const phonePattern = /(?<![\w@.-])(?:\+31|0031|0)[\d\s().-]{7,16}\d/g;
const urlPattern =
  /(?:https?:\/\/|www\.)[^\s,;<>()"]+|(?<![\w@.-])[a-z0-9][a-z0-9-]{1,60}(?:\.[a-z0-9-]{2,60}){0,3}\.(?:nl|frl|com|org|eu|net|info|amsterdam|nu)(?:\/[^\s,;<>()"]*)?(?![\w@.-])/gi;

function readContacts(texts: readonly string[]): Contacts {
  const result: Contacts = { found: {}, order: [] };
  let offset = 0;
  for (const text of texts) {
    for (const match of text.matchAll(emailPattern)) {
      const email = readEmail(match[0].replace(/^mail:?|[.:]+$/gi, ''));
      if (email && !result.found.email) result.found.email = email;
      if (email) result.order.push({ channel: 'email', at: offset + match.index });
    }
    const withoutMail = text.replace(emailPattern, (mail) => ' '.repeat(mail.length));
    for (const match of withoutMail.matchAll(phonePattern)) {
      const phone = readPhone(match[0]);
      if (phone && !result.found.phone) result.found.phone = phone;
      if (phone) result.order.push({ channel: 'phone', at: offset + match.index });
    }
    for (const match of withoutMail.matchAll(urlPattern)) {
      const url = match[0].replace(/[.:]+$/, '');
      result.found.url ??= /^https?:/i.test(url) ? url : `https://${url}`;
      result.order.push({ channel: 'web', at: offset + match.index });
    }
    offset += text.length + 1;
  }
  return result;
}

const channelWords: readonly (readonly [SignupChannel, RegExp])[] = [
  ['desk', /\bbalie|receptie|aan de bar|ter plaatse|\bop het \w*festival|langskomen|intekenlijst/],
  ['web', /website|\bsite\b|online|inloggen|formulier|tickets?\b|webshop|qr/],
  ['phone', /telefonisch|\bbel(?:len|t)?\b|\btel\b/],
  ['email', /\be?-?mail(?:en|t)?\b/],
  ['invitation', /uitnodiging/],
];

function channelsOf(text: string, order: Contacts['order']): SignupChannel[] {
  const named = channelWords.flatMap(([channel, pattern]) => {
    const at = text.search(pattern);
    return at >= 0 ? [{ channel, at }] : [];
  });
  const sorted = [...order, ...named].sort((a, b) => a.at - b.at);
  return [...new Set(sorted.map(({ channel }) => channel))];
}

const deadlineMarks =
  /\b(voor|uiterlijk(?: op| voor)?|t\/m|tot en met|tot uiterlijk|tot|deadline:?|sluit(?:ing|ingsdatum)?:?(?: op)?|voor of op)\s+((?:[a-z]+\.?\s+)?\d[^,;(|]*)/g;

/** "vóór 1 oktober" means 30 September is the last day; "t/m" and "uiterlijk" name the last day itself. */
function readDeadline(cell: string, context: WhenContext): Pick<WrittenSignup, 'deadline' | 'deadlineRule'> {
  const text = fold(cell);
  const rule =
    /(\d{1,2}|een|twee|drie|vier|vijf|zeven) (dag|dagen|week|weken|uur)(?: van)? ?(?:te?voren|vooraf|ervoor|voor aanvang|daarvoor)(?:[^\d]{0,20}(\d{1,2})[.:](\d{2}))?/.exec(
      text,
    );
  if (rule) {
    const count = numberWords.get(rule[1]!) ?? Number(rule[1]);
    const days =
      rule[2]!.startsWith('week') || rule[2] === 'weken'
        ? count * 7
        : rule[2] === 'uur'
          ? Math.ceil(count / 24)
          : count;
    return {
      deadlineRule: { daysBefore: days, ...(rule[3] && { time: `${rule[3].padStart(2, '0')}:${rule[4]}` }) },
    };
  }
  for (const match of text.matchAll(deadlineMarks)) {
    const words = parseWhen(match[2]!, 'date').flatMap((entry) => entry.days)[0];
    const day = words?.kind === 'day' && words.day.month > 0 ? resolveDay(words.day, context) : undefined;
    if (!day || !('date' in day)) continue;
    const before = match[1] === 'voor' || match[1] === 'tot' || match[1] === 'uiterlijk voor';
    return { deadline: before ? addDays(day.date, -1) : day.date };
  }
  return {};
}
