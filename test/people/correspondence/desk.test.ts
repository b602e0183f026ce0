import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailbox, MailSender, NoticeDesk, Notices, type NoticeToWrite } from '#people/correspondence';
import { newId } from '#platform/kernel';
import { givenSession } from '../../events/registration/given.js';
import type { World } from '../../support/world.js';
import { deliver, mailWorld, notice } from './given.js';
import { sink } from './mail/sink.js';

let w: World;
let desk: NoticeDesk;
let coalitionId: string;

beforeAll(async () => {
  w = await mailWorld(null);
  desk = w.get(NoticeDesk);
  ({ coalitionId } = await givenSession(w.sql));
});
afterAll(() => w.close());

const write = (...notices: NoticeToWrite[]) =>
  w.transactions.run({ coalitionId }, (tx) => w.get(Notices).writeAll(tx, notices));

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
    const other = await givenSession(w.sql);
    expect(await desk.calls(other.coalitionId)).toEqual([]);
    const [call] = await desk.calls(coalitionId);
    await expect(desk.markSpoken(other.coalitionId, call!.id)).rejects.toThrow('no-such-notice');
  });
});

it('M2: a mail that was refused shows with its reason, and can be tried again', async () => {
  let refuse = true;
  const server = await sink({ recipient: () => (refuse ? { code: 550, text: 'No such user' } : undefined) });
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
