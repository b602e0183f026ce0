import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newCapability, Problem, system } from '#platform/kernel';
import { coalitionA, firefox, type IdentityWorld, identityWorld, right } from '../staff.js';

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
    expect(mail.content.button.url).toMatch(/^https:\/\/komerbij\.example\/inloggen\/[\w-]{43}$/);
  });

  it('answers the same for known, unknown, blocked and unreadable addresses, and writes to the known only (security 17)', async () => {
    const blocked = await w.persons.add(system, { email: 'weg@voorbeeld.nl', name: 'Weg' }, [right('desk')]);
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
    const [row] = await w.sql<{ row: string }>(
      'SELECT row_to_json(s)::text AS row FROM sign_in s ORDER BY id DESC',
    );
    expect([link, code, here].filter((secret) => row!.row.includes(secret))).toEqual([]);
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
    const [row] = await w.sql<{ tries: number }>('SELECT max(tries) AS tries FROM sign_in');
    expect(row!.tries).toBe(5);
  });

  it('signing in stands in the logbook of the coalition (security 37)', async () => {
    const { link } = await ask();
    await w.signIns.openByLink(link, here, firefox);
    const { lines } = await w.audit.list({ coalitionId: coalitionA }, { limit: 1 });
    expect(lines.map(({ person, action }) => [person, action])).toEqual([['Anja de Wit', 'signed_in']]);
  });
});
