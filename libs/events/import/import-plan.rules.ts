import { type MomentMarks, matchMoments } from './import-matching.rules.js';

/** A moment of which only what can differ matters here. */
export interface PlanMoment extends MomentMarks {
  end: string | null;
  dayPart: string | null;
  capacity: number | null;
}

export interface PlanStoredMoment extends PlanMoment {
  id: string;
  cancelled: boolean;
}

type Text = Readonly<Record<string, unknown>>;

/** What the list said the last time, with the ids that its moments got. */
export interface Said {
  text: Text;
  moments: (PlanMoment & { id: string })[];
}

export interface PlanStored {
  text: Text;
  moments: PlanStoredMoment[];
  /** Null for what was made by hand. */
  said: Said | null;
}

export interface MomentStep {
  /** The stored moment; null is a new one. */
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
  /** One for each moment of the list in its order, then one for each that is no longer in it: that stays as it is. */
  moments: MomentStep[];
}

/**
 * What a row of a list changes. Compared with what the list said the last time, so that a correction in the list
 * reaches the programme and what the office wrote since then stays. Nothing is ever deleted.
 */
export function planActivity(
  listed: { text: Text; moments: readonly PlanMoment[]; cancelled: boolean },
  stored: PlanStored | null,
): ActivityPlan {
  const moments = planMoments(listed.moments, stored, listed.cancelled);
  if (!stored) return { action: 'new', fields: Object.keys(listed.text), moments };
  const fields = Object.keys(listed.text).filter((field) => {
    const [says, is] = [listed.text[field], stored.text[field]];
    if (same(says, is)) return false;
    return stored.said ? !same(says, stored.said.text[field]) : !saysNothing(says);
  });
  const changes = fields.length > 0 || moments.some((step) => step.at !== null && isChange(step));
  return { action: changes ? 'changed' : 'same', fields, moments };
}

/** Whether this step does anything to the programme. */
export function isChange({ id, at, move, place, capacity, callOff }: MomentStep): boolean {
  return at !== null && (id === null || move || place || capacity || callOff);
}

function planMoments(
  listed: readonly PlanMoment[],
  stored: PlanStored | null,
  cancelled: boolean,
): MomentStep[] {
  const before = stored?.moments ?? [];
  const said = new Map(stored?.said?.moments.map((moment) => [moment.id, moment]));
  const found = matchMoments(
    listed,
    before.map((moment) => ({ ...moment, said: said.get(moment.id) ?? null })),
  );
  const steps = listed.map((moment, at): MomentStep => {
    const id = found[at] ?? null;
    const now = before.find((one) => one.id === id);
    if (!now) return { id, at, move: false, place: false, capacity: false, callOff: cancelled };
    const last = said.get(now.id);
    const differs = (key: (one: PlanMoment) => unknown, empty: boolean) =>
      !now.cancelled && !same(key(moment), key(now)) && (last ? !same(key(moment), key(last)) : !empty);
    return {
      id,
      at,
      move: differs((one) => [one.day, one.start, one.end, one.dayPart], moment.day === null),
      place: differs((one) => one.whereKey, moment.whereKey === ''),
      capacity: differs((one) => one.capacity, moment.capacity === null),
      callOff: cancelled && !now.cancelled,
    };
  });
  const left = before
    .filter((moment) => !found.includes(moment.id) && !moment.cancelled)
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
