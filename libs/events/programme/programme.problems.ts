import { defineProblems } from '#platform/kernel';
import { programmeTexts } from './programme.nl.js';

const texts = programmeTexts.problems;

export const programmeProblems = defineProblems({
  eventUnknown: { status: 404, ...texts.eventUnknown },
  eventAddressTaken: { status: 409, ...texts.eventAddressTaken },
  eventUnreadable: { status: 422, ...texts.eventUnreadable },
  activityUnknown: { status: 404, ...texts.activityUnknown },
  activityUnreadable: { status: 422, ...texts.activityUnreadable },
  activityStale: { status: 412, ...texts.activityStale },
  activityIncomplete: { status: 422, ...texts.activityIncomplete },
  stepNotPossible: { status: 409, ...texts.stepNotPossible },
  peopleSignedUp: { status: 409, ...texts.peopleSignedUp },
  sessionUnknown: { status: 404, ...texts.sessionUnknown },
  sessionUnreadable: { status: 422, ...texts.sessionUnreadable },
  sessionCalledOff: { status: 409, ...texts.sessionCalledOff },
  stepTooLate: { status: 409, ...texts.stepTooLate },
  notYours: { status: 403, ...texts.notYours },
  addressUsedUp: { status: 409, ...texts.addressUsedUp },
});
