import { Module } from '@nestjs/common';
import { ProgrammeModule } from '#events/programme';
import { IdentityModule } from '#people/identity';
import { DatabaseModule } from '#platform/database';
import { ManagedRegistrations } from './manage.service.js';
import { ManageKeys } from './manage-keys.js';
import { Attendee, Registration } from './registration.entity.js';
import { registrationConstraints } from './registration.problems.js';
import { RegistrationDesk } from './registration-desk.service.js';
import { Registrations } from './registrations.service.js';

const tables = { entities: [Registration, Attendee], constraints: registrationConstraints };
const verbs = [Registrations, ManagedRegistrations, RegistrationDesk, ManageKeys];

/** Needs the app's CorrespondenceModule, from which it takes back notices that are no longer true. */
@Module({
  imports: [IdentityModule, ProgrammeModule, DatabaseModule.forFeature(tables)],
  providers: verbs,
  exports: verbs,
})
export class RegistrationModule {}
