export { plural, say } from './say.js';
export { vocabulary, wordFor } from './vocabulary.nl.js';
