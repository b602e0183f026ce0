import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type CalendarEntry, cancel, feed, request, single } from '#formats/calendar';
import { readSpreadsheet } from '#formats/spreadsheet';
import {
  type ActivitiesJson,
  type IntakeEvent,
  readProgramme,
  toActivitiesJson,
} from '../../libs/formats/list-reader/index.js';
import {
  hasLibical,
  itipComplaints,
  itipName,
  judges,
  listed,
  programName,
  type Seen,
} from './calendar/judges.js';

describe('foreign parsers', () => {
  const coffee: CalendarEntry = {
    uid: '7f1f3a52-8d2e-4f43-9d57-0d5a4f5b8c01',
    sequence: 2,
    stamp: new Date('2026-09-01T12:30:00Z'),
    start: new Date('2026-09-24T12:00:00Z'),
    end: new Date('2026-09-24T14:00:00Z'),
    title: 'Koffie, thee; “één” kop',
    description: 'Loop gerust binnen.\nNeem iemand mee: dat mag, hoor; 👨‍👩‍👧‍👦.',
    location: 'Buurthuis De Haven, Dorpsstraat 1, Barendrecht',
    url: 'https://kom.example/koffie',
    status: 'CONFIRMED',
    created: new Date('2026-08-01T08:00:00Z'),
    geo: { lat: 51.8523, lon: 4.5391 },
    categories: ['Eten, drinken', 'Ontmoeten'],
  };
  const organizer = { name: 'Stichting "Welzijn"', email: 'antwoord+9f3c@kom.example' };
  const resident = { name: 'Zoë de Vries', email: 'zoe@café.nl', partstat: 'ACCEPTED', rsvp: false } as const;
  const guest = { ...resident, partstat: 'NEEDS-ACTION', rsvp: true } as const;
  const options = { name: 'Week van de Ontmoeting, Barendrecht', url: 'https://kom.example/agenda.ics' };

  const seen = (entry: CalendarEntry, attendees: Seen['attendees'] = []): Seen => ({
    uid: entry.uid,
    sequence: entry.sequence,
    start: entry.start.toISOString().replace('.000', ''),
    end: entry.end?.toISOString().replace('.000', '') ?? null,
    title: entry.title,
    description: entry.description,
    location: entry.location,
    status: entry.status,
    attendees,
  });
  const zoe: Seen['attendees'] = [['mailto:zoe@xn--caf-dma.nl', 'Zoë de Vries']];
  const noEnd: CalendarEntry = { ...coffee, uid: 'b', end: null };
  const off: CalendarEntry = { ...coffee, uid: 'c', status: 'CANCELLED' };
  const alarm = { minutesBefore: 1440, text: 'Morgen: koffie, thee' };

  const files = {
    feed: feed(options, [coffee, noEnd, off]),
    'empty feed': feed(options, []),
    download: single(coffee),
    registration: request(coffee, organizer, resident, alarm),
    invitation: request(coffee, organizer, guest),
    cancellation: cancel({ ...coffee, sequence: 3 }, organizer, resident),
  };

  const days = [
    '2026-10-24T08:00:00Z',
    '2026-10-26T09:00:00Z',
    '2027-03-27T09:00:00Z',
    '2027-03-29T08:00:00Z',
  ];
  const atTen = days.map((day, at) => ({ ...coffee, uid: `dag-${at}`, start: new Date(day), end: null }));

  // What came through `ics` alone as an extra line, an extra attendee or an unreadable file.
  const names = [
    'z":mailto:b@b.nl',
    'Jan\r\nATTENDEE:mailto:b@b.nl',
    'Jan\rATTENDEE:mailto:b@b.nl',
    'Jan\u2028ATTENDEE:mailto:b@b.nl\u0000',
    'Jan\\";CN="Piet',
    'END:VEVENT\nBEGIN:VEVENT',
    "^n^'^^",
    'é'.repeat(200),
    '👨‍👩‍👧‍👦'.repeat(80),
    '\ud800 half',
  ];
  const hostileFiles = Object.fromEntries(
    names.map((name) => {
      const entry = { ...coffee, title: name, description: name, location: name };
      return [
        name,
        request(entry, { ...organizer, name }, { ...resident, name }, { minutesBefore: 60, text: name }),
      ];
    }),
  );

  describe.each(judges)('calendar files as read by $name', ({ read }) => {
    it('calendar row 1: every kind of file is read without complaint and with the values that went in', () => {
      expect(read(files)).toEqual({
        feed: { complaints: [], events: [seen(coffee), seen(noEnd), seen(off)] },
        'empty feed': { complaints: [], events: [] },
        download: { complaints: [], events: [seen(coffee)] },
        registration: { complaints: [], events: [seen(coffee, zoe)] },
        invitation: { complaints: [], events: [seen(coffee, zoe)] },
        cancellation: {
          complaints: [],
          events: [seen({ ...coffee, sequence: 3, status: 'CANCELLED' }, zoe)],
        },
      });
    });

    it('calendar row 3: a hostile name is one attendee in one event', () => {
      const verdicts = Object.entries(read(hostileFiles));
      const counts = verdicts.map(([name, { complaints, events }]) => ({
        name,
        complaints,
        attendees: events.map((event) => event.attendees.map(([address]) => address)),
      }));
      expect(counts).toEqual(
        names.map((name) => ({ name, complaints: [], attendees: [['mailto:zoe@xn--caf-dma.nl']] })),
      );
    });

    it('calendar row 5: 10.00 uur stays 10.00 uur on both sides of the clock change', () => {
      expect(read({ feed: feed(options, atTen) }).feed?.events.map(({ start }) => start)).toEqual(days);
    });
  });

  describe(`the rules of iTIP as checked by ${itipName}`, () => {
    it('calendar row 1: no file breaks a rule of RFC 5546', () => {
      const all = { ...files, ...hostileFiles };
      expect(itipComplaints(all)).toEqual(Object.fromEntries(Object.keys(all).map((name) => [name, []])));
    });

    it('calendar row 1, control: an invitation without an organiser is seen', () => {
      const without = files.registration.replace(/ORGANIZER.*\r\n( .*\r\n)*/, '');
      expect(itipComplaints({ without }).without?.length).toBe(hasLibical ? 1 : 0);
    });
  });

  describe(`a feed in a calendar program: ${programName}`, () => {
    it('calendar row 5: shows 10.00 uur as 08:00, 09:00, 09:00 and 08:00 UTC', () => {
      const place = 'Buurthuis De Haven, Dorpsstraat 1, Barendrecht';
      expect(listed(feed(options, atTen))).toEqual(
        days.map((day) => `${day.slice(0, 16).replace('T', ' ')} | ${coffee.title} | ${place} | CONFIRMED`),
      );
    });

    it('calendar row 17: still shows what was called off, as called off', () => {
      expect(listed(feed(options, [off]))).toEqual([
        '2026-09-24 12:00 | Koffie, thee; “één” kop | Buurthuis De Haven, Dorpsstraat 1, Barendrecht | CANCELLED',
      ]);
    });
  });
});

describe('acceptance', () => {
  const sets = [
    'barendrecht-2020',
    'veendam-2025',
    'waalwijk-2023',
    'harderwijk-2022',
    'de-fryske-marren-2021',
    'nederland-2010-2026',
  ];

  const data = (path: string): Buffer => readFileSync(`test/data/${path}`);

  interface Expected {
    event: IntakeEvent;
    activities: ActivitiesJson['activities'];
  }

  type Row = ActivitiesJson['activities'][number];

  /** The fields that must hold in any implementation (README of the data). */
  const fields: Record<string, (row: Row) => unknown> = {
    title: ({ title }) => title,
    sessions: ({ sessions }) => sessions.length,
    dates: ({ sessions }) => sessions.map(({ date }) => date),
    starts: ({ sessions }) => sessions.map(({ start }) => start),
    ends: ({ sessions }) => sessions.map(({ end }) => end),
    dayParts: ({ sessions }) => sessions.map(({ dayPart }) => dayPart ?? null),
    sessionPlaces: ({ sessions }) => sessions.map(({ location }) => location ?? null),
    priceType: ({ price }) => price.type,
    amountCents: ({ price }) => price.amountCents,
    capacity: ({ capacity }) => capacity,
    signup: ({ signup }) => signup.required,
    town: ({ location }) => location.town ?? null,
    status: ({ status }) => status,
    issues: ({ issues }) => issues.map(({ code }) => code).sort(),
  };

  /** Fields that are a proposal of the data set; counted, not required. */
  const softer: Record<string, (row: Row) => unknown> = {
    placeName: ({ location }) => location.name,
    street: ({ location }) => location.street,
    postcode: ({ location }) => location.postcode ?? null,
    neighbourhood: ({ location }) => location.neighbourhood ?? null,
    organiser: ({ organiser }) => organiser,
    channels: ({ signup }) => signup.channels,
    phone: ({ signup }) => signup.phone ?? null,
    email: ({ signup }) => signup.email ?? null,
    url: ({ signup }) => signup.url ?? null,
    deadline: ({ signup }) => [signup.deadline ?? null, signup.deadlineRule ?? null],
    targetGroups: ({ targetGroups }) => targetGroups,
    ages: ({ ageMin, ageMax }) => [ageMin ?? null, ageMax ?? null],
    accessibility: ({ accessibility }) => accessibility,
    category: ({ category }) => category,
    summary: ({ summary }) => summary,
    recurs: ({ recurrence }) => [recurrence?.freq ?? null, recurrence?.byDay ?? null],
  };

  function compare(set: string, result: ActivitiesJson, expected: Expected, of: typeof fields): string[] {
    const wrong: string[] = [];
    for (const want of expected.activities) {
      const got = result.activities.find(({ csvRow }) => csvRow === want.csvRow);
      for (const [name, field] of Object.entries(of)) {
        const [a, b] = [got && JSON.stringify(field(got)), JSON.stringify(field(want))];
        if (a !== b) wrong.push(`${set} row ${want.csvRow} ${name}: ${a} instead of ${b}`);
      }
    }
    return wrong;
  }

  describe('every list of the data sets is read as a person reads it', () => {
    it.each(sets)('%s', async (set) => {
      const expected = JSON.parse(data(`${set}/activities.json`).toString()) as Expected;
      const result = toActivitiesJson(
        readProgramme(await readSpreadsheet(data(`${set}/activities.csv`)), expected.event),
      );
      const wrong = compare(set, result, expected, fields);
      const soft = compare(set, result, expected, softer);
      const total = expected.activities.length * Object.keys(fields).length;
      const softTotal = expected.activities.length * Object.keys(softer).length;
      process.stdout.write(
        `${set}: ${result.activities.length} of ${expected.activities.length} activities, ` +
          `${total - wrong.length} of ${total} fields, ${softTotal - soft.length} of ${softTotal} further fields\n`,
      );
      expect(wrong).toEqual([]);
      expect(result.activities.length).toBe(expected.activities.length);
    });
  });

  describe('the same list in another file', () => {
    it('a workbook gives the activities of its CSV; only a merged day is told apart', async () => {
      const { event } = JSON.parse(data('barendrecht-2020/activities.json').toString()) as Expected;
      const read = async (kind: string) =>
        readProgramme(await readSpreadsheet(data(`barendrecht-2020/activities.${kind}`)), event);
      const csv = toActivitiesJson(await read('csv'));
      const xlsx = toActivitiesJson(await read('xlsx'));
      const plain = ({ csvRow: _row, issues, ...rest }: Row): unknown => ({
        ...rest,
        issues: issues.map(({ code }) => code).filter((code) => code !== 'date_carried_down'),
      });
      expect(xlsx.activities.map(plain)).toEqual(csv.activities.map(plain));
      expect(xlsx.counts.issues.date_carried_down).toBe(1);
    });

    it('an old Excel file in Windows-1252 keeps its accents', async () => {
      const { event } = JSON.parse(data('harderwijk-2022/activities.json').toString()) as Expected;
      const { titles } = JSON.parse(data('harderwijk-2022/activities-cp1252.expected.json').toString()) as {
        titles: string[];
      };
      const result = readProgramme(
        await readSpreadsheet(data('harderwijk-2022/activities-cp1252.csv')),
        event,
      );
      expect(result.activities.map(({ title }) => title)).toEqual(titles);
    });

    it.each(sets.filter((set) => !/nederland/.test(set)))(
      'the partners of %s are no programme',
      async (set) => {
        const { event } = JSON.parse(data(`${set}/activities.json`).toString()) as Expected;
        expect(readProgramme(await readSpreadsheet(data(`${set}/partners.csv`)), event).activities).toEqual(
          [],
        );
      },
    );
  });
});
