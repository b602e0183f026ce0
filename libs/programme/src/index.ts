export {
  Activity,
  type Attention,
  type BookingMode,
  bookingModes,
  type PriceKind,
  priceKinds,
} from './activity.entity.js';
export { type Publication, publications } from './activity.rules.js';
export { Event, type EventKind, eventKinds } from './event.entity.js';
export { SessionCalledOff, SessionPlaceChanged, SessionRescheduled } from './programme.messages.js';
export { ProgrammeModule } from './programme.module.js';
export {
  activityPage,
  feedSessions,
  type PlaceFacts,
  type ProgrammeActivity,
  type ProgrammeFilters,
  type ProgrammePage,
  programmePage,
  programmeStamp,
  type SessionFacts,
  sessionFacts,
} from './programme.queries.js';
export { type DayPart, dayParts, Session } from './session.entity.js';
export { freePlaces, type Places, type SessionState, sessionStates } from './session.rules.js';
