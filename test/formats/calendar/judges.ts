import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { project } from '../../support/project.js';

/** What a parser saw of one event; times in UTC. */
export interface Seen {
  uid: string;
  sequence: number;
  start: string;
  end: string | null;
  title: string;
  description: string;
  location: string;
  status: string;
  /** Address and name of each. */
  attendees: [string, string][];
}

export interface Verdict {
  complaints: string[];
  events: Seen[];
}

type Files = Record<string, string>;

export interface Judge {
  name: string;
  read(files: Files): Record<string, Verdict>;
}

// The Python of the distribution: its parsers are Debian packages, which another Python on the path cannot see.
const PYTHON = '/usr/bin/python3';
const KHAL = '/usr/bin/khal';
const SCRIPT = join(project, 'test/formats/calendar/judge.py');

function python<Answer>(parser: string, files: Files): Record<string, Answer> {
  const input = Object.keys(files).length > 0 ? JSON.stringify(files) : '';
  const options: ExecFileSyncOptions = {
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  };
  const answer = execFileSync(PYTHON, [SCRIPT, parser], options).toString();
  return answer === '' ? {} : JSON.parse(answer);
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

const instant = (time: unknown) =>
  time instanceof ICAL.Time ? `${time.toJSDate().toISOString().slice(0, 19)}Z` : null;

function seenByIcal(event: ICAL.Component): Seen {
  const value = (name: string) => event.getFirstPropertyValue(name);
  return {
    uid: String(value('uid')),
    sequence: Number(value('sequence')),
    start: String(instant(value('dtstart'))),
    end: instant(value('dtend')),
    title: String(value('summary')),
    description: String(value('description')),
    location: String(value('location')),
    status: String(value('status')),
    attendees: event
      .getAllProperties('attendee')
      .map((one) => [String(one.getFirstValue()), String(one.getFirstParameter('cn'))]),
  };
}

const icalJs: Judge = {
  name: 'ical.js',
  read: (files) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => {
        const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
        return [name, { complaints: [], events: calendar.getAllSubcomponents('vevent').map(seenByIcal) }];
      }),
    ),
};

const pythonJudge = (name: string): Judge =>
  works(() => python(name, {}))
    ? { name: `python3-${name}`, read: (files) => python(name, files) }
    : { ...icalJs, name: `ical.js alone, for python3-${name} is not on this machine` };

/** All who can read; one that is not installed is replaced by ical.js, and its name says so. */
export const judges: Judge[] = [icalJs, pythonJudge('icalendar'), pythonJudge('vobject')];

export const hasLibical = works(() => python('libical', {}));
/** libical knows the rules of iTIP; without it nothing complains, and the name of the test says so. */
export const itipName = hasLibical ? 'libical' : 'ical.js alone, for libical is not on this machine';
export function itipComplaints(files: Files): Record<string, string[]> {
  const verdicts = hasLibical ? python<{ complaints: string[] }>('libical', files) : icalJs.read(files);
  return Object.fromEntries(Object.entries(verdicts).map(([name, { complaints }]) => [name, complaints]));
}

const hasKhal = works(() => execFileSync(KHAL, ['--version'], { stdio: 'ignore' }));
export const programName = hasKhal ? 'khal' : 'ical.js alone, for khal is not on this machine';

/** Imports a feed into a calendar program and lists it: `start | title | place | status`, in UTC, in order of time. */
export function listed(feed: string): string[] {
  if (!hasKhal) {
    const events = icalJs.read({ feed }).feed?.events ?? [];
    const rows = events.map((event) => [event.start.slice(0, 16).replace('T', ' '), event]) as [
      string,
      Seen,
    ][];
    return rows
      .map(([start, { title, location, status }]) => [start, title, location, status].join(' | '))
      .sort();
  }
  const home = mkdtempSync(join(tmpdir(), 'khal-'));
  try {
    writeFileSync(join(home, 'feed.ics'), feed);
    writeFileSync(join(home, 'config'), khalConfig(home));
    const env = { HOME: home, LANG: 'C.UTF-8', PATH: '/usr/bin:/bin' };
    const khal = (...args: string[]) =>
      execFileSync(KHAL, ['-c', join(home, 'config'), ...args], {
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
      }).toString();
    khal('import', '--batch', '-a', 'proef', join(home, 'feed.ics'));
    const format = '{start-long} | {title} | {location} | {status}';
    const lines = khal(
      'list',
      '--notstarted',
      '--day-format',
      '',
      '--format',
      format,
      '2026-01-01',
      '2028-01-01',
    );
    return lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .sort();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const khalConfig = (home: string) => `
[calendars]
[[proef]]
path = ${join(home, 'calendar')}
[sqlite]
path = ${join(home, 'khal.db')}
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = proef
`;
