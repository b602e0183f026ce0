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
import { type Holder, rows } from './rows.js';

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

export interface Outcome extends Record<string, unknown> {
  state: string;
  channel: string;
  attempts: number;
  failure: string | null;
}

/** How it went with each notice, oldest first. */
export function outcomes(w: Holder): Promise<Outcome[]> {
  return rows(w, 'notice', {}, ['state', 'channel', 'attempts', 'failure'], 'created_at, id');
}

/** A worker took every notice, and says nothing more; so many seconds from now its time is over. */
export async function takenFor({ sql }: Holder, seconds: number): Promise<void> {
  await sql(
    `UPDATE notice SET state = 'sending', attempts = 1, lease_until = now() + make_interval(secs => $1)`,
    [seconds],
  );
}

/** Five thousand mails like the one there is, that were due an hour before it. */
export async function heapOfMail({ sql }: Holder): Promise<void> {
  // What the tests before sent in this very second would count in the pace.
  await sql(`UPDATE notice SET claimed_at = claimed_at - interval '1 minute'`);
  await sql(
    `INSERT INTO notice (id, message_id, recipient, kind, channel, name, email, subject, content, mail_id, mail_date,
       repeatable, not_before, created_at)
     SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'called_off', 'email', name, 'b' || n || '@example.org',
       subject, content, '<' || n || '@example.org>', mail_date, true, not_before - interval '1 hour', created_at
     FROM notice, generate_series(1, 5000) AS n`,
  );
}

/** The most that were claimed within one second, by the clock of the database, which is where the pace is kept. */
export async function busiestSecond({ sql }: Holder): Promise<number> {
  const [row] = await sql<{ claimed: number }>(
    `SELECT max(n)::int AS claimed FROM (SELECT count(*) OVER
       (ORDER BY claimed_at RANGE BETWEEN '999 milliseconds' PRECEDING AND CURRENT ROW) AS n FROM notice) AS seconds`,
  );
  return row!.claimed;
}

/** A confirmation for everybody who signed up for the session, with their names wherever a notice has words. */
export async function givenConfirmations({ sql }: Holder, sessionId: string): Promise<void> {
  await sql(
    `INSERT INTO notice (id, coalition_id, message_id, recipient, kind, channel, name, email, phone, address, subject, content,
       mail_id, mail_date, repeatable, not_before, created_at)
     SELECT gen_random_uuid(), coalition_id, gen_random_uuid(), id, 'confirmation', 'email', name, email, phone, address,
       'Aangemeld: ' || name, jsonb_build_object('subject', name, 'greeting', name, 'paragraphs', '[]'::jsonb, 'facts', '[]'::jsonb,
         'closing', name, 'sender', jsonb_build_object('name', 'K', 'phone', '', 'lines', '[]'::jsonb)),
       '<' || id || '@example.org>', '2026-09-14', true, '2026-09-14', '2026-09-14'
     FROM registration WHERE session_id = $1`,
    [sessionId],
  );
}
