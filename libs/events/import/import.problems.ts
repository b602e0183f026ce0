import { defineProblems } from '#platform/kernel';
import { importTexts } from './import.nl.js';

const texts = importTexts.problems;

export const importProblems = defineProblems({
  importUnknown: { status: 404, ...texts.importUnknown },
  importClosed: { status: 409, ...texts.importClosed },
  rowUnknown: { status: 404, ...texts.rowUnknown },
  listUnreadable: { status: 422, ...texts.listUnreadable },
  listEmpty: { status: 422, ...texts.listEmpty },
});
