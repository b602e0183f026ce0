import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportModule, Imports } from '#events/import';
import { Activities, type Event, Events } from '#events/programme';
import { system } from '#platform/kernel';
import { project } from '../../support/project.js';
import type { World } from '../../support/world.js';
import { givenEvent, programmeWorld } from '../programme/given.js';

let w: World;
let event: Event;

const barendrecht = readFileSync(`${project}test/data/barendrecht-2020/activities.csv`);

const open = (file: Uint8Array, name = 'lijst.csv') => w.get(Imports).open(system, event.id, name, file);
const take = async (file: Uint8Array) => w.get(Imports).save(system, (await open(file)).id);
const counted = async () =>
  (
    await w.sql(
      `SELECT (SELECT count(*)::int FROM activity WHERE event_id = $1) AS activities,
         (SELECT count(*)::int FROM session WHERE event_id = $1) AS sessions`,
      [event.id],
    )
  )[0];

beforeAll(async () => {
  w = await programmeWorld({ modules: [ImportModule] });
});
afterAll(() => w?.close());
beforeEach(async () => {
  event = await givenEvent(w);
});

describe('the list of Barendrecht', () => {
  it('is looked at, taken over once, and once more changes nothing', async () => {
    event = await givenEvent(w, { firstDay: '2020-10-01', lastDay: '2020-10-08' });
    const preview = await open(barendrecht, 'Kom Erbij Week.csv');
    expect(preview.rows.length).toBe(38);
    expect(preview.counts).toEqual({
      ready: 33,
      incomplete: 3,
      needs_review: 1,
      duplicate: 1,
      cancelled: 0,
      new: 37,
      changed: 0,
      same: 0,
      skipped: 1,
    });
    for (const row of preview.rows.filter(({ status }) => status === 'incomplete')) {
      expect(row.issues.map(({ code }) => code)).toContain('missing_time');
    }
    expect(await counted()).toEqual({ activities: 0, sessions: 0 });

    const outcome = await w.get(Imports).save(system, preview.id);
    expect(outcome).toEqual({ added: 37, changed: 0, same: 0, skipped: 1, incomplete: 3 });
    const after = await counted();
    expect(after!['activities']).toBe(37);
    // F12: pressed twice is once.
    expect(await w.get(Imports).save(system, preview.id)).toEqual(outcome);
    expect(await counted()).toEqual(after);

    expect(await take(barendrecht)).toEqual({ added: 0, changed: 0, same: 37, skipped: 1, incomplete: 0 });
    expect(await counted()).toEqual(after);

    const { published, left } = await w.get(Events).publish(system, event.id);
    // Three without a time, one that contradicts itself, and one that goes on all week without a moment.
    expect(published.length).toBe(32);
    expect(left.map(({ missing, review }) => (review ? 'review' : missing.join())).sort()).toEqual([
      'date,time',
      'review',
      'time',
      'time',
      'time',
    ]);
  });

  it('is moved by weekday to another week', async () => {
    event = await givenEvent(w, { firstDay: '2026-10-01', lastDay: '2026-10-08' });
    const writtenFor = { firstDay: '2020-10-01', lastDay: '2020-10-08' };
    const preview = await w.get(Imports).open(system, event.id, 'oud.csv', barendrecht, { writtenFor });
    const days = preview.rows.flatMap(({ activity }) => activity.sessions.map(({ date }) => date));
    expect(days.every((day) => day !== null && day >= '2026-09-24' && day <= '2026-10-15')).toBe(true);
    expect(preview.rows[0]?.activity.sessions[0]?.date).toBe('2026-10-01');
  });

  it('E7, F12: a fault half way leaves nothing behind, and again gives everything', async () => {
    event = await givenEvent(w, { firstDay: '2020-10-01', lastDay: '2020-10-08' });
    const preview = await open(barendrecht);
    const remember = Activities.prototype.saveImportedIn;
    for (const row of [1, 7, 20, 37]) {
      let done = 0;
      Activities.prototype.saveImportedIn = function (...args) {
        done += 1;
        if (done === row) throw new Error('the power is out');
        return remember.apply(this, args);
      };
      try {
        await expect(w.get(Imports).save(system, preview.id)).rejects.toThrow('the power is out');
      } finally {
        Activities.prototype.saveImportedIn = remember;
      }
      expect(await counted()).toEqual({ activities: 0, sessions: 0 });
    }
    expect((await w.get(Imports).save(system, preview.id)).added).toBe(37);
  });
});

describe('every list of the data sets', () => {
  it.each([
    'veendam-2025',
    'waalwijk-2023',
    'harderwijk-2022',
    'de-fryske-marren-2021',
    'nederland-2010-2026',
  ])('%s is taken over without a loss, and once more changes nothing', async (set) => {
    const file = (name: string) => readFileSync(`${project}test/data/${set}/${name}`);
    const { startDate, endDate } = JSON.parse(file('activities.json').toString()).event;
    event = await givenEvent(w, { firstDay: startDate, lastDay: endDate });
    const preview = await open(file('activities.csv'));
    const outcome = await w.get(Imports).save(system, preview.id);
    expect(outcome.added + outcome.skipped).toBe(preview.rows.length);
    expect(await take(file('activities.csv'))).toEqual({
      ...outcome,
      added: 0,
      same: outcome.added,
      incomplete: 0,
    });
  });
});
