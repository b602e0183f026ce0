import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookiesOf, fromOurPage, heading, type OfficeApp, officeApp, words } from './office-app.js';

let door: OfficeApp;

beforeAll(async () => {
  door = await officeApp();
  await door.person('anja@example.org', ['coordinator']);
});
afterAll(() => door.close());

async function ask(email: string, next?: string) {
  return door.post('/inloggen', { email, ...(next ? { next } : {}) });
}

async function lastMail(): Promise<{ link: string; code: string }> {
  const [mail] = await door.sql<{ content: { code: string; button: { url: string } } }>(
    `SELECT content FROM notice WHERE kind = 'sign_in' ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return { link: mail!.content.button.url.split('/').at(-1)!, code: mail!.content.code };
}

/** A coordinator asks for a mail. */
async function asked(next?: string) {
  const answer = await ask('anja@example.org', next);
  return { browser: cookiesOf(answer), ...(await lastMail()) };
}

const count = async (table: 'staff_session' | 'sign_in') =>
  Number((await door.sql<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n);

describe('signing in', () => {
  it('takes no password: the link in the mail has one button, and the button lets in', async () => {
    const { browser, link } = await asked('/kantoor/mijn-inlog');
    const page = await door.read(`/inloggen/${link}`, { headers: { cookie: browser } });
    expect([page.status, heading(page.text), page.text.match(/<button/g)?.length]).toEqual([
      200,
      'Inloggen',
      1,
    ]);
    const pressed = await door.post(`/inloggen/${link}`, {}, { headers: { cookie: browser } });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/kantoor/mijn-inlog']);
    const office = await door.read('/kantoor', { headers: { cookie: cookiesOf(pressed) } });
    expect([office.status, office.text.includes('Ingelogd als Anja de Wit')]).toEqual([200, true]);
  });

  it('security 2: a link works once, and not after 10 minutes', async () => {
    const first = await asked();
    const headers = { cookie: first.browser };
    expect((await door.post(`/inloggen/${first.link}`, {}, { headers })).status).toBe(303);
    const again = await door.post(`/inloggen/${first.link}`, {}, { headers });
    expect([again.status, heading(again.text)]).toEqual([410, 'Deze link werkt niet meer']);
    const second = await asked();
    door.clock.advance(10 * 60_000);
    const late = await door.post(`/inloggen/${second.link}`, {}, { headers: { cookie: second.browser } });
    expect([late.status, late.text.includes('Vraag een nieuwe e-mail')]).toEqual([410, true]);
  });

  it('security 3: five looks and two HEADs of a scanner change nothing, then the human still gets in', async () => {
    const { browser, link } = await asked();
    const before = [await count('staff_session'), await count('sign_in')];
    for (let look = 0; look < 5; look += 1) {
      const page = await door.fetch(`/inloggen/${link}`);
      expect([page.status, page.headers.getSetCookie()]).toEqual([200, []]);
    }
    for (let look = 0; look < 2; look += 1)
      expect((await door.fetch(`/inloggen/${link}`, { method: 'HEAD' })).status).toBe(200);
    expect([await count('staff_session'), await count('sign_in')]).toEqual(before);
    const pressed = await door.post(`/inloggen/${link}`, {}, { headers: { cookie: browser } });
    expect(pressed.status).toBe(303);
  });

  it('security 4: opened in another browser it shows eight digits, which let in the browser that asked', async () => {
    const { browser, link, code } = await asked();
    const elsewhere = await door.post(`/inloggen/${link}`, {});
    const shown = words(elsewhere.text);
    expect([elsewhere.status, heading(elsewhere.text), elsewhere.headers.getSetCookie()]).toEqual([
      200,
      'Typ deze cijfers op uw eerste scherm',
      [],
    ]);
    expect(shown.includes(`${code.slice(0, 4)} ${code.slice(4)}`)).toBe(true);
    const wrong = await door.post('/inloggen/code', { code: '1' }, { headers: { cookie: browser } });
    expect([wrong.status, /<title>([^<]*)/.exec(wrong.text)?.[1]?.startsWith('Fout: ')]).toEqual([422, true]);
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    const stranger = await door.post('/inloggen/code', { code: typed });
    expect(stranger.status).toBe(422);
    const right = await door.post('/inloggen/code', { code: typed }, { headers: { cookie: browser } });
    expect([right.status, right.headers.get('location')]).toEqual([303, '/kantoor']);
  });

  it('security 7: the page of a link tells its address to nobody', async () => {
    const page = await door.fetch(`/inloggen/${'x'.repeat(43)}`);
    expect([page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
      'no-referrer',
      'no-store',
    ]);
  });

  it('security 17: says the same to an address that it knows and one that it does not', async () => {
    door.clock.advance(3_600_000);
    const shown = async (email: string) => {
      const answer = await ask(email);
      const next = await door.read(answer.headers.get('location')!, {
        headers: { cookie: cookiesOf(answer) },
      });
      return [answer.status, answer.headers.get('location'), answer.text, next.text];
    };
    expect(await shown('anja@example.org')).toEqual(await shown('niemand@example.org'));
  });

  it('security 32: never goes to another site afterwards', async () => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%2f%2fevil.example']) {
      door.clock.advance(11 * 60_000);
      const { browser, link } = await asked(next);
      const pressed = await door.post(`/inloggen/${link}`, {}, { headers: { cookie: browser } });
      expect(pressed.headers.get('location')).toBe('/kantoor');
    }
  });

  it('keeps a mistyped address and says what to do', async () => {
    const answer = await ask('anja at example');
    expect([answer.status, answer.text.includes('value="anja at example"')]).toEqual([422, true]);
    expect(words(answer.text).includes('Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.')).toBe(true);
  });
});

describe('being signed in', () => {
  it('sends a stranger to the way in, and back to the page afterwards', async () => {
    const answer = await door.read('/kantoor/mijn-inlog', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/inloggen?next=%2Fkantoor%2Fmijn-inlog',
    ]);
  });

  it('security 8: signing out ends the session, also for a copy of the cookie', async () => {
    const anja = await door.staff(['coordinator']);
    const out = await anja.post('/uitloggen');
    expect([out.status, out.headers.get('location')]).toEqual([303, '/inloggen?gedaan=signedOut']);
    expect((await anja.read('/kantoor')).status).toBe(303);
  });

  it('security 10: shows own sessions and ends one of them', async () => {
    const anja = await door.staff(['coordinator']);
    const list = await anja.read('/kantoor/mijn-inlog');
    expect(words(list.text).includes('Firefox op Windows (dit apparaat)')).toBe(true);
    const session = /name="session" value="([^"]+)"/.exec(list.text)![1]!;
    expect((await anja.post('/kantoor/mijn-inlog', { session })).headers.get('location')).toBe(
      '/inloggen?gedaan=signedOut',
    );
  });

  it('security 12: a form of staff without its token, or from a foreign page, is refused', async () => {
    const anja = await door.staff(['coordinator']);
    const headers = { cookie: anja.cookie, ...fromOurPage };
    const answers = [
      await door.post('/uitloggen', {}, { headers }),
      await door.post('/uitloggen', { formToken: 'x'.repeat(43) }, { headers }),
      await door.post('/uitloggen', { formToken: anja.token }, { headers: { cookie: anja.cookie } }),
      await door.post(
        '/uitloggen',
        { formToken: anja.token },
        { headers: { cookie: anja.cookie, 'sec-fetch-site': 'cross-site' } },
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await anja.read('/kantoor')).status).toBe(200);
  });

  it('P5: rights that were taken away are gone with the next click', async () => {
    const anja = await door.staff(['coordinator']);
    expect((await anja.read('/kantoor')).text.includes('KijkopWelzijn')).toBe(true);
    await door.sql('DELETE FROM role_grant WHERE person_id = $1', [anja.personId]);
    expect((await anja.read('/kantoor')).text.includes('KijkopWelzijn')).toBe(false);
  });
});
