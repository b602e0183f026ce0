export { databaseTexts } from './database.nl.js';
export { type Placeholders, plural, say } from './say.js';
export { ui } from './ui.nl.js';
