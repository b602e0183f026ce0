import { Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { IdentityModule } from '#libs/identity';
import { ProgrammeModule } from '#libs/programme';
import { Anonymiser } from './anonymiser.service.js';
import { ManagedRegistrations } from './manage.service.js';
import { ManageKeys } from './manage-keys.js';
import { NoticeWriter } from './notice-writer.js';
import { Attendee, Registration } from './registration.entity.js';
import { RegistrationHandlers } from './registration.handlers.js';
import { registrationConstraints } from './registration.problems.js';
import { RegistrationDesk } from './registration-desk.service.js';
import { Registrations } from './registrations.service.js';
import { Reminder } from './reminder.entity.js';
import { Reminders } from './reminders.service.js';
import { SessionHandlers } from './session.handlers.js';

const tables = { entities: [Registration, Attendee, Reminder], constraints: registrationConstraints };
const verbs = [Registrations, ManagedRegistrations, RegistrationDesk, Anonymiser];

/** Needs the app's CorrespondenceModule, which it writes its notices to. */
@Module({
  imports: [IdentityModule, ProgrammeModule, DatabaseModule.room(tables)],
  providers: [...verbs, ManageKeys, NoticeWriter, RegistrationHandlers, SessionHandlers, Reminders],
  exports: verbs,
})
export class RegistrationModule {}
