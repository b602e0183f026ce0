import { defineDone } from '../kit/done.js';

/** A moment of an activity: making, moving, calling off. */
export const sessionTexts = {
  newTitle: 'Nieuw moment',
  of: '{title}: {when}',
  fields: {
    day: 'Dag',
    start: 'Begintijd',
    end: 'Eindtijd',
    dayPart: 'Deel van de dag',
    whereKind: 'Waar is het?',
    known: 'Locatie',
    place: 'Naam van de locatie',
    street: 'Straat en huisnummer',
    town: 'Plaats',
    capacity: 'Aantal plaatsen',
    reason: 'Waarom gaat het niet door?',
  },
  hints: {
    start: 'Bijvoorbeeld 14.00',
    end: 'Bijvoorbeeld 14.00',
    dayPart: 'Alleen als de tijd nog niet bekend is',
    capacity: 'Laat leeg als er geen grens is',
    reason: 'Mensen lezen deze zin. Bijvoorbeeld: De gastspreker is ziek.',
  },
  dayPartNone: 'Niet bekend',
  whereKinds: {
    known: 'Een locatie die wij al kennen',
    fresh: 'Een andere locatie',
    online: 'Online of per telefoon',
    unknown: 'Nog niet bekend',
  },
  knownMissing: 'Kies een locatie uit de lijst.',
  capacityWrong: 'Vul een aantal in, bijvoorbeeld 20. Of laat het leeg als er geen grens is.',
  overbooked: {
    one: 'Er is 1 persoon meer aangemeld dan er plaatsen zijn. Niemand is afgemeld.',
    many: 'Er zijn {n} mensen meer aangemeld dan er plaatsen zijn. Niemand is afgemeld.',
  },
  /** The forms on the page of a moment; the first reads otherwise as long as it is not published. */
  when: { title: 'Wanneer', button: 'Bewaar dag en tijd' },
  move: { title: 'Verplaatsen', button: 'Verplaats dit moment' },
  where: { title: 'Waar', button: 'Bewaar de locatie' },
  size: { title: 'Plaatsen', button: 'Bewaar het aantal' },
  callOff: { title: 'Laten vervallen', button: 'Laat dit moment vervallen' },
  callOffText: 'Het moment gaat dan niet door. U kunt dit nog tien minuten ongedaan maken.',
  undo: 'Maak ongedaan',
  undoAbout: 'de laatste wijziging van {when}',
  undoUntil: 'Dat kan tot {time}.',
  told: 'Wie krijgt bericht? {ways}.',
  toldNobody: 'Er is nog niemand aangemeld. Er gaan geen berichten uit.',
  toldNotYet: 'De activiteit is nog niet gepubliceerd. Er gaan geen berichten uit.',
  ways: {
    email: { one: '1 e-mail', many: '{n} e-mails' },
    call: { one: '1 telefoontje voor de balie', many: '{n} telefoontjes voor de balie' },
    letter: { one: '1 brief', many: '{n} brieven' },
  },
  more: { one: 'en nog 1 moment', many: 'en nog {n} momenten' },
  dayUnknown: 'dag nog niet bekend',
  timeUnknown: 'tijd nog niet bekend',
  placeUnknown: 'locatie nog niet bekend',
  online: 'online',
  add: 'Voeg dit moment toe',
} as const;

export const sessionDone = defineDone({
  sessionAdded: 'Het moment is toegevoegd.',
  sessionMoved: 'De dag en de tijd zijn bewaard. Wie is aangemeld, krijgt bericht.',
  sessionPlaced: 'De locatie is bewaard. Wie is aangemeld, krijgt bericht.',
  sessionResized: 'Het aantal plaatsen is bewaard.',
  sessionCalledOff: 'Het moment gaat niet door. Wie is aangemeld, krijgt bericht.',
  sessionTakenBack: 'De wijziging is ongedaan gemaakt. Wie er bericht van kreeg, hoort dit ook.',
});
