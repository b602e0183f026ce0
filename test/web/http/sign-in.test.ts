import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { SignIns } from '#people/identity';
import { type Door, openApp } from './http-app.js';

@Controller()
class Forgotten {
  @Get('/vergeten')
  list() {
    return [];
  }
}

let door: Door;
const host = 'https://komerbij.example';
beforeAll(async () => {
  door = await openApp(host, 1);
});
afterAll(() => door.close());

/** What a browser sends back of the cookies that it got. */
const jar = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');

async function newLink(cookie: string): Promise<string> {
  const { personId } = await door.staff(['desk']);
  await door.app.get(SignIns, { strict: false }).ask({
    email: `${personId}@voorbeeld.nl`,
    browserNonce: cookie.split('=')[1]!,
  });
  const [mail] = await door.database.sql<{ url: string }>(
    `SELECT content->'button'->>'url' AS url FROM notice ORDER BY id DESC LIMIT 1`,
  );
  return new URL(mail!.url).pathname;
}

describe('signing in over https', () => {
  it('the cookies are for this host, over TLS, out of reach of scripts (security 11)', async () => {
    const page = await door.fetch('/inloggen');
    const opened = await door.fetch(await newLink(jar(page)), {
      method: 'POST',
      headers: { cookie: jar(page) },
    });
    const shape = (answer: Response) =>
      answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[\w-]{43}/, '=…'));
    expect([shape(page), shape(opened)]).toEqual([
      ['__Host-kom-erbij-browser=…; Path=/; HttpOnly; Secure; SameSite=Lax'],
      ['__Host-kom-erbij=…; Path=/; HttpOnly; Secure; SameSite=Lax'],
    ]);
  });

  it('the page with a key in its address tells nobody its address, and nobody keeps it (security 7)', async () => {
    const { headers } = await door.fetch('/inloggen');
    expect([
      headers.get('referrer-policy'),
      headers.get('cache-control'),
      headers.get('x-robots-tag'),
    ]).toEqual(['no-referrer', 'no-store', 'noindex, nofollow']);
  });

  it('a scanner looks and even presses, without our cookie; the human still gets in and the scanner has nothing (security 3)', async () => {
    const page = await door.fetch('/inloggen');
    const link = await newLink(jar(page));
    const scans = [];
    for (const method of ['GET', 'GET', 'HEAD', 'HEAD', 'POST'])
      scans.push(await door.fetch(link, { method }));
    expect(scans.flatMap((scan) => scan.headers.getSetCookie())).toEqual([]);
    const human = await door.fetch(link, { method: 'POST', headers: { cookie: jar(page) } });
    expect(await human.json()).toEqual({ outcome: 'signed-in' });
    const office = await door.fetch('/kantoor', { headers: { cookie: jar(human) } });
    expect(office.status).toBe(200);
  });

  it('after signing out the old cookie opens nothing (security 8)', async () => {
    const staff = await door.staff(['desk']);
    const cookie = `__Host-${staff.cookie}`;
    const out = await door.fetch('/uitloggen', {
      method: 'POST',
      headers: { cookie, origin: host, 'x-form-token': staff.token },
    });
    expect([out.status, out.headers.getSetCookie()[0]?.startsWith('__Host-kom-erbij=;')]).toEqual([
      201,
      true,
    ]);
    expect((await door.fetch('/kantoor', { headers: { cookie, accept: 'application/json' } })).status).toBe(
      401,
    );
  });

  it('a cookie without the __Host- name is not ours', async () => {
    const { cookie } = await door.staff(['desk']);
    expect((await door.fetch('/kantoor', { headers: { cookie, accept: 'application/json' } })).status).toBe(
      401,
    );
  });

  it('browsers come back over https for a year, subdomains too (security 16)', async () => {
    const { headers } = await door.fetch('/programma');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('whose page may read what (security 14)', () => {
  it('public data may be read by every page, pages and refusals of staff by none', async () => {
    const open = async (path: string, init?: RequestInit) =>
      (await door.fetch(path, init)).headers.get('access-control-allow-origin');
    expect([
      await open('/api/v1/activities/1'),
      await open('/programma'),
      await open('/kantoor'),
      await open('/api/v1/registrations', { method: 'POST' }),
    ]).toEqual(['*', null, null, null]);
  });
});

describe('behind one proxy (security 19)', () => {
  const post = (forwarded: string) =>
    door.fetch('/aanmelden', {
      method: 'POST',
      headers: { 'x-forwarded-for': forwarded },
      body: new URLSearchParams({ name: 'An', seats: '1' }),
    });

  it('people are counted by the address that the proxy saw, whatever they say themselves', async () => {
    const forged = [];
    for (let n = 0; n < 4; n += 1) forged.push((await post(`10.0.0.${n}, 203.0.113.7`)).status);
    expect([forged, (await post('203.0.113.8')).status]).toEqual([[201, 201, 201, 429], 201]);
  });
});

describe('a route that says not who may use it (P1)', () => {
  it('stops the start', async () => {
    await expect(openApp(host, 0, [Forgotten])).rejects.toThrow('these routes miss @Allow: Forgotten.list');
  });
});
