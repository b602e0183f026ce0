export { type ActivitiesJson, toActivitiesJson } from './rows/activities-json.js';
export { intake } from './rows/list-reader.nl.js';
export type { IntakeActivity, IntakeEvent, IntakeResult, IntakeSession, IntakeStatus } from './rows/model.js';
export { guessEvent } from './rows/period.js';
export { readProgramme } from './rows/programme-list.js';
