import type { FactoryProvider } from '@nestjs/common';
import { type CorrespondenceSettings, correspondence } from '../../notices/settings.js';
import { MailServer } from './mail-server.js';
import { startMailboxServer } from './mailbox-server.js';

export const mailServer = Symbol('mail server');

/** The server of SMTP_URL, or the mailbox of the embedded run, started for it. */
export const mailServerProvider: FactoryProvider<MailServer> = {
  provide: mailServer,
  inject: [correspondence],
  useFactory: async (settings: CorrespondenceSettings) => {
    const mailbox = settings.smtpUrl ? null : await startMailboxServer(settings.mailboxFolder);
    return new MailServer(
      {
        url: settings.smtpUrl ?? mailbox!.url,
        connections: settings.connections,
        timeoutSeconds: settings.timeoutSeconds,
      },
      mailbox ? () => mailbox.close() : undefined,
    );
  },
};
