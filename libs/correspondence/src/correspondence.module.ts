import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { MailSender } from './mail-sender.js';
import { mailServerProvider } from './mail-server.provider.js';
import { Mailbox } from './mailbox.js';
import { Notice } from './notice.entity.js';
import { NoticeHandlers } from './notice.handlers.js';
import { NoticeDesk } from './notice-desk.service.js';
import { Notices } from './notices.service.js';
import { type CorrespondenceSettings, correspondence } from './settings.js';

const tables = DatabaseModule.room({ entities: [Notice] });
const verbs = [Notices, NoticeDesk, Mailbox];

@Module({})
export class CorrespondenceModule {
  /** For a process that writes notices and shows them, and leaves sending to the worker. Once, by the app. */
  static reader(settings: CorrespondenceSettings): DynamicModule {
    return {
      module: CorrespondenceModule,
      global: true,
      imports: [tables],
      providers: [{ provide: correspondence, useValue: settings }, ...verbs],
      exports: [correspondence, ...verbs],
    };
  }

  /** For a process that also sends. Without SMTP_URL it starts the mailbox of the embedded run. Once, by the app. */
  static worker(settings: CorrespondenceSettings): DynamicModule {
    const reader = CorrespondenceModule.reader(settings);
    return {
      ...reader,
      providers: [...(reader.providers ?? []), mailServerProvider, MailSender, NoticeHandlers],
    };
  }
}
