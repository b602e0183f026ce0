import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { createEvent } from 'ics';
import { often } from '../../../test/support/often.js';
import { worked } from '../../../test/support/worked.js';
import { type CalendarEntry, feed, request, single } from './index.js';
import { manyLines, oneLine } from './text.js';

const entry: CalendarEntry = {
  uid: '7f1f3a52-8d2e-4f43-9d57-0d5a4f5b8c01',
  sequence: 0,
  stamp: new Date('2026-09-01T12:00:00Z'),
  start: new Date('2026-09-24T12:00:00Z'),
  end: null,
  title: 'Koffie',
  description: 'Welkom',
  location: 'Buurthuis',
  status: 'CONFIRMED',
};
const organizer = { name: 'Stichting', email: 'antwoord@kom.example' };
const resident = { name: 'Jan', email: 'jan@example.nl', partstat: 'ACCEPTED', rsvp: false } as const;

const eventOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return events[0]!;
};
const longest = (text: string) => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
const namesIn = (text: string) =>
  text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => line.split(/[;:]/)[0]);

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '"',
      "'",
      '\\',
      ';',
      ':',
      ',',
      '^',
      '^n',
      "^'",
      '\\n',
      '\r',
      '\n',
      '\r\n',
      '\r\n ',
      '\r\n\t',
      '\t',
      '\0',
    ],
    ...[
      '\u0007',
      '\u000b',
      '\u0085',
      '\u2028',
      '\u2029',
      '\ufeff',
      '\ud800',
      '\udc00',
      'é',
      '👨‍👩‍👧‍👦',
      '€',
      '%',
      '@',
    ],
    ...[
      '\r\nATTENDEE:mailto:b@b.nl',
      '":mailto:b@b.nl',
      'END:VEVENT',
      'END:VCALENDAR',
      'BEGIN:VALARM',
      ':MAILTO:',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('security 27: texts that people type, or that somebody types on purpose', () => {
  it('calendar row 2: no line is over 75 octets, whatever the letters', () => {
    const texts = [
      'é'.repeat(200),
      '👨‍👩‍👧‍👦'.repeat(80),
      'Koffie en thee. '.repeat(125),
      `${'a'.repeat(66)}é`,
      '€'.repeat(75),
    ];
    for (const text of texts) {
      const file = request(
        { ...entry, title: text, description: text, location: text },
        { ...organizer, name: text },
        resident,
      );
      expect(longest(file)).toBeLessThanOrEqual(75);
      const event = eventOf(file);
      expect(event.getFirstPropertyValue('summary')).toBe(text.trim());
      expect(event.getFirstPropertyValue('description')).toBe(text.trim());
      expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe(text.trim());
      expect(file).not.toContain('\ufffd');
    }
  });

  it('calendar row 2, control: the package alone writes longer lines', () => {
    const { value } = createEvent({
      start: '20260924T140000',
      end: '20260924T160000',
      title: 'é'.repeat(200),
    });
    expect(longest(value ?? '')).toBe(149);
  });

  it('calendar row 3: 1,500 hostile invitations have one attendee, no line too many, and read back clean', () => {
    const plain = namesIn(request(entry, organizer, resident));
    const hasText = { title: hostile, description: hostile, location: hostile, name: hostile, host: hostile };
    fc.assert(
      fc.property(fc.record(hasText), ({ title, description, location, name, host }) => {
        // A letter in front keeps a property from being left out, so that the list of lines stays comparable.
        const texts = { title: `t${title}`, description: `d${description}`, location: `l${location}` };
        const file = request(
          { ...entry, ...texts },
          { ...organizer, name: `o${host}` },
          { ...resident, name: `n${name}` },
        );
        const event = eventOf(file);
        expect(namesIn(file)).toEqual(plain);
        expect(longest(file)).toBeLessThanOrEqual(75);
        expect(event.getAllProperties('attendee').map((line) => line.getFirstValue())).toEqual([
          'mailto:jan@example.nl',
        ]);
        expect(event.getFirstPropertyValue('organizer')).toBe('mailto:antwoord@kom.example');
        expect(event.getFirstPropertyValue('summary')).toBe(oneLine(texts.title));
        expect(event.getFirstPropertyValue('location')).toBe(oneLine(texts.location));
        expect(event.getFirstPropertyValue('description')).toBe(manyLines(texts.description));
        const cn = String(event.getFirstProperty('attendee')?.getParameter('cn'));
        expect(cn).toBe(
          oneLine(`n${name}`).replaceAll('"', "'").replaceAll('\\', '/').replaceAll('^', '').trim(),
        );
      }),
      { numRuns: often(1500) },
    );
  });

  it('calendar row 3, control: the package alone lets a second attendee in', () => {
    const { value } = createEvent({
      start: '20260924T140000',
      end: '20260924T160000',
      organizer: { name: 'Stichting"\r\nATTENDEE:mailto:b@b.nl\r\nX-A:"', email: 'a@a.nl' },
      attendees: [{ name: 'Jan', email: 'jan@example.nl' }],
    });
    expect(namesIn(value ?? '').filter((name) => name === 'ATTENDEE')).toHaveLength(2);
  });

  it('calendar row 3: feeds, alarms, categories and addresses let nothing in either', () => {
    const plain = {
      feed: namesIn(feed({ name: 'x', url: 'https://kom.example/' }, [{ ...entry, categories: ['c'] }])),
    };
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const options = { name: `x${text}`, url: `https://kom.example/?q=${text}` };
        const file = feed(options, [{ ...entry, categories: [`c${text}`, `d${other}`], url: text }]);
        expect(namesIn(file).filter((name) => name !== 'URL')).toEqual(plain.feed);
        const values = eventOf(file).getFirstProperty('categories')?.getValues();
        expect(values).toEqual([`c${text}`, `d${other}`].map((word) => oneLine(word).replaceAll('\\', '/')));
        const alarmed = eventOf(request(entry, organizer, resident, { minutesBefore: 60, text: `a${text}` }));
        const alarm = alarmed.getFirstSubcomponent('valarm');
        expect(alarm?.getFirstPropertyValue('description')).toBe(oneLine(`a${text}`));
        expect(longest(file)).toBeLessThanOrEqual(75);
      }),
      { numRuns: often(500) },
    );
  });

  it('calendar row 3: a hostile address is refused or harmless', () => {
    const plain = namesIn(request(entry, organizer, resident));
    fc.assert(
      fc.property(hostile, hostile, (local, domain) => {
        let file: string;
        try {
          file = request(entry, organizer, { ...resident, email: `${local}@${domain}` });
        } catch (refusal) {
          expect(refusal).toEqual(new RangeError('A calendar message needs an e-mail address'));
          return;
        }
        expect(namesIn(file)).toEqual(plain);
      }),
      { numRuns: often(500) },
    );
  });

  it('an address with an IDN domain, a plus, a quote or accents is an address', () => {
    const address = (email: string) =>
      eventOf(request(entry, organizer, { ...resident, email })).getFirstPropertyValue('attendee');
    expect(address('jan@café.nl')).toBe('mailto:jan@xn--caf-dma.nl');
    expect(address('uitnodiging+9f3c@KOM.example')).toBe('mailto:uitnodiging+9f3c@kom.example');
    expect(address("o'neill@example.nl")).toBe("mailto:o'neill@example.nl");
    expect(address('andré@example.nl')).toBe('mailto:andr%C3%A9@example.nl');
    for (const none of ['', 'jan', 'jan@', '@example.nl', 'jan@a b.nl']) {
      expect(() => address(none)).toThrow(new RangeError('A calendar message needs an e-mail address'));
    }
  });

  it('a person without a name has no CN, and an empty text no line', () => {
    const file = request(
      { ...entry, description: ' \r\n', location: '' },
      { ...organizer, name: '\0' },
      resident,
    );
    expect(file).toContain('\r\nORGANIZER:mailto:antwoord@kom.example\r\n');
    expect(namesIn(file).filter((name) => name === 'DESCRIPTION' || name === 'LOCATION')).toEqual([]);
  });

  it('an address of a page that is no web address is left out', () => {
    for (const url of ['javascript:alert(1)', 'kom.example', '']) {
      expect(namesIn(single({ ...entry, url })).includes('URL')).toBe(false);
    }
    expect(single({ ...entry, url: 'https://Kom.Example:8443/é?a b' })).toContain(
      'URL:https://kom.example:8443/%C3%A9?a%20b\r\n',
    );
  });

  it('a text of 100,000 letters takes no time to speak of', () => {
    const began = process.cpuUsage();
    single({ ...entry, description: 'é'.repeat(100_000) });
    expect(worked(began)).toBeLessThan(1000);
  });
});
