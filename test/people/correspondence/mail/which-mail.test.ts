import { afterEach, describe, expect, it } from '@jest/globals';
import { correspondenceSettings, MailSender } from '#people/correspondence';
import { readConfig } from '#platform/kernel';
import { pageLinks } from '../../../../apps/web/routes.js';
import type { World } from '../../../support/world.js';
import { deliver, mailWorld, notice, rows, write } from '../given.js';
import { header, type Sink, sink } from './sink.js';

let w: World;
let server: Sink;

async function open(changes: Parameters<typeof mailWorld>[1] = {}): Promise<void> {
  server = await sink();
  w = await mailWorld(server.url, changes);
}

afterEach(async () => {
  await w.close();
  await server.close();
});

const nobody = [
  'bep@example.org',
  'bep@post.example.org',
  'bep@example.com',
  'bep@example.net',
  'bep@kijkop.example',
  'bep@kijkop.test',
  'bep@nergens.invalid',
  'bep@localhost',
  'bep@pc.localhost',
];
const somebody = [
  'bep@voorbeeld.nl',
  'bep@mijnexample.org',
  'bep@example.org.nl',
  'example.org@voorbeeld.nl',
];

describe('M16: addresses that nobody can be behind', () => {
  it('are never mailed in production: who has a telephone is called, of the others the office hears', async () => {
    await open({ testAddresses: false });
    await write(w, ...[...nobody, ...somebody].map((email) => notice({ email })));
    await write(w, notice({ email: 'kees@example.org', phone: '+31612345678' }));
    await deliver(w);
    expect([...server.offered].sort()).toEqual([...somebody].sort());
    expect(
      await w.sql('SELECT channel, state, count(*)::int AS n FROM notice GROUP BY 1, 2 ORDER BY 1, 2'),
    ).toEqual([
      { channel: 'call', state: 'queued', n: 1 },
      { channel: 'email', state: 'accepted', n: somebody.length },
      { channel: 'email', state: 'failed', n: nobody.length },
    ]);
    const failures = await w.sql(`SELECT DISTINCT failure FROM notice WHERE state <> 'accepted'`);
    expect(failures).toEqual([{ failure: 'Dit e-mailadres is maar een voorbeeld: daar kan geen post heen' }]);
  });

  it('control: in a demonstration and in tests they are mailed like any other', async () => {
    await open({ testAddresses: true });
    await write(w, ...nobody.map((email) => notice({ email })));
    await deliver(w);
    expect([...server.offered].sort()).toEqual([...nobody].sort());
  });

  it('which of the two it is follows from NODE_ENV', async () => {
    await open();
    const mailed = (NODE_ENV: string) =>
      correspondenceSettings(readConfig({ NODE_ENV }), pageLinks).testAddresses;
    expect(['production', 'development', 'test'].map(mailed)).toEqual([false, true, true]);
  });
});

describe('F23: a heap of mail in front of the one way in', () => {
  /** Five thousand mails of one coalition that were due before anybody asked for a way in. */
  const heap = async () => {
    // What the tests before sent in this very second would count in the pace.
    await w.sql("UPDATE notice SET claimed_at = claimed_at - interval '1 minute'");
    await w.sql(
      `INSERT INTO notice (id, message_id, recipient, kind, channel, name, email, subject, content, mail_id, mail_date,
         repeatable, not_before, created_at)
       SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'called_off', 'email', name, 'b' || n || '@example.org',
         subject, content, '<' || n || '@example.org>', mail_date, true, not_before - interval '1 hour', created_at
       FROM notice, generate_series(1, 5000) AS n`,
    );
  };
  const firstFifty = async () => {
    await w.get(MailSender).deliverDue();
    return [...server.offered];
  };

  it('the way in leaves among the first, and then the heap goes on', async () => {
    await open({ perSecond: 50 });
    await write(w, notice({ email: 'anja@example.org', kind: 'sign_in', repeatable: false }));
    await heap();
    const offered = await firstFifty();
    expect([offered.length, offered.includes('anja@example.org')]).toEqual([50, true]);
  });

  it('control: a mail that is in no hurry waits behind the heap', async () => {
    await open({ perSecond: 50 });
    await write(w, notice({ email: 'anja@example.org' }));
    await heap();
    const offered = await firstFifty();
    expect([offered.length, offered.includes('anja@example.org')]).toEqual([50, false]);
  });
});

describe('F24: a mailbox that answers by itself', () => {
  /** Whether a mailbox with an out-of-office message answers this mail (RFC 3834, and Exchange by its own header). */
  const isAnswered = (mail: string) =>
    (header(mail, 'Auto-Submitted') ?? 'no') === 'no' &&
    !/\b(All|OOF|AutoReply)\b/.test(header(mail, 'X-Auto-Response-Suppress') ?? '');

  it('answers none of our mails, so that no two machines write to each other', async () => {
    await open();
    await write(w, notice(), notice({ kind: 'reminder' }), notice({ kind: 'sign_in', repeatable: false }));
    await deliver(w);
    expect(server.mails.map(isAnswered)).toEqual([false, false, false]);
    expect(server.mails.map((mail) => header(mail, 'Auto-Submitted'))).toEqual(
      server.mails.map(() => 'auto-generated'),
    );
    // An answer all the same is mail for the office, not for us: nothing here reads it, and nothing more goes out.
    await deliver(w);
    expect(server.mails).toHaveLength(3);
    expect((await rows(w)).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('control: it would answer the same mail without those headers', async () => {
    await open();
    await write(w, notice());
    await deliver(w);
    const plain = server.mails[0]!.replace(/^(Auto-Submitted|X-Auto-Response-Suppress):.*\r\n/gim, '');
    expect(isAnswered(plain)).toBe(true);
  });
});

describe('M12: from whom a mail comes', () => {
  it('always from our own address, under the name of the office; who answers, answers the office', async () => {
    await open();
    await write(w, notice());
    await deliver(w);
    const [mail] = server.mails;
    expect([header(mail!, 'From'), header(mail!, 'Reply-To')]).toEqual([
      'KijkopWelzijn <komerbij@example.org>',
      'welzijn@example.org',
    ]);
    // The envelope too: a mail that bounces comes back to us, and SPF is asked of our own domain.
    expect(server.senders).toEqual(['komerbij@example.org']);
    expect(header(mail!, 'Sender')).toBeUndefined();
  });
});
