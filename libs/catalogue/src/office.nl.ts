import { officeMailbox } from './office-mailbox.nl.js';
import { officeSignIn } from './office-sign-in.nl.js';

/** Everything that the pages of the office say, and the pages on which staff come in. */
export const officeTexts = {
  signIn: officeSignIn,
  mailbox: officeMailbox,
  frame: {
    title: '{page} - Kantoor - {organisation}',
    plainTitle: '{page} - {organisation}',
    start: 'Kantoor',
    myself: 'Mijn inlog',
  },
  /** What was just done, above the page that comes next. */
  done: {
    signedOut: 'U bent uitgelogd.',
    sessionEnded: 'Dat apparaat is uitgelogd.',
    coalitionChosen: 'U werkt nu voor deze coalitie.',
  },
} as const;
