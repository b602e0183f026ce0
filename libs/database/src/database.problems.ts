import { databaseTexts as texts } from '#libs/catalogue';
import { defineProblems } from '#libs/kernel';

export const databaseProblems = defineProblems({
  temporarilyAway: { status: 503, ...texts.away },
  tooBusy: { status: 503, ...texts.busy },
  unreadableText: { status: 400, ...texts.unreadableText },
});
