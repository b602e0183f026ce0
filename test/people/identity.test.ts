import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newCapability, Problem, system } from '#platform/kernel';
import { SignInHandlers } from '../../libs/people/identity/sign-in/sign-in.handlers.js';
import { cell, change, count, type Holder, remove, rows } from '../given/rows.js';
import { coalitionA, coalitionB, firefox, type IdentityWorld, identityWorld, right } from '../given/staff.js';

describe('sessions', () => {
  let w: IdentityWorld;
  const hours = 3600_000;
  beforeAll(async () => {
    w = await identityWorld();
  });
  afterAll(() => w.close());

  describe('how long somebody stays signed in (P9, security 9)', () => {
    it('3 hours without a click: out; control: a minute less and they are in', async () => {
      const { cookie } = await w.signedIn('Idle', [right('desk')]);
      w.clock.advance(3 * hours - 60_000);
      expect(await w.sessions.find(cookie)).not.toBeNull();
      w.clock.advance(3 * hours);
      expect(await w.sessions.find(cookie)).toBeNull();
    });

    it('12 hours of clicking: out all the same', async () => {
      const { cookie } = await w.signedIn('Busy', [right('desk')]);
      for (let n = 0; n < 11; n += 1) {
        w.clock.advance(hours);
        expect(await w.sessions.find(cookie)).not.toBeNull();
      }
      w.clock.advance(hours);
      expect(await w.sessions.find(cookie)).toBeNull();
    });

    it('reading a page twice in a minute writes nothing the second time', async () => {
      const { cookie, actor } = await w.signedIn('Reader', [right('desk')]);
      const seen = () => cell<Date>(w, 'staff_session', { id: actor.sessionId }, 'last_seen_at');
      const before = await seen();
      w.clock.advance(59_000);
      await w.sessions.find(cookie);
      expect(await seen()).toEqual(before);
      w.clock.advance(2_000);
      await w.sessions.find(cookie);
      expect(await seen()).not.toEqual(before);
    });
  });

  describe('ending it', () => {
    it('signing out ends the session for good, and no other (security 8)', async () => {
      const one = await w.signedIn('Twice', [right('desk')]);
      const other = await w.signedIn('Twice', [right('desk')]);
      expect(one.cookie).not.toBe(other.cookie);
      await w.sessions.end(one.actor);
      await w.sessions.end(one.actor);
      expect([await w.sessions.find(one.cookie), (await w.sessions.find(other.cookie))?.person.name]).toEqual(
        [null, 'Twice'],
      );
    });

    it('somebody sees their own sessions and ends one, never one of somebody else (security 10)', async () => {
      const mine = await w.signedIn('Mine', [right('desk')]);
      const phone = await w.signedIn('Mine', [right('desk')]);
      const hers = await w.signedIn('Hers', [right('desk')]);
      const list = await w.sessions.list(mine.actor);
      expect(list.map(({ id, device, current }) => [id, device, current]).sort()).toEqual(
        [
          [mine.actor.sessionId, 'Firefox op Windows', true],
          [phone.actor.sessionId, 'Firefox op Windows', false],
        ].sort(),
      );
      await w.sessions.end(mine.actor, phone.actor.sessionId);
      await w.sessions.end(mine.actor, hers.actor.sessionId);
      expect([
        await w.sessions.find(phone.cookie),
        (await w.sessions.find(hers.cookie))?.person.name,
      ]).toEqual([null, 'Hers']);
    });

    it('a blocked person is out of every browser at once, and stays out of them after unblocking (security 8)', async () => {
      const boss = await w.signedIn('Boss', [right('coordinator')]);
      const gone = await w.signedIn('Gone', [right('desk')]);
      await w.persons.block(boss.actor, gone.person.id);
      expect(await w.sessions.find(gone.cookie)).toBeNull();
      await w.persons.unblock(boss.actor, gone.person.id);
      expect(await w.sessions.find(gone.cookie)).toBeNull();
    });

    it('what nobody can use any more is forgotten after two days', async () => {
      await w.signedIn('Old', [right('desk')]);
      const kept = async () => [await count(w, 'sign_in'), await count(w, 'staff_session')];
      const before = await kept();
      await w.get(SignInHandlers).deleteOldSignIns();
      expect(await kept()).toEqual(before);
      w.clock.advance(49 * hours);
      await w.get(SignInHandlers).deleteOldSignIns();
      expect(await kept()).toEqual([0, 0]);
    });
  });

  describe('rights', () => {
    it('are read again each time (P5), and the chosen coalition holds while its rights last', async () => {
      const boss = await w.signedIn('Chief', [right('coordinator', coalitionB)]);
      const both = await w.signedIn('Both', [right('desk', coalitionA), right('reader', coalitionB)]);
      expect(both.coalitionId).toBe(coalitionA);
      await w.sessions.workFor(both.actor, coalitionB);
      expect((await w.sessions.find(both.cookie))?.coalitionId).toBe(coalitionB);
      await w.persons.revoke(boss.actor, both.person.id, right('reader', coalitionB));
      const after = await w.sessions.find(both.cookie);
      expect([after?.coalitionId, after?.actor.grants]).toEqual([coalitionA, [right('desk', coalitionA)]]);
    });
  });
});

describe('persons', () => {
  let w: IdentityWorld;
  beforeAll(async () => {
    w = await identityWorld();
  });
  afterAll(() => w.close());

  async function slugOf(work: Promise<unknown>): Promise<string> {
    try {
      await work;
      return 'no problem';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.kind.slug;
    }
  }

  describe('people with an account', () => {
    it('somebody who is there already gets the new right and keeps name and other rights', async () => {
      const first = await w.persons.add(system, { email: 'els@voorbeeld.nl', name: 'Els' }, [right('desk')]);
      const again = await w.persons.add(system, { email: 'ELS@voorbeeld.nl ', name: 'Elsje' }, [
        right('desk'),
        right('reader', coalitionB),
      ]);
      expect(again).toBe(first);
      const people = async (id: string) =>
        (await w.persons.list(id)).filter(({ email }) => email === 'els@voorbeeld.nl');
      expect([await people(coalitionA), await people(coalitionB)]).toEqual([
        [{ id: first, name: 'Els', email: 'els@voorbeeld.nl', blocked: false, grants: [right('desk')] }],
        [
          {
            id: first,
            name: 'Els',
            email: 'els@voorbeeld.nl',
            blocked: false,
            grants: [right('reader', coalitionB)],
          },
        ],
      ]);
    });

    it('two colleagues adding the same person at once make one person', async () => {
      const ids = await Promise.all(
        [1, 2, 3, 4].map(() =>
          w.persons.add(system, { email: 'vier@voorbeeld.nl', name: 'Vier' }, [right('desk')]),
        ),
      );
      expect(new Set(ids).size).toBe(1);
    });

    it('a coordinator gives rights in her own coalition, and somebody else’s is nothing to her (P2)', async () => {
      const boss = await w.signedIn('Wil', [right('coordinator')]);
      const desk = await w.signedIn('Jo', [right('desk')]);
      const add = (actor: typeof boss.actor, coalition: string) =>
        slugOf(w.persons.add(actor, { email: 'x@voorbeeld.nl', name: 'X' }, [right('reader', coalition)]));
      expect([
        await add(boss.actor, coalitionA),
        await add(boss.actor, coalitionB),
        await add(desk.actor, coalitionA),
      ]).toEqual(['no problem', 'person-unknown', 'person-unknown']);
    });

    it('a partner needs an organization, a name a name and an address an address', async () => {
      const add = (email: string, name: string, role: 'partner' | 'desk') =>
        slugOf(w.persons.add(system, { email, name }, [right(role)]));
      expect([
        await add('p@voorbeeld.nl', 'P', 'partner'),
        await add('p@voorbeeld', 'P', 'desk'),
        await add('p@voorbeeld.nl', ' ', 'desk'),
      ]).toEqual(['grant-incomplete', 'address-unreadable', 'name-missing']);
    });

    it('nobody takes their own access away', async () => {
      const boss = await w.signedIn('Kees', [right('coordinator')]);
      expect([
        await slugOf(w.persons.block(boss.actor, boss.person.id)),
        await slugOf(w.persons.revoke(boss.actor, boss.person.id, right('coordinator'))),
      ]).toEqual(['not-yourself', 'not-yourself']);
    });

    it('somebody who works elsewhere too is not blocked by one coalition, and a stranger is nobody', async () => {
      const boss = await w.signedIn('Mies', [right('coordinator')]);
      const both = await w.persons.add(system, { email: 'beide@voorbeeld.nl', name: 'Beide' }, [
        right('desk'),
        right('desk', coalitionB),
      ]);
      const stranger = await w.persons.add(system, { email: 'ver@voorbeeld.nl', name: 'Ver' }, [
        right('desk', coalitionB),
      ]);
      expect([
        await slugOf(w.persons.block(boss.actor, both)),
        await slugOf(w.persons.block(boss.actor, stranger)),
        await slugOf(w.persons.block(boss.actor, '0192f000-0000-7000-8000-0000000000ff')),
      ]).toEqual(['works-elsewhere-too', 'person-unknown', 'person-unknown']);
    });
  });

  describe('the logbook (security 37)', () => {
    const scope = { coalitionId: coalitionA };

    it('tells who gave and took which right, newest first, without values', async () => {
      const boss = await w.signedIn('Loes', [right('coordinator')]);
      const id = await w.persons.add(boss.actor, { email: 'nieuw@voorbeeld.nl', name: 'Nieuw' }, [
        right('desk'),
      ]);
      w.clock.advance(1000);
      await w.persons.revoke(boss.actor, id, right('desk'));
      const { lines } = await w.audit.list(scope, { subjectId: id });
      expect(lines.map(({ person, action, fields }) => [person, action, fields])).toEqual([
        ['Loes', 'right_taken', ['desk']],
        ['Loes', 'right_given', ['desk']],
      ]);
    });

    it('comes in pages that miss nothing and double nothing, and shows one coalition only (P3)', async () => {
      for (let n = 0; n < 7; n += 1)
        await w.transactions.run(scope, (tx) =>
          w.audit.writeIn(tx, system, { action: `step_${n}`, subject: 'test' }),
        );
      await w.transactions.run({ coalitionId: coalitionB }, (tx) =>
        w.audit.writeIn(tx, system, { action: 'elsewhere', subject: 'test' }),
      );
      const all: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await w.audit.list(scope, { limit: 3, ...(cursor ? { cursor } : {}) });
        all.push(...page.lines.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor);
      const n = await count(w, 'audit_line', { coalition_id: coalitionA });
      expect([all.length, new Set(all).size]).toEqual([n, n]);
    });

    it('is never changed: the database refuses it to the product', async () => {
      const product = (work: (tables: Holder) => Promise<void>) =>
        w.transactions
          .run('platform', (tx) => work({ sql: (text, values) => tx.query(text, values) }))
          .then(
            () => 'changed',
            (error: { code?: string }) => error.code,
          );
      expect([
        await product((tables) => change(tables, 'audit_line', {}, { action: 'x' })),
        await product((tables) => remove(tables, 'audit_line')),
      ]).toEqual(['42501', '42501']);
    });

    it('goes back with what it tells of when that fails', async () => {
      await w.transactions
        .run(scope, async (tx) => {
          await w.audit.writeIn(tx, system, { action: 'never', subject: 'test' });
          throw new Error('stop');
        })
        .catch(() => undefined);
      expect(await count(w, 'audit_line', { action: 'never' })).toBe(0);
    });
  });
});

describe('sign in', () => {
  let w: IdentityWorld;
  let here: string;
  const minutes = 60_000;
  const email = 'anja@voorbeeld.nl';

  beforeAll(async () => {
    w = await identityWorld();
    await w.persons.add(system, { email, name: 'Anja de Wit' }, [right('coordinator')]);
  });
  afterAll(() => w.close());
  beforeEach(() => {
    here = newCapability();
    w.clock.advance(60 * minutes);
  });

  /** The slug of the problem that a promise ends in. */
  async function slugOf(work: Promise<unknown>): Promise<string> {
    try {
      await work;
      return 'no problem';
    } catch (error) {
      return (error as Problem).kind.slug;
    }
  }
  const ask = async () => {
    await w.signIns.ask({ email: ' Anja@Voorbeeld.nl ', browserNonce: here, next: '/kantoor/week' });
    return w.lastMail();
  };

  describe('asking for a way in', () => {
    it('writes one mail with a link and eight digits that work for 10 minutes, and may not be sent twice (M13)', async () => {
      const before = (await w.mails()).length;
      await ask();
      const mails = await w.mails();
      const mail = mails.at(-1)!;
      expect(mails.length).toBe(before + 1);
      expect({
        subject: mail.subject,
        to: mail.email,
        repeatable: mail.repeatable,
        lives: mail.expires_at.getTime() - w.clock.now().getTime(),
      }).toEqual({
        subject: 'Uw link om in te loggen',
        to: email,
        repeatable: false,
        lives: 10 * minutes,
      });
      expect(mail.content.code).toMatch(/^\d{8}$/);
      expect(mail.content.button.url).toMatch(/^https:\/\/komerbij\.example\.org\/inloggen\/[\w-]{43}$/);
    });

    it('answers the same for known, unknown, blocked and unreadable addresses, and writes to the known only (security 17)', async () => {
      const blocked = await w.persons.add(system, { email: 'weg@voorbeeld.nl', name: 'Weg' }, [
        right('desk'),
      ]);
      await w.persons.block(system, blocked);
      const before = (await w.mails()).length;
      const answers = [];
      for (const address of [email, 'niemand@voorbeeld.nl', 'weg@voorbeeld.nl', 'geen adres'])
        answers.push(await w.signIns.ask({ email: address, browserNonce: here }));
      expect(answers).toEqual([undefined, undefined, undefined, undefined]);
      expect((await w.mails()).length).toBe(before + 1);
    });

    it('fills no mailbox: the sixth within 10 minutes is not sent (security 43)', async () => {
      const before = (await w.mails()).length;
      for (let n = 0; n < 7; n += 1) await ask();
      expect((await w.mails()).length).toBe(before + 5);
    });

    it('stores neither link, nor code, nor nonce: a copy of the table opens nothing (security 1)', async () => {
      const { link, code } = await ask();
      const stored = JSON.stringify((await rows(w, 'sign_in')).at(-1));
      expect([link, code, here].filter((secret) => stored.includes(secret))).toEqual([]);
    });
  });

  describe('the link in the browser that asked', () => {
    it('lets in after the press on the button, with the page that was asked for', async () => {
      const { link } = await ask();
      const opened = await w.signIns.openByLink(link, here, firefox);
      expect([opened.outcome, 'next' in opened && opened.next]).toEqual(['signed-in', '/kantoor/week']);
    });

    it('works once, also for two presses at the same time (security 2)', async () => {
      const { link } = await ask();
      const presses = [1, 2, 3].map(() => slugOf(w.signIns.openByLink(link, here, firefox)));
      expect((await Promise.all(presses)).sort()).toEqual(['link-spent', 'link-spent', 'no problem']);
    });

    it('does not work after 10 minutes; control: a second before it does', async () => {
      const first = await ask();
      w.clock.advance(10 * minutes);
      expect(await slugOf(w.signIns.openByLink(first.link, here, firefox))).toBe('link-spent');
      const second = await ask();
      w.clock.advance(10 * minutes - 1000);
      expect(await slugOf(w.signIns.openByLink(second.link, here, firefox))).toBe('no problem');
    });

    it('does not work for somebody who was blocked in between', async () => {
      const id = await w.persons.add(system, { email: 'bas@voorbeeld.nl', name: 'Bas' }, [right('desk')]);
      await w.signIns.ask({ email: 'bas@voorbeeld.nl', browserNonce: here });
      const { link } = await w.lastMail();
      await w.persons.block(system, id);
      expect(await slugOf(w.signIns.openByLink(link, here, firefox))).toBe('link-spent');
    });

    it('a made-up link is a spent link', async () => {
      expect(await slugOf(w.signIns.openByLink('x'.repeat(43), here, firefox))).toBe('link-spent');
    });
  });

  describe('the link in another browser (security 4)', () => {
    it('shows the digits of the mail, uses nothing up, and the first browser gets in with them', async () => {
      const { link, code } = await ask();
      const scanner = await w.signIns.openByLink(link, newCapability(), firefox);
      const without = await w.signIns.openByLink(link, undefined, firefox);
      expect([scanner, without]).toEqual([
        { outcome: 'other-browser', code },
        { outcome: 'other-browser', code },
      ]);
      const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
      expect((await w.signIns.openByCode(here, typed, firefox)).next).toBe('/kantoor/week');
    });

    it('the digits work in the first browser only', async () => {
      const { code } = await ask();
      expect(await slugOf(w.signIns.openByCode(newCapability(), code, firefox))).toBe('code-wrong');
      expect(await slugOf(w.signIns.openByCode(undefined, code, firefox))).toBe('code-wrong');
      expect(await slugOf(w.signIns.openByCode(here, code, firefox))).toBe('no problem');
    });

    it('five wrong codes and it is dead, digits and link both; control: after four it still works', async () => {
      const wrong = () => slugOf(w.signIns.openByCode(here, '00000000', firefox));
      const first = await ask();
      for (let n = 0; n < 4; n += 1) expect(await wrong()).toBe('code-wrong');
      expect(await slugOf(w.signIns.openByCode(here, first.code, firefox))).toBe('no problem');
      here = newCapability();
      const second = await ask();
      for (let n = 0; n < 5; n += 1) await wrong();
      expect(await slugOf(w.signIns.openByCode(here, second.code, firefox))).toBe('code-wrong');
      expect(await slugOf(w.signIns.openByLink(second.link, here, firefox))).toBe('link-spent');
    });

    it('twenty wrong codes at the same time count one by one', async () => {
      await ask();
      await Promise.all(
        Array.from({ length: 20 }, () => slugOf(w.signIns.openByCode(here, '00000000', firefox))),
      );
      const counted = await rows<{ tries: number }>(w, 'sign_in', {}, ['tries']);
      expect(Math.max(...counted.map(({ tries }) => tries))).toBe(5);
    });

    it('signing in stands in the logbook of the coalition (security 37)', async () => {
      const { link } = await ask();
      await w.signIns.openByLink(link, here, firefox);
      const { lines } = await w.audit.list({ coalitionId: coalitionA }, { limit: 1 });
      expect(lines.map(({ person, action }) => [person, action])).toEqual([['Anja de Wit', 'signed_in']]);
    });
  });
});
