import { Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { Audit } from './audit.service.js';
import { AuditLine } from './audit-line.entity.js';
import { IdentityHandlers } from './identity.handlers.js';
import { identityProblems } from './identity.problems.js';
import { Person } from './person.entity.js';
import { Persons } from './persons.service.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.entity.js';
import { SignIns } from './sign-ins.service.js';
import { StaffSession } from './staff-session.entity.js';

const constraints = {
  role_grant_narrow: identityProblems.grantIncomplete,
  role_grant_organization: identityProblems.grantIncomplete,
  role_grant_event: identityProblems.grantIncomplete,
};

/** Needs `CorrespondenceModule` in the same process, for the mail with the way in. */
@Module({
  imports: [DatabaseModule.room({ entities: [Person, SignIn, StaffSession, AuditLine], constraints })],
  providers: [Audit, IdentityHandlers, Persons, Sessions, SignIns],
  exports: [Audit, Persons, Sessions, SignIns],
})
export class IdentityModule {}
