import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  correspondenceSettings,
  Mailbox,
  MailSender,
  NoticeDesk,
  Notices,
  type NoticeToWrite,
} from '#people/correspondence';
import { newId, readConfig } from '#platform/kernel';
import { pageLinks } from '../../apps/web/routes.js';
import { header, type Manners, type Sink, silentServer, sink } from '../given/mail-sink.js';
import {
  busiestSecond,
  deliver,
  heapOfMail,
  mailWorld,
  notice,
  outcomes,
  takenFor,
  write,
} from '../given/notices.js';
import { givenSession } from '../given/registration.js';
import { change, rows } from '../given/rows.js';
import { eventually } from '../support/eventually.js';
import { type World } from '../support/world.js';

describe('desk', () => {
  let w: World;
  let desk: NoticeDesk;
  let coalitionId: string;

  beforeAll(async () => {
    w = await mailWorld(null);
    desk = w.get(NoticeDesk);
    ({ coalitionId } = await givenSession(w));
  });
  afterAll(() => w.close());

  const write = (...notices: NoticeToWrite[]) =>
    w.transactions.run({ coalitionId }, (tx) => w.get(Notices).writeAllIn(tx, notices));

  describe('what the office delivers itself', () => {
    it('letters: a list, one PDF, and out of the queue when printed', async () => {
      await write(
        notice({ email: null, address: 'Trompet 2\n2991 AB Barendrecht', name: 'Met adres' }),
        notice({ email: null, name: 'Zonder adres' }),
      );
      const letters = await desk.lettersToPrint(coalitionId);
      expect(letters.map(({ name, channel, state }) => [name, channel, state]).sort()).toEqual([
        ['Met adres', 'letter', 'queued'],
        ['Zonder adres', 'letter', 'queued'],
      ]);
      const ids = letters.map(({ id }) => id);
      const pdf = Buffer.from(await desk.letters(coalitionId, ids));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await desk.waiting(coalitionId)).toEqual({ letters: 2, calls: 0 });
      expect(await desk.markPrinted(coalitionId, ids)).toBe(2);
      expect(await desk.markPrinted(coalitionId, ids)).toBe(0);
      expect(await desk.lettersToPrint(coalitionId)).toEqual([]);
    });

    it('calls: with what to say; in vain stays on the list, spoken does not, and a letter is a way out', async () => {
      await write(...['Een', 'Twee'].map((name) => notice({ email: null, phone: '+31612345678', name })));
      const waiting = await desk.calls(coalitionId);
      const [one, two] = ['Een', 'Twee'].map((name) => waiting.find((call) => call.name === name));
      expect(one!.script[0]).toBe('Goedendag, u spreekt met … van KijkopWelzijn. Spreek ik met Een?');
      await desk.markNoAnswer(coalitionId, one!.id);
      const again = (await desk.calls(coalitionId)).find(({ id }) => id === one!.id);
      expect([again!.id, again!.attempts, again!.failure]).toEqual([one!.id, 1, 'Er werd niet opgenomen']);
      await desk.markSpoken(coalitionId, one!.id);
      await expect(desk.markSpoken(coalitionId, one!.id)).rejects.toThrow('no-such-notice');
      await desk.writeInstead(coalitionId, two!.id);
      expect(await desk.waiting(coalitionId)).toEqual({ letters: 1, calls: 0 });
    });

    it('P2: another coalition sees and changes nothing of it', async () => {
      await write(notice({ email: null, phone: '+31612345678' }));
      const other = await givenSession(w);
      expect(await desk.calls(other.coalitionId)).toEqual([]);
      const [call] = await desk.calls(coalitionId);
      await expect(desk.markSpoken(other.coalitionId, call!.id)).rejects.toThrow('no-such-notice');
    });
  });

  it('M2: a mail that was refused shows with its reason, and can be tried again', async () => {
    let refuse = true;
    const server = await sink({
      recipient: () => (refuse ? { code: 550, text: 'No such user' } : undefined),
    });
    const mailing = await mailWorld(server.url, {}, { database: w.database });
    try {
      const refused = notice({ phone: '+31612345678', kind: 'called_off' });
      await write(refused);
      await deliver(mailing);
      const [trouble] = await desk.troubled(coalitionId);
      expect(trouble).toMatchObject({
        recipient: refused.recipient.id,
        channel: 'call',
        state: 'queued',
        failure: expect.stringContaining('No such user'),
      });
      refuse = false;
      await desk.tryAgain(coalitionId, trouble!.id);
      await deliver(mailing);
      expect(server.mails).toHaveLength(1);
      expect(await desk.troubled(coalitionId)).toEqual([]);
      expect((await desk.noticesOf(coalitionId, refused.recipient.id)).map(({ state }) => state)).toEqual([
        'accepted',
      ]);
      await expect(desk.tryAgain(coalitionId, trouble!.id)).rejects.toThrow('not-to-be-tried-again');
    } finally {
      await mailing.close();
      await server.close();
    }
  });

  describe('the mailbox of the embedded run (calendar row 34)', () => {
    it('keeps what was sent raw, lists the newest first, and shows the parts', async () => {
      await write(notice({ email: 'eerste@example.org' }));
      await deliver(w);
      await write(notice({ email: 'tweede@example.org' }));
      await deliver(w);
      const mailbox = w.get(Mailbox);
      const [newest, oldest] = await mailbox.list();
      expect(newest).toEqual({
        id: expect.any(String),
        from: '"KijkopWelzijn" <komerbij@example.org>',
        to: '"Bep Jansen" <tweede@example.org>',
        subject: 'Aangemeld: Koffie op de stoep, donderdag 24 september 14.00 uur',
        date: w.clock.now().toISOString(),
      });
      expect(oldest!.to).toBe('"Bep Jansen" <eerste@example.org>');
      const message = await mailbox.read(newest!.id);
      expect(message!.text.split('\n')[0]).toBe('Beste Bep Jansen,');
      expect(message!.html).toContain('<!doctype html>');
      expect(message!.headers.find(({ name }) => name === 'Auto-Submitted')?.value).toBe('auto-generated');
      expect((await mailbox.raw(newest!.id))!.toString()).toContain('\r\n');
    });

    it('opens nothing but its own messages', async () => {
      const mailbox = w.get(Mailbox);
      expect(await mailbox.raw('../../etc/passwd')).toBeNull();
      expect(await mailbox.read(newId())).toBeNull();
    });

    it('is not there when mail goes to a real server', async () => {
      const server = await sink();
      const real = await mailWorld(server.url);
      expect([real.get(Mailbox).isOpen, await real.get(Mailbox).list()]).toEqual([false, []]);
      expect(await real.get(MailSender).deliverDue()).toBe(false);
      await real.close();
      await server.close();
    });
  });
});

describe('which mail', () => {
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
      const told = await outcomes(w);
      expect(told.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
        'call queued',
        ...somebody.map(() => 'email accepted'),
        ...nobody.map(() => 'email failed'),
      ]);
      const troubled = told.filter(({ state }) => state !== 'accepted');
      expect(new Set(troubled.map(({ failure }) => failure))).toEqual(
        new Set(['Dit e-mailadres is maar een voorbeeld: daar kan geen post heen']),
      );
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
    const firstFifty = async () => {
      await w.get(MailSender).deliverDue();
      return [...server.offered];
    };

    it('the way in leaves among the first, and then the heap goes on', async () => {
      await open({ perSecond: 50 });
      await write(w, notice({ email: 'anja@example.org', kind: 'sign_in', repeatable: false }));
      await heapOfMail(w);
      const offered = await firstFifty();
      expect([offered.length, offered.includes('anja@example.org')]).toEqual([50, true]);
    });

    it('control: a mail that is in no hurry waits behind the heap', async () => {
      await open({ perSecond: 50 });
      await write(w, notice({ email: 'anja@example.org' }));
      await heapOfMail(w);
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
      expect((await outcomes(w)).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
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
});

describe('delivery', () => {
  const open: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  async function worldWith(
    manners: Manners,
    changes: Parameters<typeof mailWorld>[1] = {},
  ): Promise<{ w: World; server: Sink }> {
    const server = await sink(manners);
    open.push(() => server.close());
    const w = await mailWorld(server.url, changes);
    open.push(() => w.close());
    return { w, server };
  }

  describe('handing mail to a server', () => {
    it('M1, M5: queued becomes accepted; the same message to the same person is one mail', async () => {
      const { w, server } = await worldWith({});
      const once = notice();
      expect(await write(w, once)).toBe(1);
      expect(await write(w, once)).toBe(0);
      await deliver(w);
      await deliver(w);
      expect(server.mails).toHaveLength(1);
      expect(await outcomes(w)).toEqual([
        { state: 'accepted', channel: 'email', attempts: 1, failure: null },
      ]);
    });

    it('M3: a mail that is final, withdrawn or too late is not sent', async () => {
      const { w, server } = await worldWith({});
      await write(w, notice(), notice(), notice({ expiresAt: new Date(w.clock.now().getTime() + 1000) }));
      const [one] = await rows(w, 'notice', { expires_at: null }, ['id']);
      await change(w, 'notice', { id: one!['id'] }, { state: 'withdrawn' });
      w.clock.advance(2000);
      await w.get(MailSender).requeueDue();
      await deliver(w);
      expect(server.mails).toHaveLength(1);
      expect((await outcomes(w)).map(({ state }) => state).sort()).toEqual([
        'accepted',
        'withdrawn',
        'withdrawn',
      ]);
    });

    it('a worker that starts late does not send what has expired', async () => {
      const { w, server } = await worldWith({});
      await write(w, notice({ expiresAt: new Date(w.clock.now().getTime() + 1000) }));
      w.clock.advance(1000);
      await deliver(w);
      expect(server.mails).toHaveLength(0);
      expect((await outcomes(w))[0]!.state).toBe('withdrawn');
    });

    it('F6: refused for now once per person: everything arrives, at the second attempt', async () => {
      const { w, server } = await worldWith({
        recipient: (_, times) =>
          times === 1 ? { code: 451, text: 'Greylisted, come back later' } : undefined,
      });
      await write(w, notice(), notice({ email: 'kees@example.org' }));
      await deliver(w);
      expect(server.mails).toHaveLength(0);
      w.clock.advance(299_000);
      await deliver(w);
      expect(server.mails).toHaveLength(0);
      w.clock.advance(62_000);
      await deliver(w);
      expect(server.mails).toHaveLength(2);
      expect((await outcomes(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
        ['accepted', 2],
        ['accepted', 2],
      ]);
    });

    it('F7, M2: no such mailbox: one attempt, then a call; without a telephone a letter; else it stays as failed', async () => {
      const { w, server } = await worldWith({ recipient: () => ({ code: 550, text: 'No such user' }) });
      await write(w, notice({ phone: '+31612345678' }));
      await write(w, notice({ address: 'Trompet 2\n2991 AB Barendrecht' }));
      await write(w, notice());
      await deliver(w);
      w.clock.advance(3_600_000);
      await deliver(w);
      expect(server.offered).toHaveLength(3);
      const failure = expect.stringContaining('No such user');
      expect(await outcomes(w)).toEqual([
        { state: 'queued', channel: 'call', attempts: 1, failure },
        { state: 'queued', channel: 'letter', attempts: 1, failure },
        { state: 'failed', channel: 'email', attempts: 1, failure },
      ]);
    });

    it('M6: one bad address among fifty does not stop the others', async () => {
      const { w, server } = await worldWith({
        recipient: (address) => (address.startsWith('p7@') ? { code: 550, text: 'No' } : undefined),
      });
      await write(w, ...Array.from({ length: 50 }, (_, n) => notice({ email: `p${n}@example.org` })));
      await deliver(w);
      expect(server.mails).toHaveLength(49);
    });

    it('M2: an answer that stays "not now" is given up after six attempts', async () => {
      const { w, server } = await worldWith({ recipient: () => ({ code: 452, text: 'Full' }) });
      await write(w, notice());
      for (let n = 0; n < 10; n += 1) {
        await deliver(w);
        w.clock.advance(2 * 3_600_000);
      }
      expect(server.offered).toHaveLength(6);
      expect((await outcomes(w))[0]).toEqual({
        state: 'failed',
        channel: 'email',
        attempts: 6,
        failure: 'De e-mail is na 6 keer proberen niet aangekomen',
      });
    });
  });

  describe('a server that is away', () => {
    it('F4: no attempt is counted, and everything arrives once when it is back', async () => {
      const { w, server } = await worldWith({});
      await server.close();
      await write(w, notice(), notice({ email: 'kees@example.org' }));
      await deliver(w);
      await deliver(w);
      expect((await outcomes(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
        ['queued', 0],
        ['queued', 0],
      ]);
      const back = await sink({ port: server.port });
      open.push(() => back.close());
      await eventually('both mails arrive', async () => {
        await deliver(w);
        return back.mails.length === 2;
      });
      expect((await outcomes(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
        ['accepted', 1],
        ['accepted', 1],
      ]);
    });

    it('F5: a server that never speaks is left after the time-out', async () => {
      const silent = await silentServer();
      open.push(() => silent.close());
      const w = await mailWorld(silent.url, { timeoutSeconds: 0.4 });
      open.push(() => w.close());
      await write(w, notice());
      await deliver(w);
      expect((await outcomes(w))[0]).toMatchObject({ state: 'queued', attempts: 0 });
    });

    it('M13, F3c: a sign-in mail whose outcome nobody knows never goes out again', async () => {
      const { w, server } = await worldWith({ cutAfterDot: 1 });
      await write(w, notice({ repeatable: false, kind: 'sign_in' }));
      await deliver(w);
      w.clock.advance(3_600_000);
      await deliver(w);
      expect(server.mails).toHaveLength(1);
      expect((await outcomes(w))[0]).toMatchObject({ state: 'unknown', attempts: 1 });
    });
  });

  describe('a worker that dies', () => {
    it('F3a, M4: what it was sending goes out again once, with the same Message-ID, Date and bytes', async () => {
      const { w, server } = await worldWith({ cutAfterDot: 1 });
      await write(w, notice());
      await deliver(w);
      w.clock.advance(60_000);
      await eventually('the second attempt', async () => {
        await deliver(w);
        return server.mails.length === 2;
      });
      expect(header(server.mails[0]!, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
      expect(server.mails[1]).toBe(server.mails[0]);
    });

    it('M4, F3c: a lease that ran out: a confirmation is taken back by one worker, a sign-in mail is not', async () => {
      const { w, server } = await worldWith({});
      const second = await mailWorld(server.url, {}, { database: w.database });
      open.push(() => second.close());
      await write(w, notice(), notice({ repeatable: false }));
      await takenFor(w, -1);
      await Promise.all([w, second].map((one) => one.get(MailSender).requeueDue()));
      await Promise.all([w, second].map((one) => deliver(one)));
      await deliver(w);
      expect(server.mails).toHaveLength(1);
      expect((await outcomes(w)).map(({ state, attempts }) => [state, attempts]).sort()).toEqual([
        ['accepted', 2],
        ['unknown', 1],
      ]);
    });

    it('a lease that still runs is left alone', async () => {
      const { w, server } = await worldWith({});
      await write(w, notice());
      await takenFor(w, 60);
      await w.get(MailSender).requeueDue();
      await deliver(w);
      expect(server.mails).toHaveLength(0);
    });
  });

  describe('two workers', () => {
    it('share 120 mails without sending one twice, at the pace of the whole fleet', async () => {
      const { w, server } = await worldWith({}, { perSecond: 40 });
      const second = await mailWorld(server.url, { perSecond: 40 }, { database: w.database });
      open.push(() => second.close());
      await write(w, ...Array.from({ length: 120 }, (_, n) => notice({ email: `p${n}@example.org` })));
      await eventually('all have arrived', async () => {
        await Promise.all([deliver(w), deliver(second)]);
        return server.mails.length >= 120;
      });
      expect(new Set(server.offered).size).toBe(120);
      expect(server.mails).toHaveLength(120);
      expect(await busiestSecond(w)).toBe(40);
    });
  });
});
