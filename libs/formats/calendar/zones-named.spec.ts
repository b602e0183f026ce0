import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { often } from '../../../test/support/often.js';
import { type CalendarEntry, cancel, feed, request, single } from './index.js';

const entry = (start: string): CalendarEntry => ({
  uid: start,
  sequence: 0,
  stamp: new Date('2026-09-01T12:00:00Z'),
  start: new Date(start),
  end: new Date(Date.parse(start) + 3_600_000),
  title: 'Koffie',
  description: '',
  location: 'De Brug',
  status: 'CONFIRMED',
});
const organizer = { name: 'Stichting', email: 'antwoord@kom.example' };
const resident = { name: 'Jan', email: 'jan@example.nl', partstat: 'ACCEPTED', rsvp: false } as const;
// Summer, winter, and the hour that comes twice, which is written in UTC.
const starts = [
  '2026-07-01T12:00:00Z',
  '2026-12-01T12:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
];
const files = starts.flatMap((start) => [
  single(entry(start)),
  request(entry(start), organizer, resident),
  cancel(entry(start), organizer, resident),
  feed({ name: 'Week', url: 'https://kom.example/' }, starts.map(entry)),
]);

/** A calendar of somebody else, with another zone of its own; both stand in one program. */
const elsewhere = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//elsewhere//EN',
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'DTSTART:19700101T000000',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:tea',
  'DTSTART;TZID=Europe/London:20261201T120000',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe('K2: which zone a time is in', () => {
  it('each time is in UTC, or in a zone that has its IANA name and stands in the same file; never GMT', () => {
    for (const file of files) {
      const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
      const own = lines.filter((line) => line.startsWith('TZID:')).map((line) => line.slice(5));
      const times = lines.filter(
        (line) => /^(DTSTART|DTEND|RECURRENCE-ID)\b/.test(line) && !/^DTSTART:19/.test(line),
      );
      expect(times.length).toBeGreaterThan(1);
      for (const time of times)
        expect(time).toMatch(/^\w+(:\d{8}T\d{6}Z|;TZID=Europe\/Amsterdam:\d{8}T\d{6})$/);
      expect(own).toEqual(['Europe/Amsterdam']);
      expect(file).not.toMatch(/GMT|UTC[+-]|X-LIC|TZID:?=?\/?(?!Europe\/Amsterdam)\w+\/\w+\/\w+/);
    }
  });

  it('two calendars with two zones, read one after the other, keep their own', () => {
    const firstStart = (text: string) => {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
      return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!).startDate.toJSDate().toISOString();
    };
    const ours = single(entry('2026-12-01T12:00:00Z'));
    const read = [ours, elsewhere, ours, elsewhere].map(firstStart);
    expect(read).toEqual(read.map(() => '2026-12-01T12:00:00.000Z'));
  });
});

describe('security 27: ten thousand names, a thousand of them in npm test', () => {
  it('none of them writes a line of its own, and each comes back without what calendars cannot carry', () => {
    const pieces = [
      '"',
      "'",
      '\\',
      ';',
      ':',
      ',',
      '^',
      '\\n',
      '\r',
      '\n',
      '\r\n',
      '\t',
      '\0',
      '\u0007',
      '\u0085',
      '\u2028',
    ];
    const words = [
      'Jan',
      'é',
      '€',
      'X-EVIL:1',
      'ATTENDEE:mailto:b@b.nl',
      'END:VEVENT',
      'BEGIN:VALARM',
      ';CN=x',
      '":mailto:b@b.nl',
    ];
    const all = [...pieces, ...words];
    const plain = linesOf(request(entry(starts[0]!), organizer, resident));
    // Every pair of pieces with something between, and a walk through longer ones: the same names in each run.
    for (let n = 0; n < often(10_000); n += 1) {
      const at = (step: number) => all[(n * step + Math.floor(n / all.length)) % all.length]!;
      const name = `n${at(1)}${words[n % words.length]}${at(3)}${at(7)}x`;
      const file = request(entry(starts[0]!), { ...organizer, name }, { ...resident, name });
      if (linesOf(file).join() !== plain.join()) throw new Error(`${JSON.stringify(name)} makes ${file}`);
      const longest = Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)));
      if (longest > 75) throw new Error(`${JSON.stringify(name)} makes a line of ${longest} octets`);
      if (n % 20 === 0) expect(attendees(file)).toEqual(['mailto:jan@example.nl']);
    }
  });
});

const linesOf = (file: string) =>
  file
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => line.split(/[;:]/)[0]);

function attendees(file: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown as string);
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  return event!.getAllProperties('attendee').map((line) => String(line.getFirstValue()));
}
