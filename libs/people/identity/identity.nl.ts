/** Words of signing in, of the people with an account and of what the logbook shows. */
export const identityTexts = {
  problems: {
    linkSpent: {
      title: 'Deze link werkt niet meer',
      next: 'Een link om in te loggen werkt één keer, en 10 minuten lang. Vraag een nieuwe link aan.',
    },
    codeWrong: {
      title: 'Deze code klopt niet',
      next: 'Kijk de 8 cijfers na en probeer het nog een keer. Lukt het na 5 keer niet, vraag dan een nieuwe link aan.',
    },
    personUnknown: {
      title: 'Deze medewerker vinden wij niet',
      next: 'Ga terug naar de lijst van medewerkers en kies daar opnieuw.',
    },
    grantUnknown: {
      title: 'Deze taak vinden wij niet',
      next: 'Ga terug naar de lijst van medewerkers. Misschien heeft iemand de taak al weggehaald.',
    },
    grantIncomplete: {
      title: 'Bij deze taak hoort nog een keuze',
      next: 'Kies bij een partner de organisatie, en bij de deur het programma.',
    },
    notYourself: {
      title: 'U kunt uw eigen toegang niet weghalen',
      next: 'Vraag een andere coördinator om dit te doen.',
    },
    worksElsewhereToo: {
      title: 'Deze medewerker werkt ook voor een andere coalitie',
      next: 'Haal de taken in uw eigen coalitie weg. De toegang tot de andere coalitie blijft dan staan.',
    },
    addressUnreadable: {
      title: 'Dit e-mailadres klopt niet',
      next: 'Kijk het adres na. Een voorbeeld: naam@voorbeeld.nl.',
    },
    nameMissing: { title: 'De naam ontbreekt nog', next: 'Vul de naam van de medewerker in.' },
  },
  mail: {
    subject: 'Uw link om in te loggen',
    greeting: 'Beste {name},',
    asked: 'U wilt inloggen bij Kom Erbij. Klik op de knop. De knop werkt één keer, tot {time}.',
    otherDevice:
      'Leest u deze mail op een ander apparaat? Typ dan deze 8 cijfers op het scherm waar u wilt inloggen.',
    notYou:
      'Hebt u dit niet zelf gevraagd? Doe dan niets en geef de cijfers aan niemand. Zonder u kan niemand inloggen.',
    button: 'Inloggen',
    closing: 'Met vriendelijke groet,',
    sender: 'Kom Erbij',
  },
  devices: { on: '{browser} op {system}', unknown: 'Onbekend apparaat', browser: 'Browser' },
} as const;
