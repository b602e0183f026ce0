import { DiscoveryService } from '@nestjs/core';
import { NoticeDesk } from '#people/correspondence';
import { Transactions } from '#platform/database';
import { say } from '#platform/i18n';
import { handleWaiting } from '#platform/queue';
import type { Command } from './command.js';
import { consoleTexts } from './console.nl.js';
import { withLibraries } from './libraries.js';

const texts = consoleTexts.holdMail;

/**
 * What a backup holds as unsent may have gone out after it was made: a human decides (fault F22). What was promised and
 * not yet written is written first, so that it is among them. Before the workers start again.
 */
export const holdMail: Command = {
  name: 'hold-mail',
  summary: texts.summary,
  usage: texts.usage,
  values: [],
  switches: [],
  run: async (_call, output) => {
    const n = await withLibraries(async (app) => {
      const providers = app.get(DiscoveryService, { strict: false }).getProviders();
      const instances = providers.map(({ instance }) => instance as unknown);
      await handleWaiting(app.get(Transactions, { strict: false }), instances);
      return app.get(NoticeDesk, { strict: false }).holdAll();
    });
    output.print(say(texts.done, { n }));
  },
};
