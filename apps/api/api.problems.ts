import { defineProblems } from '#platform/kernel';
import { apiTexts } from './api.nl.js';

export const apiProblems = defineProblems({
  tokenMissing: { status: 401, ...apiTexts.problems.tokenMissing },
});
