import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from '#formats/spreadsheet';
import {
  type ActivitiesJson,
  type IntakeEvent,
  readProgramme,
  toActivitiesJson,
} from '../../../libs/formats/list-reader/index.js';

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
    const result = readProgramme(await readSpreadsheet(data('harderwijk-2022/activities-cp1252.csv')), event);
    expect(result.activities.map(({ title }) => title)).toEqual(titles);
  });

  it.each(sets.filter((set) => !/nederland/.test(set)))(
    'the partners of %s are no programme',
    async (set) => {
      const { event } = JSON.parse(data(`${set}/activities.json`).toString()) as Expected;
      expect(readProgramme(await readSpreadsheet(data(`${set}/partners.csv`)), event).activities).toEqual([]);
    },
  );
});
