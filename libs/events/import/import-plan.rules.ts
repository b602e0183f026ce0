import { matchSessions, type SessionMarks } from './import-matching.rules.js';

/** A session of which only what can differ matters here. */
export interface PlanSession extends SessionMarks {
  end: string | null;
  dayPart: string | null;
  capacity: number | null;
}

export interface PlanStoredSession extends PlanSession {
  id: string;
  cancelled: boolean;
}

type Text = Readonly<Record<string, unknown>>;

/** What the list said the last time, with the ids that its sessions got. */
export interface Said {
  text: Text;
  sessions: (PlanSession & { id: string })[];
}

export interface PlanStored {
  text: Text;
  sessions: PlanStoredSession[];
  /** Null for what was made by hand. */
  said: Said | null;
}

export interface SessionStep {
  /** The stored session; null is a new one. */
  id: string | null;
  /** Place in the list; null for one that is no longer in it. */
  at: number | null;
  move: boolean;
  place: boolean;
  capacity: boolean;
  callOff: boolean;
}

export interface ActivityPlan {
  action: 'new' | 'changed' | 'same';
  /** Names of the text fields to write. */
  fields: string[];
  /** One for each session of the list in its order, then one for each that is no longer in it: that stays as it is. */
  sessions: SessionStep[];
}

/**
 * What a row of a list changes. Compared with what the list said the last time, so that a correction in the list
 * reaches the programme and what the office wrote since then stays. Nothing is ever deleted.
 */
export function planActivity(
  listed: { text: Text; sessions: readonly PlanSession[]; cancelled: boolean },
  stored: PlanStored | null,
): ActivityPlan {
  const sessions = planSessions(listed.sessions, stored, listed.cancelled);
  if (!stored) return { action: 'new', fields: Object.keys(listed.text), sessions };
  const fields = Object.keys(listed.text).filter((field) => {
    const [says, is] = [listed.text[field], stored.text[field]];
    if (same(says, is)) return false;
    return stored.said ? !same(says, stored.said.text[field]) : !saysNothing(says);
  });
  const changes = fields.length > 0 || sessions.some((step) => step.at !== null && isChange(step));
  return { action: changes ? 'changed' : 'same', fields, sessions };
}

/** Whether this step does anything to the programme. */
export function isChange({ id, at, move, place, capacity, callOff }: SessionStep): boolean {
  return at !== null && (id === null || move || place || capacity || callOff);
}

function planSessions(
  listed: readonly PlanSession[],
  stored: PlanStored | null,
  cancelled: boolean,
): SessionStep[] {
  const before = stored?.sessions ?? [];
  const said = new Map(stored?.said?.sessions.map((session) => [session.id, session]));
  const found = matchSessions(
    listed,
    before.map((session) => ({ ...session, said: said.get(session.id) ?? null })),
  );
  const steps = listed.map((session, at): SessionStep => {
    const id = found[at] ?? null;
    const now = before.find((one) => one.id === id);
    if (!now) return { id, at, move: false, place: false, capacity: false, callOff: cancelled };
    const last = said.get(now.id);
    const differs = (key: (one: PlanSession) => unknown, empty: boolean) =>
      !now.cancelled && !same(key(session), key(now)) && (last ? !same(key(session), key(last)) : !empty);
    return {
      id,
      at,
      move: differs((one) => [one.day, one.start, one.end, one.dayPart], session.day === null),
      place: differs((one) => one.whereKey, session.whereKey === ''),
      capacity: differs((one) => one.capacity, session.capacity === null),
      callOff: cancelled && !now.cancelled,
    };
  });
  const left = before
    .filter((session) => !found.includes(session.id) && !session.cancelled)
    .map(({ id }) => ({ id, at: null, move: false, place: false, capacity: false, callOff: false }));
  return [...steps, ...left];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** An empty cell takes nothing away from what somebody wrote by hand. */
function saysNothing(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    value === false ||
    value === 'unknown' ||
    value === 'none' ||
    (Array.isArray(value) && value.length === 0)
  );
}
