export { type ActivitiesJson, type JsonActivity, toActivitiesJson } from './activities-json.js';
export {
  type ByDay,
  type DayPart,
  type IntakeAccessibility,
  type IntakeActivity,
  type IntakeCounts,
  type IntakeEvent,
  type IntakeIssue,
  type IntakeLocation,
  type IntakePrice,
  type IntakeRecurrence,
  type IntakeResult,
  type IntakeSession,
  type IntakeSignup,
  type IntakeStatus,
  type IssueCode,
  issueCodes,
  type SignupChannel,
} from './model.js';
export { guessEvent } from './period.js';
export { readProgramme } from './programme-list.js';
