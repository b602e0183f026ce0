/** The frame around every mail, letter and telephone call. What a notice is about stands in `notices.nl.ts`. */
export const correspondenceTexts = {
  mail: {
    code: 'Uw code',
    buttonDoesNotWork: 'Werkt de knop niet? Kopieer dan dit adres:',
    phone: 'Telefoon: {phone}',
    email: 'E-mail: {email}',
    calendarHint:
      'Bij deze e-mail zit een afspraak voor uw agenda. Staat hij er niet vanzelf in? Open dan de bijlage.',
  },
  letter: {
    phone: 'Telefoon {phone}',
    email: 'E-mail {email}',
    code: 'Uw code: {code}',
    fileName: 'brieven-{date}.pdf',
  },
  call: {
    opening: 'Goedendag, u spreekt met … van {sender}. Spreek ik met {name}?',
    fact: '{label}: {value}.',
    code: 'Uw code is {code}. Wilt u die opschrijven?',
    closing: 'Hebt u nog vragen? U kunt ons altijd bellen: {phone}. Dank u wel en tot ziens.',
  },
  failures: {
    refused: 'De e-mail is geweigerd: {answer}',
    triesUsedUp: 'De e-mail is na {n} keer proberen niet aangekomen',
    unknownOutcome: 'Het is niet zeker of de e-mail is aangekomen',
    unsendable: 'Van dit bericht is geen e-mail te maken',
    testAddress: 'Dit e-mailadres is maar een voorbeeld: daar kan geen post heen',
    heldAfterRestore: 'Niet verstuurd, want er is een back-up teruggezet. Kijk of dit bericht nog nodig is',
    expired: 'Te laat: dit bericht is niet meer verstuurd',
    noAnswer: 'Er werd niet opgenomen',
  },
  problems: {
    noSuchNotice: {
      title: 'Dit bericht is er niet meer',
      next: 'Ga terug naar de lijst. Misschien heeft een collega het net afgehandeld.',
    },
    notToBeTriedAgain: {
      title: 'Dit bericht kunnen wij niet nog een keer mailen',
      next: 'Bel de persoon, of maak een brief van het bericht.',
    },
  },
} as const;
