import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ImportModule, Imports } from '#events/import';
import { Activities, ActivitySessions, type Event, Events } from '#events/programme';
import { system } from '#platform/kernel';
import { givenEvent, givenStaff, programmeWorld, refused, sessionsOf } from '../given/programme.js';
import { cell, count, remove, rows } from '../given/rows.js';
import { project } from '../support/project.js';
import { type World } from '../support/world.js';

type Versioned = { id: string; version: number };

let w: World;
let event: Event;

const open = (file: Uint8Array, name = 'lijst.csv') => w.get(Imports).open(system, event.id, name, file);
const take = async (file: Uint8Array) => w.get(Imports).save(system, (await open(file)).id);
const ofEvent = () => ({ event_id: event.id });
const counted = async () => ({
  activities: await count(w, 'activity', ofEvent()),
  sessions: await count(w, 'session', ofEvent()),
});

beforeAll(async () => {
  w = await programmeWorld({ modules: [ImportModule] });
});
afterAll(() => w?.close());
beforeEach(async () => {
  event = await givenEvent(w);
});

describe('import', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const heading = 'Activiteit;Datum;Tijd;Locatie;Adres;Organisatie;Kosten;Max. aantal;Aanmelden';
  const list = (...rows: string[]) => bytes([heading, ...rows].join('\r\n'));
  const coffee =
    'Koffie met taart;do 24 september;10.00-12.00;De Haven;Dorpsstraat 1, Barendrecht;Kerk;gratis;20;ja';
  const walk = 'Wandelen;vr 25 september;14.00-15.30;Station;;Wandelclub;€ 2,50;;nee';

  it('rows are what the migration made: no drift', async () => {
    const changes = await w.get(DataSource).driver.createSchemaBuilder().log();
    expect(
      changes.upQueries.map(({ query }) => query).filter((query) => /programme_import/.test(query)),
    ).toEqual([]);
  });

  describe('a corrected list', () => {
    it('updates instead of doubling, and says what changed', async () => {
      await take(list(coffee, walk));
      const preview = await open(
        list(
          'Koffie met taart;do 24 september;10.30-12.00;De Haven;Dorpsstraat 1, Barendrecht;Kerk;€ 1,-;25;ja',
          walk,
          'Zingen;za 26 september;19.00-21.00;De Haven;;Koor;gratis;;nee',
        ),
      );
      expect(preview.rows.map(({ title, action }) => [title, action])).toEqual([
        ['Koffie met taart', 'changed'],
        ['Wandelen', 'same'],
        ['Zingen', 'new'],
      ]);
      expect(preview.rows[0]?.changes.map(({ what, from, to }) => `${what}: ${from} > ${to}`)).toEqual([
        'kosten: Gratis > Met een eigen bijdrage',
        `bedrag: €\u00a00 > €\u00a01`,
        'moment: donderdag 24 september, van 10.00 tot 12.00 uur > donderdag 24 september, van 10.30 tot 12.00 uur',
        'aantal plaatsen: 20 > 25',
      ]);
      expect(await w.get(Imports).save(system, preview.id)).toEqual({
        added: 1,
        changed: 1,
        same: 1,
        skipped: 0,
        incomplete: 0,
      });
      expect(
        (await sessionsOf(w, event)).map(({ title, starts, capacity }) => [title, starts, capacity]),
      ).toEqual([
        ['Koffie met taart', '2026-09-24 10:30', 25],
        ['Wandelen', '2026-09-25 14:00', null],
        ['Zingen', '2026-09-26 19:00', null],
      ]);
    });

    it('tells people when a published moment moves', async () => {
      await take(list(coffee));
      await w.get(Events).publish(system, event.id);
      await remove(w, 'outbox');
      await take(list(coffee.replace('do 24', 'vr 25').replace('De Haven', 'De Brug')));
      const told = await rows<{ name: string }>(w, 'outbox', {}, ['name']);
      expect(told.map(({ name }) => name).sort()).toEqual(['SessionPlaceChanged', 'SessionRescheduled']);
      expect(await sessionsOf(w, event)).toEqual([
        {
          title: 'Koffie met taart',
          starts: '2026-09-25 10:00',
          place: 'De Brug',
          state: 'rescheduled',
          sequence: 1,
          capacity: 20,
        },
      ]);
    });

    it('finds an activity again whose title was mended in the list', async () => {
      await take(list(coffee, walk));
      const outcome = await take(list(coffee.replace('Koffie met taart', 'Koffie met gebak'), walk));
      expect(outcome).toEqual({ added: 0, changed: 1, same: 1, skipped: 0, incomplete: 0 });
    });

    it('leaves what the office wrote since then', async () => {
      await take(list(coffee));
      const [row] = await rows<Versioned>(w, 'activity', ofEvent(), ['id', 'version']);
      await w.get(Activities).change(system, row!.id, row!.version, {
        title: 'Koffie, thee en taart',
        summary: 'Gezellig.',
      });
      const outcome = await take(list(coffee.replace('gratis', '€ 1,-')));
      expect(outcome).toEqual({ added: 0, changed: 1, same: 0, skipped: 0, incomplete: 0 });
      const [after] = await rows(w, 'activity', { id: row!.id }, ['title', 'summary', 'price_cents']);
      expect(after).toEqual({ title: 'Koffie, thee en taart', summary: 'Gezellig.', price_cents: 100 });
    });

    it('never deletes: what is no longer in it is named and stays', async () => {
      await take(list(coffee, walk));
      const preview = await open(list(coffee));
      expect(preview.gone.map(({ title }) => title)).toEqual(['Wandelen']);
      await w.get(Imports).save(system, preview.id);
      expect(await counted()).toEqual({ activities: 2, sessions: 2 });
    });

    it('does not bring back a moment that was called off', async () => {
      await take(list(coffee));
      const id = await cell<string>(w, 'session', ofEvent(), 'id');
      await w.get(ActivitySessions).callOff(system, id, 'De zaal is dicht.');
      expect((await take(list(coffee))).same).toBe(1);
      expect((await sessionsOf(w, event)).map(({ state }) => state)).toEqual(['cancelled']);
    });
  });

  describe('what a coordinator types over', () => {
    it('completes a row: date, time, place and number of places', async () => {
      const preview = await open(list('Bingo;;;;;Oranjevereniging;gratis;;nee', coffee));
      const bingo = preview.rows[0]!;
      expect([bingo.status, bingo.issues.map(({ code }) => code)]).toEqual([
        'incomplete',
        ['missing_date', 'missing_location'],
      ]);
      const after = await w.get(Imports).correct(system, preview.id, bingo.key, {
        date: 'zaterdag 26 september',
        time: '14.00 - 16.00',
        location: 'De Haven',
        capacity: '30',
      });
      expect([after.rows[0]?.status, after.rows[0]?.issues]).toEqual(['ready', []]);
      await w.get(Imports).save(system, preview.id);
      expect((await sessionsOf(w, event))[0]).toEqual({
        title: 'Bingo',
        starts: '2026-09-26 14:00',
        place: 'De Haven',
        state: 'scheduled',
        sequence: 0,
        capacity: 30,
      });
    });

    it('only the time: the days stay', async () => {
      const preview = await open(list('Bingo;24 en 25 september;;De Haven;;Kerk;gratis;;nee'));
      const { rows } = await w
        .get(Imports)
        .correct(system, preview.id, preview.rows[0]!.key, { time: '14.00 uur' });
      expect(rows[0]?.activity.sessions.map(({ start }) => start)).toEqual([
        '2026-09-24T14:00:00+02:00',
        '2026-09-25T14:00:00+02:00',
      ]);
      const back = await w.get(Imports).correct(system, preview.id, rows[0]!.key, { time: '' });
      expect(back.rows[0]?.status).toBe('incomplete');
    });

    it('a seeming double is left out unless told otherwise', async () => {
      const preview = await open(list(coffee, coffee));
      expect(preview.rows.map(({ status, action }) => [status, action])).toEqual([
        ['ready', 'new'],
        ['duplicate', 'skipped'],
      ]);
      await w.get(Imports).correct(system, preview.id, preview.rows[1]!.key, { keep: true });
      expect((await w.get(Imports).save(system, preview.id)).added).toBe(2);
    });

    it('T5: "tot en met 20 september" is until the last second of that day', async () => {
      await take(list(coffee.replace(/ja$/, 'ja, t/m 20 september')));
      const [row] = await rows(w, 'activity', ofEvent(), ['booking_mode', 'booking_until']);
      expect(row).toEqual({ booking_mode: 'required', booking_until: new Date('2026-09-20T21:59:59Z') });
    });
  });

  describe('what cannot be', () => {
    it('is told in words: no list, no rows, another coalition, a row that is not there', async () => {
      expect(await refused(open(bytes('')))).toBe('list-unreadable');
      expect(await refused(open(bytes('%PDF-1.7')))).toBe('list-unreadable');
      expect(await refused(open(bytes('a;b\r\n1;2\r\n')))).toBe('list-empty');
      const preview = await open(list(coffee));
      expect(await refused(w.get(Imports).correct(system, preview.id, '#99', {}))).toBe('row-unknown');
      const desk = await givenStaff(w, event.coalitionId, 'desk');
      expect(await refused(w.get(Imports).save(desk, preview.id))).toBe('not-yours');
      expect(await refused(w.get(Imports).preview(system, 'geen-id'))).toBe('import-unknown');
      await w.get(Imports).discard(system, preview.id);
      expect(await refused(w.get(Imports).save(system, preview.id))).toBe('import-closed');
    });
  });
});

describe('data sets', () => {
  const barendrecht = readFileSync(`${project}test/data/barendrecht-2020/activities.csv`);

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
});
