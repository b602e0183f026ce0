import {
  CorrespondenceModule,
  MailModule,
  MailSender,
  type NoticeContent,
  Notices,
  type NoticeToWrite,
} from '#people/correspondence';
import { newId } from '#platform/kernel';
import { type World, type WorldOptions, world } from '../support/world.js';
import { settings } from './correspondence.js';

export const content: NoticeContent = {
  subject: 'Aangemeld: Koffie op de stoep, donderdag 24 september 14.00 uur',
  greeting: 'Beste Bep Jansen,',
  paragraphs: ['Fijn dat u komt.', 'Kunt u toch niet komen? Laat het ons dan weten.'],
  facts: [
    { label: 'Wanneer', value: 'donderdag 24 september, van 14.00 tot 16.00 uur' },
    { label: 'Waar', value: 'Wijkcentrum De Trommel\nTrompet 2' },
  ],
  button: { label: 'Bekijk of wijzig uw aanmelding', url: 'https://komerbij.example.org/a/x' },
  closing: 'Tot ziens!',
  sender: {
    name: 'KijkopWelzijn',
    phone: '+31180000018',
    email: 'welzijn@example.org',
    lines: ['maandag tot en met vrijdag'],
  },
};

export function notice(
  changes: Omit<Partial<NoticeToWrite>, 'recipient'> & {
    email?: string | null;
    phone?: string | null;
    address?: string | null;
    name?: string;
  } = {},
): NoticeToWrite {
  const { email = 'bep@example.org', phone = null, address = null, name = 'Bep Jansen', ...rest } = changes;
  return {
    messageId: newId(),
    recipient: {
      id: newId(),
      name,
      email,
      phone,
      address,
      reachedBy: email ? 'email' : phone && !address ? 'call' : 'letter',
    },
    kind: 'confirmation',
    content,
    repeatable: true,
    ...rest,
  };
}

/** The library correspondence, sending to this server; the test calls the sweeps itself. */
export async function mailWorld(
  smtpUrl: string | null,
  changes: Parameters<typeof settings>[0] = {},
  options: WorldOptions = {},
): Promise<World> {
  const given = settings({ smtpUrl, ...changes });
  return world({ ...options, modules: [CorrespondenceModule.with(given), MailModule.worker()] });
}

export async function write(w: World, ...notices: NoticeToWrite[]): Promise<number> {
  return w.transactions.run('platform', (tx) => w.get(Notices).writeAllIn(tx, notices));
}

/** Sends until nothing is due. */
export async function deliver(w: World): Promise<void> {
  while (await w.get(MailSender).deliverDue());
}

export interface NoticeRow {
  state: string;
  channel: string;
  attempts: number;
  failure: string | null;
}

export function rows(w: World): Promise<NoticeRow[]> {
  return w.sql<NoticeRow>('SELECT state, channel, attempts, failure FROM notice ORDER BY created_at, id');
}
