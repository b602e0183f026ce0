export { databaseTexts } from './database.nl.js';
export { plural, say, type Placeholders } from './say.js';
export { ui } from './ui.nl.js';
