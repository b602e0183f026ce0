import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInHandlers } from '../../../libs/people/identity/sign-in/sign-in.handlers.js';
import { coalitionA, coalitionB, type IdentityWorld, identityWorld, right } from './staff.js';

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
    const seen = () => w.sql('SELECT last_seen_at FROM staff_session WHERE id = $1', [actor.sessionId]);
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
    expect([await w.sessions.find(one.cookie), (await w.sessions.find(other.cookie))?.person.name]).toEqual([
      null,
      'Twice',
    ]);
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
    expect([await w.sessions.find(phone.cookie), (await w.sessions.find(hers.cookie))?.person.name]).toEqual([
      null,
      'Hers',
    ]);
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
    const count = () =>
      w.sql('SELECT (SELECT count(*)::int FROM sign_in) a, (SELECT count(*)::int FROM staff_session) b');
    const before = await count();
    await w.get(SignInHandlers).deleteOldSignIns();
    expect(await count()).toEqual(before);
    w.clock.advance(49 * hours);
    await w.get(SignInHandlers).deleteOldSignIns();
    expect(await count()).toEqual([{ a: 0, b: 0 }]);
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
