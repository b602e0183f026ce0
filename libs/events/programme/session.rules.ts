import { addDays, instantOf, isDate, localDate, NoSuchLocalTime } from '#platform/kernel';

export const sessionStates = ['scheduled', 'rescheduled', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];
export type SessionVerb = 'reschedule' | 'callOff';

/** How long a move or a call-off can be taken back with one press. */
export const undoMinutes = 10;

/** What may follow what. What is called off stays so unless it is taken back at once: another date is another session. */
const sessionTable: Readonly<Record<SessionState, Readonly<Partial<Record<SessionVerb, SessionState>>>>> = {
  scheduled: { reschedule: 'rescheduled', callOff: 'cancelled' },
  rescheduled: { reschedule: 'rescheduled', callOff: 'cancelled' },
  cancelled: { callOff: 'cancelled' },
};

export function nextSessionState(from: SessionState, verb: SessionVerb): SessionState | null {
  return sessionTable[from][verb] ?? null;
}

/** The part of a session that decides about places. */
export interface Places {
  capacity: number | null;
  taken: number;
}

/**
 * Places that are left; null when there is no limit (scenario Q1). The page, the filter and the sign-up ask this one
 * function (Q16): never below zero when the capacity was lowered under what was taken (Q6), and a capacity of 0 is
 * no places (Q15).
 */
export function freePlaces(session: Places): number | null {
  return session.capacity === null ? null : Math.max(0, session.capacity - session.taken);
}

/** How far what is taken lies above this capacity: nobody is thrown out (scenario Q6). */
export function overbookedAt(capacity: number | null, taken: number): number {
  return capacity === null ? 0 : Math.max(0, taken - capacity);
}

/** When a session is, as people type it: `YYYY-MM-DD` and `HH:MM` in Amsterdam, null for what nobody knows yet. */
export interface WallTimes {
  day: string | null;
  start: string | null;
  end: string | null;
}

export interface SessionTimes {
  day: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What is wrong with the times, and which field it is about. */
export interface TimesRefused {
  field: 'day' | 'start' | 'end';
  reason:
    | 'noDay'
    | 'noSuchDay'
    | 'tooFar'
    | 'noSuchTime'
    | 'skippedTime'
    | 'doubleTime'
    | 'noStart'
    | 'endBeforeStart';
}

const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const daysAhead = 5 * 366;

/**
 * Wall times as instants. Refuses a day that does not exist, lies more than five years ahead or before 2000
 * (scenario T9), an end before the start, and a time that is skipped or there twice when the clocks change (T3).
 */
export function readTimes(wall: WallTimes, now: Date): SessionTimes | TimesRefused {
  const { day, start, end } = wall;
  if (day === null) {
    if (start !== null || end !== null) return { field: 'day', reason: 'noDay' };
    return { day: null, startsAt: null, endsAt: null };
  }
  if (!isDate(day)) return { field: 'day', reason: 'noSuchDay' };
  if (day < '2000-01-01' || day > addDays(localDate(now), daysAhead))
    return { field: 'day', reason: 'tooFar' };
  if (start === null) {
    return end === null ? { day, startsAt: null, endsAt: null } : { field: 'start', reason: 'noStart' };
  }
  const startsAt = instant(day, start, 'start');
  if (!(startsAt instanceof Date)) return startsAt;
  if (end === null) return { day, startsAt, endsAt: null };
  const endsAt = instant(isAfterMidnight(start, end) ? addDays(day, 1) : day, end, 'end');
  if (!(endsAt instanceof Date)) return endsAt;
  if (endsAt <= startsAt) return { field: 'end', reason: 'endBeforeStart' };
  return { day, startsAt, endsAt };
}

/** "20.00 - 00.30" ends in the night; "16.00 - 14.00" is a mistake. */
function isAfterMidnight(start: string, end: string): boolean {
  return start >= '17:00' && end <= '05:00';
}

function instant(day: string, time: string, field: 'start' | 'end'): Date | TimesRefused {
  if (!clockPattern.test(time)) return { field, reason: 'noSuchTime' };
  try {
    return instantOf(day, time);
  } catch (failure) {
    if (!(failure instanceof NoSuchLocalTime)) throw failure;
    return { field, reason: failure.reason === 'twice' ? 'doubleTime' : 'skippedTime' };
  }
}

/** Whether somebody with this session in a calendar would come at another time. */
export function isMoved(before: SessionTimes, after: SessionTimes): boolean {
  return (
    before.day !== after.day ||
    before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.endsAt?.getTime() !== after.endsAt?.getTime()
  );
}

/** What a step of an organiser can take with it; as much of a session as such a step changes. */
interface Steppable extends SessionTimes {
  dayPart: string | null;
  placeId: string | null;
  online: boolean;
  state: SessionState;
  reason: string;
}

export type Step = 'reschedule' | 'changePlace' | 'callOff';

/** The last step of an organiser as it is stored, JSON: what was there before, and until when it can be taken back. */
export interface LastStep {
  step: Step;
  /** ISO 8601. */
  until: string;
  before: Record<string, string | boolean | null>;
}

const fieldsOf = {
  reschedule: ['day', 'dayPart', 'startsAt', 'endsAt', 'state'],
  changePlace: ['placeId', 'online'],
  callOff: ['state', 'reason'],
} as const satisfies Record<Step, readonly (keyof Steppable)[]>;

/** What to keep of a session before a step changes it. */
export function lastStep(step: Step, session: Steppable, now: Date): LastStep {
  const stored = (value: Steppable[keyof Steppable]) => (value instanceof Date ? value.toISOString() : value);
  return {
    step,
    until: new Date(now.getTime() + undoMinutes * 60_000).toISOString(),
    before: Object.fromEntries(fieldsOf[step].map((field) => [field, stored(session[field])])),
  };
}

/** Until when the last step can be taken back; null when there is none, or no longer. */
export function undoableUntil(last: LastStep | null, now: Date): Date | null {
  const until = last && new Date(last.until);
  return until && until > now ? until : null;
}

/** The values that take the last step back. */
export function valuesBefore({ step, before }: LastStep): Partial<Steppable> {
  const instantBefore = (value: unknown) => (value === null ? null : new Date(String(value)));
  return {
    ...before,
    ...(step === 'reschedule' && {
      startsAt: instantBefore(before['startsAt']),
      endsAt: instantBefore(before['endsAt']),
    }),
  };
}
