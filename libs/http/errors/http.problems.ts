import { defineProblems } from '#platform/kernel';
import { httpTexts } from './http.nl.js';

const texts = httpTexts.problems;

export const httpProblems = defineProblems({
  notFound: { status: 404, ...texts.notFound },
  gone: { status: 410, ...texts.gone },
  notSignedIn: { status: 401, ...texts.notSignedIn },
  refused: { status: 403, ...texts.refused },
  unreadableRequest: { status: 400, ...texts.unreadableRequest },
  unknownFields: { status: 400, ...texts.unknownFields },
  checkFields: { status: 422, ...texts.checkFields },
  tooLarge: { status: 413, ...texts.tooLarge },
  unknownFormat: { status: 415, ...texts.unknownFormat },
  methodNotAllowed: { status: 405, ...texts.methodNotAllowed },
  tooOften: { status: 429, ...texts.tooOften },
  repeatedOtherwise: { status: 422, ...texts.repeatedOtherwise },
  stillRunning: { status: 409, ...texts.stillRunning },
  keyUnreadable: { status: 400, ...texts.keyUnreadable },
  versionMissing: { status: 428, ...texts.versionMissing },
  versionStale: { status: 412, ...texts.versionStale },
  unexpected: { status: 500, ...texts.unexpected },
});
