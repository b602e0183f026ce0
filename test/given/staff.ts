import { CorrespondenceModule } from '#people/correspondence';
import { Audit, Persons, Sessions, type SignedIn, SignInModule, SignIns, type Staff } from '#people/identity';
import { type Grant, newCapability, type Role, system } from '#platform/kernel';
import { type World, world } from '../support/world.js';
import { settings } from './correspondence.js';
import { add, type Holder } from './rows.js';

export const coalitionA = '0192f000-0000-7000-8000-00000000000a';
export const coalitionB = '0192f000-0000-7000-8000-00000000000b';

export const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';

export const right = (role: Role, coalitionId = coalitionA): Grant => ({
  coalitionId,
  role,
  organizationId: null,
  eventId: null,
});

export interface Mail {
  subject: string;
  email: string;
  content: { code: string; button: { url: string }; paragraphs: string[] };
  expires_at: Date;
  repeatable: boolean;
}

export interface IdentityWorld extends World {
  persons: Persons;
  signIns: SignIns;
  sessions: Sessions;
  audit: Audit;
  mails(): Promise<Mail[]>;
  /** The newest way in that was mailed. */
  lastMail(): Promise<{ link: string; code: string }>;
  /** Somebody with these rights who is signed in. */
  signedIn(name: string, grants: readonly Grant[]): Promise<SignedIn & { cookie: string; actor: Staff }>;
}

/** Barendrecht is A, Veendam is B. */
export async function givenTwoCoalitions(holder: Holder): Promise<void> {
  const office = { phone: '+31180000018', phone_hours: 'op werkdagen', email: 'post@voorbeeld.nl' };
  for (const [id, slug] of [
    [coalitionA, 'barendrecht'],
    [coalitionB, 'veendam'],
  ])
    await add(holder, 'coalition', { id, slug, name: slug, lead_name: slug, ...office });
}

export async function identityWorld(): Promise<IdentityWorld> {
  const w = await world({ modules: [CorrespondenceModule.with(settings()), SignInModule] });
  await givenTwoCoalitions(w);
  const persons = w.get(Persons);
  const signIns = w.get(SignIns);
  const sessions = w.get(Sessions);
  const mails = () =>
    w.sql<Mail>('SELECT subject, email, content, expires_at, repeatable FROM notice ORDER BY created_at, id');
  const lastMail = async () => {
    const mail = (await mails()).at(-1)!;
    return { link: mail.content.button.url.split('/').at(-1)!, code: mail.content.code };
  };
  return {
    ...w,
    persons,
    signIns,
    sessions,
    audit: w.get(Audit),
    mails,
    lastMail,
    signedIn: async (name, grants) => {
      const email = `${name.toLowerCase()}@voorbeeld.nl`;
      await persons.add(system, { email, name }, grants);
      const browserNonce = newCapability();
      await signIns.ask({ email, browserNonce });
      const opened = await signIns.openByLink((await lastMail()).link, browserNonce, firefox);
      if (opened.outcome !== 'signed-in') throw new Error('the same browser is let in');
      return { ...(await sessions.find(opened.cookie))!, cookie: opened.cookie };
    },
  };
}
