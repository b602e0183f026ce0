import type { Tx } from '#platform/database';
import type { ReminderRun } from './reminder.rules.js';

/** One registration that is due for a reminder. */
export interface DueReminder {
  registrationId: string;
  sessionId: string;
  coalitionId: string;
  kind: ReminderRun['kind'];
  sessionStart: Date;
}

/**
 * Registrations that are due in one of the runs, locked so that a second worker takes others. Who left nothing is not
 * reminded: nobody would come for that letter.
 */
export function claimDueReminders(
  tx: Tx,
  runs: readonly ReminderRun[],
  limit: number,
): Promise<DueReminder[]> {
  return tx.named<DueReminder>(
    'claim-reminders',
    `SELECT r.id AS "registrationId", s.id AS "sessionId", r.coalition_id AS "coalitionId", run.kind,
       s.starts_at AS "sessionStart"
     FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
         AS run (kind, channel, since, until, moment)
       JOIN session s ON s.starts_at > run.since AND s.starts_at < run.until AND s.state <> 'cancelled'
       JOIN registration r ON r.session_id = s.id AND r.status = 'confirmed' AND r.changed_at < run.moment
         AND run.channel = r.reached_by AND COALESCE(r.email, r.address, r.phone) IS NOT NULL
     WHERE NOT EXISTS (SELECT FROM reminder m
       WHERE m.registration_id = r.id AND m.kind = run.kind AND m.session_start = s.starts_at)
     ORDER BY s.starts_at, s.id, r.id LIMIT $6
     FOR UPDATE OF r SKIP LOCKED`,
    [
      runs.map(({ kind }) => kind),
      runs.map(({ channel }) => channel),
      runs.map(({ from }) => from),
      runs.map(({ until }) => until),
      runs.map(({ plannedAt: moment }) => moment),
      limit,
    ],
  );
}

/** Notes the reminders, each once. Answers those that were not there yet. */
export async function insertReminders(
  tx: Tx,
  due: readonly DueReminder[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.named<{ registrationId: string }>(
    'insert-reminders',
    `INSERT INTO reminder (registration_id, kind, session_start, coalition_id, at)
     SELECT *, $5::timestamptz FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::uuid[])
     ON CONFLICT DO NOTHING RETURNING registration_id AS "registrationId"`,
    [
      due.map(({ registrationId }) => registrationId),
      due.map(({ kind }) => kind),
      due.map(({ sessionStart }) => sessionStart),
      due.map(({ coalitionId }) => coalitionId),
      now,
    ],
  );
  return new Set(rows.map(({ registrationId }) => registrationId));
}
