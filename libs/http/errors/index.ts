export { httpTexts } from './http.nl.js';
export { httpProblems } from './http.problems.js';
export { type HttpSettings, httpSettings } from './http.settings.js';
export { ProblemFilter } from './problem.filter.js';
export { safeNext } from './safe-next.js';
