import { defineProblems } from '#platform/kernel';
import { databaseTexts as texts } from './database.nl.js';

export const databaseProblems = defineProblems({
  temporarilyAway: { status: 503, ...texts.away },
  tooBusy: { status: 503, ...texts.busy },
  unreadableText: { status: 400, ...texts.unreadableText },
});
