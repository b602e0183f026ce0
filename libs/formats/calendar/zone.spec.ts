import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { often } from '../../../test/support/often.js';
import { localText, utcText, VTIMEZONE, ZONE } from './zone.js';

const ruled = new ICAL.Timezone(new ICAL.Component(ICAL.parse(VTIMEZONE.join('\r\n')) as unknown as string));

/** What a calendar program makes of our text: it knows the rule in the file, not the zone data of Node. */
function readBack(text: string): number {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6');
  const time = ICAL.Time.fromDateTimeString(iso);
  if (!text.endsWith('Z')) time.zone = ruled;
  return time.toUnixTime() * 1000;
}

describe('wall time in Europe/Amsterdam', () => {
  it('says 10.00 uur in summer and in winter', () => {
    expect(localText(new Date('2026-10-24T08:00:00Z'))).toBe('20261024T100000');
    expect(localText(new Date('2026-10-26T09:00:00Z'))).toBe('20261026T100000');
    expect(localText(new Date('2026-12-31T23:00:00.999Z'))).toBe('20270101T000000');
  });

  it('calendar row 6: the hour that comes twice is written in UTC, the hours around it are not', () => {
    const quarters = [
      '2026-10-24T23:59:59Z',
      '2026-10-25T00:00:00Z',
      '2026-10-25T01:59:59Z',
      '2026-10-25T02:00:00Z',
    ];
    expect(quarters.map((text) => localText(new Date(text)))).toEqual([
      '20261025T015959',
      '20261025T000000Z',
      '20261025T015959Z',
      '20261025T030000',
    ]);
  });

  it('calendar row 6: the hour that never comes is in no file', () => {
    const around = ['2027-03-28T00:59:59Z', '2027-03-28T01:00:00Z'];
    expect(around.map((text) => localText(new Date(text)))).toEqual(['20270328T015959', '20270328T030000']);
  });

  it('calendar row 5: the rule in our files is the rule of the zone, at any second until 2045', () => {
    const seconds = fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2045, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(readBack(localText(new Date(second * 1000)))).toBe(second * 1000);
      }),
      { numRuns: often(1000) },
    );
    for (let year = 2020; year < 2045; year += 1) {
      for (const month of [2, 9]) {
        const lastSunday = 31 - new Date(Date.UTC(year, month, 31)).getUTCDay();
        for (let quarter = -12; quarter <= 12; quarter += 1) {
          const at = Date.UTC(year, month, lastSunday, 1, quarter * 15);
          expect(readBack(localText(new Date(at)))).toBe(at);
        }
      }
    }
  });

  it('UTC has no dashes and no milliseconds', () => {
    expect([utcText(new Date('2026-10-24T08:00:00.500Z')), ZONE]).toEqual([
      '20261024T080000Z',
      'Europe/Amsterdam',
    ]);
  });
});

describe('calendar row 4: the same bytes whatever the zone of the process', () => {
  // The zone of a process is fixed when it starts, so the library runs in processes of its own.
  it('UTC, Amsterdam and New York agree', () => {
    const [utc, ...others] = ['UTC', 'Europe/Amsterdam', 'America/New_York'].map((TZ) => {
      const [zone, ...files] = execFileSync(process.execPath, ['--input-type=module', '--eval', MAIN], {
        cwd: import.meta.dirname,
        env: { TZ },
      })
        .toString()
        .split('|');
      return { zone, files };
    });
    expect(others.map(({ zone }) => zone)).toEqual(['120', '-240']);
    expect(utc?.zone).toBe('0');
    expect(others.map(({ files }) => files)).toEqual([utc?.files, utc?.files]);
    expect(utc?.files.join('')).toContain('DTSTART;TZID=Europe/Amsterdam:20261024T100000\r\n');
  }, 30_000);
});

const MAIN = `
import { calendarLinks, feed, request, cancel, single } from './index.js';
const days = ['2026-10-24T08:00Z', '2026-10-25T00:30Z', '2026-10-26T09:00Z', '2027-03-27T09:00Z', '2027-03-29T08:00Z'];
const entries = days.map((day, at) => ({ uid: String(at), sequence: at, stamp: new Date('2026-09-01T10:00Z'),
  created: new Date('2026-08-01T10:00Z'), start: new Date(day), end: new Date(Date.parse(day) + 5400000), title: 'Koffie',
  description: 'Welkom', location: 'Buurthuis', status: 'CONFIRMED' }));
const jan = { name: 'Jan', email: 'jan@example.nl', partstat: 'ACCEPTED', rsvp: false };
const files = entries.map((entry) => [single(entry), request(entry, jan, jan, { minutesBefore: 60, text: 'Straks' }),
  cancel(entry, jan, jan), JSON.stringify(calendarLinks(entry))].join('|'));
const zone = -new Date('2026-07-01T12:00Z').getTimezoneOffset();
process.stdout.write([zone, feed({ name: 'Week', url: 'https://kom.example/' }, entries), ...files].join('|'));
`;
