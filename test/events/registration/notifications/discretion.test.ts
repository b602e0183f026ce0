import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { NotificationsModule, Registrations, Reminders, RemindersModule } from '#events/registration';
import { CorrespondenceModule, MailModule, MailSender } from '#people/correspondence';
import { resident } from '#platform/kernel';
import { type Sink, sink } from '../../../people/correspondence/mail/sink.js';
import { eventually } from '../../../support/eventually.js';
import { project } from '../../../support/project.js';
import { type World, world } from '../../../support/world.js';
import { form, type GivenSession, givenSession, settings } from '../given.js';

let w: World;
let server: Sink;
beforeAll(async () => {
  server = await sink();
  w = await world({
    worker: true,
    modules: [
      CorrespondenceModule.with(await settings({ smtpUrl: server.url })),
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
    const first = await givenSession(w.sql);
    await signUp(first, { email: 'met@example.org' });
    const without = await givenSession(w.sql, { beside: first });
    await w.sql('UPDATE session SET place_id = NULL WHERE id = $1', [without.sessionId]);
    await signUp(without, { email: 'zonder@example.org', who: 'self_and_others', companions: ['Jan', null] });
    const moved = await givenSession(w.sql, { beside: first });
    await w.sql(`UPDATE session SET state = 'rescheduled', online = true, place_id = NULL WHERE id = $1`, [
      moved.sessionId,
    ]);
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
    const given = await givenSession(w.sql, { title: 'Koffie {when} {title}' });
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
    const given = await givenSession(w.sql, {
      title: 'Samen minder eenzaam',
      eventName: 'Week tegen eenzaamheid',
    });
    await w.sql(
      `UPDATE coalition SET lead_name = 'Coalitie Eenzaamheid', name = 'Eén tegen eenzaamheid' WHERE id = $1`,
      [given.coalitionId],
    );
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
    await signUp(await givenSession(w.sql), { email });
    const { mail } = await mailTo(email, /^Aangemeld/);
    expect([mail.subject, mail.from?.value[0]?.name]).toEqual([
      'Aangemeld: Koffie op de stoep, donderdag 24 september 14.00 uur',
      'KijkopWelzijn',
    ]);
  });
});

describe('M11: a mail is in Dutch and tells the time in Amsterdam', () => {
  // The zone of a process is fixed when it starts, so the built library runs in processes of its own.
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
    const told = starts.flatMap((start) => [composeNotice('confirmation', source(start)), composeNotice('moved', source(start)),
      composeNotice('reminder', { ...source(start), now: new Date(Date.parse(start) - 24 * 3600000) })]);
    process.stdout.write(JSON.stringify({ offset: -new Date('2026-07-01T12:00Z').getTimezoneOffset(), told }));`;

  it('to the minute the same whatever the zone and the language of the server', async () => {
    const run = async (TZ: string, LANG: string) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', program],
        { cwd: project, env: { TZ, LANG, LC_ALL: LANG } },
      );
      return JSON.parse(stdout) as {
        offset: number;
        told: { subject: string; facts: { value: string }[] }[];
      };
    };
    const answers = [
      await run('Europe/Amsterdam', 'nl_NL.UTF-8'),
      await run('UTC', 'en_US.UTF-8'),
      await run('America/New_York', 'en_US.UTF-8'),
      await run('Pacific/Auckland', 'ja_JP.UTF-8'),
    ];
    expect(answers.map(({ offset }) => offset)).toEqual([120, 0, -240, 720]);
    for (const { told } of answers) expect(told).toEqual(answers[0]!.told);
    expect(answers[0]!.told.filter((_, n) => n % 3 === 0).map(({ subject }) => subject)).toEqual([
      'Aangemeld: Koffie, donderdag 24 september 0.30 uur',
      'Aangemeld: Koffie, vrijdag 1 januari 0.30 uur',
      'Aangemeld: Koffie, zondag 25 oktober 2.30 uur',
      'Aangemeld: Koffie, zondag 28 maart 3.00 uur',
    ]);
  });
});
