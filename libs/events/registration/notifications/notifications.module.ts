import { Module } from '@nestjs/common';
import { RegistrationModule } from '../registration.module.js';
import { NoticeWriter } from './notice-writer.js';
import { RegistrationHandlers } from './registration.handlers.js';
import { SessionHandlers } from './session.handlers.js';

/** For the worker. Needs the app's CorrespondenceModule, which it writes its notices to. */
@Module({
  imports: [RegistrationModule],
  providers: [NoticeWriter, RegistrationHandlers, SessionHandlers],
  exports: [NoticeWriter],
})
export class NotificationsModule {}
