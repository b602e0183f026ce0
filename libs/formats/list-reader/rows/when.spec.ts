import { describe, expect, it } from '@jest/globals';
import { clockText } from '../when/slots.js';
import { type WhenContext } from '../when/written-days.js';
import { readWhen } from './when-cells.js';

const week: WhenContext = { startDate: '2020-10-01', endDate: '2020-10-08', collection: false };
const many: WhenContext = { startDate: '2010-01-01', endDate: '2026-12-31', year: 2017, collection: true };

/** Moments as "10-01 09:30-11:00", the rule as "MO,WE", then the findings. */
function read(day: string, time = '', context: WhenContext = week, combined = false): string {
  const cells = new Map([
    [combined ? ('whenWhere' as const) : ('date' as const), { text: day }],
    ['time' as const, { text: time }],
  ]);
  const { schedule } = readWhen(cells, context, { municipality: 'Leiden', oneThing: false });
  const { sessions, recurrence, findings, doors } = schedule;
  const clock = (minutes: number | null): string => (minutes === null ? '' : clockText(minutes));
  const words = sessions.map(({ date, start, end, part, place }) =>
    [
      date.slice(5),
      `${clock(start)}${end === null ? '' : `-${clock(end)}`}`,
      part ?? '',
      place ? `@${place}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const rule = recurrence ? [`[${recurrence.byDay?.join() ?? recurrence.freq}]`] : [];
  return [...words, ...rule, ...findings, ...doors.map((minutes) => `doors -${minutes}`)].join('; ');
}

const times: [string, string][] = [
  ['10.00 - 12.00 uur', '10-01 10:00-12:00'],
  ['9.30 – 11.30', '10-01 09:30-11:30'],
  ['10 uur', '10-01 10:00'],
  ['19u30', '10-01 19:30'],
  ['10u-12u', '10-01 10:00-12:00'],
  ['10-12', '10-01 10:00-12:00'],
  ['1400-1600', '10-01 14:00-16:00'],
  ['half tien', '10-01 09:30'],
  ['kwart over 3', '10-01 15:15'],
  ['vijf voor half drie', '10-01 14:25'],
  ['van tien tot elf', '10-01 10:00-11:00'],
  ['van halftien tot twaalf uur', '10-01 09:30-12:00'],
  ['van half 2 tot kwart voor 4', '10-01 13:30-15:45'],
  ["2 uur 's middags", '10-01 14:00'],
  ["van 10 uur 's ochtends tot 2 uur 's middags", '10-01 10:00-14:00'],
  ['van 2 tot 4', '10-01 14:00-16:00'],
  ['vanaf 14.00 uur', '10-01 14:00'],
  ['tot 16.00', '10-01 -16:00'],
  ['10.00/13.00/15.00', '10-01 10:00; 10-01 13:00; 10-01 15:00'],
  ['10, 11 en 12 uur', '10-01 10:00; 10-01 11:00; 10-01 12:00'],
  ['14.00 - 16.00 en 19.00 - 21.00 uur', '10-01 14:00-16:00; 10-01 19:00-21:00'],
  ["'s middags", '10-01 afternoon'],
  ['± 14.00', '10-01 14:00'],
  ['12.00 tot ± 14.00', '10-01 12:00-14:00; approximate_end_time'],
  ['18:00 uur - rond 21:00 uur', '10-01 18:00-21:00; approximate_end_time'],
  ['inloop 19.00', '10-01 19:00'],
  ['19.30-21.30 (inloop 19.00)', '10-01 19:30-21:30; doors -30'],
  ['18.00 uur, inloop vanaf 17.00 uur', '10-01 18:00; doors -60'],
  ['deuren open 19.00, start 19.30, einde 22.00 uur', '10-01 19:30-22:00; doors -30'],
  ['10.00 uur, duur 1,5 uur', '10-01 10:00-11:30'],
  ['tussen 10 en 12 uur', '10-01 10:00-12:00'],
  ['17.30 uur (eten om 18.00 uur)', '10-01 17:30'],
  ['van 23.00 tot 01.00 uur', '10-01 23:00-01:00'],
  ['16.00-14.00', '10-01 16:00; end_before_start'],
  ['di 10.00-12.00, do 14.00-16.00', '10-01 14:00-16:00'],
  ['10.00 en 10.30 uur (2 groepen)', '10-01 10:00; 10-01 10:30'],
  ['10.00 uur (1,5 uur)', '10-01 10:00-11:30'],
  ['vertrek 10.00 uur, terug 15.00 uur', '10-01 10:00-15:00'],
  ['vanaf 10:00 doorlopend tot 16:00', '10-01 10:00-16:00'],
  ['25.00', '10-01'],
  ['na de kerkdienst', '10-01'],
  ['nog onbekend', '10-01'],
];

const days: [string, string][] = [
  ['1/10', '10-01'],
  ['01-10-20', '10-01'],
  ['do. 1 okt.', '10-01'],
  ['Do. 8 okt.', '10-08'],
  ['wo 07-10', '10-07'],
  ['2020-10-02', '10-02'],
  ['05.10.2020', '10-05'],
  ['1okt', '10-01'],
  ['1, 2 en 3 oktober', '10-01; 10-02; 10-03'],
  ['ma 5 en wo 7 okt', '10-05; 10-07'],
  ['1 en 3/10', '10-01; 10-03'],
  ['1 t/m 4 oktober', '10-01; 10-02; 10-03; 10-04'],
  ['1-4 oktober', '10-01; 10-02; 10-03; 10-04'],
  ['ma 5 - do 8 okt', '10-05; 10-06; 10-07; 10-08'],
  ['ma t/m do 8 oktober', '10-05; 10-06; 10-07; 10-08'],
  ['ma 5 - vr 9 okt', '10-05; 10-06; 10-07; 10-08; 10-09; outside_event_period'],
  ['za 3 okt 10-12', '10-03 10:00-12:00'],
  ['za 3 okt 10.10-12.10', '10-03 10:10-12:10'],
  ['zaterdag 3 oktober 10-13 uur', '10-03 10:00-13:00'],
  ['zaterdag 3', '10-03'],
  ['dinsdagmiddag 6 okt', '10-06 afternoon'],
  ['wo 7 okt (herfstvakantie)', '10-07'],
  ['elke dinsdag', '10-06; [TU]'],
  ['op maandagen', '10-05; [MO]'],
  ['di + do', '10-01; 10-06; 10-08; [TU,TH]'],
  ['ma, woe, don & vrij', '10-01; 10-02; 10-05; 10-07; 10-08; [MO,WE,TH,FR]'],
  ['iedere werkdag', '10-01; 10-02; 10-05; 10-06; 10-07; 10-08; [MO,TU,WE,TH,FR]'],
  ['van maandag tot en met vrijdag', '10-01; 10-02; 10-05; 10-06; 10-07; 10-08; [MO,TU,WE,TH,FR]'],
  ['iedere dag behalve zondag', '10-01; 10-02; 10-03; 10-05; 10-06; 10-07; 10-08; [MO,TU,WE,TH,FR,SA]'],
  [
    'dagelijks',
    '10-01; 10-02; 10-03; 10-04; 10-05; 10-06; 10-07; 10-08; [MO,TU,WE,TH,FR,SA,SU]; recurrence_includes_weekend',
  ],
  ['van 1 t/m 4 okt m.u.v. za 3 okt', '10-01; 10-02; 10-04'],
  ['elke woensdag t/m 4 november', '10-07; [WE]'],
  ['elke dinsdag van 6 oktober t/m 24 november', '10-06; [TU]'],
  ['eerste woensdag van de maand', '10-07; [WE]'],
  ['iedere 2e donderdag van de maand', '10-08; [TH]'],
  ['laatste vrijdag van de maand', '[FR]; no_session_in_period'],
  ['elke twee weken op maandag', '10-05; [MO]; ambiguous_date'],
  ['om de week op dinsdag', '10-06; [TU]; ambiguous_date'],
  ['hele week', '[continuous]'],
  ['tijdens de week', ''],
  ['elke week', '[weekly]'],
  ['dinsdag', '10-06'],
  ['donderdag', '10-01; 10-08; ambiguous_date'],
  ['vrijdag 2 of zaterdag 3 oktober', '10-02; 10-03; ambiguous_date'],
  ['maandag 6 oktober', '10-06; weekday_date_mismatch'],
  ['31 september', 'impossible_date'],
  ['30 februari', 'impossible_date'],
  ['7 november', '11-07; outside_event_period'],
  ['2 okt. (vrijdag)', '10-02'],
  ['maandag de 5e', '10-05'],
  ['1e woensdag v/d maand', '10-07; [WE]'],
  ['dinsdag (even weken)', '[TU]; no_session_in_period'],
  ['1x per maand op vrijdag', '10-02; [FR]; ambiguous_date'],
  ['1 oktober en elke donderdag daarna', '10-01; 10-08; [TH]'],
  [
    'ma t/m vr 28 sept t/m 2 okt',
    '09-28; 09-29; 09-30; 10-01; 10-02; [MO,TU,WE,TH,FR]; outside_event_period',
  ],
  ['weekend van 3 en 4 oktober', '10-03; 10-04'],
];

describe('times as people write them', () => {
  it.each(times)('%s', (time, expected) => {
    expect(read('do 1 okt', time)).toBe(expected);
  });

  it('"8 uur" is the evening when the day says so', () => {
    expect(read('vrijdagavond 2 oktober', 'van 8 tot 10 uur')).toBe('10-02 20:00-22:00');
    expect(read('vrijdag 2 oktober', 'van 8 tot 10 uur')).toBe('10-02 08:00-10:00');
  });

  it('a time for each weekday', () => {
    expect(read('di, do', 'di: 9.30-11.30, do: 13.30 -16.00')).toBe(
      '10-01 13:30-16:00; 10-06 09:30-11:30; 10-08 13:30-16:00; [TU,TH]',
    );
  });

  it('lines of days beside lines of times belong together', () => {
    expect(read('do 1 okt\nvr 2 okt', '10.00-12.00\n14.00-16.00')).toBe(
      '10-01 10:00-12:00; 10-02 14:00-16:00',
    );
  });
});

describe('days as people write them', () => {
  it.each(days)('%s', (day, expected) => {
    expect(read(day)).toBe(expected);
  });

  it('the year turns inside a week around New Year', () => {
    const turn: WhenContext = { startDate: '2026-12-20', endDate: '2027-01-05', collection: false };
    const year = (day: string): string | undefined =>
      readWhen(new Map([['date', { text: day }]]), turn, { municipality: null, oneThing: false }).schedule
        .sessions[0]?.date;
    expect(year('25 december')).toBe('2026-12-25');
    expect(year('2 januari')).toBe('2027-01-02');
  });

  it('in a collection of years a rule stays a rule, and a bare weekday follows the row above', () => {
    expect(read('elke dinsdag', '10-12 uur', many)).toBe('[TU]');
    expect(read('twadde moandei fan de moanne, volgende: maandag 13 november', 'twaalf uur', many)).toBe(
      '11-13 12:00; [MO]',
    );
    expect(read('zaterdag en zondag', '', { ...many, anchor: '2017-09-16' })).toBe('09-16; 09-17');
    expect(read('woensdag', '', { ...many, anchor: '2017-09-17' })).toBe('09-20');
  });
});

describe('day, time and place in one cell', () => {
  const cells: [string, string][] = [
    ['Vrijdag 2 oktober | 17:00 -19:00 uur | Den Bolder', '10-02 17:00-19:00 @Den Bolder'],
    [
      'woensdag 7 oktober om 19.30 uur in Huis van de Buurt Matilo (inloop vanaf 19.00 uur) en donderdag 8 oktober om 10.30 uur in De Kooi',
      '10-07 19:30 @Huis van de Buurt Matilo; 10-08 10:30 @De Kooi; doors -30',
    ],
    [
      'do 1 okt 09.00 uur Plein Vlijmen; 14.00 uur Vismarkt Heusden; vr 2 okt 09.00 uur Raadhuisplein Drunen',
      '10-01 09:00 @Plein Vlijmen; 10-01 14:00 @Vismarkt Heusden; 10-02 09:00 @Raadhuisplein Drunen',
    ],
    [
      'vr 2 okt 17.30 uur, za 3 okt 12.00 uur, Buurthuis West',
      '10-02 17:30 @Buurthuis West; 10-03 12:00 @Buurthuis West',
    ],
    [
      'elke werkdag 10.00-12.00 en dinsdagmiddag 13.00-15.00',
      '10-01 10:00-12:00; 10-02 10:00-12:00; 10-05 10:00-12:00; 10-06 10:00-12:00; 10-06 13:00-15:00; 10-07 10:00-12:00; 10-08 10:00-12:00; [weekly]',
    ],
  ];
  it.each(cells)('%s', (cell, expected) => {
    expect(read(cell, '', week, true)).toBe(expected);
  });
});
