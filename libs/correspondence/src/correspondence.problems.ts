import { correspondenceTexts } from '#libs/catalogue';
import { defineProblems } from '#libs/kernel';

const texts = correspondenceTexts.problems;

export const correspondenceProblems = defineProblems({
  noSuchNotice: { status: 404, ...texts.noSuchNotice },
  notToBeTriedAgain: { status: 409, ...texts.notToBeTriedAgain },
});
