import { defineProblems } from '#platform/kernel';
import { identityTexts } from './identity.nl.js';

const texts = identityTexts.problems;

export const identityProblems = defineProblems({
  linkSpent: { status: 410, ...texts.linkSpent },
  codeWrong: { status: 422, ...texts.codeWrong },
  personUnknown: { status: 404, ...texts.personUnknown },
  grantUnknown: { status: 404, ...texts.grantUnknown },
  grantIncomplete: { status: 422, ...texts.grantIncomplete },
  notYourself: { status: 409, ...texts.notYourself },
  worksElsewhereToo: { status: 409, ...texts.worksElsewhereToo },
  addressUnreadable: { status: 422, ...texts.addressUnreadable },
  nameMissing: { status: 422, ...texts.nameMissing },
});
