import type { Reader, Tx } from '#platform/database';

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

/** Removes counts whose time is over. */
export async function deleteOldCounts(tx: Tx, now: Date): Promise<void> {
  await tx.query('DELETE FROM rate_count WHERE expires_at < $1', [now]);
}
