import { migrate } from '#platform/database';
import { say } from '#platform/i18n';
import type { Command } from './command.js';
import { consoleTexts } from './console.nl.js';
import { onDatabase } from './libraries.js';

const texts = consoleTexts.migrate;

export const migrateCommand: Command = {
  name: 'migrate',
  summary: texts.summary,
  usage: texts.usage,
  values: [],
  switches: [],
  run: async (_call, output) => {
    const ran = await onDatabase((database) => migrate(database));
    output.print(ran.length > 0 ? say(texts.ran, { names: ran.join(', ') }) : texts.done);
  },
};
