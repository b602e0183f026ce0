import { type DynamicModule, Module } from '@nestjs/common';
import { MailSender } from './mail-sender.js';
import { mailServerProvider } from './mail-server.provider.js';
import { Mailbox } from './mailbox.js';

/** Needs the app's CorrespondenceModule, whose settings say where mail goes. */
@Module({})
export class MailModule {
  /** For a process that shows the mailbox of the embedded run, and leaves sending to the worker. Once, by the app. */
  static reader(): DynamicModule {
    return { module: MailModule, global: true, providers: [Mailbox], exports: [Mailbox] };
  }

  /** For a process that also sends. Without SMTP_URL it starts the mailbox of the embedded run. Once, by the app. */
  static worker(): DynamicModule {
    const reader = MailModule.reader();
    return { ...reader, providers: [...(reader.providers ?? []), mailServerProvider, MailSender] };
  }
}
