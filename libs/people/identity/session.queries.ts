import type { Reader, Tx } from '#platform/database';
import type { Grant } from '#platform/kernel';

export interface SessionRow {
  id: string;
  personId: string;
  name: string;
  email: string;
  formToken: string;
  coalitionId: string | null;
  startedAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
  grants: Grant[];
}

/** The session behind a cookie with the rights of now (scenario P5); none for a blocked person. One statement. */
export async function findSession(reader: Reader, cookieHash: string): Promise<SessionRow | null> {
  const [row] = await reader.named<SessionRow>(
    'find_session',
    `SELECT s.id, s.person_id AS "personId", p.name, p.email, s.form_token AS "formToken",
       s.coalition_id AS "coalitionId", s.started_at AS "startedAt", s.last_seen_at AS "lastSeenAt",
       s.ended_at AS "endedAt",
       COALESCE((SELECT jsonb_agg(jsonb_build_object('coalitionId', g.coalition_id, 'role', g.role,
           'organizationId', g.organization_id, 'eventId', g.event_id) ORDER BY g.coalition_id, g.id)
         FROM role_grant g WHERE g.person_id = p.id), '[]'::jsonb) AS grants
     FROM staff_session s JOIN person p ON p.id = s.person_id
     WHERE s.cookie_hash = $1 AND p.blocked_at IS NULL`,
    [cookieHash],
  );
  return row ?? null;
}

export async function markSeen(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.named(
    'mark_seen',
    'UPDATE staff_session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2 AND ended_at IS NULL',
    [sessionId, now],
  );
}

/** Ends every session of a person. Answers how many there were. */
export async function endAllSessions(tx: Tx, personId: string, now: Date): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    'UPDATE staff_session SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL RETURNING id',
    [personId, now],
  );
  return rows.length;
}

/** Removes what nobody can use any more: sessions that ended or died long ago. */
export async function deleteOldSessions(tx: Tx, before: Date): Promise<void> {
  await tx.query('DELETE FROM staff_session WHERE last_seen_at < $1', [before]);
}
