import { Activities, Activity, type ActivityInput, type ActivitySessions, Session } from '#events/programme';
import type { Places } from '#people/coalition';
import type { Tx } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { importTexts } from './import.nl.js';
import type { Imported } from './import.queries.js';
import { isChange, type MomentStep } from './import-plan.rules.js';
import type { ListedText } from './listed.js';
import type { PlannedRow } from './plan-import.js';
import type { ImportOutcome } from './programme-import.entity.js';

interface Rooms {
  activities: Activities;
  sessions: ActivitySessions;
  places: Places;
}

/** Does what the plans say, row by row, inside the transaction of the caller. */
export async function applyPlan(
  tx: Tx,
  actor: Actor,
  eventId: string,
  rows: readonly PlannedRow[],
  rooms: Rooms,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { added: 0, changed: 0, same: 0, skipped: 0, incomplete: 0 };
  for (const row of rows) {
    if (!row.plan) {
      outcome.skipped += 1;
      continue;
    }
    await takeRow(tx, actor, eventId, row, rooms);
    outcome[row.plan.action === 'new' ? 'added' : row.plan.action] += 1;
    if (row.plan.action === 'new' && row.activity.status === 'incomplete') outcome.incomplete += 1;
  }
  return outcome;
}

async function takeRow(tx: Tx, actor: Actor, eventId: string, row: PlannedRow, rooms: Rooms): Promise<void> {
  const { listed, stored, plan } = row;
  if (!plan) return;
  const { attention } = listed;
  const activity = stored
    ? (await tx.lock(Activity, { id: stored.id }))!
    : await rooms.activities.add(
        tx,
        actor,
        eventId,
        { ...inputOf(listed.text), title: listed.text.title },
        { attention },
      );
  if (stored) {
    const written = Object.entries(listed.text).filter(([field]) => plan.fields.includes(field));
    // What was looked at and settled stays settled, as long as the list says the same.
    const news = JSON.stringify(attention) !== JSON.stringify(stored.imported?.attention);
    await rooms.activities.write(
      tx,
      actor,
      activity,
      inputOf(Object.fromEntries(written)),
      news ? { attention } : {},
    );
  }
  const moments: Imported['moments'] = [];
  for (const step of plan.moments) {
    const moment = step.at === null ? undefined : listed.moments[step.at];
    if (!moment) continue;
    const id = step.id ?? (await rooms.sessions.add(tx, actor, activity, moment)).id;
    if (isChange(step)) await takeMoment(tx, actor, activity, { ...step, id }, moment, rooms);
    else if (moment.where !== null && moment.where !== 'online') await rooms.places.ensure(tx, moment.where);
    moments.push({ ...moment, id });
  }
  await rooms.activities.remember(tx, activity.id, { text: listed.text, attention, moments });
}

async function takeMoment(
  tx: Tx,
  actor: Actor,
  activity: Activity,
  step: MomentStep & { id: string },
  moment: PlannedRow['listed']['moments'][number],
  { sessions }: Rooms,
): Promise<void> {
  const session = (await tx.lock(Session, { id: step.id }))!;
  const held = { session, activity };
  if (step.move) await sessions.moveInTime(tx, actor, held, moment);
  if (step.place) await sessions.moveInSpace(tx, actor, held, moment.where);
  if (step.capacity) await sessions.resize(tx, actor, held, moment.capacity);
  if (step.callOff) await sessions.strike(tx, actor, held, importTexts.calledOff);
}

function inputOf({ bookingUntil, ...text }: Partial<ListedText>): Partial<ActivityInput> {
  if (bookingUntil === undefined) return text;
  return { ...text, bookingUntil: bookingUntil === null ? null : new Date(bookingUntil) };
}
