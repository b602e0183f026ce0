import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  Activities,
  ActivitySessions,
  activityPage,
  type Event,
  Events,
  feedSessions,
  type NewSession,
  officeActivities,
  officeActivity,
  programmePage,
  programmeVersion,
  sessionFacts,
} from '#events/programme';
import { Reader } from '#platform/database';
import { Problem, system } from '#platform/kernel';
import {
  givenEvent,
  givenStaff,
  newActivity,
  newPublished,
  programmeWorld,
  refused,
  usualSession,
} from '../given/programme.js';
import { change, count, remove, rows } from '../given/rows.js';
import { type World } from '../support/world.js';

let w: World;
let event: Event;

function read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  return w.transactions.read({ coalitionId: event.coalitionId }, work);
}
const facts = (id: string) => read((reader) => sessionFacts(reader, id));
const titles = async (filters = {}) =>
  (await read((reader) => programmePage(reader, event.id, filters)))?.activities.map(({ title }) => title);

beforeAll(async () => {
  w = await programmeWorld();
});
afterAll(() => w?.close());
beforeEach(async () => {
  event = await givenEvent(w);
});

describe('programme', () => {
  const stamp = () => read((reader) => programmeVersion(reader, event.id));

  it('rows are what the migration made: no drift', async () => {
    const changes = await w.get(DataSource).driver.createSchemaBuilder().log();
    const others =
      /"(role_grant|registration|attendee|reminder|outbox|handled|dead_letter|rate_count|idempotency_key)"/;
    expect(changes.upQueries.map(({ query }) => query).filter((query) => !others.test(query))).toEqual([]);
  });

  describe('publishing', () => {
    it('X10: pressed twice is one release, also at the same moment', async () => {
      await newActivity(w, event, 'Breien');
      await newActivity(w, event, 'Zonder tijd', { sessions: [{ ...usualSession, start: null, end: null }] });
      const both = await Promise.all([
        w.get(Events).publish(system, event.id),
        w.get(Events).publish(system, event.id),
      ]);
      expect(both.map(({ published }) => published.length).sort()).toEqual([0, 1]);
      expect(both.map(({ left }) => left.map(({ title, missing }) => [title, missing]))).toEqual([
        [['Zonder tijd', ['time']]],
        [['Zonder tijd', ['time']]],
      ]);
      const after = await stamp();
      expect((await w.get(Events).publish(system, event.id)).published).toEqual([]);
      expect(await stamp()).toBe(after);
      expect(await count(w, 'audit_line', { subject_id: event.id, action: 'published' })).toBe(1);
    });

    it('refuses what is not complete and names what is missing', async () => {
      const { activity } = await newActivity(w, event, 'Zonder plek', {
        sessions: [{ ...usualSession, where: null }],
      });
      const failure = await w
        .get(Activities)
        .publish(system, activity.id)
        .catch((problem) => problem);
      expect(failure).toBeInstanceOf(Problem);
      expect((failure as Problem).errors).toEqual([{ pointer: '/place', detail: 'Nog nodig: de locatie.' }]);
    });

    it('P6: what is not published is invisible, and only reviewers publish', async () => {
      const { activity, session } = await newActivity(w, event, 'Breien');
      expect(await titles()).toBeUndefined();
      await w.get(Events).publish(system, event.id, []);
      expect(await titles()).toEqual([]);
      expect(await read((reader) => activityPage(reader, event.id, 'breien'))).toBeNull();
      expect((await facts(session.id))?.publication).toBe('draft');
      const desk = await givenStaff(w, event.coalitionId, 'desk');
      expect(await refused(w.get(Activities).publish(desk, activity.id))).toBe('not-yours');
      expect(await refused(w.get(Events).publish(desk, event.id))).toBe('not-yours');
      await w.get(Activities).publish(await givenStaff(w, event.coalitionId, 'reviewer'), activity.id);
      expect(await titles()).toEqual(['Breien']);
    });

    it('a withdrawn activity is gone, and cannot go while people are expected', async () => {
      const { activity, session } = await newPublished(w, event, 'Breien');
      await change(w, 'session', { id: session.id }, { taken: 2 });
      expect(await refused(w.get(Activities).withdraw(system, activity.id))).toBe('people-signed-up');
      await w.get(ActivitySessions).callOff(system, session.id, 'De zaal is dicht.');
      await w.get(Activities).withdraw(system, activity.id);
      expect(await read((reader) => activityPage(reader, event.id, 'breien'))).toBe('gone');
      expect(await titles()).toEqual([]);
    });
  });

  describe('changing', () => {
    it('X9, F11: the second of two who change one activity is told, and overwrites nothing', async () => {
      const { activity } = await newActivity(w, event, 'Breien');
      const rename = (title: string) => w.get(Activities).change(system, activity.id, 1, { title });
      const answers = await Promise.all([refused(rename('Haken')), refused(rename('Punniken'))]);
      expect(answers.sort()).toEqual(['activity-stale', 'nothing was refused']);
      const [row] = await rows(w, 'activity', { id: activity.id }, ['title', 'version']);
      expect(['Haken', 'Punniken']).toContain(row!['title']);
      expect(row!['version']).toBe(2);
    });

    it('P7: a partner changes own activities, and after publication only when and whether they are', async () => {
      const { activity, session } = await newPublished(w, event, 'Breien');
      const partner = await givenStaff(w, event.coalitionId, 'partner', activity.organizationId);
      const version = activity.version + 1;
      expect(await refused(w.get(Activities).change(partner, activity.id, version, { title: 'Haken' }))).toBe(
        'not-yours',
      );
      await w
        .get(ActivitySessions)
        .reschedule(partner, session.id, { day: '2026-09-25', start: '14:00', end: null });
      const stranger = await givenStaff(w, event.coalitionId, 'partner', event.id);
      expect(await refused(w.get(ActivitySessions).callOff(stranger, session.id, 'Geen zin.'))).toBe(
        'not-yours',
      );
    });

    it('every change raises the stamp by which pages are kept', async () => {
      const { activity, session } = await newPublished(w, event, 'Breien');
      const seen = [await stamp()];
      const steps = [
        () => w.get(Activities).change(system, activity.id, 2, { title: 'Haken' }),
        () =>
          w
            .get(ActivitySessions)
            .reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: null }),
        () => w.get(ActivitySessions).changePlace(system, session.id, 'online'),
        () => w.get(ActivitySessions).changeCapacity(system, session.id, 5),
        () => w.get(ActivitySessions).callOff(system, session.id, 'De zaal is dicht.'),
        () => w.get(Events).change(system, event.id, { name: 'Week van de Ontmoeting' }),
        () => w.get(Activities).withdraw(system, activity.id),
      ];
      for (const step of steps) {
        await step();
        seen.push(await stamp());
      }
      expect(new Set(seen).size).toBe(steps.length + 1);
    });

    it('is written in the logbook as names of fields', async () => {
      const { activity } = await newActivity(w, event, 'Breien');
      const coordinator = await givenStaff(w, event.coalitionId, 'coordinator');
      await w
        .get(Activities)
        .change(coordinator, activity.id, 1, { title: 'Haken', contactPhone: '06-10000012' });
      const changes = { subject_id: activity.id, action: 'changed' };
      const [line] = await rows(w, 'audit_line', changes, ['actor', 'action', 'subject', 'fields']);
      expect(line).toEqual({
        actor: 'staff',
        action: 'changed',
        subject: 'activity',
        fields: ['title', 'contactPhone'],
      });
    });

    it('an id of another coalition is not found', async () => {
      const other = await givenEvent(w);
      const stranger = await givenStaff(w, other.coalitionId, 'coordinator');
      const { activity } = await newActivity(w, event, 'Breien');
      expect(await refused(w.get(Activities).change(stranger, activity.id, 1, { title: 'x' }))).toBe(
        'not-yours',
      );
      expect(await refused(w.get(Activities).publish(system, 'geen-id'))).toBe('activity-unknown');
      expect(
        await w.transactions.read({ coalitionId: other.coalitionId }, (reader) =>
          programmeVersion(reader, event.id),
        ),
      ).toBeNull();
    });
  });
});

describe('sessions', () => {
  const announced = () =>
    rows<{ name: string; payload: { sessionId: string } }>(w, 'outbox', {}, ['name', 'payload']);

  describe('moments', () => {
    it('moved in time: SEQUENCE rises, and who signed up hears of it', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      await w
        .get(ActivitySessions)
        .reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: '12:00' });
      const after = await facts(session.id);
      expect([after?.state, after?.sequence, after?.day, after?.startsAt?.toISOString()]).toEqual([
        'rescheduled',
        1,
        '2026-09-25',
        '2026-09-25T08:00:00.000Z',
      ]);
      expect(await announced()).toEqual([{ name: 'SessionRescheduled', payload: { sessionId: session.id } }]);
      await w
        .get(ActivitySessions)
        .reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: '12:00' });
      expect((await announced()).length).toBe(1);
    });

    it('filled in before anybody could see it: no move, no message', async () => {
      const { session } = await newActivity(w, event, 'Breien', {
        sessions: [{ ...usualSession, start: null, end: null }],
      });
      await remove(w, 'outbox');
      await w
        .get(ActivitySessions)
        .reschedule(system, session.id, { day: '2026-09-24', start: '10:00', end: null });
      expect((await facts(session.id))?.state).toBe('scheduled');
      expect(await announced()).toEqual([]);
    });

    it('moved to another place: SEQUENCE stays', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      await w
        .get(ActivitySessions)
        .changePlace(system, session.id, { name: 'Het Kruispunt', town: 'Barendrecht' });
      const after = await facts(session.id);
      expect([after?.place?.name, after?.sequence, after?.state]).toEqual(['Het Kruispunt', 0, 'scheduled']);
      expect(await announced()).toEqual([
        { name: 'SessionPlaceChanged', payload: { sessionId: session.id } },
      ]);
    });

    it('a move is taken back within ten minutes: the old time, a newer version, and who heard of it hears again', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      const before = await facts(session.id);
      const sessions = w.get(ActivitySessions);
      await sessions.reschedule(system, session.id, { day: '2026-09-25', start: '10:00', end: '12:00' });
      await sessions.takeBack(system, session.id);
      const after = await facts(session.id);
      expect([after?.state, after?.day, after?.startsAt, after?.endsAt, after?.sequence]).toEqual([
        'scheduled',
        before?.day,
        before?.startsAt,
        before?.endsAt,
        2,
      ]);
      expect((await announced()).map(({ name }) => name)).toEqual([
        'SessionRescheduled',
        'SessionRescheduled',
      ]);
      expect(await refused(sessions.takeBack(system, session.id))).toBe('step-too-late');
    });

    it('a change of place is taken back; after ten minutes nothing is', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      const before = await facts(session.id);
      const sessions = w.get(ActivitySessions);
      await sessions.changePlace(system, session.id, { name: 'Het Kruispunt', town: 'Barendrecht' });
      await sessions.takeBack(system, session.id);
      expect((await facts(session.id))?.place).toEqual(before?.place);
      await sessions.changePlace(system, session.id, 'online');
      w.clock.advance(10 * 60_000);
      expect(await refused(sessions.takeBack(system, session.id))).toBe('step-too-late');
      expect((await facts(session.id))?.online).toBe(true);
    });

    it('called off, and going ahead after all: as it was, one version newer', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      const sessions = w.get(ActivitySessions);
      await sessions.callOff(system, session.id, 'De zaal is dicht.');
      await sessions.takeBack(system, session.id);
      const after = await facts(session.id);
      expect([after?.state, after?.reason, after?.sequence]).toEqual(['scheduled', '', 2]);
      expect((await announced()).map(({ name }) => name).sort()).toEqual([
        'SessionCalledOff',
        'SessionReinstated',
      ]);
    });

    it('called off twice is once, and does not come back', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      await w.get(ActivitySessions).callOff(system, session.id, 'De zaal is dicht.');
      await w.get(ActivitySessions).callOff(system, session.id, 'Nog een keer.');
      const after = await facts(session.id);
      expect([after?.state, after?.reason, after?.sequence]).toEqual(['cancelled', 'De zaal is dicht.', 1]);
      expect((await announced()).map(({ name }) => name)).toEqual(['SessionCalledOff']);
      const again = { day: '2026-09-26', start: '10:00', end: null };
      expect(await refused(w.get(ActivitySessions).reschedule(system, session.id, again))).toBe(
        'session-called-off',
      );
    });

    it('Q6: a capacity lowered below what is taken throws nobody out', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      await change(w, 'session', { id: session.id }, { taken: 12 });
      expect((await w.get(ActivitySessions).changeCapacity(system, session.id, 10)).overbooked).toBe(2);
      expect(await titles({ placesLeft: true })).toEqual([]);
      expect((await w.get(ActivitySessions).changeCapacity(system, session.id, 15)).overbooked).toBe(0);
      expect(await titles({ placesLeft: true })).toEqual(['Breien']);
      expect(await refused(w.get(ActivitySessions).changeCapacity(system, session.id, -1))).toBe(
        'session-unreadable',
      );
    });

    it('T3, T9: times that do not exist, ends before starts and the year 3000 are refused', async () => {
      const { activity } = await newActivity(w, event, 'Breien', { sessions: [] });
      const add = (changes: Partial<NewSession>) =>
        refused(w.get(ActivitySessions).create(system, activity.id, { ...usualSession, ...changes }));
      expect(await add({ day: '2027-03-28', start: '02:30', end: null })).toBe('session-unreadable');
      expect(await add({ start: '16:00', end: '14:00' })).toBe('session-unreadable');
      expect(await add({ day: '3000-01-01' })).toBe('session-unreadable');
    });
  });
});

describe('public', () => {
  describe('the programme that residents see', () => {
    beforeEach(async () => {
      await newActivity(w, event, 'Koffie voor ouderen', { targetGroups: ['seniors'], priceKind: 'free' });
      await newActivity(w, event, 'Wandelen', {
        targetGroups: ['everyone'],
        priceKind: 'paid',
        priceCents: 250,
        bookingMode: 'required',
        sessions: [
          {
            ...usualSession,
            day: '2026-09-25',
            where: { name: 'Station', town: 'Barendrecht', neighbourhood: 'Noord' },
          },
        ],
      });
      await newActivity(w, event, 'Gamen', {
        targetGroups: ['youth'],
        sessions: [{ ...usualSession, where: 'online' }],
      });
      await w.get(Events).publish(system, event.id);
    });

    it('is in order of time and filtered by what people choose', async () => {
      expect(await titles()).toEqual(['Gamen', 'Koffie voor ouderen', 'Wandelen']);
      expect(await titles({ day: '2026-09-25' })).toEqual(['Wandelen']);
      expect(await titles({ neighbourhood: 'Noord' })).toEqual(['Wandelen']);
      expect(await titles({ free: true })).toEqual(['Koffie voor ouderen']);
      expect(await titles({ wheelchair: true })).toEqual(['Koffie voor ouderen']);
      expect(await titles({ dropIn: true })).toEqual(['Gamen', 'Koffie voor ouderen']);
      expect(await titles({ q: 'HAVEN koffie' })).toEqual(['Koffie voor ouderen']);
      expect(await titles({ q: '100% _' })).toEqual([]);
    });

    it('S4-17: "jongeren" shows those for youth and those for everybody, and says which', async () => {
      const page = await read((reader) => programmePage(reader, event.id, { targetGroup: 'youth' }));
      expect(page?.activities.map(({ title, forEveryone }) => [title, forEveryone])).toEqual([
        ['Gamen', false],
        ['Wandelen', true],
      ]);
      expect(page?.choices).toEqual({
        days: ['2026-09-24', '2026-09-25'],
        neighbourhoods: ['Centrum', 'Noord'],
        targetGroups: ['everyone', 'seniors', 'youth'],
        total: 3,
      });
    });

    it('hides the street of somebody’s home from everybody but who has signed up', async () => {
      const { session } = await newPublished(w, event, 'Thee bij Annie', { addressPrivate: true });
      const page = await read((reader) => activityPage(reader, event.id, 'thee-bij-annie'));
      expect(page !== 'gone' && page?.sessions[0].place?.street).toBeNull();
      expect((await facts(session.id))?.place?.street).toBe('Dorpsstraat 1');
    });

    it('keeps moments that are called off in the feed', async () => {
      const { session } = await newPublished(w, event, 'Breien');
      await w.get(ActivitySessions).callOff(system, session.id, 'De zaal is dicht.');
      const feed = await read((reader) => feedSessions(reader, event.id, { q: 'breien' }));
      expect(feed.map(({ id, state }) => [id, state])).toEqual([[session.id, 'cancelled']]);
    });

    it('names the office when an activity names nobody (S0-20)', async () => {
      const { session } = await newActivity(w, event, 'Breien');
      const { contactName, contactPhone, contactEmail } = (await facts(session.id))!;
      expect([contactName, contactPhone, contactEmail]).toEqual([
        'KijkopWelzijn',
        '+31180000018',
        'welkom@example.org',
      ]);
    });
  });

  it('the office reads its activities by title, with what each still needs', async () => {
    for (const title of ['Élan', 'appel', 'Breien', 'breien', 'zingen']) await newActivity(w, event, title);
    await newActivity(w, event, 'Morgen', { sessions: [{ ...usualSession, start: null, end: null }] });
    const all = await read((reader) => officeActivities(reader, event.id));
    expect(all.map(({ title }) => title).sort()).toEqual([
      'Breien',
      'Morgen',
      'appel',
      'breien',
      'zingen',
      'Élan',
    ]);
    expect([all[0]?.title, all.find(({ title }) => title === 'Morgen')?.missing]).toEqual([
      'appel',
      ['time'],
    ]);
  });

  it('asks the database as often for three activities as for one', async () => {
    const counts: number[][] = [];
    for (const titlesToAdd of [['Een'], ['Twee', 'Drie']]) {
      for (const title of titlesToAdd) await newPublished(w, event, title);
      const { activity, session } = await newActivity(w, event, `Concept ${counts.length}`);
      const reads: ((reader: Reader) => Promise<unknown>)[] = [
        (reader) => programmePage(reader, event.id, {}),
        (reader) => feedSessions(reader, event.id, {}),
        (reader) => activityPage(reader, event.id, 'een'),
        (reader) => sessionFacts(reader, session.id),
        (reader) => programmeVersion(reader, event.id),
        (reader) => officeActivities(reader, event.id),
        (reader) => officeActivity(reader, activity.id),
      ];
      const asked = [];
      for (const work of reads) asked.push(await statements(work));
      counts.push(asked);
    }
    expect(counts[0]).toEqual([3, 1, 1, 1, 1, 1, 2]);
    expect(counts[1]).toEqual(counts[0]);
  });

  /** How many statements a read asks of the database. */
  async function statements(work: (reader: Reader) => Promise<unknown>): Promise<number> {
    let asked = 0;
    const verbs = ['find', 'findOne', 'query', 'named'] as const;
    const originals = verbs.map((verb) => Reader.prototype[verb]);
    verbs.forEach((verb, at) => {
      Object.assign(Reader.prototype, {
        [verb](this: Reader, ...args: unknown[]) {
          asked += 1;
          return Reflect.apply(originals[at]!, this, args);
        },
      });
    });
    try {
      await read(work);
    } finally {
      verbs.forEach((verb, at) => {
        Object.assign(Reader.prototype, { [verb]: originals[at] });
      });
    }
    return asked;
  }
});
