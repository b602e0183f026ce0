import type { Reader, Tx } from '#platform/database';
import type { NoticeContent } from '../notices/notice.content.js';
import type { Channel, NoticeState } from '../notices/notice.rules.js';

/** One notice in a list of the office. */
export interface NoticeLine {
  id: string;
  recipient: string;
  kind: string;
  channel: Channel;
  state: NoticeState;
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  subject: string;
  failure: string | null;
  attempts: number;
  createdAt: Date;
  settledAt: Date | null;
}

export interface NoticeWithContent extends NoticeLine {
  content: NoticeContent;
}

const line = `id, recipient, kind, channel, state, name, email, phone, address, subject, failure, attempts,
  created_at AS "createdAt", settled_at AS "settledAt"`;

/** Notices that wait for a human, oldest first: letters to print, people to call. `after` is the last id of the page before. */
export function waitingNotices(
  reader: Reader,
  channel: 'letter' | 'call',
  now: Date,
  page: { after: string | null; limit: number },
): Promise<NoticeWithContent[]> {
  return reader.query(
    `SELECT ${line}, content FROM notice
     WHERE channel = $1 AND state = 'queued' AND content IS NOT NULL AND not_before <= $2
       AND (expires_at IS NULL OR expires_at > $2) AND ($3::uuid IS NULL OR id > $3)
     ORDER BY id LIMIT $4`,
    [channel, now, page.after, page.limit],
  );
}

export function countWaiting(reader: Reader, now: Date): Promise<{ channel: Channel; n: number }[]> {
  return reader.query(
    `SELECT channel, count(*)::int AS n FROM notice
     WHERE channel IN ('letter', 'call') AND state = 'queued' AND content IS NOT NULL AND not_before <= $1
       AND (expires_at IS NULL OR expires_at > $1)
     GROUP BY channel`,
    [now],
  );
}

/** What was written to one recipient, newest first. */
export function noticesOf(reader: Reader, recipient: string): Promise<NoticeLine[]> {
  return reader.query(
    `SELECT ${line} FROM notice WHERE recipient = $1 ORDER BY created_at DESC, id DESC LIMIT 100`,
    [recipient],
  );
}

/** Mails that did not arrive: given up, uncertain, or waiting as a call or letter instead (scenario M2). */
export function troubledMails(reader: Reader, limit: number): Promise<NoticeLine[]> {
  return reader.query(
    `SELECT ${line} FROM notice
     WHERE email IS NOT NULL AND (state IN ('failed', 'unknown') OR (state = 'queued' AND channel <> 'email'))
     ORDER BY created_at DESC, id DESC LIMIT $1`,
    [limit],
  );
}

export async function noticesById(reader: Reader, ids: readonly string[]): Promise<NoticeWithContent[]> {
  return reader.query(
    `SELECT ${line}, content FROM notice WHERE id = ANY($1::uuid[]) AND content IS NOT NULL ORDER BY id`,
    [ids],
  );
}

/** Ends waiting notices of a channel. Answers how many there were. */
export async function settleWaiting(
  tx: Tx,
  channel: 'letter' | 'call',
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const rows = await tx.query(
    `UPDATE notice SET state = CASE channel WHEN 'letter' THEN 'printed' ELSE 'spoken' END, settled_at = $3
     WHERE id = ANY($1::uuid[]) AND channel = $2 AND state = 'queued' RETURNING id`,
    [ids, channel, now],
  );
  return rows.length;
}

/** Notes a call in vain; the person stays on the list. Answers whether the call was still waiting. */
export async function noteNoAnswer(tx: Tx, id: string, failure: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notice SET attempts = attempts + 1, failure = $2
     WHERE id = $1 AND channel = 'call' AND state = 'queued' RETURNING id`,
    [id, failure],
  );
  return rows.length === 1;
}

/** Gives a mail that did not arrive a fresh start. Answers whether it was one that may be tried again. */
export async function mailAgain(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notice SET channel = 'email', state = 'queued', attempts = 0, failure = NULL, settled_at = NULL,
       not_before = $2
     WHERE id = $1 AND email IS NOT NULL AND content IS NOT NULL AND repeatable
       AND (state IN ('failed', 'unknown') OR (state = 'queued' AND channel <> 'email')) RETURNING id`,
    [id, now],
  );
  return rows.length === 1;
}

/** Moves a waiting call to the print queue. Answers whether it was waiting. */
export async function callToLetter(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notice SET channel = 'letter' WHERE id = $1 AND channel = 'call' AND state = 'queued' RETURNING id`,
    [id],
  );
  return rows.length === 1;
}
