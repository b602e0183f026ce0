import { Activities, Activity, type ActivityInput, type ActivitySessions, Session } from '#events/programme';
import type { Places } from '#people/coalition';
import type { Tx } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { importTexts } from './import.nl.js';
import { type Imported, storedImport } from './import.queries.js';
import { isChange, type SessionStep } from './import-plan.rules.js';
import type { ListedText } from './listed.js';
import type { PlannedRow } from './plan-import.js';
import type { ImportOutcome } from './programme-import.entity.js';

interface Services {
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
  services: Services,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { added: 0, changed: 0, same: 0, skipped: 0, incomplete: 0 };
  for (const row of rows) {
    if (!row.plan) {
      outcome.skipped += 1;
      continue;
    }
    await applyRow(tx, actor, eventId, row, services);
    outcome[row.plan.action === 'new' ? 'added' : row.plan.action] += 1;
    if (row.plan.action === 'new' && row.activity.status === 'incomplete') outcome.incomplete += 1;
  }
  return outcome;
}

async function applyRow(
  tx: Tx,
  actor: Actor,
  eventId: string,
  row: PlannedRow,
  services: Services,
): Promise<void> {
  const { listed, stored, plan } = row;
  if (!plan) return;
  const { attention } = listed;
  const activity = stored
    ? (await tx.lock(Activity, { id: stored.id }))!
    : await services.activities.createIn(
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
    await services.activities.changeIn(
      tx,
      actor,
      activity,
      inputOf(Object.fromEntries(written)),
      news ? { attention } : {},
    );
  }
  const sessions: Imported['sessions'] = [];
  for (const step of plan.sessions) {
    const session = step.at === null ? undefined : listed.sessions[step.at];
    if (!session) continue;
    const id = step.id ?? (await services.sessions.createIn(tx, actor, activity, session)).id;
    if (isChange(step)) await applySession(tx, actor, activity, { ...step, id }, session, services);
    else if (session.where !== null && session.where !== 'online')
      await services.places.ensureIn(tx, session.where);
    sessions.push({ ...session, id });
  }
  await services.activities.saveImportedIn(
    tx,
    activity.id,
    storedImport({ text: listed.text, attention, sessions }),
  );
}

async function applySession(
  tx: Tx,
  actor: Actor,
  activity: Activity,
  step: SessionStep & { id: string },
  listed: PlannedRow['listed']['sessions'][number],
  { sessions }: Services,
): Promise<void> {
  const session = (await tx.lock(Session, { id: step.id }))!;
  const locked = { session, activity };
  if (step.move) await sessions.rescheduleIn(tx, actor, locked, listed);
  if (step.place) await sessions.changePlaceIn(tx, actor, locked, listed.where);
  if (step.capacity) await sessions.changeCapacityIn(tx, actor, locked, listed.capacity);
  if (step.callOff) await sessions.callOffIn(tx, actor, locked, importTexts.calledOff);
}

function inputOf({ bookingUntil, ...text }: Partial<ListedText>): Partial<ActivityInput> {
  if (bookingUntil === undefined) return text;
  return { ...text, bookingUntil: bookingUntil === null ? null : new Date(bookingUntil) };
}
