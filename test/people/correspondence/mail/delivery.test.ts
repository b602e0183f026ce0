import { afterEach, describe, expect, it } from '@jest/globals';
import { MailSender } from '#people/correspondence';
import { eventually } from '../../../support/eventually.js';
import type { World } from '../../../support/world.js';
import { deliver, mailWorld, notice, rows, write } from '../given.js';
import { header, type Manners, type Sink, silentServer, sink } from './sink.js';

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
    expect(await rows(w)).toEqual([{ state: 'accepted', channel: 'email', attempts: 1, failure: null }]);
  });

  it('M3: a mail that is final, withdrawn or too late is not sent', async () => {
    const { w, server } = await worldWith({});
    await write(w, notice(), notice(), notice({ expiresAt: new Date(w.clock.now().getTime() + 1000) }));
    await w.sql(
      `UPDATE notice SET state = 'withdrawn' WHERE id = (SELECT min(id::text)::uuid FROM notice WHERE expires_at IS NULL)`,
    );
    w.clock.advance(2000);
    await w.get(MailSender).takeBackDue();
    await deliver(w);
    expect(server.mails).toHaveLength(1);
    expect((await rows(w)).map(({ state }) => state).sort()).toEqual(['accepted', 'withdrawn', 'withdrawn']);
  });

  it('a worker that starts late does not send what has expired', async () => {
    const { w, server } = await worldWith({});
    await write(w, notice({ expiresAt: new Date(w.clock.now().getTime() + 1000) }));
    w.clock.advance(1000);
    await deliver(w);
    expect(server.mails).toHaveLength(0);
    expect((await rows(w))[0]!.state).toBe('withdrawn');
  });

  it('F6: refused for now once per person: everything arrives, at the second attempt', async () => {
    const { w, server } = await worldWith({
      recipient: (_, times) => (times === 1 ? { code: 451, text: 'Greylisted, come back later' } : undefined),
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
    expect((await rows(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
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
    expect(await rows(w)).toEqual([
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
    expect((await rows(w))[0]).toEqual({
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
    expect((await rows(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['queued', 0],
      ['queued', 0],
    ]);
    const back = await sink({ port: server.port });
    open.push(() => back.close());
    await eventually('both mails arrive', async () => {
      await deliver(w);
      return back.mails.length === 2;
    });
    expect((await rows(w)).map(({ state, attempts }) => [state, attempts])).toEqual([
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
    expect((await rows(w))[0]).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('M13, F3c: a sign-in mail whose outcome nobody knows never goes out again', async () => {
    const { w, server } = await worldWith({ cutAfterDot: 1 });
    await write(w, notice({ repeatable: false, kind: 'sign_in' }));
    await deliver(w);
    w.clock.advance(3_600_000);
    await deliver(w);
    expect(server.mails).toHaveLength(1);
    expect((await rows(w))[0]).toMatchObject({ state: 'unknown', attempts: 1 });
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
    await w.sql(
      `UPDATE notice SET state = 'sending', attempts = 1, lease_until = now() - interval '1 second'`,
    );
    await Promise.all([w, second].map((one) => one.get(MailSender).takeBackDue()));
    await Promise.all([w, second].map((one) => deliver(one)));
    await deliver(w);
    expect(server.mails).toHaveLength(1);
    expect((await rows(w)).map(({ state, attempts }) => [state, attempts]).sort()).toEqual([
      ['accepted', 2],
      ['unknown', 1],
    ]);
  });

  it('a lease that still runs is left alone', async () => {
    const { w, server } = await worldWith({});
    await write(w, notice());
    await w.sql(
      `UPDATE notice SET state = 'sending', attempts = 1, lease_until = now() + interval '1 minute'`,
    );
    await w.get(MailSender).takeBackDue();
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
    // By the clock of the database, which is where the pace is kept: no second in which more than forty were claimed.
    const [busiest] = await w.sql<{ claimed: number }>(
      `SELECT max(n)::int AS claimed FROM (SELECT count(*) OVER
         (ORDER BY claimed_at RANGE BETWEEN '999 milliseconds' PRECEDING AND CURRENT ROW) AS n FROM notice) AS seconds`,
    );
    expect(busiest).toEqual({ claimed: 40 });
  });
});
