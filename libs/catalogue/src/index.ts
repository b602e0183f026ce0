export { coalitionTexts } from './coalition.nl.js';
export { correspondenceTexts } from './correspondence.nl.js';
export { databaseTexts } from './database.nl.js';
export { httpTexts } from './http.nl.js';
export { identityTexts } from './identity.nl.js';
export { type Placeholders, plural, say } from './say.js';
export { ui } from './ui.nl.js';
