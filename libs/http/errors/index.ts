export { httpTexts } from './http.nl.js';
export { httpProblems } from './http.problems.js';
export { type HttpSettings, httpSettings, type ProblemPage } from './http.settings.js';
export { wantsJson } from './negotiate.js';
export { type ProblemDocument, ProblemFilter } from './problem.filter.js';
export { safeNext, startOfStaff } from './safe-next.js';
