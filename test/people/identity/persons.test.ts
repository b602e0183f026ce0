import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem, system } from '#platform/kernel';
import { coalitionA, coalitionB, type IdentityWorld, identityWorld, right } from './staff.js';

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
        w.audit.write(tx, system, { action: `step_${n}`, subject: 'test' }),
      );
    await w.transactions.run({ coalitionId: coalitionB }, (tx) =>
      w.audit.write(tx, system, { action: 'elsewhere', subject: 'test' }),
    );
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await w.audit.list(scope, { limit: 3, ...(cursor ? { cursor } : {}) });
      all.push(...page.lines.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    const [{ n }] = (await w.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM audit_line WHERE coalition_id = $1',
      [coalitionA],
    )) as [{ n: number }];
    expect([all.length, new Set(all).size]).toEqual([n, n]);
  });

  it('is never changed: the database refuses it to the product', async () => {
    const change = (sql: string) =>
      w.transactions
        .run('platform', (tx) => tx.query(sql))
        .then(
          () => 'changed',
          (error: { code?: string }) => error.code,
        );
    expect([
      await change(`UPDATE audit_line SET action = 'x'`),
      await change('DELETE FROM audit_line'),
    ]).toEqual(['42501', '42501']);
  });

  it('goes back with what it tells of when that fails', async () => {
    await w.transactions
      .run(scope, async (tx) => {
        await w.audit.write(tx, system, { action: 'never', subject: 'test' });
        throw new Error('stop');
      })
      .catch(() => undefined);
    expect(await w.sql(`SELECT 1 FROM audit_line WHERE action = 'never'`)).toEqual([]);
  });
});
