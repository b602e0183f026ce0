import { officeProgramme } from './activities/activities.nl.js';
import { officeDesk } from './desk/desk.nl.js';
import { officeImport } from './import/import.nl.js';
import { officeLogbook } from './logbook/logbook.nl.js';
import { officeMailbox } from './mailbox/mailbox.nl.js';
import { officePlaces } from './places/places.nl.js';
import { officeSignIn } from './sign-in/sign-in.nl.js';

/** Everything that the pages of the office say, and the pages on which staff come in. */
export const officeTexts = {
  signIn: officeSignIn,
  mailbox: officeMailbox,
  import: officeImport,
  desk: officeDesk,
  logbook: officeLogbook,
  programme: officeProgramme,
  places: officePlaces,
  frame: {
    title: '{page} - Kantoor - {organisation}',
    plainTitle: '{page} - {organisation}',
    start: 'Kantoor',
    myself: 'Mijn inlog',
  },
  /** What was just done, above the page that comes next. */
  done: {
    published: 'Gepubliceerd: {n}. Bezoekers zien dit nu.',
    activityCreated: 'De activiteit is gemaakt. Voeg nu een moment toe.',
    activitySaved: 'De activiteit is bewaard.',
    activitySubmitted: 'De activiteit is ingediend.',
    activityReturned: 'De activiteit staat op aanpassen.',
    activityPublished: 'De activiteit is gepubliceerd. Bezoekers zien hem nu.',
    activityWithdrawn: 'De activiteit is teruggetrokken. Bezoekers zien hem niet meer.',
    attentionSettled: 'Bekeken. De melding is weg.',
    sessionAdded: 'Het moment is toegevoegd.',
    sessionMoved: 'De dag en de tijd zijn bewaard. Wie is aangemeld, krijgt bericht.',
    sessionPlaced: 'De locatie is bewaard. Wie is aangemeld, krijgt bericht.',
    sessionResized: 'Het aantal plaatsen is bewaard.',
    sessionCalledOff: 'Het moment gaat niet door. Wie is aangemeld, krijgt bericht.',
    sessionTakenBack: 'De wijziging is ongedaan gemaakt. Wie er bericht van kreeg, hoort dit ook.',
    placeSaved: 'De locatie is bewaard. Bewoners zien dit nu.',
    placeMoved: 'De locatie is bewaard. Wie hier is aangemeld, krijgt bericht.',
    registered: 'De aanmelding is gelukt. Lees de tekst hieronder voor.',
    alreadyRegistered: 'Deze persoon was al aangemeld. Er is niets dubbel gemaakt.',
    registrationCancelled: 'De persoon is afgemeld. De plek is weer vrij.',
    registrationRestored: 'De afmelding is ongedaan gemaakt.',
    lettersPrinted: 'Uit de lijst gehaald: {n}.',
    callSpoken: 'Genoteerd: gesproken.',
    callNoAnswer: 'Genoteerd: geen gehoor. De persoon blijft op de lijst.',
    callToLetter: 'Er gaat een brief in plaats van een telefoontje.',
    mailedAgain: 'De e-mail gaat opnieuw de deur uit.',
    rowSaved: 'Regel {n} is bijgewerkt.',
    listDiscarded: 'De lijst is weggegooid. Er is niets overgenomen.',
    signedOut: 'U bent uitgelogd.',
    sessionEnded: 'Dat apparaat is uitgelogd.',
    coalitionChosen: 'U werkt nu voor deze coalitie.',
  },
} as const;
