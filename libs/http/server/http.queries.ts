import type { Tx } from '#platform/database';

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
export async function claimKey(
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
export async function storeAnswer(tx: Tx, request: Repeatable, sealed: string): Promise<void> {
  await tx.query('UPDATE idempotency_key SET sealed = $3 WHERE credential = $1 AND key = $2', [
    request.credential,
    request.key,
    sealed,
  ]);
}

/** Gives a key back: the request failed, and trying again is right (scenario I5). */
export async function releaseKey(tx: Tx, request: Repeatable): Promise<void> {
  await tx.query('DELETE FROM idempotency_key WHERE credential = $1 AND key = $2 AND sealed IS NULL', [
    request.credential,
    request.key,
  ]);
}

/** Removes answers that nobody asks for again. */
export async function deleteOldAnswers(tx: Tx, before: Date): Promise<void> {
  await tx.query('DELETE FROM idempotency_key WHERE created_at < $1', [before]);
}
