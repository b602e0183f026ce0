import { defineProblems } from '#platform/kernel';
import { coalitionTexts } from './coalition.nl.js';

const texts = coalitionTexts.problems;

export const coalitionProblems = defineProblems({
  coalitionUnknown: { status: 404, ...texts.coalitionUnknown },
  coalitionTaken: { status: 409, ...texts.coalitionTaken },
  coalitionIncomplete: { status: 422, ...texts.coalitionIncomplete },
  placeUnknown: { status: 404, ...texts.placeUnknown },
  placeStale: { status: 412, ...texts.placeStale },
  placeTaken: { status: 409, ...texts.placeTaken },
  placeUnreadable: { status: 422, ...texts.placeUnreadable },
  placeNotYours: { status: 403, ...texts.placeNotYours },
});
