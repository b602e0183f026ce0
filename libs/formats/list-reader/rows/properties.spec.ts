import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, formatDate, formatDay, formatMoney } from '#platform/kernel';
import { worked } from '../../../../test/support/worked.js';
import { readProgramme } from '../index.js';
import { readCapacity } from '../terms/capacity.js';
import { readPrice } from '../terms/money.js';
import { clockText } from '../when/slots.js';
import { parseWhen } from '../when/when-parser.js';
import { type WhenContext } from '../when/written-days.js';
import { readWhen } from './when-cells.js';

const week: WhenContext = { startDate: '2027-09-30', endDate: '2027-10-06', collection: false };
const anyDay = fc.integer({ min: 0, max: 6 }).map((days) => addDays(week.startDate, days));
const anyMinute = fc.integer({ min: 7 * 60, max: 23 * 60 });

function sessions(day: string, time: string): (string | null)[][] {
  const cells = new Map([
    ['date' as const, { text: day }],
    ['time' as const, { text: time }],
  ]);
  const { schedule } = readWhen(cells, week, { municipality: null, oneThing: false });
  return schedule.sessions.map(({ date, start, end }) => [
    date,
    start === null ? null : clockText(start),
    end === null ? null : clockText(end),
  ]);
}

describe('what we write ourselves is read back', () => {
  it('days', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        for (const written of [
          formatDate(date),
          formatDay(date),
          date,
          `${Number(date.slice(8))}-${date.slice(5, 7)}`,
        ])
          expect(sessions(written, '')).toEqual([[date, null, null]]);
      }),
    );
  });

  it('times', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 59 }), (start, length) => {
        const [from, to] = [clockText(start), clockText(start + length)];
        for (const time of [
          `${from}-${to}`,
          `van ${from} tot ${to} uur`.replaceAll(':', '.'),
          `${from} – ${to} u`,
        ])
          expect(sessions('30 september', time)).toEqual([['2027-09-30', from, to]]);
      }),
    );
  });

  it('amounts of money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (cents) => {
        expect(readPrice(formatMoney(cents)).price).toEqual({ type: 'paid', amountCents: cents });
      }),
    );
  });

  it('numbers of places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (places) => {
        expect(readCapacity(`max. ${places} personen`).capacity).toBe(places);
      }),
    );
  });
});

/** Text of the words that lists are made of, in any order, and any other characters. */
const words = fc.constantFrom(
  'elke',
  'ma',
  'dinsdag',
  '31',
  'februari',
  '1',
  'okt',
  '10.00',
  '-',
  'tot',
  'half',
  'uur',
  'en',
  'of',
  '€',
  'gratis',
  'voor',
  '(',
  ')',
  ';',
  '\n',
  '|',
  'behalve',
  't/m',
  'de Brug',
  'in Ede',
  '1234 AB',
  '06-10000011',
  'a@b.nl',
  '12-18',
);
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
);

describe('any text at all', () => {
  it('is read without falling over', () => {
    const header = [
      'Activiteit',
      'Datum',
      'Tijd',
      'Locatie',
      'Adres',
      'Kosten',
      'Aanmelden',
      'Max. aantal',
      'Doelgroep',
      'Opmerkingen',
    ];
    fc.assert(
      fc.property(fc.array(cell, { minLength: header.length, maxLength: header.length }), (texts) => {
        const rows = [header, texts].map((all, index) => ({
          number: index + 1,
          cells: all.map((text) => ({ text })),
        }));
        const event = { name: 'Week', startDate: week.startDate, endDate: week.endDate, municipality: 'Ede' };
        const { activities } = readProgramme([{ name: '', rows }], event);
        expect(activities.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in step with its length, even when it is made to be slow', () => {
    for (const piece of [
      '1 ',
      '1, ',
      'ma ',
      '10.00-',
      'en ',
      '1 en ',
      '- ',
      '(a',
      'vijf over half ',
      'elke ',
      'x in ',
      '-1',
    ]) {
      const before = process.cpuUsage();
      parseWhen(piece.repeat(100_000), 'date');
      expect(worked(before)).toBeLessThan(1_500);
    }
  });
});
