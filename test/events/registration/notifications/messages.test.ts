import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManagedRegistrations, Registrations } from '#events/registration';
import { Mailbox } from '#people/correspondence';
import { resident } from '#platform/kernel';
import { eventually } from '../../../support/eventually.js';
import type { World } from '../../../support/world.js';
import { form, givenSession, mailFrom, places } from '../given.js';
import { appointment } from './appointment.js';
import { type MailedWorld, mailedWorld } from './mailed-world.js';

let w: World;
let mailsTo: MailedWorld['mailsTo'];
let registrations: Registrations;
let managed: ManagedRegistrations;

beforeAll(async () => {
  ({ w, mailsTo } = await mailedWorld());
  registrations = w.get(Registrations);
  managed = w.get(ManagedRegistrations);
});
afterAll(() => w.close());

describe('what a resident gets', () => {
  it('K1: confirmation, cancellation and undoing are one appointment with a rising SEQUENCE', async () => {
    const { sessionId } = await givenSession(w.sql);
    const email = 'k1@example.org';
    const { manageCode, registrationId } = await registrations.register(resident, sessionId, form({ email }));
    const [confirmation] = await mailsTo(email, 1);
    expect(confirmation!.subject).toBe('Aangemeld: Koffie op de stoep, donderdag 24 september 14.00 uur');
    expect(appointment(confirmation!)).toEqual({
      method: 'REQUEST',
      uid: registrationId,
      sequence: 0,
      title: 'Koffie op de stoep',
      start: '2026-09-24T14:00:00',
      status: 'CONFIRMED',
      organizer: `mailto:${mailFrom}`,
      attendees: [[`mailto:${email}`, 'ACCEPTED', 'FALSE']],
    });
    for (const part of [confirmation!.text, confirmation!.html!]) {
      expect(part).toContain('Koffie op de stoep');
      expect(part).toContain('donderdag 24 september');
      expect(part).toContain('Wijkcentrum De Trommel');
      expect(part).toContain(`https://komerbij.example.org/a/${manageCode}`);
      expect(part.replaceAll('\u00a0', ' ')).toContain('0180 000 018');
    }

    await managed.cancel(resident, manageCode!);
    const [, cancellation] = await mailsTo(email, 2);
    expect(cancellation!.subject).toBe('Afgemeld: Koffie op de stoep, donderdag 24 september 14.00 uur');
    expect(appointment(cancellation!)).toMatchObject({
      method: 'CANCEL',
      uid: registrationId,
      sequence: 1,
      status: 'CANCELLED',
      start: '2026-09-24T14:00:00',
      organizer: `mailto:${mailFrom}`,
    });

    await managed.undo(resident, manageCode!);
    const [, , restored] = await mailsTo(email, 3);
    expect(appointment(restored!)).toMatchObject({ method: 'REQUEST', uid: registrationId, sequence: 2 });
    expect(await places(w.sql, sessionId)).toEqual({ taken: 1, people: 1 });
  });

  it('R7: a second cancellation is "you had cancelled already", frees nothing and mails nothing', async () => {
    const { sessionId } = await givenSession(w.sql);
    const email = 'r7@example.org';
    const { manageCode } = await registrations.register(resident, sessionId, form({ email }));
    await mailsTo(email, 1);
    expect((await managed.cancel(resident, manageCode!)).already).toBe(false);
    expect((await managed.cancel(resident, manageCode!)).already).toBe(true);
    await mailsTo(email, 2);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 0, people: 0 });
  });

  it('Q13, Q14: fewer companions free places, more need them, the same need none', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 3 });
    const email = 'q13@example.org';
    const { manageCode } = await registrations.register(
      resident,
      sessionId,
      form({ email, who: 'self_and_others', companions: ['Jan', null] }),
    );
    expect((await managed.changeParty(resident, manageCode!, ['Jan', null])).already).toBe(true);
    await expect(managed.changeParty(resident, manageCode!, ['Jan', null, null])).rejects.toThrow(
      'session-full',
    );
    await managed.changeParty(resident, manageCode!, ['Jan']);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 2, people: 2 });
    await managed.changeParty(resident, manageCode!, ['Jan', 'Mia']);
    expect(await places(w.sql, sessionId)).toEqual({ taken: 3, people: 3 });
    expect((await managed.byManageCode(manageCode!))?.names).toEqual(['Bep Jansen', 'Jan', 'Mia']);
  });

  it('R15: in a shared mailbox each mail names its own person', async () => {
    const { sessionId } = await givenSession(w.sql);
    const email = 'samen@example.org';
    await registrations.register(resident, sessionId, form({ email, name: 'Bep Jansen' }));
    await mailsTo(email, 1);
    await registrations.register(resident, sessionId, form({ email, name: 'Kees Jansen' }));
    const mails = await mailsTo(email, 2);
    expect(mails.map(({ text }) => text.split('\n')[0])).toEqual(['Beste Bep Jansen,', 'Beste Kees Jansen,']);
  });

  it('R14: without mail a letter or a call from the same words, and no mail is tried', async () => {
    const { sessionId, coalitionId } = await givenSession(w.sql);
    const nameless = { email: null, phone: null };
    await registrations.register(
      resident,
      sessionId,
      form({ ...nameless, name: 'Met post', address: 'Dorpsstraat 1' }),
    );
    await registrations.register(
      resident,
      sessionId,
      form({ ...nameless, name: 'Met telefoon', phone: '06 1234 5678' }),
    );
    await registrations.register(resident, sessionId, form({ ...nameless, name: 'Met niets' }));
    const found = await eventually('three notices', async () => {
      const notices = await w.sql(
        'SELECT name, channel, state, attempts FROM notice WHERE coalition_id = $1 ORDER BY name',
        [coalitionId],
      );
      return notices.length === 3 && notices;
    });
    expect(found).toEqual([
      { name: 'Met niets', channel: 'letter', state: 'queued', attempts: 0 },
      { name: 'Met post', channel: 'letter', state: 'queued', attempts: 0 },
      { name: 'Met telefoon', channel: 'call', state: 'queued', attempts: 0 },
    ]);
  });

  it('M8: a name that looks like a link or like code stays a name', async () => {
    const { sessionId } = await givenSession(w.sql);
    const email = 'm8@example.org';
    const name = '<b>Bep</b> [klik](http://evil.example) {naam}';
    await registrations.register(resident, sessionId, form({ email, name }));
    const [mail] = await mailsTo(email, 1);
    expect(mail!.html).toContain('Beste &lt;b>Bep');
    expect(mail!.html!.match(/href="[^"]*"/g)).toEqual([
      expect.stringContaining('https://komerbij.example.org/a/'),
    ]);
    expect(`${mail!.text}${mail!.html}`).not.toContain('http://evil.example');
    expect(mail!.text).toContain('{naam}');
  });

  it('S0-21: an activity whose name tells too much is called by the name of its week everywhere', async () => {
    const { sessionId } = await givenSession(w.sql, { title: 'Samen tegen Eénzaamheid' });
    const email = 's021@example.org';
    await registrations.register(resident, sessionId, form({ email }));
    const [mail] = await mailsTo(email, 1);
    const raw = (await w.get<Mailbox>(Mailbox).raw(mail!.id))!.toString('utf8');
    expect(mail!.subject).toBe('Aangemeld: Kom Erbij Week, donderdag 24 september 14.00 uur');
    expect(`${raw}${mail!.text}${mail!.html}${mail!.calendar}`.normalize('NFKD')).not.toMatch(
      /e\u0301?enzaam/i,
    );
  });
});
