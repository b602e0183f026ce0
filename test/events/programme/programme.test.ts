import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  Activities,
  ActivitySessions,
  activityPage,
  type Event,
  Events,
  programmePage,
  programmeStamp,
  sessionFacts,
} from '#events/programme';
import type { Reader } from '#platform/database';
import { Problem, system } from '#platform/kernel';
import type { World } from '../../support/world.js';
import {
  givenEvent,
  givenStaff,
  moment,
  newActivity,
  newPublished,
  programmeWorld,
  refused,
} from './given.js';

let w: World;
let event: Event;
function read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  return w.transactions.read({ coalitionId: event.coalitionId }, work);
}
const facts = (id: string) => read((reader) => sessionFacts(reader, id));
const stamp = () => read((reader) => programmeStamp(reader, event.id));
const titles = async (filters = {}) =>
  (await read((reader) => programmePage(reader, event.id, filters)))?.activities.map(({ title }) => title);

beforeAll(async () => {
  w = await programmeWorld();
});
afterAll(() => w?.close());
beforeEach(async () => {
  event = await givenEvent(w);
});

it('rows are what the migration made: no drift', async () => {
  const changes = await w.get(DataSource).driver.createSchemaBuilder().log();
  const others =
    /"(role_grant|registration|attendee|reminder|outbox|handled|dead_letter|rate_count|idempotency_key)"/;
  expect(changes.upQueries.map(({ query }) => query).filter((query) => !others.test(query))).toEqual([]);
});

describe('publishing', () => {
  it('X10: pressed twice is one release, also at the same moment', async () => {
    await newActivity(w, event, 'Breien');
    await newActivity(w, event, 'Zonder tijd', { sessions: [{ ...moment, start: null, end: null }] });
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
    const told = await w.sql(`SELECT action FROM audit_line WHERE subject_id = $1 AND action = 'published'`, [
      event.id,
    ]);
    expect(told.length).toBe(1);
  });

  it('refuses what is not complete and names what is missing', async () => {
    const { activity } = await newActivity(w, event, 'Zonder plek', {
      sessions: [{ ...moment, where: null }],
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
    await w.sql('UPDATE session SET taken = 2 WHERE id = $1', [session.id]);
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
    const change = (title: string) => w.get(Activities).change(system, activity.id, 1, { title });
    const answers = await Promise.all([refused(change('Haken')), refused(change('Punniken'))]);
    expect(answers.sort()).toEqual(['activity-stale', 'nothing was refused']);
    const [row] = await w.sql('SELECT title, version FROM activity WHERE id = $1', [activity.id]);
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
    const [line] = await w.sql(
      `SELECT actor, action, subject, fields FROM audit_line WHERE subject_id = $1 AND action = 'changed'`,
      [activity.id],
    );
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
        programmeStamp(reader, event.id),
      ),
    ).toBeNull();
  });
});
