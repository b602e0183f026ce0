import { defineDone } from '../kit/done.js';

/** The places of a coalition in the office: the list, and putting one right. */
export const placeTexts = {
  title: 'Locaties',
  lead: 'Bewoners lezen hier of zij naar binnen kunnen. Het filter Rolstoel kijkt ook naar deze gegevens.',
  caption: 'Locaties op volgorde van naam',
  search: 'Zoek op naam, adres of wijk',
  all: 'Alle ({n})',
  shown: { any: 'Nog iets onbekend ({n})', wheelchair: 'Rolstoel onbekend ({n})' },
  found: { one: '1 locatie', many: '{n} locaties' },
  foundMore: 'De eerste {n} locaties. Onderaan bladert u verder.',
  foundNext: 'De volgende {n} locaties.',
  empty: 'Er zijn nog geen locaties',
  emptyText:
    'Een locatie komt hier vanzelf, als u een lijst importeert of bij een moment een locatie invult.',
  columns: {
    name: 'Locatie',
    address: 'Adres',
    neighbourhood: 'Wijk',
    moments: 'Momenten',
    access: 'Toegankelijk',
  },
  addressUnknown: 'Adres nog niet bekend',
  neighbourhoodUnknown: 'Nog niet bekend',
  noSessions: 'Geen',
  sessions: { one: '1 komt nog', many: '{n} komen nog' },
  access: { yes: 'Wel: {what}', no: 'Niet: {what}', unknown: 'Nog niet bekend: {what}' },
  /** Short words for what somebody may find at a place. */
  facts: {
    wheelchair: 'rolstoel',
    walker: 'rollator',
    accessibleToilet: 'toilet',
    hearingLoop: 'ringleiding',
    lift: 'lift',
  },
  place: {
    upcoming: {
      one: 'Hier is nog 1 moment.',
      many: 'Hier zijn nog {n} momenten.',
    },
    noUpcoming: 'Hier is nu geen moment meer.',
    told: 'Verandert u de naam of het adres? Dan gaat er bericht uit naar wie hier is aangemeld: {ways}.',
    toldNobody: 'Niemand is hier nu aangemeld. Er gaan geen berichten uit.',
    quiet:
      'Bij een e-mail zit een nieuwe afspraak voor de agenda. Over wijk, route en toegankelijkheid gaat geen bericht uit.',
    sections: { where: 'Naam en adres', way: 'Wijk en route', access: 'Toegankelijkheid' },
    accessHint: 'Weet u iets niet zeker? Kies dan “Weten we niet”. Bewoners lezen alleen wat u zeker weet.',
    fields: {
      name: 'Naam van de locatie',
      street: 'Straat en huisnummer',
      postcode: 'Postcode',
      town: 'Plaats',
      neighbourhood: 'Wijk',
      directions: 'Zo komt u er',
      wheelchair: 'Kunnen mensen met een rolstoel naar binnen?',
      walker: 'Kunnen mensen met een rollator naar binnen?',
      accessibleToilet: 'Is er een toilet voor mensen met een rolstoel?',
      hearingLoop: 'Is er een ringleiding voor hoortoestellen?',
      lift: 'Is er een lift?',
      accessNote: 'Wat moeten mensen nog meer weten om binnen te komen?',
    },
    hints: {
      postcode: 'Bijvoorbeeld 2991 AB',
      neighbourhood: 'Bewoners kunnen op wijk zoeken',
      directions: 'Bijvoorbeeld: Bus 84, halte Middenbaan. De ingang is aan de achterkant.',
      accessNote: 'Bijvoorbeeld: Er is één drempel. Bel aan, dan helpen wij u.',
    },
    neighbourhoodNone: 'Nog niet bekend',
    answers: { yes: 'Ja', no: 'Nee', unknown: 'Weten we niet' },
    save: 'Bewaar',
    staleTitle: 'Iemand anders heeft deze locatie net veranderd',
    other: 'Bekijk de andere locatie: {name}',
  },
  /** Beside a session. */
  correct: 'Wijzig de gegevens van deze locatie',
} as const;

export const placeDone = defineDone({
  placeSaved: 'De locatie is bewaard. Bewoners zien dit nu.',
  placeMoved: 'De locatie is bewaard. Wie hier is aangemeld, krijgt bericht.',
});
