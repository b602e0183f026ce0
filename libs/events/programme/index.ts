export {
  Activity,
  type Attention,
  type BookingMode,
  bookingModes,
  type PriceKind,
  priceKinds,
} from './activity.entity.js';
export {
  mayEditProgramme,
  nextPublication,
  type Publication,
  type PublicationVerb,
  publications,
} from './activity.rules.js';
export { Activities, type ActivityInput } from './activity.service.js';
export { Event, eventKinds } from './event.entity.js';
export {
  comingSessions,
  eventBySlug,
  listEvents,
  longAddress,
  scopeOf,
  toldSessionsAt,
  touchEvent,
} from './event.queries.js';
export { Events } from './event.service.js';
export {
  missingWords,
  type OfficeActivity,
  type OfficeSession,
  officeActivities,
  officeActivity,
} from './office.queries.js';
export {
  SessionCalledOff,
  SessionPlaceChanged,
  SessionReinstated,
  SessionRescheduled,
} from './programme.messages.js';
export { ProgrammeModule } from './programme.module.js';
export { activityFields, programmeTexts } from './programme.nl.js';
export { programmeProblems } from './programme.problems.js';
export {
  activityPage,
  feedSessions,
  forPublic,
  type PlaceFacts,
  type ProgrammeActivity,
  type ProgrammeFilters,
  type ProgrammePage,
  programmePage,
  programmeVersion,
  type SessionFacts,
  sessionFacts,
} from './programme.queries.js';
export { discreetLocation, programmeFeed } from './programme-feed.js';
export { type DayPart, dayParts, Session } from './session.entity.js';
export {
  freePlaces,
  type Places as SessionPlaces,
  readTimes,
  sessionStates,
  undoableUntil,
} from './session.rules.js';
export { ActivitySessions, type NewSession, type SessionWhen, type SessionWhere } from './session.service.js';
