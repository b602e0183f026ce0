import type { Tx } from '#platform/database';
import type { Registration } from './registration.entity.js';

/** Everything that the one statement writes. */
export interface Placing {
  id: string;
  sessionId: string;
  names: readonly (string | null)[];
  attendeeIds: readonly string[];
  channel: string;
  formId: string;
  manageHash: string;
  spokenCode: string;
  identity: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  arrangedBy: string | null;
  now: Date;
  message: { id: string; name: string; payload: string };
  audit: { id: string; actor: string; personId: string | null };
}

/**
 * Takes the places and writes the registration, its people, the message and the line in the logbook, all in one
 * statement that is prepared by name. The condition on the session row is what keeps it from being
 * oversold; the CHECK on that row is the second wall. Answers whether there were places.
 */
export const placeStatement = `
WITH seat AS (
  UPDATE session SET taken = taken + cardinality($3::text[]), revision = revision + 1
  WHERE id = $2 AND state <> 'cancelled'
    AND (capacity IS NULL OR taken + cardinality($3::text[]) <= capacity)
  RETURNING id, event_id, coalition_id
), placed AS (
  INSERT INTO registration (id, coalition_id, event_id, session_id, status, party_size, channel, form_id, manage_hash,
    spoken_code, identity, name, email, phone, address, arranged_by, registered_at, changed_at)
  SELECT $1, coalition_id, event_id, id, 'confirmed', cardinality($3::text[]), $5, $6, $7, $8, $9, ($3::text[])[1],
    $10, $11, $12, $13, $14, $14 FROM seat
  RETURNING id, coalition_id
), people AS (
  INSERT INTO attendee (id, coalition_id, registration_id, position, name)
  SELECT person.id, placed.coalition_id, placed.id, person.position - 1, person.name
  FROM placed, unnest($4::uuid[], $3::text[]) WITH ORDINALITY AS person (id, name, position)
), told AS (
  INSERT INTO outbox (id, name, payload, coalition_id) SELECT $15, $16, $17, coalition_id FROM placed
), noted AS (
  INSERT INTO audit_line (id, coalition_id, at, actor, person_id, action, subject, subject_id)
  SELECT $18, coalition_id, $14, $19, $20, 'placed', 'registration', id FROM placed
)
SELECT id FROM placed`;

export async function placeRegistrationRow(tx: Tx, placing: Placing): Promise<boolean> {
  const rows = await tx.named<{ id: string }>('place-registration', placeStatement, placingValues(placing));
  if (rows.length === 1) tx.wakeRelay();
  return rows.length === 1;
}

export function placingValues(p: Placing): unknown[] {
  return [
    p.id,
    p.sessionId,
    p.names,
    p.attendeeIds,
    p.channel,
    p.formId,
    p.manageHash,
    p.spokenCode,
    p.identity,
    p.email,
    p.phone,
    p.address,
    p.arrangedBy,
    p.now,
    p.message.id,
    p.message.name,
    p.message.payload,
    p.audit.id,
    p.audit.actor,
    p.audit.personId,
  ];
}

/** What somebody who comes back after cancelling filled in this time. */
export interface Reactivation {
  id: string;
  formId: string;
  names: readonly [string, ...(string | null)[]];
  email: string | null;
  phone: string | null;
  address: string | null;
  arrangedBy: string | null;
  channel: string;
  now: Date;
  audit: { id: string; actor: string; personId: string | null };
}

/** Confirms a cancelled registration again, with what was filled in now. Its places are taken by `takePlaces`. */
export async function reactivate(tx: Tx, back: Reactivation): Promise<void> {
  await tx.query(
    `WITH back AS (
       UPDATE registration SET status = 'confirmed', party_size = $2, form_id = $3, name = $4, email = $5, phone = $6,
         address = $7, arranged_by = $8, channel = $9, registered_at = $10, changed_at = $10, cancelled_at = NULL,
         sequence = sequence + 1
       WHERE id = $1 RETURNING id, coalition_id)
     INSERT INTO audit_line (id, coalition_id, at, actor, person_id, action, subject, subject_id)
     SELECT $11, coalition_id, $10, $12, $13, 'placed', 'registration', id FROM back`,
    [
      back.id,
      back.names.length,
      back.formId,
      back.names[0],
      back.email,
      back.phone,
      back.address,
      back.arrangedBy,
      back.channel,
      back.now,
      back.audit.id,
      back.audit.actor,
      back.audit.personId,
    ],
  );
}

/** Takes places for a registration that exists. The same condition as in the statement above. */
export async function takePlaces(tx: Tx, sessionId: string, n: number): Promise<boolean> {
  const rows = await tx.named(
    'take-places',
    `UPDATE session SET taken = taken + $2, revision = revision + 1
     WHERE id = $1 AND state <> 'cancelled' AND (capacity IS NULL OR taken + $2 <= capacity) RETURNING id`,
    [sessionId, n],
  );
  return rows.length === 1;
}

/** Gives places back. What was overbooked, because the capacity was lowered, goes first (scenario Q6). */
export async function freeTakenPlaces(tx: Tx, sessionId: string, n: number): Promise<void> {
  await tx.named(
    'free-places',
    `UPDATE session SET taken = taken - $2, overbooked = greatest(0, taken - $2 - COALESCE(capacity, taken)),
       revision = revision + 1 WHERE id = $1`,
    [sessionId, n],
  );
}

/** Puts these people in the place of those who were in the party. */
export async function replaceAttendees(
  tx: Tx,
  registration: Pick<Registration, 'id' | 'coalitionId'>,
  people: readonly (string | null)[],
  ids: readonly string[],
): Promise<void> {
  await tx.query('DELETE FROM attendee WHERE registration_id = $1', [registration.id]);
  await tx.query(
    `INSERT INTO attendee (id, coalition_id, registration_id, position, name)
     SELECT id, $2, $1, position - 1, name FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS person (id, name, position)`,
    [registration.id, registration.coalitionId, ids, people],
  );
}

/** One statement: everybody who comes gets a newer version of the appointment. Answers whom to tell. */
export async function raiseSequencesOfSession(tx: Tx, sessionId: string, now: Date): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'raise-sequences',
    `UPDATE registration SET sequence = sequence + 1, changed_at = $2
     WHERE session_id = $1 AND status = 'confirmed' RETURNING id`,
    [sessionId, now],
  );
  return rows.map(({ id }) => id);
}

/**
 * One statement: the session is off, so nobody comes any more. Their places stay taken, so that everybody fits when it
 * goes ahead after all. Does nothing when that has happened already. Answers whom to tell.
 */
export async function callOffAllOfSession(tx: Tx, sessionId: string, now: Date): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'call-off-all',
    `UPDATE registration SET status = 'cancelled', called_off = true, sequence = sequence + 1, cancelled_at = $2,
       changed_at = $2
     WHERE session_id = $1 AND status = 'confirmed'
       AND EXISTS (SELECT FROM session WHERE id = $1 AND state = 'cancelled')
     RETURNING id`,
    [sessionId, now],
  );
  return rows.map(({ id }) => id);
}

/** One statement: it goes ahead after all, so who was struck off with it comes again. Answers whom to tell. */
export async function restoreAllOfSession(tx: Tx, sessionId: string, now: Date): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'restore-all',
    `UPDATE registration SET status = 'confirmed', called_off = false, sequence = sequence + 1, cancelled_at = NULL,
       changed_at = $2
     WHERE session_id = $1 AND called_off
       AND EXISTS (SELECT FROM session WHERE id = $1 AND state <> 'cancelled')
     RETURNING id`,
    [sessionId, now],
  );
  return rows.map(({ id }) => id);
}
