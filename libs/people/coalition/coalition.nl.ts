/** What the coalition's own things say when something is wrong. */
export const coalitionTexts = {
  problems: {
    coalitionUnknown: {
      title: 'Deze pagina is er niet',
      next: 'Kijk of het adres goed is overgenomen, of begin bij het programma.',
    },
    coalitionTaken: {
      title: 'Dit adres is al van een andere coalitie',
      next: 'Kies een ander woord voor in het adres.',
    },
    coalitionIncomplete: {
      title: 'De gegevens van de coalitie zijn niet compleet',
      next: 'Bewoners moeten altijd iemand kunnen bellen en mailen. Vul de gegevens aan.',
    },
    placeUnknown: {
      title: 'Deze locatie is er niet (meer)',
      next: 'Ga terug naar de lijst en kies een locatie die er nog is.',
    },
    placeStale: {
      title: 'Iemand anders heeft deze locatie net veranderd',
      next: 'Bekijk wat er nu staat en voer uw wijziging daarna opnieuw in.',
    },
    placeTaken: {
      title: 'Deze locatie staat al in uw lijst',
      next: 'Er is al een locatie met deze naam in deze straat en plaats. Gebruik die, of kies hier een andere naam of straat.',
    },
    placeUnreadable: {
      title: 'De locatie is niet bewaard',
      next: 'Kijk de vakken na waar iets bij staat, en bewaar nog een keer.',
    },
    placeNotYours: {
      title: 'U mag deze locatie niet veranderen',
      next: 'Vraag het aan de coördinator van uw coalitie.',
    },
  },
  placeFields: {
    name: 'Vul de naam van de locatie in, bijvoorbeeld Buurthuis De Brug.',
    postcode: 'Vul een postcode in met 4 cijfers en 2 letters, bijvoorbeeld 2991 AB. Of laat het vak leeg.',
    neighbourhood: 'Kies een wijk uit de lijst.',
    tooLong: 'Maak deze tekst korter: hij mag {n} tekens lang zijn.',
  },
  fields: {
    slug: 'Gebruik voor het adres alleen kleine letters, cijfers en streepjes.',
    name: 'Vul de naam in.',
    leadName: 'Vul de naam in van de organisatie die de coalitie leidt.',
    phone: 'Vul een telefoonnummer in, bijvoorbeeld 0180 000 018.',
    phoneHours: 'Vul in wanneer iemand de telefoon opneemt.',
    email: 'Vul een e-mailadres in, bijvoorbeeld welkom@voorbeeld.nl.',
    colour: 'Schrijf de kleur als een hekje met zes tekens, bijvoorbeeld #0b5e62.',
  },
} as const;
