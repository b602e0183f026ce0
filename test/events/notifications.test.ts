import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivitySessions, programmeVersion } from '#events/programme';
import { ManagedRegistrations, Registrations } from '#events/registration';
import { type PlaceInput, Places } from '#people/coalition';
import { Mailbox, type MailboxMessage } from '#people/correspondence';
import { newId, resident, system } from '#platform/kernel';
import { appointment } from '../given/appointment.js';
import { mailFrom } from '../given/correspondence.js';
import { type MailedWorld, mailedWorld } from '../given/mailed-world.js';
import { form, type GivenSession, givenPeople, givenSession, places } from '../given/registration.js';
import { add, cell, change, count, remove, rows } from '../given/rows.js';
import { eventually } from '../support/eventually.js';
import { type World } from '../support/world.js';

let w: World;
let mailsTo: MailedWorld['mailsTo'];
let registrations: Registrations;
let managed: ManagedRegistrations;

beforeAll(async () => {
  ({ w, mailsTo } = await mailedWorld());
  registrations = w.get(Registrations);
  managed = w.get(ManagedRegistrations);
});
afterAll(() => w?.close());

describe('messages', () => {
  describe('what a resident gets', () => {
    it('K1: confirmation, cancellation and undoing are one appointment with a rising SEQUENCE', async () => {
      const { sessionId } = await givenSession(w);
      const email = 'k1@example.org';
      const { manageCode, registrationId } = await registrations.register(
        resident,
        sessionId,
        form({ email }),
      );
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
      expect(await places(w, sessionId)).toEqual({ taken: 1, people: 1 });
    });

    it('R7: a second cancellation is "you had cancelled already", frees nothing and mails nothing', async () => {
      const { sessionId } = await givenSession(w);
      const email = 'r7@example.org';
      const { manageCode } = await registrations.register(resident, sessionId, form({ email }));
      await mailsTo(email, 1);
      expect((await managed.cancel(resident, manageCode!)).already).toBe(false);
      expect((await managed.cancel(resident, manageCode!)).already).toBe(true);
      await mailsTo(email, 2);
      expect(await places(w, sessionId)).toEqual({ taken: 0, people: 0 });
    });

    it('Q13, Q14: fewer companions free places, more need them, the same need none', async () => {
      const { sessionId } = await givenSession(w, { capacity: 3 });
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
      expect(await places(w, sessionId)).toEqual({ taken: 2, people: 2 });
      await managed.changeParty(resident, manageCode!, ['Jan', 'Mia']);
      expect(await places(w, sessionId)).toEqual({ taken: 3, people: 3 });
      expect((await managed.byManageCode(manageCode!))?.names).toEqual(['Bep Jansen', 'Jan', 'Mia']);
    });

    it('R15: in a shared mailbox each mail names its own person', async () => {
      const { sessionId } = await givenSession(w);
      const email = 'samen@example.org';
      await registrations.register(resident, sessionId, form({ email, name: 'Bep Jansen' }));
      await mailsTo(email, 1);
      await registrations.register(resident, sessionId, form({ email, name: 'Kees Jansen' }));
      const mails = await mailsTo(email, 2);
      expect(mails.map(({ text }) => text.split('\n')[0])).toEqual([
        'Beste Bep Jansen,',
        'Beste Kees Jansen,',
      ]);
    });

    it('R14: without mail a letter or a call from the same words, and no mail is tried', async () => {
      const { sessionId, coalitionId } = await givenSession(w);
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
        const columns = ['name', 'channel', 'state', 'attempts'];
        const notices = await rows(w, 'notice', { coalition_id: coalitionId }, columns, 'name');
        return notices.length === 3 && notices;
      });
      expect(found).toEqual([
        { name: 'Met niets', channel: 'letter', state: 'queued', attempts: 0 },
        { name: 'Met post', channel: 'letter', state: 'queued', attempts: 0 },
        { name: 'Met telefoon', channel: 'call', state: 'queued', attempts: 0 },
      ]);
    });

    it('M8: a name that looks like a link or like code stays a name', async () => {
      const { sessionId } = await givenSession(w);
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
      const { sessionId } = await givenSession(w, { title: 'Samen tegen Eénzaamheid' });
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
});

describe('organiser changes', () => {
  async function publish(given: GivenSession, name: string, id = newId()): Promise<string> {
    const payload = { sessionId: given.sessionId };
    await add(w, 'outbox', { id, name, payload, coalition_id: given.coalitionId });
    return id;
  }
  const handled = (id: string) => eventually('handled', async () => (await count(w, 'outbox', { id })) === 0);

  describe('what an organiser changes', () => {
    it('R9, R11: called off: everybody is told once, also when the message is handled twice', async () => {
      const given = await givenSession(w);
      const people = ['r9a@example.org', 'r9b@example.org', 'r9c@example.org'];
      for (const email of people) await registrations.register(resident, given.sessionId, form({ email }));
      for (const email of people) await mailsTo(email, 1);
      const off = { state: 'cancelled', reason: 'De zaal heeft geen stroom.' };
      await change(w, 'session', { id: given.sessionId }, off);
      const id = await publish(given, 'SessionCalledOff');
      for (const email of people) {
        const [, mail] = await mailsTo(email, 2);
        expect(mail!.subject).toBe('Gaat niet door: Koffie op de stoep, donderdag 24 september 14.00 uur');
        expect(mail!.text).toContain('De reden is: De zaal heeft geen stroom.');
        expect(appointment(mail!)).toMatchObject({ method: 'CANCEL', sequence: 1 });
      }
      await remove(w, 'handled', { message_id: id });
      await publish(given, 'SessionCalledOff', id);
      await handled(id);
      expect(await count(w, 'notice', { coalition_id: given.coalitionId })).toBe(6);
      expect(await places(w, given.sessionId)).toEqual({ taken: 3, people: 0 });
    });

    it('R9, K1: called off and going ahead after all: who had cancelled stays away, the others come again', async () => {
      const given = await givenSession(w, { capacity: 2 });
      const comes = form({ email: 'komt@example.org' });
      const { registrationId } = await registrations.register(resident, given.sessionId, comes);
      const goes = await registrations.register(
        resident,
        given.sessionId,
        form({ email: 'komt-niet@example.org', name: 'Kees' }),
      );
      await mailsTo('komt-niet@example.org', 1);
      await managed.cancel(resident, goes.manageCode!);
      await mailsTo('komt-niet@example.org', 2);
      await w.get(ActivitySessions).callOff(system, given.sessionId, 'De zaal heeft geen stroom.');
      await mailsTo('komt@example.org', 2);
      await w.get(ActivitySessions).takeBack(system, given.sessionId);
      const [, off, on] = await mailsTo('komt@example.org', 3);
      expect(on!.subject).toBe('Gaat toch door: Koffie op de stoep, donderdag 24 september 14.00 uur');
      expect(
        [off, on]
          .map((mail) => appointment(mail!))
          .map(({ method, uid, sequence }) => [method, uid, sequence]),
      ).toEqual([
        ['CANCEL', registrationId, 1],
        ['REQUEST', registrationId, 2],
      ]);
      expect(await places(w, given.sessionId)).toEqual({ taken: 1, people: 1 });
      expect((await mailsTo('komt-niet@example.org', 2)).length).toBe(2);
    });

    it('while it is off its places are kept, so that nobody finds them taken when it goes ahead after all', async () => {
      const given = await givenSession(w, { capacity: 1 });
      await registrations.register(resident, given.sessionId, form({ email: 'plek@example.org' }));
      await mailsTo('plek@example.org', 1);
      await w.get(ActivitySessions).callOff(system, given.sessionId, 'De zaal heeft geen stroom.');
      await mailsTo('plek@example.org', 2);
      await w.get(ActivitySessions).takeBack(system, given.sessionId);
      await expect(
        registrations.register(resident, given.sessionId, form({ email: 'te-laat@example.org' })),
      ).rejects.toMatchObject({ kind: { slug: 'session-full' } });
      await mailsTo('plek@example.org', 3);
      expect(await places(w, given.sessionId)).toEqual({ taken: 1, people: 1 });
    });

    it('a call-off that is handled only after it was taken back tells nobody anything', async () => {
      const given = await givenSession(w);
      const { registrationId } = await registrations.register(
        resident,
        given.sessionId,
        form({ email: 'niets@example.org' }),
      );
      await mailsTo('niets@example.org', 1);
      const id = await publish(given, 'SessionCalledOff');
      await handled(id);
      expect(await rows(w, 'registration', { id: registrationId }, ['status', 'sequence'])).toEqual([
        { status: 'confirmed', sequence: 0 },
      ]);
      expect(await count(w, 'notice', { recipient: registrationId })).toBe(1);
    });

    it('K1: moved: the same appointment, newer, at the new time; the cancelled hear nothing', async () => {
      const given = await givenSession(w);
      const stays = await registrations.register(
        resident,
        given.sessionId,
        form({ email: 'blijft@example.org' }),
      );
      const goes = await registrations.register(
        resident,
        given.sessionId,
        form({ email: 'gaat@example.org', name: 'Kees' }),
      );
      await managed.cancel(resident, goes.manageCode!);
      const hours = { day: '2026-09-25', starts_at: '2026-09-25T08:00:00Z', ends_at: '2026-09-25T10:00:00Z' };
      await change(w, 'session', { id: given.sessionId }, { ...hours, state: 'rescheduled', sequence: 1 });
      await mailsTo('blijft@example.org', 1);
      await publish(given, 'SessionRescheduled');
      const [, moved] = await mailsTo('blijft@example.org', 2);
      expect(moved!.subject).toBe('Nieuwe tijd: Koffie op de stoep, vrijdag 25 september 10.00 uur');
      expect(appointment(moved!)).toMatchObject({
        method: 'REQUEST',
        uid: stays.registrationId,
        sequence: 1,
        start: '2026-09-25T10:00:00',
      });
      const both = [stays.registrationId, goes.registrationId];
      expect(await cell(w, 'notice', { kind: 'moved', recipient: both }, 'recipient')).toBe(
        stays.registrationId,
      );
    });
  });

  it('F8: 600 people are told of a new place in one go, and each gets one notice', async () => {
    const given = await givenSession(w, { capacity: null });
    await givenPeople(w, given, 600, 'phone');
    await publish(given, 'SessionPlaceChanged');
    const written = { coalition_id: given.coalitionId };
    await eventually('600 notices', async () => (await count(w, 'notice', written)) === 600);
    expect(await count(w, 'notice', { ...written, kind: 'place_changed', channel: 'call' })).toBe(600);
  });
});

describe('corrected places', () => {
  async function correct(given: GivenSession, input: Partial<PlaceInput>): Promise<void> {
    const ours = { coalition_id: given.coalitionId };
    const [place] = await rows<{ id: string; version: number }>(w, 'place', ours, ['id', 'version']);
    await w.get(Places).change(system, given.coalitionId, place!.id, place!.version, input);
  }

  const signUp = (given: GivenSession, email: string) =>
    w.get(Registrations).register(resident, given.sessionId, form({ email, name: email }));
  /** Until every message of this coalition was handled. */
  const quiet = (given: GivenSession) =>
    eventually(
      'an empty outbox',
      async () => (await count(w, 'outbox', { coalition_id: given.coalitionId })) === 0,
    );
  const told = (given: GivenSession) =>
    rows<{ name: string; state: string; content: object }>(
      w,
      'notice',
      { kind: 'place_changed', coalition_id: given.coalitionId },
      ['name', 'state', 'content'],
      'name',
    );
  const stamp = (given: GivenSession) =>
    w.transactions.read({ coalitionId: given.coalitionId }, (reader) =>
      programmeVersion(reader, given.eventId),
    );
  /** A property of the appointment as it stands in the mail. */
  const written = (mail: MailboxMessage, name: string) =>
    new RegExp(`^${name}:(.*)$`, 'm').exec(
      mail.calendar!.replace(/\r\n[ \t]/g, '').replaceAll('\r', ''),
    )?.[1];

  it('calendar row 9: another address: everybody who comes gets the same appointment anew, at the address that is right', async () => {
    const given = await givenSession(w);
    const { registrationId } = await signUp(given, 'adres@example.org');
    const [first] = await mailsTo('adres@example.org', 1);
    w.clock.advance(60_000);
    await correct(given, { street: 'Trompet 12', postcode: '2991ac' });
    const [, second] = await mailsTo('adres@example.org', 2);
    expect(second!.subject).toBe('Andere plek: Koffie op de stoep, donderdag 24 september 14.00 uur');
    expect(second!.text).toContain('Trompet 12');
    const [before, after] = [appointment(first!), appointment(second!)];
    expect([after.method, after.uid, after.start]).toEqual(['REQUEST', registrationId, before.start]);
    expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
    expect(written(first!, 'LOCATION')).toContain('Trompet 2\\, 2991 AB');
    expect(written(second!, 'LOCATION')).toContain('Trompet 12\\, 2991 AC');
    expect(written(second!, 'DTSTAMP')! > written(first!, 'DTSTAMP')!).toBe(true);
  });

  it('tells who comes to a published moment that still comes, and nobody else', async () => {
    const given = await givenSession(w);
    const at = async (startsAt: string, email: string) => {
      const session = await givenSession(w, { startsAt, beside: given });
      await signUp(session, email);
      return session;
    };
    await signUp(given, 'komt-een@example.org');
    await at('2026-09-25T12:00:00Z', 'komt-twee@example.org');
    const off = await at('2026-09-26T12:00:00Z', 'vervalt@example.org');
    const past = await at('2026-09-27T12:00:00Z', 'geweest@example.org');
    await quiet(given);
    await change(w, 'session', { id: off.sessionId }, { state: 'cancelled' });
    const hours = { starts_at: '2026-09-13T12:00Z', ends_at: '2026-09-13T13:00Z' };
    await change(w, 'session', { id: past.sessionId }, hours);
    const revisions = () =>
      rows<{ id: string; revision: number }>(w, 'session', { event_id: given.eventId }, ['id', 'revision']);
    const before = new Map((await revisions()).map(({ id, revision }) => [id, revision]));
    await correct(given, { name: 'Wijkcentrum De Trom' });
    await quiet(given);
    expect((await told(given)).map(({ name }) => name)).toEqual([
      'komt-een@example.org',
      'komt-twee@example.org',
    ]);
    const touched = (await revisions()).filter(({ id, revision }) => revision > before.get(id)!);
    expect(touched.map(({ id }) => id)).not.toContain(past.sessionId);
    expect(touched.length).toBe(3);
  });

  it('an activity that nobody can see yet is only made anew: no message goes out', async () => {
    const given = await givenSession(w);
    await signUp(given, 'concept@example.org');
    await quiet(given);
    await change(w, 'activity', { id: given.activityId }, { publication: 'draft' });
    const before = await stamp(given);
    await correct(given, { town: 'Rotterdam' });
    await quiet(given);
    expect([await told(given), (await stamp(given)) !== before]).toEqual([[], true]);
  });

  it('what is known of access or the route makes the pages new at once, and mails nobody', async () => {
    const given = await givenSession(w);
    await signUp(given, 'rolstoel@example.org');
    await quiet(given);
    const before = await stamp(given);
    await correct(given, { wheelchair: true, hearingLoop: false, directions: 'De ingang is achter.' });
    expect((await stamp(given)) !== before).toBe(true);
    await quiet(given);
    expect(await told(given)).toEqual([]);
  });

  it('put right twice: who has to be called hears the last address only', async () => {
    const given = await givenSession(w);
    const phone = { email: null, phone: '06 1234 5678', name: 'Truus' };
    await w.get(Registrations).register(resident, given.sessionId, form(phone));
    await quiet(given);
    for (const street of ['Trompet 22', 'Trompet 12']) {
      await correct(given, { street });
      await quiet(given);
    }
    const calls = await told(given);
    expect(calls.map(({ state }) => state).sort()).toEqual(['queued', 'withdrawn']);
    const waiting = calls.find(({ state }) => state === 'queued')!;
    expect(JSON.stringify(waiting.content)).toContain('Trompet 12');
  });
});
