import { DiscoveryService } from '@nestjs/core';
import { consoleTexts, say } from '#libs/catalogue';
import { NoticeDesk } from '#libs/correspondence';
import { Transactions } from '#libs/database';
import { handleWaiting } from '#libs/messages';
import type { Command } from './command.js';
import { withRooms } from './rooms.js';

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
    const n = await withRooms(async (rooms) => {
      const providers = rooms.get(DiscoveryService, { strict: false }).getProviders();
      const instances = providers.map(({ instance }) => instance as unknown);
      await handleWaiting(rooms.get(Transactions, { strict: false }), instances);
      return rooms.get(NoticeDesk, { strict: false }).holdAll();
    });
    output.print(say(texts.done, { n }));
  },
};
