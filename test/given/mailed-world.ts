import { expect } from '@jest/globals';
import { NotificationsModule } from '#events/registration';
import { CorrespondenceModule, Mailbox, type MailboxMessage, MailModule } from '#people/correspondence';
import { eventually } from '../support/eventually.js';
import { type World, world } from '../support/world.js';
import { settings } from './correspondence.js';

export interface MailedWorld {
  w: World;
  /** The mails to one person, oldest first, when there are as many as expected. */
  mailsTo(email: string, n: number): Promise<MailboxMessage[]>;
}

/** Registration with everything that tells people of it, a worker, and a mailbox that catches what goes out. */
export async function mailedWorld(): Promise<MailedWorld> {
  const w = await world({
    worker: true,
    modules: [CorrespondenceModule.with(settings()), MailModule.worker(), NotificationsModule],
  });
  const mailbox = w.get<Mailbox>(Mailbox);
  return {
    w,
    mailsTo: async (email, n) => {
      const lines = await eventually(`${n} mails to ${email}`, async () => {
        const mine = (await mailbox.list()).filter(({ to }) => to.includes(email));
        return mine.length >= n && mine;
      });
      expect(lines).toHaveLength(n);
      const mails = await Promise.all(lines.reverse().map(({ id }) => mailbox.read(id)));
      return mails.map((mail) => mail!);
    },
  };
}
