import type { Command } from './command.js';
import { consoleTexts } from './console.nl.js';
import { prepareDemo } from './demo/prepare-demo.js';
import { withLibraries } from './libraries.js';

const texts = consoleTexts.demo;

export const demo: Command = {
  name: 'demo',
  summary: texts.summary,
  usage: texts.usage,
  values: [],
  switches: [],
  run: async (_call, output) => {
    const signIns = await withLibraries(prepareDemo);
    output.print(signIns.length > 0 ? texts.done : texts.present);
    for (const { email, role } of signIns) output.print(`  ${email} (${role})`);
  },
};
