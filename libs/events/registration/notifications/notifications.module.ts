import { Module } from '@nestjs/common';
import { RegistrationModule } from '../registration.module.js';
import { NoticeHandlers } from './notice.handlers.js';
import { NoticeWriter } from './notice-writer.js';

/** For the worker. Needs the app's CorrespondenceModule, which it writes its notices to. */
@Module({
  imports: [RegistrationModule],
  providers: [NoticeWriter, NoticeHandlers],
  exports: [NoticeWriter],
})
export class NotificationsModule {}
