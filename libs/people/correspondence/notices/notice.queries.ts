import type { Reader, Tx } from '#platform/database';
import type { Notice } from './notice.entity.js';

/** What is left of a notice afterwards: its kind, channel, times and outcome. */
const emptied = `name = '', email = NULL, phone = NULL, address = NULL, subject = '', content = NULL, failure = NULL`;

/** Inserts what is new; who was already written to for the same message is left alone. Answers how many were new. */
export async function insertNotices(tx: Tx, notices: readonly Notice[]): Promise<number> {
  const rows = await tx.named<{ id: string }>(
    'insert_notices',
    `INSERT INTO notice (id, coalition_id, message_id, recipient, kind, channel, state, name, email, phone, address,
       subject, content, mail_id, mail_date, repeatable, not_before, expires_at, created_at)
     SELECT id, "coalitionId", "messageId", recipient, kind, channel, state, name, email, phone, address,
       subject, content, "mailId", "mailDate", repeatable, "notBefore", "expiresAt", "createdAt"
     FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "coalitionId" uuid, "messageId" uuid, recipient uuid, kind text,
       channel text, state text, name text, email text, phone text, address text, subject text, content jsonb,
       "mailId" text, "mailDate" timestamptz, repeatable boolean, "notBefore" timestamptz, "expiresAt" timestamptz,
       "createdAt" timestamptz)
     ORDER BY recipient
     ON CONFLICT (message_id, recipient) DO NOTHING
     RETURNING id`,
    [JSON.stringify(notices)],
  );
  return rows.length;
}

/**
 * Puts mails that are still to go out where the office looks at them: `unknown`, since they may have gone out already
 * after the backup was made (fault F22). Answers how many there were.
 */
export async function holdMails(tx: Tx, now: Date, why: string): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE notice SET state = 'unknown', failure = $2, settled_at = $1, lease_until = NULL
     WHERE channel = 'email' AND state IN ('queued', 'sending') RETURNING id`,
    [now, why],
  );
  return rows.length;
}

/** Takes back undelivered notices of these recipients and kinds. Answers how many there were. */
export async function withdrawNotices(
  tx: Tx,
  recipients: readonly string[],
  kinds: readonly string[],
  now: Date,
): Promise<number> {
  const rows = await tx.named<{ id: string }>(
    'withdraw_notices',
    `UPDATE notice SET state = 'withdrawn', settled_at = $3
     WHERE recipient = ANY($1::uuid[]) AND kind = ANY($2::text[]) AND state = 'queued' RETURNING id`,
    [recipients, kinds, now],
  );
  return rows.length;
}

/** Whether something of these kinds was written to the recipient since then. */
export async function wroteSince(
  reader: Reader,
  recipient: string,
  kinds: readonly string[],
  since: Date,
): Promise<boolean> {
  const rows = await reader.query(
    'SELECT id FROM notice WHERE recipient = $1 AND kind = ANY($2::text[]) AND created_at > $3 LIMIT 1',
    [recipient, kinds, since],
  );
  return rows.length > 0;
}

/**
 * Takes names, addresses and texts out of notices, also the answer of a mail server, which quotes the address; what was
 * still to go out is withdrawn. Answers how many there were.
 */
export async function emptyNotices(tx: Tx, recipients: readonly string[], now: Date): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE notice SET ${emptied},
       state = CASE WHEN state = 'queued' THEN 'withdrawn' ELSE state END, settled_at = COALESCE(settled_at, $2)
     WHERE recipient = ANY($1::uuid[]) AND content IS NOT NULL RETURNING id`,
    [recipients, now],
  );
  return rows.length;
}

/**
 * Empties what came to its end before that time. What did not arrive is kept as long as somebody can still try it again:
 * with the people it was for. Answers how many there were.
 */
export async function emptySettledNotices(tx: Tx, before: Date): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE notice SET ${emptied}
     WHERE settled_at < $1 AND content IS NOT NULL
       AND (state IN ('accepted', 'printed', 'spoken', 'withdrawn') OR NOT repeatable) RETURNING id`,
    [before],
  );
  return rows.length;
}
