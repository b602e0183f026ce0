import { defineDone } from '../kit/done.js';

/** Who comes. */
export const partyListTexts = {
  title: 'Aanmeldingen',
  lead: 'Wie deze lijst opent, staat in het logboek.',
  print: 'Print met Ctrl+P. U krijgt dan een deurlijst met een vak om af te vinken.',
  caption: 'Aanmeldingen',
  empty: 'Er is nog niemand aangemeld.',
  sum: '{registrations}, samen {people}.',
  registrations: { one: '1 aanmelding', many: '{n} aanmeldingen' },
  people: { one: '1 persoon', many: '{n} mensen' },
  places: '{taken} van {capacity} plaatsen bezet.',
  search: 'Zoek op moment',
  columns: {
    moment: 'Moment',
    with: 'Komt mee',
    arranged: 'Geregeld door',
    present: 'Aanwezig',
    name: 'Naam',
    people: 'Mensen',
    contact: 'Telefoon of e-mail',
    code: 'Code',
    action: 'Doen',
  },
  with: 'met {names}',
  someone: 'iemand',
  arrangedBy: 'geregeld door {name}',
  open: 'Bekijk',
  register: 'Iemand aanmelden',
  noBooking: 'Voor deze activiteit is aanmelden niet nodig.',
  destroy: 'Vernietig deze lijst na {date}.',
  notPublished: 'Aanmelden kan zodra de activiteit gepubliceerd is.',
} as const;

/** The moments that somebody can be signed up for. */
export const openSessionTexts = {
  title: 'Iemand aanmelden',
  search: 'Welke activiteit?',
  caption: 'Momenten waarvoor u iemand kunt aanmelden',
  empty: 'Geen moment gevonden',
  emptyText: 'Zoek met een ander woord. Alleen momenten die nog komen en waarvoor aanmelden kan, staan hier.',
  columns: { title: 'Activiteit', when: 'Wanneer', where: 'Waar', places: 'Plek', action: 'Doen' },
  choose: 'Meld iemand aan',
  none: 'Geen moment gevonden',
  noneText: 'Zoek met een ander woord. Alleen momenten die nog komen en waarvoor aanmelden kan, staan hier.',
} as const;

/** Signing somebody up. */
export const registerTexts = {
  title: 'Iemand aanmelden',
  full: 'Dit moment is vol.',
  channels: { phone: 'Aan de telefoon', desk: 'Aan de balie', paper: 'Op papier' },
  fields: {
    name: 'Naam',
    people: 'Met hoeveel mensen samen?',
    companions: 'Namen van wie meekomen',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    address: 'Postadres',
    channel: 'Hoe meldt deze persoon zich aan?',
  },
  hints: {
    people: 'De persoon zelf telt mee',
    companions: 'Eén naam op elke regel. Namen zijn niet nodig.',
    address:
      'Alleen als iemand een brief wil. Straat en huisnummer op de eerste regel, postcode en plaats op de tweede.',
  },
  peopleWrong: 'Vul een aantal in, bijvoorbeeld 2.',
  contact: 'Hoe krijgt deze persoon bericht?',
  contactHint:
    'E-mail gaat voor. Anders een brief, anders een telefoontje. Niets ingevuld? Dan print u een brief om mee te geven.',
  button: 'Meld aan',
} as const;

/** One registration, read aloud and looked after. */
export const registrationTexts = {
  title: 'Aanmelding van {name}',
  script: 'Lees voor',
  scriptLines: {
    done: '{name} is aangemeld voor {title}.',
    when: 'Het is {when}.',
    where: 'De plek is {where}.',
    people: 'U bent met {n} mensen.',
    email: 'U krijgt een bevestiging per e-mail.',
    letter: 'U krijgt een bevestiging per brief.',
    call: 'Wij bellen u een paar dagen van tevoren.',
    code: 'Uw code is {code}. Schrijft u die op?',
    cancel: 'Kunt u toch niet? Bel dan {phone}.',
  },
  code: 'Code',
  facts: {
    activity: 'Activiteit',
    when: 'Wanneer',
    where: 'Waar',
    people: 'Wie',
    contact: 'Bereikbaar',
    arranged: 'Geregeld door',
    state: 'Status',
  },
  noContact: 'Geen telefoon of e-mail',
  state: { confirmed: 'aangemeld', cancelled: 'afgemeld' },
  cancel: 'Meld af',
  cancelTitle: 'Komt deze persoon toch niet?',
  cancelText: 'Na het afmelden is de plek weer vrij. De persoon krijgt bericht.',
  undo: 'Maak afmelding ongedaan',
  notices: 'Berichten aan deze persoon',
  noNotices: 'Er zijn nog geen berichten.',
  another: 'Nog iemand aanmelden voor dit moment',
  list: 'Alle aanmeldingen van deze activiteit',
} as const;

/** Finding somebody who calls. */
export const findTexts = {
  menu: 'Zoeken',
  title: 'Zoek een aanmelding',
  intro: 'Typ de code die iemand voorleest, of een deel van de naam. Wie zoekt, staat in het logboek.',
  fields: { words: 'Code of naam' },
  hints: { words: 'Bijvoorbeeld K7P4-M2QX, of Jansen' },
  wordsMissing: 'Typ een code van 8 tekens, of ten minste 2 letters van een naam.',
  button: 'Zoek',
  found: { one: '1 aanmelding gevonden', many: '{n} aanmeldingen gevonden' },
  none: 'Niets gevonden',
  noneText: 'Kijk de code of de naam na. Wat langer dan een dag voorbij is, vindt u hier niet.',
  caption: 'Gevonden aanmeldingen',
  register: 'Wilt u iemand aanmelden?',
  columns: { name: 'Naam', activity: 'Activiteit', when: 'Wanneer', state: 'Status', code: 'Code' },
} as const;

export const deskDone = defineDone({
  registered: 'De aanmelding is gelukt. Lees de tekst hieronder voor.',
  alreadyRegistered: 'Deze persoon was al aangemeld. Er is niets dubbel gemaakt.',
  registrationCancelled: 'De persoon is afgemeld. De plek is weer vrij.',
  registrationRestored: 'De afmelding is ongedaan gemaakt.',
});
