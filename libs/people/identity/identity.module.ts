import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { Audit } from './audit.service.js';
import { AuditLine } from './audit-line.entity.js';
import { identityProblems } from './identity.problems.js';
import { Person } from './person.entity.js';
import { Persons } from './persons.service.js';
import { Sessions } from './sessions.service.js';
import { StaffSession } from './staff-session.entity.js';

const constraints = {
  role_grant_narrow: identityProblems.grantIncomplete,
  role_grant_organization: identityProblems.grantIncomplete,
  role_grant_event: identityProblems.grantIncomplete,
};

@Module({
  imports: [DatabaseModule.forFeature({ entities: [Person, StaffSession, AuditLine], constraints })],
  providers: [Audit, Persons, Sessions],
  exports: [Audit, Persons, Sessions],
})
export class IdentityModule {}
