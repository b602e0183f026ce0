import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { type CalendarEntry, cancel, entryFragment, feed, joinFeed, request, single } from './index.js';
import { nextSequence } from './sequence.rules.js';

const coffee: CalendarEntry = {
  uid: '7f1f3a52-8d2e-4f43-9d57-0d5a4f5b8c01',
  sequence: 2,
  stamp: new Date('2026-09-01T12:30:05.678Z'),
  start: new Date('2026-09-24T12:00:00Z'),
  end: new Date('2026-09-24T14:00:00Z'),
  title: 'Koffie, thee en "praatjes"; kom erbij',
  description: 'Loop gerust binnen.\nNeem iemand mee: dat mag.',
  location: 'Buurthuis De Haven, Dorpsstraat 1, Barendrecht',
  url: 'https://kom.example/barendrecht/week/koffie',
  status: 'CONFIRMED',
  created: new Date('2026-08-01T08:00:00Z'),
  geo: { lat: 51.8523, lon: 4.5391 },
  categories: ['Eten, drinken', 'Ontmoeten'],
};
const organizer = { name: 'Stichting Welzijn', email: 'antwoord+9f3c@kom.example' };
const resident = {
  name: 'Jan de Vries',
  email: 'Jan.deVries@example.nl',
  partstat: 'ACCEPTED',
  rsvp: false,
} as const;
const options = { name: 'Week van de Ontmoeting, Barendrecht', url: 'https://kom.example/b/w/agenda.ics' };

const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown as string);
const eventsOf = (text: string) => calendarOf(text).getAllSubcomponents('vevent');
const propertiesOf = (component: ICAL.Component) =>
  component.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]);
const value = (text: string, name: string) => String(eventsOf(text)[0]?.getFirstPropertyValue(name));
const instant = (text: string, name = 'dtstart') =>
  (eventsOf(text)[0]!.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();

describe('calendar files as ical.js reads them', () => {
  it('calendar row 1: the file from the confirmation page holds the appointment and nobody’s name', () => {
    const calendar = calendarOf(single(coffee));
    expect(propertiesOf(calendar)).toEqual([
      ['version', '2.0'],
      ['prodid', '-//Kom Erbij//Kom Erbij//NL'],
      ['calscale', 'GREGORIAN'],
    ]);
    expect(calendar.getAllSubcomponents().map((component) => component.name)).toEqual([
      'vtimezone',
      'vevent',
    ]);
    expect(propertiesOf(eventsOf(single(coffee))[0]!)).toEqual([
      ['uid', coffee.uid],
      ['summary', coffee.title],
      ['dtstamp', '2026-09-01T12:30:05Z'],
      ['dtstart', '2026-09-24T14:00:00'],
      ['dtend', '2026-09-24T16:00:00'],
      ['sequence', '2'],
      ['geo', '51.8523,4.5391'],
      ['location', coffee.location],
      ['status', 'CONFIRMED'],
      ['categories', 'Eten, drinken'],
      ['created', '2026-08-01T08:00:00Z'],
      ['last-modified', '2026-09-01T12:30:05Z'],
      ['description', coffee.description],
      ['url', coffee.url],
    ]);
    const categories = eventsOf(single(coffee))[0]?.getFirstProperty('categories')?.getValues();
    expect(categories).toEqual(coffee.categories);
    expect([instant(single(coffee)), instant(single(coffee), 'dtend')]).toEqual([
      '2026-09-24T12:00:00.000Z',
      '2026-09-24T14:00:00.000Z',
    ]);
  });

  it('calendar row 1: an invitation has METHOD:REQUEST, one organiser, one attendee and an alarm with text', () => {
    const text = request(coffee, organizer, resident, {
      minutesBefore: 1440,
      text: 'Morgen koffie, tot dan',
    });
    const [event, ...others] = eventsOf(text);
    expect(others).toEqual([]);
    expect(propertiesOf(calendarOf(text)).at(-1)).toEqual(['method', 'REQUEST']);
    expect(text).not.toMatch(/X-PUBLISHED-TTL|X-WR-|REFRESH/);
    expect(propertiesOf(event!).slice(-2)).toEqual([
      ['organizer', 'mailto:antwoord+9f3c@kom.example'],
      ['attendee', 'mailto:Jan.deVries@example.nl'],
    ]);
    expect(propertiesOf(event!.getFirstSubcomponent('valarm')!)).toEqual([
      ['action', 'DISPLAY'],
      ['description', 'Morgen koffie, tot dan'],
      ['trigger', '-PT1440M'],
    ]);
  });

  it('calendar row 1: a moment of which nobody knows the end has no DTEND', () => {
    for (const end of [null, coffee.start, new Date('2026-09-24T11:00:00Z')]) {
      expect(eventsOf(single({ ...coffee, end }))[0]?.hasProperty('dtend')).toBe(false);
    }
  });

  it('calendar row 5: 10.00 uur stays 10.00 uur on both sides of the clock change', () => {
    const instants = ['2026-10-24T08:00', '2026-10-26T09:00', '2027-03-27T09:00', '2027-03-29T08:00'];
    for (const text of instants) {
      const file = single({ ...coffee, start: new Date(`${text}:00Z`), end: null });
      expect(value(file, 'dtstart').slice(11)).toBe('10:00:00');
      expect(instant(file)).toBe(`${text}:00.000Z`);
    }
  });

  it('calendar row 7: the UID is the same after an edit, a cancellation and an undo', () => {
    const edited = { ...coffee, title: 'Thee', sequence: 3 };
    const files = [coffee, edited].flatMap((entry) => [
      single(entry),
      feed(options, [entry]),
      request(entry, organizer, resident),
      cancel(entry, organizer, resident),
    ]);
    expect(new Set(files.map((file) => value(file, 'uid')))).toEqual(new Set([coffee.uid]));
  });

  it('calendar row 8: another time raises SEQUENCE and moves DTSTAMP', () => {
    const start = new Date('2026-09-24T13:00:00Z');
    const before = { ...coffee, sessionId: 's' };
    const sequence = nextSequence(coffee.sequence, before, { ...before, start });
    const moved = request(
      { ...coffee, start, sequence, stamp: new Date('2026-09-02T08:00:00Z') },
      organizer,
      resident,
    );
    expect([value(moved, 'sequence'), value(moved, 'dtstamp')]).toEqual(['3', '2026-09-02T08:00:00Z']);
  });

  it('calendar row 9: another place keeps SEQUENCE and moves DTSTAMP', () => {
    const before = { ...coffee, sessionId: 's' };
    const sequence = nextSequence(coffee.sequence, before, {
      ...before,
      location: 'Bibliotheek',
    } as typeof before);
    const other = { ...coffee, location: 'Bibliotheek', sequence, stamp: new Date('2026-09-02T08:00:00Z') };
    const text = request(other, organizer, resident);
    expect([value(text, 'sequence'), value(text, 'dtstamp'), value(text, 'location')]).toEqual([
      '2',
      '2026-09-02T08:00:00Z',
      'Bibliotheek',
    ]);
  });

  it('calendar row 10: a cancellation keeps start and organiser, says CANCELLED and has no alarm', () => {
    const invited = request(coffee, organizer, resident);
    const text = cancel({ ...coffee, sequence: 3 }, organizer, resident);
    const event = eventsOf(text)[0]!;
    expect(propertiesOf(calendarOf(text)).at(-1)).toEqual(['method', 'CANCEL']);
    expect([value(text, 'status'), value(text, 'sequence')]).toEqual(['CANCELLED', '3']);
    expect(['dtstart', 'organizer', 'attendee', 'uid'].map((name) => value(text, name))).toEqual(
      ['dtstart', 'organizer', 'attendee', 'uid'].map((name) => value(invited, name)),
    );
    expect(event.getAllSubcomponents('valarm')).toEqual([]);
    expect(event.getAllProperties('attendee')).toHaveLength(1);
  });

  it('calendar row 10: nobody is invited to what was called off', () => {
    expect(() => request({ ...coffee, status: 'CANCELLED' }, organizer, resident)).toThrow(RangeError);
  });

  it('calendar row 15: who signed up has accepted; a guest is asked for an answer', () => {
    const guest = { ...resident, partstat: 'NEEDS-ACTION', rsvp: true } as const;
    expect(
      eventsOf(request(coffee, organizer, resident))[0]
        ?.getFirstProperty('attendee')
        ?.toJSON()[1],
    ).toEqual({
      cutype: 'INDIVIDUAL',
      role: 'REQ-PARTICIPANT',
      partstat: 'ACCEPTED',
      rsvp: 'FALSE',
      cn: 'Jan de Vries',
    });
    const asked = request(coffee, organizer, guest).replace(/\r\n /g, '');
    expect(asked).toContain(
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="',
    );
  });

  it('calendar row 17: a feed has a name and a refresh time, no people, and keeps what was called off', () => {
    const off: CalendarEntry = { ...coffee, uid: '2', status: 'CANCELLED' };
    const text = feed(options, [coffee, off]);
    expect(propertiesOf(calendarOf(text)).slice(3)).toEqual([
      // ical.js knows neither of these two as text, so it shows the escape that stands in the file.
      ['name', 'Week van de Ontmoeting\\, Barendrecht'],
      ['x-wr-calname', 'Week van de Ontmoeting\\, Barendrecht'],
      ['refresh-interval', 'PT1H'],
      ['x-published-ttl', 'PT1H'],
      ['source', options.url],
    ]);
    expect(eventsOf(text).map((event) => event.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(text).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER|BEGIN:VALARM)/m);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  });

  it('calendar row 17: a feed without moments still is a calendar', () => {
    expect(
      calendarOf(feed(options, []))
        .getAllSubcomponents()
        .map(({ name }) => name),
    ).toEqual(['vtimezone']);
  });

  it('calendar row 19: equal records give equal bytes, joined or built at once', () => {
    const fragments = [entryFragment(coffee), entryFragment({ ...coffee, uid: '2' })];
    const built = feed(options, [structuredClone(coffee), { ...structuredClone(coffee), uid: '2' }]);
    expect(joinFeed(options, fragments)).toBe(built);
    const changed = feed(options, [coffee, { ...coffee, uid: '2', stamp: new Date('2026-09-03T00:00:00Z') }]);
    expect(changed === built).toBe(false);
  });

  it('a value that no calendar can show is a loud failure that names no content', () => {
    const wrong = { ...coffee, sequence: 2 ** 31, title: 'Geheim' };
    expect(() => single(wrong)).toThrow(
      `Calendar entry ${coffee.uid} holds a value that no calendar can show`,
    );
    expect(() => single({ ...coffee, start: new Date(Number.NaN) })).toThrow(RangeError);
  });
});
