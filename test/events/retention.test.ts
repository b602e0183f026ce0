import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManagedRegistrations, NotificationsModule, Registrations } from '#events/registration';
import { Anonymiser, RetentionModule } from '#events/retention';
import { CorrespondenceModule, MailModule, MailSender } from '#people/correspondence';
import { Problem, resident, system } from '#platform/kernel';
import { settings } from '../given/correspondence.js';
import { type Sink, sink } from '../given/mail-sink.js';
import { givenConfirmations } from '../given/notices.js';
import { form, type GivenSession, givenSession } from '../given/registration.js';
import { change, rows } from '../given/rows.js';
import { everythingStored } from '../given/whole-tables.js';
import { personalData } from '../laws/personal-data.js';
import { type World, world } from '../support/world.js';

// The session is on Thursday 24 September 2026; sixty days later it is 23 November.
let w: World;
let server: Sink;
beforeEach(async () => {
  server = await sink({ recipient: (address) => (/weg/.test(address) ? gone(address) : undefined) });
  w = await world({
    modules: [
      CorrespondenceModule.with(settings({ smtpUrl: server.url })),
      MailModule.worker(),
      NotificationsModule,
      RetentionModule,
    ],
  });
});
afterEach(async () => {
  await w.close();
  await server.close();
});

const gone = (address: string) => ({ code: 550, text: `No such user ${address}` });
const marker = 'Zonnebloem';

const signUp = (given: GivenSession, changes: Parameters<typeof form>[0] = {}) =>
  w.get(Registrations).register(resident, given.sessionId, form(changes));
const forgetBefore = (given: GivenSession, day: string) =>
  w.get(Anonymiser).anonymiseBefore(system, given.coalitionId, day);

/** Nobody had to ask for it: what the workers do on that day. */
async function sweepOn(day: string): Promise<void> {
  w.clock.moveTo(new Date(`${day}T03:00:00Z`));
  await w.get(Anonymiser).anonymisePast();
}

const readable = async (word = marker) => (await everythingStored(w)).filter((row) => row.includes(word));

/** A notice of the registration is written, and comes to an end. */
async function written(given: GivenSession): Promise<void> {
  await givenConfirmations(w, given.sessionId);
  while (await w.get(MailSender).deliverDue());
}

describe('people whose moment is over', () => {
  it('D1, V7: every column that PRIVACY.md promises to empty is emptied, whatever stood in it', async () => {
    const given = await givenSession(w);
    await signUp(given, {
      name: marker,
      who: 'self_and_others',
      companions: [marker],
      email: 'weg@example.org',
    });
    await written(given);
    const promised = personalData()
      .filter(({ kept }) => kept.includes('60 days after the session'))
      .flatMap(({ columns }) => columns);
    expect(promised).toHaveLength(15);
    for (const column of promised) {
      const [table, name] = column.split('.') as [string, string];
      await change(w, table, {}, { [name]: name === 'content' ? { deep: [marker] } : marker });
    }
    const held = await readable();
    expect(held.map((row) => row.split(' ')[0]).sort()).toEqual([
      'public.attendee',
      'public.attendee',
      'public.notice',
      'public.registration',
    ]);
    await sweepOn('2026-11-24');
    expect(await readable()).toEqual([]);
  });

  it('D5, V6: are forgotten by themselves, sixty days later and not sooner, by any number of workers', async () => {
    const given = await givenSession(w);
    await signUp(given, { name: marker });
    await sweepOn('2026-11-23');
    expect(await readable()).not.toEqual([]);
    await Promise.all([sweepOn('2026-11-24'), sweepOn('2026-11-24')]);
    expect(await readable()).toEqual([]);
    expect(await rows(w, 'audit_line', { action: 'people_forgotten' }, ['actor', 'person_id'])).toEqual([
      { actor: 'system', person_id: null },
    ]);
  });

  it('D5: a moment of which nobody ever knew the day is over with its week', async () => {
    const given = await givenSession(w);
    await change(w, 'session', {}, { day: null, starts_at: null, ends_at: null });
    await signUp(given, { name: marker });
    await sweepOn('2026-12-01');
    expect(await readable()).not.toEqual([]);
    await sweepOn('2026-12-02');
    expect(await readable()).toEqual([]);
  });

  it('D4: not while it is still to come; of a series each moment counts for itself', async () => {
    const past = await givenSession(w);
    const later = await givenSession(w, { beside: past, startsAt: '2026-10-01T12:00:00Z' });
    await signUp(past, { name: 'Bep Geweest' });
    await signUp(later, { name: 'Kees Komt' });
    w.clock.moveTo(new Date('2026-09-28T10:00:00Z'));
    const refusal = await forgetBefore(past, '2026-09-29').catch((problem: Problem) => problem.kind.slug);
    expect(refusal).toBe('not-over-yet');
    expect(await forgetBefore(past, '2026-09-28')).toEqual({ registrations: 1, notices: 0 });
    expect([await readable('Geweest'), (await readable('Kees Komt')).length > 0]).toEqual([[], true]);
  });

  it('D2, D8: lines of the logbook stay, and never held a value; the numbers stay', async () => {
    const given = await givenSession(w);
    const { manageCode } = await signUp(given, {
      name: marker,
      who: 'self_and_others',
      companions: [marker],
    });
    await w.get(ManagedRegistrations).changeParty(resident, manageCode!, [marker, null]);
    const lines = () => rows(w, 'audit_line', { subject: 'registration' }, ['action', 'fields']);
    const counted = () => rows(w, 'registration', {}, ['status', 'party_size', 'channel', 'session_id']);
    const before = [await lines(), await counted()];
    expect(before[0]!.length).toBeGreaterThan(1);
    await sweepOn('2026-11-24');
    expect([await lines(), await counted()]).toEqual(before);
    expect(JSON.stringify(await rows(w, 'audit_line'))).not.toContain(marker);
    expect(await rows(w, 'audit_line', { action: 'people_forgotten' }, ['subject'])).toEqual([
      { subject: 'coalition' },
    ]);
  });

  it('D7: two who are forgotten are not in each other’s way', async () => {
    const given = await givenSession(w);
    await signUp(given, { name: 'Bep Jansen' });
    await signUp(given, { name: 'Kees Jansen' });
    await sweepOn('2026-11-24');
    expect(await rows(w, 'registration', {}, ['name', 'email', 'identity'])).toEqual([
      { name: '', email: null, identity: null },
      { name: '', email: null, identity: null },
    ]);
  });

  it('D9: a backup that is put back after they were forgotten is forgotten again by itself', async () => {
    const given = await givenSession(w);
    await signUp(given, { name: marker });
    const [backup] = await rows(w, 'registration', {}, ['name', 'email', 'manage_hash']);
    await sweepOn('2026-11-24');
    await change(w, 'registration', {}, backup!);
    expect(await readable()).not.toEqual([]);
    await sweepOn('2026-11-25');
    expect(await readable()).toEqual([]);
  });
});

describe('security 6: the link of one registration', () => {
  it('is 256 bits, opens nothing sixty days after the end, and nothing once the people are forgotten', async () => {
    const given = await givenSession(w);
    const { manageCode, spokenCode } = await signUp(given);
    expect(Buffer.from(manageCode!, 'base64url')).toHaveLength(32);
    const managed = w.get(ManagedRegistrations);
    const opens = async (moment: string) => {
      w.clock.moveTo(new Date(moment));
      return (await managed.byManageCode(manageCode!)) !== null;
    };
    // From 14.00 to 16.00 uur in summer time; in November it is one hour less.
    expect(await opens('2026-11-23T13:59:59Z')).toBe(true);
    expect(await opens('2026-11-23T14:00:00Z')).toBe(false);
    expect(await managed.byManageCode(spokenCode!)).toBeNull();
    expect(await opens('2026-09-25T10:00:00Z')).toBe(true);
    await forgetBefore(given, '2026-09-25');
    expect(await opens('2026-09-25T10:00:00Z')).toBe(false);
    await expect(managed.cancel(resident, manageCode!)).rejects.toThrow(Problem);
  });
});

describe('privacy V22: an outbox is no archive', () => {
  it('two weeks after it was delivered only kind, channel, times and outcome are left of a notice', async () => {
    const given = await givenSession(w);
    await signUp(given, { name: marker });
    await written(given);
    const notices = () =>
      rows(w, 'notice', {}, ['name', 'email', 'subject', 'content', 'kind', 'channel', 'state']);
    const [before] = await notices();
    w.clock.moveTo(new Date('2026-09-28T10:00:00Z'));
    await w.get(Anonymiser).emptySettledNotices();
    expect(await notices()).toEqual([before]);
    w.clock.moveTo(new Date('2026-09-29T10:00:00Z'));
    await w.get(Anonymiser).emptySettledNotices();
    expect(await notices()).toEqual([
      { ...before, name: '', email: null, subject: '', content: null, state: 'accepted' },
    ]);
  });

  it('a mail that did not arrive waits for somebody who tries it again; a way in that did not is emptied', async () => {
    const given = await givenSession(w);
    await signUp(given, { name: marker, email: 'weg@example.org' });
    await written(given);
    const state = () => rows(w, 'notice', {}, ['state', 'content', 'failure']);
    expect(await state()).toEqual([
      { state: 'failed', content: expect.anything(), failure: expect.stringContaining('weg@example.org') },
    ]);
    w.clock.moveTo(new Date('2026-10-20T10:00:00Z'));
    await w.get(Anonymiser).emptySettledNotices();
    expect((await state())[0]).toMatchObject({ state: 'failed', content: expect.anything() });
    await change(w, 'notice', {}, { repeatable: false });
    w.clock.moveTo(new Date('2026-10-21T10:00:00Z'));
    await w.get(Anonymiser).emptySettledNotices();
    expect(await state()).toEqual([{ state: 'failed', content: null, failure: null }]);
  });
});
