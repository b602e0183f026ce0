import type { Tx } from '#platform/database';
import type { Channel, NoticeState, Ways } from '../notices/notice.rules.js';
import type { Attempt } from './delivery.rules.js';
import type { MailSource } from './mail/mail.js';

/** A mail in the hands of this worker. */
export type ClaimedMail = MailSource & Attempt & Ways & { email: string; expiresAt: Date | null };

export interface ClaimLimits {
  now: Date;
  batch: number;
  leaseSeconds: number;
  perSecond: number;
}

/** Key of the advisory lock behind which the pace of all workers together is counted. */
const paceLock = 7366255;

/**
 * Claims mails that are due, as many as the pace of the whole fleet leaves room for; those that go out once or never,
 * such as a way in, before any heap of others (fault F23). The lock is taken in a statement
 * of its own: only then does the count see what the last worker claimed. Leases run on the clock of the database.
 */
export async function claimMails(tx: Tx, limits: ClaimLimits): Promise<ClaimedMail[]> {
  const [lock] = await tx.named<{ mine: boolean }>(
    'lock_pace',
    `SELECT pg_try_advisory_xact_lock($1) AS mine
     WHERE EXISTS (SELECT FROM notice WHERE channel = 'email' AND state = 'queued' AND not_before <= $2)`,
    [paceLock, limits.now],
  );
  if (!lock?.mine) return [];
  const windowSeconds = Math.max(1, 1 / limits.perSecond);
  return tx.named<ClaimedMail>(
    'claim_mails',
    `WITH due AS MATERIALIZED (
       SELECT id FROM notice WHERE channel = 'email' AND state = 'queued' AND not_before <= $1
       ORDER BY repeatable, not_before
       LIMIT least($2, greatest(0, $4 - (
         SELECT count(*) FROM notice WHERE claimed_at > now() - make_interval(secs => $5))))
       FOR UPDATE SKIP LOCKED)
     UPDATE notice SET state = 'sending', claimed_at = now(), lease_until = now() + make_interval(secs => $3),
       attempts = attempts + 1
     FROM due WHERE notice.id = due.id
     RETURNING notice.id, name, email, phone, address, content, mail_id AS "mailId", mail_date AS "mailDate", attempts,
       repeatable, expires_at AS "expiresAt"`,
    [
      limits.now,
      limits.batch,
      limits.leaseSeconds,
      Math.floor(limits.perSecond * windowSeconds),
      windowSeconds,
    ],
  );
}

export interface Settlement {
  state: NoticeState;
  /** Another channel, when mail does not reach this person. */
  channel?: Channel;
  notBefore?: Date;
  /** The attempt did not count. */
  uncounted?: boolean;
  failure?: string;
  /** When it came to its end. */
  settledAt?: Date;
}

/** Writes how an attempt ended, if this worker still has it: a second worker may have taken it over. */
export async function settleMail(tx: Tx, mail: ClaimedMail, end: Settlement): Promise<void> {
  await tx.named(
    'settle_mail',
    `UPDATE notice SET state = $3, channel = COALESCE($4, channel), not_before = COALESCE($5, not_before),
       attempts = attempts - $6::int, failure = $7, settled_at = $8, lease_until = NULL
     WHERE id = $1 AND state = 'sending' AND attempts = $2`,
    [
      mail.id,
      mail.attempts,
      end.state,
      end.channel ?? null,
      end.notBefore ?? null,
      end.uncounted ? 1 : 0,
      end.failure ?? null,
      end.settledAt ?? null,
    ],
  );
}

/**
 * Takes back what a worker was sending when it died: what may be repeated is due again, the rest is `unknown`
 * (faults F3a and F3c). Also ends what has expired. Answers whether there was anything to send again.
 */
export async function requeueMails(tx: Tx, now: Date, unknown: string, expired: string): Promise<boolean> {
  const back = await tx.query<{ state: NoticeState }>(
    `UPDATE notice SET lease_until = NULL,
       state = CASE WHEN repeatable THEN 'queued' ELSE 'unknown' END,
       failure = CASE WHEN repeatable THEN failure ELSE $1 END,
       settled_at = CASE WHEN repeatable THEN NULL ELSE $2::timestamptz END
     WHERE state = 'sending' AND lease_until < now() RETURNING state`,
    [unknown, now],
  );
  await tx.query(
    `UPDATE notice SET state = 'withdrawn', failure = $1, settled_at = $2
     WHERE state = 'queued' AND expires_at <= $2`,
    [expired, now],
  );
  return back.some(({ state }) => state === 'queued');
}
