import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HttpSettings, httpSettings } from '#http/errors';
import { type CorrespondenceSettings, correspondence, Mailbox } from '#people/correspondence';
import { eventually } from '../../support/eventually.js';
import { heading, type OfficeApp, officeApp, words } from './office-app.js';

let door: OfficeApp;
let mail: { id: string; from: string; to: string; subject: string; date: string };

const list = async () => JSON.parse((await door.read('/postvak.json')).text) as (typeof mail)[];

beforeAll(async () => {
  door = await officeApp({ worker: true });
  await door.person('anja@example.org', ['coordinator']);
  await door.post('/inloggen', { email: 'anja@example.org' });
  await eventually('a mail', async () => (await list()).length === 1);
  [mail] = (await list()) as [typeof mail];
});
afterAll(() => door.close());

describe('the mailbox of the embedded run', () => {
  it('lists what was sent, newest first, as JSON', async () => {
    expect(Object.keys(mail).sort()).toEqual(['date', 'from', 'id', 'subject', 'to']);
    expect([mail.to.includes('anja@example.org'), mail.subject]).toEqual([true, 'Uw link om in te loggen']);
  });

  it('lists it on a page too', async () => {
    const page = await door.read('/postvak');
    expect([page.status, heading(page.text), page.text.includes(`href="/postvak/${mail.id}"`)]).toEqual([
      200,
      'Postvak',
      true,
    ]);
  });

  it('shows one mail: who, what, and its plain text', async () => {
    const page = await door.read(`/postvak/${mail.id}`);
    expect([page.status, heading(page.text)]).toEqual([200, 'Uw link om in te loggen']);
    expect(words(page.text).includes('Beste Anja de Wit,')).toBe(true);
  });

  it('gives the raw message as it goes over SMTP', async () => {
    const answer = await door.read(`/postvak/${mail.id}.eml`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'message/rfc822']);
    expect(/^Subject: Uw link om in te loggen\r$/m.test(answer.text)).toBe(true);
  });

  it('security 15: only the frame of a mail may hold styles, and it can do nothing else', async () => {
    const frame = await door.read(`/postvak/${mail.id}/bericht`);
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect([frame.status, frame.headers.get('x-frame-options')]).toEqual([200, 'SAMEORIGIN']);
    expect(policy.startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")).toBe(true);
    expect([policy.includes('script-src'), policy.includes('sandbox allow-scripts allow-popups')]).toEqual([
      false,
      true,
    ]);
    expect(policy.includes('allow-same-origin')).toBe(false);
    const around = await door.read(`/postvak/${mail.id}`);
    expect(around.headers.get('content-security-policy')?.includes('unsafe-inline')).toBe(false);
    expect(/ style=/.test(around.text)).toBe(false);
  });

  it('knows no other mail, and no other file', async () => {
    const paths = ['x', '..%2f..%2fetc%2fpasswd', '..%2Fx.eml', `${mail.id}.txt`];
    for (const path of paths) expect((await door.read(`/postvak/${path}`)).status).toBe(404);
  });

  it('is not there for who comes through a proxy or by another name', async () => {
    const asked: Record<string, string>[] = [
      { 'x-forwarded-for': '192.0.2.1' },
      { forwarded: 'for=192.0.2.1' },
    ];
    for (const headers of asked) expect((await door.read('/postvak', { headers })).status).toBe(404);
  });

  it('calendar-and-mail 34: is gone with a real mail server and in production', async () => {
    const paths = ['/postvak', '/postvak.json', `/postvak/${mail.id}`, `/postvak/${mail.id}.eml`];
    const statuses = async () => Promise.all(paths.map(async (path) => (await door.read(path)).status));
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    const settings = door.get<HttpSettings>(httpSettings);
    const { config } = settings;
    settings.config = { ...config, NODE_ENV: 'production' } as HttpSettings['config'];
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    settings.config = config;
    const real: CorrespondenceSettings = {
      ...door.get<CorrespondenceSettings>(correspondence),
      smtpUrl: 'smtp://mail.example.org',
    };
    expect(new Mailbox(real).isOpen).toBe(false);
  });
});
