/** What the fields of an activity are called where they are named: in the logbook, and among the changes of a list. */
export const activityFields = {
  title: 'titel',
  summary: 'omschrijving',
  category: 'soort',
  targetGroups: 'voor wie',
  ageMin: 'leeftijd vanaf',
  ageMax: 'leeftijd tot en met',
  bookingMode: 'aanmelden',
  bookingNote: 'uitleg bij aanmelden',
  bookingUntil: 'aanmelden tot',
  priceKind: 'kosten',
  priceCents: 'bedrag',
  priceNote: 'uitleg bij kosten',
  accessNote: 'toegankelijkheid',
  addressPrivate: 'adres pas na aanmelden',
  remarks: 'bijzonderheden',
  contactName: 'contactpersoon',
  contactPhone: 'telefoonnummer',
  contactEmail: 'e-mailadres',
} as const;

/** What programme says when something is wrong or missing. */
export const programmeTexts = {
  problems: {
    eventUnknown: {
      title: 'Deze week of conferentie is er niet',
      next: 'Kijk of het adres goed is overgenomen, of begin bij het overzicht.',
    },
    eventAddressTaken: {
      title: 'Dit adres is al van een andere week of conferentie',
      next: 'Kies een andere naam of een ander adres.',
    },
    eventUnreadable: {
      title: 'De gegevens van de week of conferentie kloppen nog niet',
      next: 'Verbeter wat hieronder staat.',
    },
    activityUnknown: {
      title: 'Deze activiteit is er niet (meer)',
      next: 'Ga terug naar het programma en kies een andere activiteit.',
    },
    activityUnreadable: {
      title: 'De gegevens van de activiteit kloppen nog niet',
      next: 'Verbeter wat hieronder staat.',
    },
    activityStale: {
      title: 'Iemand anders heeft deze activiteit net veranderd',
      next: 'Er is niets overschreven. Bekijk wat er nu staat en voer uw wijziging daarna opnieuw in.',
    },
    activityIncomplete: {
      title: 'Deze activiteit is nog niet compleet',
      next: 'Vul aan wat hieronder staat. Daarna kunt u de activiteit publiceren.',
    },
    stepNotPossible: {
      title: 'Dit kan niet met deze activiteit',
      next: 'Bekijk hoe de activiteit er nu voor staat. Misschien heeft iemand anders dit al gedaan.',
    },
    peopleSignedUp: {
      title: 'Er zijn al mensen aangemeld',
      next: 'Laat eerst de momenten vervallen. Dan krijgt iedereen bericht.',
    },
    sessionUnknown: {
      title: 'Dit moment is er niet (meer)',
      next: 'Ga terug naar het programma en kies een ander moment.',
    },
    sessionUnreadable: {
      title: 'De dag, de tijd of het aantal plaatsen klopt nog niet',
      next: 'Verbeter wat hieronder staat.',
    },
    sessionCalledOff: {
      title: 'Dit moment gaat niet meer door',
      next: 'Maak een nieuw moment als de activiteit op een andere dag toch doorgaat.',
    },
    stepTooLate: {
      title: 'Ongedaan maken kan niet meer',
      next: 'Dat kan tot tien minuten na de wijziging. Wijzig het moment opnieuw, of maak een nieuw moment.',
    },
    notYours: {
      title: 'U mag dit niet veranderen',
      next: 'Vraag het aan de coördinator van uw coalitie.',
    },
    addressUsedUp: {
      title: 'Er is geen vrij adres voor deze naam',
      next: 'Kies een iets andere naam.',
    },
  },
  fields: {
    name: 'Vul een naam in.',
    slug: 'Gebruik voor het adres alleen kleine letters, cijfers en streepjes.',
    firstDay: 'Vul een dag in die bestaat.',
    lastDay: 'Vul een dag in die bestaat.',
    daysOrder: 'De laatste dag ligt voor de eerste dag.',
    title: 'Vul een titel in.',
    tooLong: 'Maak deze tekst korter: hij mag {n} tekens lang zijn.',
    ageMin: 'Vul een leeftijd in tussen 0 en 120.',
    ageMax: 'Vul een leeftijd in tussen 0 en 120.',
    agesOrder: 'De hoogste leeftijd is lager dan de laagste.',
    priceCents: 'Vul een bedrag in, bijvoorbeeld 2,50.',
    contactPhone: 'Vul een telefoonnummer in, bijvoorbeeld 0180 000 018.',
    contactEmail: 'Vul een e-mailadres in, bijvoorbeeld welkom@voorbeeld.nl.',
    capacity: 'Vul een aantal plaatsen in, of laat het leeg als er geen grens is.',
    reason: 'Schrijf in één zin waarom het niet doorgaat. Mensen lezen dit.',
    place: 'Vul de naam van de locatie in.',
  },
  times: {
    noDay: 'Vul eerst de dag in.',
    noSuchDay: 'Deze dag bestaat niet.',
    tooFar: 'Deze dag ligt te ver weg. Kijk het jaar na.',
    noSuchTime: 'Schrijf de tijd zo: 14.00.',
    skippedTime: 'Deze tijd bestaat niet: in deze nacht gaat de klok een uur vooruit. Kies een andere tijd.',
    doubleTime: 'Deze tijd is er twee keer: in deze nacht gaat de klok een uur terug. Kies een andere tijd.',
    noStart: 'Vul ook in hoe laat het begint.',
    endBeforeStart: 'Het einde ligt niet na het begin.',
  },
  /** What an activity needs before it can be published. */
  missing: {
    moment: 'een moment',
    date: 'de datum',
    time: 'de begintijd',
    place: 'de locatie',
    contact: 'een telefoonnummer',
  },
  /** In calendars; `activity` and `sender` stand for names that would tell too much. */
  feed: {
    activity: 'Activiteit',
    sender: 'Kom Erbij',
    online: 'Thuis, via de computer of de telefoon. U hoort nog hoe.',
    questions: 'Vragen? Bel {name}: {phone}',
  },
  missingSentence: 'Nog nodig: {what}.',
} as const;
