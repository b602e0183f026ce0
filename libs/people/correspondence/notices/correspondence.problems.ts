import { defineProblems } from '#platform/kernel';
import { correspondenceTexts } from '../correspondence.nl.js';

const texts = correspondenceTexts.problems;

export const correspondenceProblems = defineProblems({
  noSuchNotice: { status: 404, ...texts.noSuchNotice },
  notToBeTriedAgain: { status: 409, ...texts.notToBeTriedAgain },
});
