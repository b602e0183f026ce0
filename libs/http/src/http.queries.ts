import type { Reader, Tx } from '#libs/database';

/** Adds one to a count, or starts it anew when its time is over. One statement, so two processes cannot both be first. */
export async function countHit(
  statement: Pick<Reader, 'named'>,
  key: string,
  now: Date,
  until: Date,
): Promise<{ hits: number; expiresAt: Date }> {
  const [row] = await statement.named<{ hits: number; expiresAt: Date }>(
    'count_hit',
    `INSERT INTO rate_count AS r (key, hits, expires_at) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       hits = CASE WHEN r.expires_at <= $2 THEN 1 ELSE r.hits + 1 END,
       expires_at = CASE WHEN r.expires_at <= $2 THEN $3 ELSE r.expires_at END
     RETURNING hits, expires_at AS "expiresAt"`,
    [key, now, until],
  );
  if (!row) throw new Error('an upsert returns its row');
  return row;
}

/** One request that may be repeated: who sent it, a hash of its key, a hash of what it asked. */
export interface Repeatable {
  credential: string;
  key: string;
  requestHash: string;
}

export interface Remembered {
  requestHash: string;
  sealed: string | null;
  lockedUntil: Date;
}

/**
 * Takes a key for a request that now runs. Null when it was free, or held by somebody who died; else what is known of
 * the request that has it.
 */
export async function takeKey(
  tx: Tx,
  request: Repeatable,
  now: Date,
  lockedUntil: Date,
): Promise<Remembered | null> {
  const taken = await tx.named<{ key: string }>(
    'take_key',
    `INSERT INTO idempotency_key AS k (credential, key, request_hash, locked_until, created_at)
     VALUES ($1, $2, $3, $5, $4)
     ON CONFLICT (credential, key) DO UPDATE SET locked_until = $5
       WHERE k.sealed IS NULL AND k.locked_until <= $4 AND k.request_hash = $3
     RETURNING key`,
    [request.credential, request.key, request.requestHash, now, lockedUntil],
  );
  if (taken.length > 0) return null;
  const [known] = await tx.query<Remembered>(
    `SELECT request_hash AS "requestHash", sealed, locked_until AS "lockedUntil" FROM idempotency_key
     WHERE credential = $1 AND key = $2`,
    [request.credential, request.key],
  );
  return known ?? null;
}

/** Keeps the answer for whoever asks the same again. */
export async function keepAnswer(tx: Tx, request: Repeatable, sealed: string): Promise<void> {
  await tx.query('UPDATE idempotency_key SET sealed = $3 WHERE credential = $1 AND key = $2', [
    request.credential,
    request.key,
    sealed,
  ]);
}

/** Gives a key back: the request failed, and trying again is right (scenario I5). */
export async function giveKeyBack(tx: Tx, request: Repeatable): Promise<void> {
  await tx.query('DELETE FROM idempotency_key WHERE credential = $1 AND key = $2 AND sealed IS NULL', [
    request.credential,
    request.key,
  ]);
}

/** Removes counts whose time is over and answers that nobody asks for again. */
export async function forgetOldCounts(tx: Tx, now: Date, answersBefore: Date): Promise<void> {
  await tx.query('DELETE FROM rate_count WHERE expires_at < $1', [now]);
  await tx.query('DELETE FROM idempotency_key WHERE created_at < $1', [answersBefore]);
}
