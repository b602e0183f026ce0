/** What can stand in the way of signing up or of changing a registration, and what to do then. */
export const registrationTexts = {
  problems: {
    changedMeanwhile: {
      title: 'Deze aanmelding is net veranderd',
      next: 'Laad de aanmelding opnieuw, kijk wat er veranderd is en pas het dan nog een keer aan.',
    },
    notOverYet: {
      title: 'Deze dag is nog niet voorbij',
      next: 'Kies een dag die voorbij is. Namen van wie nog komt, blijven staan.',
    },
    noSuchSession: {
      title: 'Dit moment kunnen wij niet vinden',
      next: 'Kijk in het programma, of bel ons. Wij helpen u graag.',
    },
    calledOff: {
      title: 'Dit moment gaat niet door',
      next: 'Kijk in het programma of er iets anders bij zit, of bel ons.',
    },
    noSignUpNeeded: {
      title: 'Aanmelden is hier niet nodig',
      next: 'U kunt gewoon komen. U bent van harte welkom.',
    },
    signUpClosed: {
      title: 'Aanmelden via de website kan niet meer',
      next: 'Bel ons. Misschien is er nog een plek voor u.',
    },
    sessionOver: {
      title: 'Dit moment is al begonnen of voorbij',
      next: 'Bel ons als u vragen hebt, of kijk in het programma naar een ander moment.',
    },
    partyTooLarge: {
      title: 'Met zo veel mensen tegelijk kunt u zich hier niet aanmelden',
      next: 'Bel ons. Dan regelen wij het samen.',
    },
    sessionFull: {
      title: 'Er zijn niet genoeg plaatsen meer vrij',
      next: 'Kies een ander moment, of bel ons. Wij denken graag mee.',
    },
    formUsedAlready: {
      title: 'Dit formulier hebt u al verstuurd',
      next: 'Wilt u nog iemand aanmelden? Ga dan terug naar de activiteit en kies opnieuw Aanmelden.',
    },
    registrationIncomplete: {
      title: 'Er is nog iets nodig voor de aanmelding',
      next: 'Kijk hieronder wat er nog mist.',
    },
    onlyStaff: {
      title: 'Zo aanmelden kan alleen een medewerker',
      next: 'Log in, of meld u aan via de pagina van de activiteit.',
    },
    noSuchRegistration: {
      title: 'Deze aanmelding kunnen wij niet vinden',
      next: 'Kijk of u het hele adres uit uw bericht hebt overgenomen, of bel ons.',
    },
    undoTooLate: {
      title: 'Ongedaan maken kan niet meer',
      next: 'Wilt u toch komen? Meld u dan opnieuw aan, of bel ons.',
    },
    alreadyCancelled: {
      title: 'U bent al afgemeld',
      next: 'Wilt u toch komen? Meld u dan opnieuw aan, of bel ons.',
    },
    tryOnceMore: {
      title: 'Het lukte net niet',
      next: 'Probeer het nog een keer. Wat u hebt ingevuld, blijft staan.',
    },
  },
  fields: {
    name: 'Vul een naam in',
    nameTooLong: 'Maak de naam korter dan 100 letters',
    email: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
    phone: 'Vul een telefoonnummer in zoals 0180 000 018',
    address: 'Maak het adres korter',
    companions: 'Vul in met hoeveel mensen u komt',
    placesLeft: { one: 'Er is nog {n} plaats vrij', many: 'Er zijn nog {n} plaatsen vrij' },
  },
} as const;
