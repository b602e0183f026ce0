import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import { postRegistration, publicSession, resident, type Sent, sendSignUp } from '../support/pages-client.js';
import { type Fleet, fleet } from '../support/processes.js';
import { type SmtpSink, smtpSink } from '../support/smtp-sink.js';
import { allAccepted } from './crowd.js';
import { type OwnServer, ownServer } from './own-server.js';

let server: OwnServer;
let processes: Fleet | undefined;
let mail: SmtpSink;

afterEach(async () => {
  await processes?.close();
  await mail?.goAway();
  await server?.drop();
});

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux(
  'F15: PostgreSQL falls over twice under load: no sign-up that was answered is missing, and all goes on by itself',
  async () => {
    server = await ownServer();
    mail = await smtpSink();
    const session = await publicSession(server.sql, { capacity: null });
    processes = fleet({ DATABASE_URL: server.appUrl, SMTP_URL: mail.url });
    const [web, api, worker] = await Promise.all(
      (['web', 'api', 'worker'] as const).map((app) => processes!.start(app)),
    );

    const answered: string[] = [];
    const refused: Sent[] = [];
    let open = true;
    let n = 0;
    const lane = async (send: typeof sendSignUp, url: string) => {
      while (open) {
        n += 1;
        const who = resident(n);
        const answer = await send(url, session, who);
        if (answer.status === 201 || answer.status === 303) answered.push(who.email);
        else refused.push(answer);
        await sleep(20);
      }
    };
    const load = Promise.all(
      [1, 2].flatMap(() => [lane(sendSignUp, web!.url), lane(postRegistration, api!.url)]),
    );
    const recoveries: number[] = [];
    for (let fall = 1; fall <= 2; fall += 1) {
      await sleep(600);
      await server.fallOver();
      await sleep(400);
      // Alive, but not ready: a load balancer sends nobody, and nothing restarts it.
      for (const url of [web!.url, api!.url, worker!.url]) {
        expect((await fetch(`${url}/health/live`)).status).toBe(200);
        expect((await fetch(`${url}/health/ready`)).status).toBe(503);
      }
      const down = await postRegistration(api!.url, session, resident(0));
      expect([down.status, Number(down.retryAfter) > 0]).toEqual([503, true]);
      expect(JSON.parse(down.text)).toMatchObject({ status: 503 });
      const [before, from] = [answered.length, performance.now()];
      await server.getUp();
      while (answered.length === before) await sleep(20);
      recoveries.push((performance.now() - from) / 1000);
    }
    await sleep(600);
    open = false;
    await load;

    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 503));
    const rows = await server.sql<{ email: string }>('SELECT email FROM registration ORDER BY email');
    const kept = new Set(rows.map(({ email }) => email));
    expect(answered.filter((email) => !kept.has(email))).toEqual([]);
    // Each registration that is there, also one whose answer was lost, is confirmed.
    const from = performance.now();
    await allAccepted(server, rows.length);
    process.stderr.write(
      `  ${answered.length} answered and ${refused.length} refused; signing up goes on after ` +
        `${recoveries.map((one) => one.toFixed(1)).join(' and ')} s, all confirmed ${((performance.now() - from) / 1000).toFixed(1)} s later\n`,
    );
    expect([...mail.arrived().values()].map(({ to }) => to).sort()).toEqual(
      rows.map(({ email }) => email).sort(),
    );
    expect(Math.max(...recoveries)).toBeLessThan(30);
  },
  200_000,
);

onLinux(
  'security 23: nothing starts as a superuser, whom row-level security does not hold',
  async () => {
    server = await ownServer();
    await server.fallOver();
    server.asSuperuser('ALTER ROLE kom_erbij_app SUPERUSER');
    await server.getUp();
    processes = fleet({ DATABASE_URL: server.appUrl, SMTP_URL: 'smtp://127.0.0.1:9' });
    const refused = await Promise.all(
      (['web', 'api', 'worker'] as const).map((app) => processes!.launch(app)),
    );
    for (const one of refused) {
      expect(await one.ended).toEqual({ code: 1, signal: null });
      expect(one.lines.join('\n')).toContain('Voor die rol geldt row-level security niet');
    }
  },
  120_000,
);
