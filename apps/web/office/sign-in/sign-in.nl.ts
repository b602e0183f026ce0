import { defineDone } from '../kit/done.js';

/** Signing in and out, and where somebody is signed in. */
export const signInTexts = {
  ask: {
    title: 'Inloggen voor medewerkers',
    intro:
      'Vul het e-mailadres in dat u voor uw werk gebruikt. U krijgt dan een e-mail met een knop. Een wachtwoord is niet nodig.',
    fields: { email: 'E-mailadres' },
    hints: { email: 'Bijvoorbeeld naam@voorbeeld.nl' },
    emailWrong: 'Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
    button: 'Stuur mij de e-mail',
    resident: 'Wilt u zich aanmelden voor een activiteit? Dan hoeft u niet in te loggen.',
    toProgramme: 'Ga naar het programma',
  },
  code: {
    title: 'Kijk in uw e-mail',
    intro:
      'Kennen wij dit e-mailadres? Dan krijgt u nu een e-mail met een knop en 8 cijfers. Dat kan 10 minuten duren.',
    how: 'Klik in de e-mail op de knop. Of typ hier de 8 cijfers.',
    fields: { code: 'De 8 cijfers uit de e-mail' },
    hints: { code: 'Bijvoorbeeld 1234 5678' },
    codeMissing: 'Typ de 8 cijfers uit de e-mail, bijvoorbeeld 1234 5678.',
    codeWrong:
      'Deze cijfers kloppen niet. Kijk ze na en typ ze nog een keer. Lukt het na 5 keer niet, vraag dan een nieuwe e-mail.',
    button: 'Inloggen',
    nothing: 'Geen e-mail gekregen?',
    nothingWhat: 'Kijk bij de ongewenste e-mail. Of vraag een nieuwe e-mail.',
    again: 'Vraag een nieuwe e-mail',
  },
  link: {
    title: 'Inloggen',
    intro: 'U bent er bijna. Druk op de knop om in te loggen.',
    button: 'Log mij in',
    once: 'De knop werkt één keer, en 10 minuten lang. Hebt u dit niet zelf gevraagd? Sluit dan deze pagina.',
  },
  other: {
    title: 'Typ deze cijfers op uw eerste scherm',
    intro:
      'U opent de e-mail in een andere browser dan die waarin u wilt inloggen. Dat is goed. Ga terug naar dat eerste scherm en typ daar deze 8 cijfers:',
    code: 'Uw cijfers',
    warning: 'Geef deze cijfers aan niemand. Ook niet aan iemand die belt en zegt dat hij van ons is.',
    here: 'Liever op dit apparaat werken?',
    hereLink: 'Vraag hier een nieuwe e-mail',
  },
  spent: {
    title: 'Deze link werkt niet meer',
    intro: 'Een link om in te loggen werkt één keer, en 10 minuten lang. Vraag een nieuwe e-mail.',
    button: 'Vraag een nieuwe e-mail',
  },
  sessions: {
    title: 'Mijn inlog',
    intro: 'Hier ziet u waar u bent ingelogd. Staat er iets bij dat u niet kent? Log het dan uit.',
    caption: 'Waar u bent ingelogd',
    device: 'Apparaat',
    since: 'Ingelogd',
    seen: 'Laatst gebruikt',
    action: 'Doen',
    here: 'dit apparaat',
    end: 'Log uit',
    endAbout: 'op {device}, ingelogd {when}',
    limit: 'Na 3 uur zonder iets te doen logt u vanzelf uit, en in elk geval na 12 uur.',
  },
  coalition: {
    title: 'Voor welke coalitie werkt u nu?',
    label: 'Coalitie',
    button: 'Kies deze coalitie',
  },
} as const;

export const signInDone = defineDone({
  signedOut: 'U bent uitgelogd.',
  sessionEnded: 'Dat apparaat is uitgelogd.',
  coalitionChosen: 'U werkt nu voor deze coalitie.',
});
