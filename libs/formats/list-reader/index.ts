export { type ActivitiesJson, type JsonActivity, toActivitiesJson } from './rows/activities-json.js';
export { intake } from './rows/list-reader.nl.js';
export {
  type IntakeActivity,
  type IntakeCounts,
  type IntakeEvent,
  type IntakeIssue,
  type IntakeResult,
  type IntakeSession,
  type IntakeStatus,
  type IssueCode,
  issueCodes,
} from './rows/model.js';
export { guessEvent } from './rows/period.js';
export { readProgramme } from './rows/programme-list.js';
