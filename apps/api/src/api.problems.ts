import { apiTexts } from '#libs/catalogue';
import { defineProblems } from '#libs/kernel';

export const apiProblems = defineProblems({
  tokenMissing: { status: 401, ...apiTexts.problems.tokenMissing },
});
