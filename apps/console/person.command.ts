import { eventBySlug } from '#events/programme';
import { Coalitions, listOrganizations, nameKey } from '#people/coalition';
import { Persons } from '#people/identity';
import { type Scope, Transactions } from '#platform/database';
import { say, vocabulary } from '#platform/i18n';
import { type Role, roles, system } from '#platform/kernel';
import { type Command, Refused, WrongUsage } from './command.js';
import { consoleTexts } from './console.nl.js';
import { withLibraries } from './libraries.js';

const texts = consoleTexts.person;

function readRole(text: string): Role {
  const role = roles.find((candidate) => candidate === text);
  if (!role) throw new WrongUsage(say(texts.badRole, { text, roles: roles.map(roleToType).join(', ') }));
  return role;
}

/** The code that is typed, and what it means where that is another word: "desk (balie)". */
function roleToType(role: Role): string {
  const word = vocabulary.roles[role];
  return word === role ? role : `${role} (${word})`;
}

export const person: Command = {
  name: 'person',
  summary: texts.summary,
  usage: texts.usage,
  values: ['email', 'name', 'coalition', 'role', 'organization', 'event'],
  switches: [],
  run: async (call, output) => {
    if (call.words.join(' ') !== 'add') throw new WrongUsage(texts.unknown);
    const email = call.needed('email');
    const name = call.needed('name');
    const slug = call.needed('coalition');
    const role = readRole(call.needed('role'));
    await withLibraries(async (app) => {
      const coalition = await app.get(Coalitions).bySlug(slug);
      if (!coalition) throw new Refused(say(consoleTexts.import.noCoalition, { name: slug }));
      const narrowed = await app
        .get(Transactions)
        .read({ coalitionId: coalition.id } satisfies Scope, async (reader) => {
          const organization = call.value('organization');
          const event = call.value('event');
          const found =
            organization &&
            (await listOrganizations(reader)).find((row) => row.nameKey === nameKey(organization));
          if (organization && !found) throw new Refused(say(texts.noOrganization, { name: organization }));
          const week = event && (await eventBySlug(reader, event));
          if (event && !week) throw new Refused(say(consoleTexts.import.noEvent, { name: event }));
          return { organizationId: found ? found.id : null, eventId: week ? week.id : null };
        });
      await app.get(Persons).add(system, { email, name }, [{ coalitionId: coalition.id, role, ...narrowed }]);
    });
    output.print(say(texts.done, { email, role: vocabulary.roles[role] }));
  },
};
