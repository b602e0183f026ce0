import { Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { Audit } from './audit.service.js';
import { AuditLine } from './audit-line.entity.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.entity.js';
import { StaffSession } from './staff-session.entity.js';

@Module({
  imports: [DatabaseModule.room({ entities: [Person, SignIn, StaffSession, AuditLine] })],
  providers: [Audit, Sessions],
  exports: [Audit, Sessions],
})
export class IdentityModule {}
