/** What every app says when something does not work, and what a form says about one field. */
export const httpTexts = {
  problems: {
    notFound: {
      title: 'Deze pagina bestaat niet',
      next: 'Kijk het adres na, of ga naar het begin en zoek daar verder. Bellen mag ook.',
    },
    gone: {
      title: 'Deze pagina is er niet meer',
      next: 'Ga naar het begin en zoek daar verder. Bellen mag ook.',
    },
    notSignedIn: {
      title: 'U bent niet ingelogd',
      next: 'Log in en probeer het dan nog een keer.',
    },
    refused: {
      title: 'Dit formulier komt niet van onze eigen pagina',
      next: 'Ga terug, laad de pagina opnieuw en verstuur het formulier dan nog een keer.',
    },
    unreadableRequest: {
      title: 'Wij kunnen deze vraag niet lezen',
      next: 'Kijk het adres na, of ga terug en probeer het nog een keer.',
    },
    unknownFields: {
      title: 'Er staan velden in die wij niet kennen',
      next: 'Laat de genoemde velden weg en stuur het opnieuw.',
    },
    checkFields: {
      title: 'Er is nog iets niet goed ingevuld',
      next: 'Kijk naar de genoemde velden, pas ze aan en verstuur het formulier dan opnieuw.',
    },
    tooLarge: {
      title: 'Dit is te groot',
      next: 'Stuur een kleiner bestand of een kortere tekst. Een bestand mag 12 MB groot zijn.',
    },
    unknownFormat: {
      title: 'Dit soort gegevens kunnen wij niet lezen',
      next: 'Stuur JSON, of gebruik het formulier op de pagina.',
    },
    methodNotAllowed: {
      title: 'Dit kan hier niet',
      next: 'Ga terug en gebruik de knoppen op de pagina.',
    },
    tooOften: {
      title: 'Dat ging te vaak achter elkaar',
      next: 'Wacht even en probeer het dan nog een keer. Lukt het niet, bel ons dan.',
    },
    repeatedOtherwise: {
      title: 'Deze sleutel hoort bij een ander verzoek',
      next: 'Gebruik voor elk nieuw verzoek een nieuwe Idempotency-Key.',
    },
    stillRunning: {
      title: 'Hetzelfde verzoek loopt nog',
      next: 'Wacht een paar tellen en stuur het verzoek dan nog een keer.',
    },
    keyUnreadable: {
      title: 'Deze Idempotency-Key kunnen wij niet gebruiken',
      next: 'Stuur een sleutel van 16 tot 128 letters, cijfers en streepjes, bijvoorbeeld een UUID.',
    },
    versionMissing: {
      title: 'De versie ontbreekt',
      next: 'Stuur in If-Match de ETag mee die u bij het lezen kreeg.',
    },
    versionStale: {
      title: 'Iemand anders heeft dit net veranderd',
      next: 'Laad de pagina opnieuw, kijk wat er veranderd is en vul uw wijziging dan nog een keer in.',
    },
    unexpected: {
      title: 'Er ging bij ons iets mis',
      next: 'Probeer het over een paar minuten nog een keer. Bel ons als het dan nog niet lukt.',
    },
  },
  fields: {
    missing: 'Vul dit in.',
    choose: 'Maak hier een keuze.',
    tooShort: 'Gebruik hier ten minste {n} tekens.',
    tooLong: 'Gebruik hier hooguit {n} tekens.',
    tooFew: 'Kies er ten minste {n}.',
    tooMany: 'Kies er hooguit {n}.',
    atLeast: 'Vul hier {n} of meer in.',
    atMost: 'Vul hier {n} of minder in.',
    number: 'Vul hier een getal in.',
    wholeNumber: 'Vul hier een heel getal in, zonder komma.',
    yesOrNo: 'Kies hier ja of nee.',
    text: 'Vul hier één tekst in.',
    list: 'Geef hier een lijst.',
    group: 'Hier horen meer velden bij elkaar.',
    email: 'Kijk het e-mailadres na. Een voorbeeld: naam@voorbeeld.nl.',
    url: 'Kijk het webadres na. Een voorbeeld: https://www.voorbeeld.nl.',
    date: 'Kijk de datum na. Een voorbeeld: 24-09-2026.',
    time: 'Kijk de tijd na. Een voorbeeld: 14.00.',
    unknown: 'Dit veld kennen wij niet. Laat het weg.',
    unreadable: 'Hier staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw.',
    other: 'Kijk na wat hier staat en vul het opnieuw in.',
  },
  signOut: 'U bent uitgelogd.',
  requestNumber: 'Nummer van deze melding: {id}',
} as const;
