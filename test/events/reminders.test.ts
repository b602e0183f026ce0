import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import {
  ManagedRegistrations,
  NotificationsModule,
  Registrations,
  Reminders,
  RemindersModule,
} from '#events/registration';
import { CorrespondenceModule, MailModule, MailSender } from '#people/correspondence';
import { resident } from '#platform/kernel';
import { settings } from '../given/correspondence.js';
import { type Sink, sink } from '../given/mail-sink.js';
import {
  form,
  type GivenSession,
  givenPeople,
  givenSession,
  registrationWorld,
} from '../given/registration.js';
import { change, count, remove, rows } from '../given/rows.js';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { project } from '../support/project.js';
import { type World, world } from '../support/world.js';

describe('discretion', () => {
  let w: World;
  let server: Sink;
  beforeAll(async () => {
    server = await sink();
    w = await world({
      worker: true,
      modules: [
        CorrespondenceModule.with(settings({ smtpUrl: server.url })),
        MailModule.worker(),
        NotificationsModule,
        RemindersModule,
      ],
    });
  });
  afterAll(async () => {
    await w.close();
    await server.close();
  });

  /** The newest mail to this address, as it went over the line. */
  async function mailTo(email: string, subject: RegExp): Promise<{ raw: string; mail: ParsedMail }> {
    return eventually(`a mail "${subject.source}" to ${email}`, async () => {
      for (const raw of [...server.mails].reverse()) {
        const mail = await simpleParser(raw);
        const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
        if (to?.value[0]?.address === email && subject.test(mail.subject ?? '')) return { raw, mail };
      }
      return null;
    });
  }

  const signUp = (given: GivenSession, changes: Parameters<typeof form>[0]) =>
    w.get(Registrations).register(resident, given.sessionId, form(changes));

  /** What a resident reads in it, with what is different each time taken out. */
  const read = ({ mail }: { mail: ParsedMail }) =>
    `${mail.subject}\n\n${mail.text}`
      .replace(/\/a\/[\w-]{43}/g, '/a/…')
      .replace(/[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/g, 'XXXX-XXXX');

  describe('M14: the words of a reminder', () => {
    const reminder = async (email: string) => {
      w.clock.moveTo(new Date('2026-09-21T08:00:00Z'));
      await w.get(Reminders).remindDue();
      await w.get(MailSender).deliverDue();
      return read(await mailTo(email, /^Binnenkort/));
    };

    beforeAll(async () => {
      const first = await givenSession(w);
      await signUp(first, { email: 'met@example.org' });
      const without = await givenSession(w, { beside: first });
      await change(w, 'session', { id: without.sessionId }, { place_id: null });
      await signUp(without, {
        email: 'zonder@example.org',
        who: 'self_and_others',
        companions: ['Jan', null],
      });
      const moved = await givenSession(w, { beside: first });
      const online = { state: 'rescheduled', online: true, place_id: null };
      await change(w, 'session', { id: moved.sessionId }, online);
      await signUp(moved, { email: 'thuis@example.org', who: 'other', arrangedBy: 'Els de Boer' });
    });

    it.each([
      ['at a place', 'met'],
      ['at a place that nobody knows yet, with company', 'zonder'],
      ['at home by computer, after it was moved', 'thuis'],
    ])('%s: equal to what was looked at', async (_, which) => {
      expect(await reminder(`${which}@example.org`)).toMatchSnapshot();
    });
  });

  describe('security 26: what people type is never more than words in a mail', () => {
    it('no line of the head, no field of ours, no link and no element comes of it', async () => {
      const nasty =
        '{name} {when} [klik](http://kwaad.example) <a href="http://kwaad.example">x</a> www.kwaad.example';
      const given = await givenSession(w, { title: 'Koffie {when} {title}' });
      const email = 's26@example.org';
      await signUp(given, {
        email,
        name: `Bep\r\nBcc: kwaad@voorbeeld.nl\r\n\u001b[31m${nasty}`.slice(0, 100),
        who: 'self_and_others',
        companions: [nasty.slice(0, 100)],
      });
      const { raw, mail } = await mailTo(email, /^Aangemeld/);
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      expect(head).not.toMatch(/^(Bcc|Cc):/im);
      expect([server.offered.includes('kwaad@voorbeeld.nl'), mail.bcc, mail.cc]).toEqual([
        false,
        undefined,
        undefined,
      ]);
      // Fields that people typed are not filled in.
      expect(mail.subject).toBe('Aangemeld: Koffie {when} {title}, donderdag 24 september 14.00 uur');
      expect(mail.text).toContain('{name} {when}');
      const html = String(mail.html);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(href!).origin);
      expect([...new Set(links)]).toEqual(['https://komerbij.example.org']);
      for (const part of [mail.text!, html]) {
        expect(part).not.toMatch(/https?:\/\/kwaad|www\.kwaad\.example/);
        // In Markdown a link has an address without a space.
        expect(part).not.toMatch(/\[[^\]]*\]\(\s*<?[^\s<>]+>?\s*\)/);
        expect(part).not.toContain('\u001b');
      }
      expect([...html.matchAll(/<(img|script|iframe|form|link)\b/g)]).toEqual([]);
    });
  });

  describe('privacy V3: what a lock screen shows', () => {
    it('is never what the week is about: not in the subject, not as the sender, not in the calendar', async () => {
      const given = await givenSession(w, {
        title: 'Samen minder eenzaam',
        eventName: 'Week tegen eenzaamheid',
      });
      const names = { name: 'Eén tegen eenzaamheid', lead_name: 'Coalitie Eenzaamheid' };
      await change(w, 'coalition', { id: given.coalitionId }, names);
      const email = 'v3@example.org';
      await signUp(given, { email });
      const { raw, mail } = await mailTo(email, /^Aangemeld/);
      expect([mail.subject, mail.from?.value[0]?.name]).toEqual([
        'Aangemeld: een activiteit, donderdag 24 september 14.00 uur',
        'Kom Erbij',
      ]);
      const calendars = mail.attachments.map(({ content }) => content.toString('utf8')).join('');
      expect(calendars).toContain('SUMMARY');
      expect(
        `${raw}${mail.subject}${mail.text}${mail.html}${calendars}`.normalize('NFKD').replace(/\p{M}/gu, ''),
      ).not.toMatch(/eenza+m/i);
    });

    it('control: an activity with a name that tells nothing is called by it, and so is the organisation', async () => {
      const email = 'v3gewoon@example.org';
      await signUp(await givenSession(w), { email });
      const { mail } = await mailTo(email, /^Aangemeld/);
      expect([mail.subject, mail.from?.value[0]?.name]).toEqual([
        'Aangemeld: Koffie op de stoep, donderdag 24 september 14.00 uur',
        'KijkopWelzijn',
      ]);
    });
  });

  describe('M11: a mail is in Dutch and tells the time in Amsterdam', () => {
    // A test has no language and no zone of its own, so the built library runs in processes of its own.
    const program = `
    import { registrationNotices } from './dist/libs/events/registration/notifications/registration.notices.js';
    const composeNotice = (kind, source) => registrationNotices.find((notice) => notice.kind === kind).compose(source);
    const at = (start, hours) => ({ startsAt: new Date(start), endsAt: new Date(Date.parse(start) + hours * 3600000) });
    const source = (start) => ({
      registration: { id: '01990000-0000-7000-8000-000000000001', name: 'Bep', names: ['Bep'], email: 'bep@example.org',
        arrangedBy: null, sequence: 0, changedAt: new Date('2026-09-01T10:00Z'), registeredAt: new Date('2026-09-01T10:00Z'),
        spokenCode: 'K7P4M2QX' },
      session: { activityTitle: 'Koffie', eventName: 'Week', shortCode: 'K7P4', ...at(start, 2), day: null, place: null, online: false,
        price: { kind: 'free', cents: null, note: '' }, remarks: '', reason: '', contactName: 'Anja', contactPhone: '+31180000018' },
      office: { leadName: 'KijkopWelzijn', phone: '+31180000018', phoneHours: 'op werkdagen', email: 'w@example.org', postalAddress: '' },
      manageUrl: 'https://komerbij.example.org/a/x', shortUrl: 'https://komerbij.example.org/k/K7P4', mailFrom: 'komerbij@example.org' });
    // Just after midnight in Amsterdam, in summer, in winter, and on the nights that the clocks change.
    const starts = ['2026-09-23T22:30:00Z', '2026-12-31T23:30:00Z', '2026-10-25T01:30:00Z', '2027-03-28T01:00:00Z'];
    const told = () => starts.flatMap((start) => [composeNotice('confirmation', source(start)), composeNotice('moved', source(start)),
      composeNotice('reminder', { ...source(start), now: new Date(Date.parse(start) - 24 * 3600000) })]);
    const inZone = (zone) => {
      process.env.TZ = zone;
      return { offset: -new Date('2026-07-01T12:00Z').getTimezoneOffset(), told: told() };
    };
    process.stdout.write(JSON.stringify(['Europe/Amsterdam', 'UTC', 'America/New_York', 'Pacific/Auckland'].map(inZone)));`;

    it('to the minute the same whatever the zone and the language of the server', async () => {
      const run = async (LANG: string) => {
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ['--input-type=module', '--eval', program],
          { cwd: project, env: { LANG, LC_ALL: LANG } },
        );
        return JSON.parse(stdout) as {
          offset: number;
          told: { subject: string; facts: { value: string }[] }[];
        }[];
      };
      const answers = [...(await run('nl_NL.UTF-8')), ...(await run('ja_JP.UTF-8'))];
      const offsets = [120, 0, -240, 720];
      expect(answers.map(({ offset }) => offset)).toEqual([...offsets, ...offsets]);
      for (const { told } of answers) expect(told).toEqual(answers[0]!.told);
      expect(answers[0]!.told.filter((_, n) => n % 3 === 0).map(({ subject }) => subject)).toEqual([
        'Aangemeld: Koffie, donderdag 24 september 0.30 uur',
        'Aangemeld: Koffie, vrijdag 1 januari 0.30 uur',
        'Aangemeld: Koffie, zondag 25 oktober 2.30 uur',
        'Aangemeld: Koffie, zondag 28 maart 3.00 uur',
      ]);
    });
  });
});

describe('reminders', () => {
  // The session is on Thursday 24 September 2026 at 14.00 uur; in Amsterdam it is two hours later than in UTC.
  let w: World;
  beforeEach(async () => {
    w = await registrationWorld({ modules: [RemindersModule] });
  });
  afterEach(() => w.close());

  async function sweepAt(moment: string, on: World = w): Promise<void> {
    on.clock.moveTo(new Date(moment));
    while (await on.get(Reminders).remindDue());
  }

  /** Subjects of the reminders, in order. */
  async function reminders(): Promise<string[]> {
    const written = await rows<{ subject: string; state: string }>(w, 'notice', { kind: 'reminder' });
    return written.filter(({ state }) => state !== 'withdrawn').map(({ subject }) => subject);
  }

  async function signUp(given: GivenSession, changes: Parameters<typeof form>[0] = {}) {
    return w.get(Registrations).register(resident, given.sessionId, form(changes));
  }

  const soon = 'Binnenkort: Koffie op de stoep, donderdag 24 september 14.00 uur';
  const tomorrow = 'Morgen: Koffie op de stoep, donderdag 24 september 14.00 uur';

  describe('reminders', () => {
    it('T6: three days ahead and the day before, at ten in the morning, not earlier and each once', async () => {
      await signUp(await givenSession(w));
      await sweepAt('2026-09-21T07:59:00Z');
      expect(await reminders()).toEqual([]);
      await sweepAt('2026-09-21T08:00:00Z');
      expect(await reminders()).toEqual([soon]);
      await sweepAt('2026-09-21T08:01:00Z');
      await sweepAt('2026-09-23T07:59:00Z');
      expect(await reminders()).toEqual([soon]);
      await sweepAt('2026-09-23T08:00:00Z');
      await sweepAt('2026-09-24T11:00:00Z');
      expect(await reminders()).toEqual([soon, tomorrow]);
    });

    it.each([
      ['28 March 2027, summer time begins', '2027-03-28T12:00:00Z', '2027-03-27T09:00:00Z'],
      ['29 March 2027', '2027-03-29T12:00:00Z', '2027-03-28T08:00:00Z'],
      ['31 October 2027, summer time ends', '2027-10-31T13:00:00Z', '2027-10-30T08:00:00Z'],
      ['1 November 2027', '2027-11-01T13:00:00Z', '2027-10-31T09:00:00Z'],
    ])('T1, T2, F9: ten o clock is ten o clock on the day before %s', async (_, startsAt, moment) => {
      await signUp(await givenSession(w, { startsAt }));
      // The one of three days ahead is not what this is about.
      await sweepAt(new Date(Date.parse(moment) - 60_000).toISOString());
      const before = (await reminders()).length;
      await sweepAt(moment);
      expect((await reminders()).length - before).toBe(1);
      expect((await reminders()).at(-1)).toMatch(/^Morgen: /);
    });

    it('T6: who signs up after the moment is not reminded of that, only of what is still to come', async () => {
      const given = await givenSession(w);
      w.clock.moveTo(new Date('2026-09-21T08:30:00Z'));
      await signUp(given);
      await sweepAt('2026-09-21T08:31:00Z');
      expect(await reminders()).toEqual([]);
      await sweepAt('2026-09-23T08:00:00Z');
      expect(await reminders()).toEqual([tomorrow]);
    });

    it('none for who cancelled, and none when the session is off or has begun', async () => {
      const given = await givenSession(w);
      const gone = await signUp(given);
      await w.get(ManagedRegistrations).cancel(resident, gone.manageCode!);
      const off = await givenSession(w, { beside: given });
      await signUp(off);
      await change(w, 'session', { id: off.sessionId }, { state: 'cancelled' });
      await signUp(await givenSession(w, { beside: given, startsAt: '2026-09-21T07:30:00Z' }));
      await sweepAt('2026-09-21T08:00:00Z');
      expect(await reminders()).toEqual([]);
    });

    it('a reminder that waits is taken back when the person cancels', async () => {
      const given = await givenSession(w);
      const { manageCode } = await signUp(given, { email: null, phone: '0612345678' });
      await sweepAt('2026-09-21T08:00:00Z');
      expect(await reminders()).toEqual([soon]);
      await w.get(ManagedRegistrations).cancel(resident, manageCode!);
      expect(await reminders()).toEqual([]);
    });

    it('T7: a session that moves is reminded of at its new time, once', async () => {
      const given = await givenSession(w);
      await signUp(given);
      await sweepAt('2026-09-21T08:00:00Z');
      const monday = { day: '2026-09-28', starts_at: '2026-09-28T12:00:00Z', ends_at: null };
      await change(w, 'session', { id: given.sessionId }, { ...monday, state: 'rescheduled' });
      await sweepAt('2026-09-23T08:00:00Z');
      expect(await reminders()).toEqual([soon]);
      await sweepAt('2026-09-25T08:00:00Z');
      await sweepAt('2026-09-25T09:00:00Z');
      expect(await reminders()).toEqual([
        soon,
        'Binnenkort: Koffie op de stoep, maandag 28 september 14.00 uur',
      ]);
    });

    it('T8, F9: a clock that jumps forward and back sends nothing twice and skips nothing', async () => {
      await signUp(await givenSession(w));
      await sweepAt('2026-09-21T10:00:00Z');
      await sweepAt('2026-09-21T08:00:00Z');
      await sweepAt('2026-09-21T06:00:00Z');
      await sweepAt('2026-09-23T10:00:00Z');
      await sweepAt('2026-09-23T08:00:00Z');
      expect(await reminders()).toEqual([soon, tomorrow]);
    });

    it('a worker that was away for three days sends the latest only, and not at night', async () => {
      await signUp(await givenSession(w));
      await sweepAt('2026-09-23T20:00:00Z');
      expect(await reminders()).toEqual([]);
      await sweepAt('2026-09-24T06:30:00Z');
      expect(await reminders()).toEqual(['Vandaag: Koffie op de stoep, donderdag 24 september 14.00 uur']);
    });

    it('without mail: a letter a week ahead, a call three days ahead, nothing for who left nothing', async () => {
      const given = await givenSession(w);
      await signUp(given, { name: 'Post', email: null, address: 'Dorpsstraat 1\n2991 AA Barendrecht' });
      await signUp(given, { name: 'Telefoon', email: null, phone: '0612345678' });
      await signUp(given, { name: 'Niets', email: null });
      for (const day of ['17', '18', '21', '23']) await sweepAt(`2026-09-${day}T08:00:00Z`);
      const written = await rows(w, 'notice', { kind: 'reminder' }, ['name', 'channel', 'recipient'], 'name');
      const kept = await rows(w, 'reminder', {}, ['registration_id', 'kind'], 'kind');
      const kinds = (recipient: unknown) =>
        kept.filter((reminder) => reminder['registration_id'] === recipient).map(({ kind }) => kind);
      expect(written.map(({ name, channel, recipient }) => [name, channel, kinds(recipient)])).toEqual([
        ['Post', 'letter', ['week_before']],
        ['Telefoon', 'call', ['three_days']],
      ]);
    });

    it('T6, calendar row 27: two workers remind 450 people, each once', async () => {
      const given = await givenSession(w, { capacity: null });
      await givenPeople(w, given, 450, 'email');
      const server = await sink();
      const second = await world({
        database: w.database,
        modules: [
          CorrespondenceModule.with(settings({ smtpUrl: server.url })),
          MailModule.worker(),
          RemindersModule,
        ],
      });
      try {
        await Promise.all([w, second].map((one) => sweepAt('2026-09-21T08:00:00Z', one)));
        await sweepAt('2026-09-21T08:01:00Z');
        const told = await rows(w, 'notice', { kind: 'reminder' }, ['recipient']);
        expect([told.length, new Set(told.map(({ recipient }) => recipient)).size]).toEqual([450, 450]);
        second.clock.moveTo(new Date('2026-09-21T08:01:00Z'));
        while (await second.get(MailSender).deliverDue());
        expect(new Set(server.offered).size).toBe(server.mails.length);
      } finally {
        await second.close();
        await server.close();
      }
    });
  });
});

describe('workers', () => {
  let database: TestDatabase;
  const workers: World[] = [];
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((one) => one.close()));
    await database.drop();
  });

  async function newWorker(now: Date): Promise<World> {
    const one = await world({
      database,
      now,
      worker: true,
      modules: [CorrespondenceModule.with(settings()), MailModule.worker(), RemindersModule],
    });
    workers.push(one);
    return one;
  }

  const day = 24 * 3600_000;
  const days = 30;
  /** Ten o'clock in Amsterdam on the n-th day, on which exactly one person is to be reminded by telephone. */
  const tick = (n: number) => new Date(Date.parse('2026-08-03T08:00:00Z') + n * day);

  /** One session a day at noon, each with one person who is called three days ahead. */
  async function givenSessions(): Promise<void> {
    const first = await givenSession(database, { startsAt: '2026-08-01T10:00:00Z' });
    for (let n = 0; n < days; n += 1) {
      const startsAt = new Date(tick(n).getTime() + 3 * day + 2 * 3600_000).toISOString();
      await givenPeople(database, await givenSession(database, { beside: first, startsAt }), 1, 'phone');
    }
  }

  const reminded = () => count(database, 'notice', { kind: 'reminder' });

  describe('F20, J5: no worker is the leader', () => {
    it('three workers look at each of thirty moments, one of them is replaced each fifth: thirty reminders', async () => {
      database = await newDatabase();
      await givenSessions();
      for (let n = 0; n < 3; n += 1) await newWorker(tick(-1));
      for (let n = 0; n < days; n += 1) {
        for (const one of workers) one.clock.moveTo(tick(n));
        await Promise.all(workers.map((one) => one.get(Reminders).remindDue()));
        await eventually(`reminder ${n + 1}`, async () => (await reminded()) === n + 1);
        if (n % 5 === 4) {
          const [gone] = workers.splice(0, 1);
          await Promise.all([gone!.close(), newWorker(tick(n))]);
        }
      }
      const told = await rows(database, 'notice', {}, ['recipient']);
      expect([told.length, new Set(told.map(({ recipient }) => recipient)).size]).toEqual([days, days]);
    });

    it('control: what keeps it to one is the row of the reminder; without it the next worker reminds again', async () => {
      database = await newDatabase();
      await givenSessions();
      const [one, other] = [await newWorker(tick(-1)), await newWorker(tick(-1))];
      one.clock.moveTo(tick(0));
      await one.get(Reminders).remindDue();
      other.clock.moveTo(tick(0));
      await other.get(Reminders).remindDue();
      expect(await reminded()).toBe(1);
      await remove(database, 'reminder');
      await eventually('reminded again', async () => (await reminded()) > 1);
    });
  });
});
