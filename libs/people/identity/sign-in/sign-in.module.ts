import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { IdentityModule } from '../identity.module.js';
import { SignIn } from './sign-in.entity.js';
import { SignInHandlers } from './sign-in.handlers.js';
import { SignIns } from './sign-ins.service.js';

/** Needs `CorrespondenceModule` in the same process, for the mail with the way in. */
@Module({
  imports: [IdentityModule, DatabaseModule.forFeature({ entities: [SignIn] })],
  providers: [SignInHandlers, SignIns],
  exports: [SignIns],
})
export class SignInModule {}
