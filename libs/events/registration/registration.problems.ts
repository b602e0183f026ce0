import { defineProblems } from '#platform/kernel';
import { registrationTexts } from './registration.nl.js';

const texts = registrationTexts.problems;

export const registrationProblems = defineProblems({
  noSuchSession: { status: 404, ...texts.noSuchSession },
  calledOff: { status: 409, ...texts.calledOff },
  noSignUpNeeded: { status: 409, ...texts.noSignUpNeeded },
  signUpClosed: { status: 409, ...texts.signUpClosed },
  sessionOver: { status: 409, ...texts.sessionOver },
  partyTooLarge: { status: 422, ...texts.partyTooLarge },
  sessionFull: { status: 409, ...texts.sessionFull },
  formUsedAlready: { status: 409, ...texts.formUsedAlready },
  registrationIncomplete: { status: 422, ...texts.registrationIncomplete },
  onlyStaff: { status: 403, ...texts.onlyStaff },
  noSuchRegistration: { status: 404, ...texts.noSuchRegistration },
  undoTooLate: { status: 409, ...texts.undoTooLate },
  alreadyCancelled: { status: 409, ...texts.alreadyCancelled },
  notOverYet: { status: 422, ...texts.notOverYet },
  changedMeanwhile: { status: 412, ...texts.changedMeanwhile },
  tryOnceMore: { status: 503, ...texts.tryOnceMore },
});

/** Two sign-ups at the same time met on a unique key: doing it again finds the other one's row. */
export const registrationConstraints = {
  registration_form: registrationProblems.tryOnceMore,
  registration_once: registrationProblems.tryOnceMore,
  registration_spoken_code: registrationProblems.tryOnceMore,
};
