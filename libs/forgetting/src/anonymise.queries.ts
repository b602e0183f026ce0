import type { Tx } from '#libs/database';

/**
 * Takes names, addresses and telephone numbers out of the registrations for sessions before a day; status, number of
 * people and channel stay for counting. Answers the ids of the registrations that still held something.
 */
export async function forgetParties(tx: Tx, before: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH past AS (
       UPDATE registration r SET name = '', email = NULL, phone = NULL, address = NULL, arranged_by = NULL, identity = NULL
       FROM session s
       WHERE s.id = r.session_id AND s.day < $1::date
         AND (r.name <> '' OR r.email IS NOT NULL OR r.phone IS NOT NULL OR r.address IS NOT NULL OR r.arranged_by IS NOT NULL)
       RETURNING r.id
     ), companions AS (
       UPDATE attendee SET name = NULL FROM past WHERE attendee.registration_id = past.id
     )
     SELECT id FROM past`,
    [before],
  );
  return rows.map(({ id }) => id);
}
