import type { Event } from '#events/programme';
import {
  type IntakeActivity,
  type IntakeEvent,
  type IntakeResult,
  readProgramme,
} from '#formats/list-reader';
import type { Coalition } from '#people/coalition';
import type { Reader } from '#platform/database';
import { instantOf, localIso, NoSuchLocalTime } from '#platform/kernel';
import { correct } from './correction.js';
import { type StoredActivity, storedActivities } from './import.queries.js';
import { matchActivities } from './import-matching.rules.js';
import { type ActivityPlan, planActivity } from './import-plan.rules.js';
import { type Listed, listedOf, marksOf } from './listed.js';
import type { ProgrammeImport, RowCorrection } from './programme-import.entity.js';
import { moveByWeekday } from './week.rules.js';

/** One row of the list, with what it would do to the programme. */
export interface PlannedRow {
  key: string;
  /** As read, corrected and moved. */
  activity: IntakeActivity;
  correction: RowCorrection | null;
  listed: Listed;
  /** It seems to be a double, or the coordinator left it out. */
  skipped: boolean;
  stored: StoredActivity | null;
  /** Null for a skipped row. */
  plan: ActivityPlan | null;
}

export interface ImportPlan {
  rows: PlannedRow[];
  /** Came from a list before, and is not in this one. It stays as it is. */
  gone: StoredActivity[];
  read: IntakeResult;
}

/** How a row is called in addresses and corrections. */
export function rowKey({ sheet, row }: Pick<IntakeActivity, 'sheet' | 'row'>): string {
  return `${sheet ?? ''}#${row}`;
}

/** Reads the list anew, with its corrections, and lays it beside what is stored. Preview and saving both start here. */
export async function planImport(
  reader: Reader,
  row: ProgrammeImport,
  event: Event,
  coalition: Coalition,
  now: Date,
): Promise<ImportPlan> {
  const { writtenFor, rows: corrections } = row.corrections;
  const period = writtenFor ?? event;
  const readAs: IntakeEvent = {
    name: event.name,
    startDate: period.firstDay,
    endDate: period.lastDay,
    municipality: coalition.municipalities[0] ?? null,
    neighbourhoods: coalition.neighbourhoods,
  };
  const read = readProgramme(row.sheets, readAs);
  const stored = await storedActivities(reader, event.id);
  const planned = read.activities.map((found) => {
    const key = rowKey(found);
    const correction = corrections[key] ?? null;
    const corrected = correct(found, correction?.fields ?? {}, readAs);
    const activity = writtenFor ? moved(corrected, writtenFor.firstDay, event.firstDay) : corrected;
    const keep = correction?.keep ?? activity.duplicateOf === undefined;
    return { key, activity, correction, listed: listedOf(activity, now), skipped: !keep };
  });
  const kept = planned.filter(({ skipped }) => !skipped);
  const matches = matchActivities(
    kept.map(({ listed }) => marksOf(listed)),
    stored.map((one) => ({
      id: one.id,
      said: one.imported && marksOf(one.imported),
      now: marksOf({ text: one.text, sessions: one.sessions.map(asListed) }),
    })),
  );
  const rows = planned.map((one): PlannedRow => {
    const id = one.skipped ? null : matches[kept.indexOf(one)];
    const match = stored.find((activity) => activity.id === id) ?? null;
    const plan = one.skipped ? null : planActivity(one.listed, match && { ...match, said: match.imported });
    return { ...one, stored: match, plan };
  });
  const gone = stored.filter((one) => one.imported && !matches.includes(one.id));
  return { rows, gone, read };
}

function asListed(session: StoredActivity['sessions'][number]): Listed['sessions'][number] {
  const { day, start, end, whereKey, capacity } = session;
  return { day, start, end, whereKey, capacity, dayPart: null, where: null };
}

/** The row in another week, on the same days of the week and at the same times of the day. */
function moved(activity: IntakeActivity, from: string, to: string): IntakeActivity {
  const day = (date: string) => moveByWeekday(date, from, to);
  const time = (text: string | null) => {
    if (text === null) return null;
    try {
      return localIso(instantOf(day(text.slice(0, 10)), text.slice(11, 16)));
    } catch (failure) {
      if (failure instanceof NoSuchLocalTime) return null;
      throw failure;
    }
  };
  const { deadline } = activity.signup;
  return {
    ...activity,
    sessions: activity.sessions.map((session) => ({
      ...session,
      date: session.date && day(session.date),
      start: time(session.start),
      end: time(session.end),
    })),
    signup: { ...activity.signup, ...(deadline && { deadline: day(deadline) }) },
  };
}
