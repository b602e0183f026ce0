import type { Reader, Tx } from '#platform/database';

/** Each session of an activity for itself; one of which nobody ever knew the day is over with its week. */
const isPast = `COALESCE(s.day, e.last_day) < $1::date`;
const hasPeople = `(r.name <> '' OR r.email IS NOT NULL OR r.phone IS NOT NULL OR r.address IS NOT NULL OR r.arranged_by IS NOT NULL)`;

/** The coalitions that hold people of sessions before a day. */
export async function coalitionsToAnonymise(reader: Reader, before: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT DISTINCT r.coalition_id AS id
     FROM registration r JOIN session s ON s.id = r.session_id JOIN event e ON e.id = s.event_id
     WHERE ${isPast} AND ${hasPeople} ORDER BY 1`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes names, addresses and telephone numbers out of the registrations for sessions before a day; their links open
 * nothing any more; status, number of people and channel stay for counting. Answers the ids of the registrations that
 * still held something.
 */
export async function anonymiseParties(tx: Tx, before: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH past AS (
       UPDATE registration r SET name = '', email = NULL, phone = NULL, address = NULL, arranged_by = NULL, identity = NULL,
         manage_hash = 'forgotten ' || r.id
       FROM session s JOIN event e ON e.id = s.event_id
       WHERE s.id = r.session_id AND ${isPast} AND ${hasPeople}
       RETURNING r.id
     ), companions AS (
       UPDATE attendee SET name = NULL FROM past WHERE attendee.registration_id = past.id
     )
     SELECT id FROM past`,
    [before],
  );
  return rows.map(({ id }) => id);
}
