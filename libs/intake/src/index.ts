export { type ActivitiesJson, type JsonActivity, toActivitiesJson } from './activities-json.js';
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
} from './model.js';
export { guessEvent } from './period.js';
export { readProgramme } from './programme-list.js';
