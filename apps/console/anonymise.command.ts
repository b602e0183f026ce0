import { Anonymiser } from '#events/retention';
import { Coalitions } from '#people/coalition';
import { say } from '#platform/i18n';
import { isDate, system } from '#platform/kernel';
import { type Command, Refused, WrongUsage } from './command.js';
import { consoleTexts } from './console.nl.js';
import { withLibraries } from './libraries.js';

const texts = consoleTexts.anonymise;

export const anonymise: Command = {
  name: 'anonymise',
  summary: texts.summary,
  usage: texts.usage,
  values: ['coalition', 'before'],
  switches: [],
  run: async (call, output) => {
    const slug = call.needed('coalition');
    const before = call.needed('before');
    if (!isDate(before)) throw new WrongUsage(say(consoleTexts.import.badDate, { text: before }));
    const anonymised = await withLibraries(async (app) => {
      const coalition = await app.get(Coalitions).bySlug(slug);
      if (!coalition) throw new Refused(say(consoleTexts.import.noCoalition, { name: slug }));
      return app.get(Anonymiser, { strict: false }).anonymiseBefore(system, coalition.id, before);
    });
    output.print(say(texts.done, { ...anonymised }));
  },
};
