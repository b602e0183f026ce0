export { type Managed, ManagedRegistrations, type RegistrationView } from './manage.service.js';
export { ManageKeys } from './manage-keys.js';
export { NoticeWriter } from './notifications/notice-writer.js';
export { noticeTexts } from './notifications/notices.nl.js';
export { NotificationsModule } from './notifications/notifications.module.js';
export { passingNotices } from './notifications/registration.notices.js';
export { callOffAllOfSession, raiseSequencesOfSession, restoreAllOfSession } from './places.queries.js';
export { Attendee, Registration } from './registration.entity.js';
export {
  RegistrationCancelled,
  RegistrationChanged,
  RegistrationPlaced,
  RegistrationRepeated,
  RegistrationRestored,
} from './registration.messages.js';
export { RegistrationModule } from './registration.module.js';
export { registrationProblems } from './registration.problems.js';
export {
  type RegistrationWithNames,
  registrationById,
  registrationsById,
  type SessionCount,
  waysOfSessions,
} from './registration.queries.js';
export {
  isOver,
  largestParty,
  linkDays,
  type RegistrationChannel,
  type RegistrationStatus,
  registrationChannels,
  undoMinutes,
} from './registration.rules.js';
export { type ExpectedParty, RegistrationDesk } from './registration-desk.service.js';
export type { RegistrationForm } from './registration-form.js';
export { type Placed, Registrations } from './registrations.service.js';
export { RemindersModule } from './reminders/reminders.module.js';
export { Reminders } from './reminders/reminders.service.js';
