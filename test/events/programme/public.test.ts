import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ActivitySessions,
  activityPage,
  type Event,
  Events,
  feedSessions,
  officeActivities,
  officeActivity,
  programmePage,
  programmeVersion,
  sessionFacts,
} from '#events/programme';
import { Reader } from '#platform/database';
import { system } from '#platform/kernel';
import type { World } from '../../support/world.js';
import { givenEvent, newActivity, newPublished, programmeWorld, usualSession } from './given.js';

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

it('the office pages through its activities by key, with what each still needs', async () => {
  for (const title of ['Élan', 'appel', 'Breien', 'breien', 'zingen']) await newActivity(w, event, title);
  await newActivity(w, event, 'Morgen', { sessions: [{ ...usualSession, start: null, end: null }] });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await read((reader) => officeActivities(reader, event.id, { limit: 2, cursor }));
    seen.push(...page.activities.map(({ title }) => title));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect([...seen].sort()).toEqual(['Breien', 'Morgen', 'appel', 'breien', 'zingen', 'Élan']);
  expect(seen[0]).toBe('appel');
  const found = await read((reader) => officeActivities(reader, event.id, { status: 'draft', q: 'morgen' }));
  expect(found.activities.map(({ missing }) => missing)).toEqual([['time']]);
  expect(found.counts).toEqual({ draft: 6, submitted: 0, returned: 0, published: 0, withdrawn: 0 });
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
      (reader) => officeActivities(reader, event.id, {}),
      (reader) => officeActivity(reader, activity.id),
    ];
    const asked = [];
    for (const work of reads) asked.push(await statements(work));
    counts.push(asked);
  }
  expect(counts[0]).toEqual([3, 1, 1, 1, 1, 2, 2]);
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
