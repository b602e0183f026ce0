import type { Reader, Tx } from '#platform/database';

export interface OpenSignIn {
  id: string;
  personId: string;
  codeHash: string;
  next: string | null;
}

/** How many links of a person still work. */
export async function countOpenSignIns(reader: Reader, personId: string, now: Date): Promise<number> {
  const [row] = await reader.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM sign_in WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2',
    [personId, now],
  );
  return row?.n ?? 0;
}

/** What this browser asked for and can still use, locked: two codes typed at once count as two tries. */
export function lockSignInsOfBrowser(
  tx: Tx,
  browserHash: string,
  now: Date,
  mostTries: number,
): Promise<OpenSignIn[]> {
  return tx.query<OpenSignIn>(
    `SELECT id, person_id AS "personId", code_hash AS "codeHash", next FROM sign_in
     WHERE browser_hash = $1 AND used_at IS NULL AND expires_at > $2 AND tries < $3 ORDER BY id FOR UPDATE`,
    [browserHash, now, mostTries],
  );
}

export async function countWrongCode(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('UPDATE sign_in SET tries = tries + 1 WHERE id = ANY($1::uuid[])', [ids]);
}

/** Uses a sign-in up. False when somebody was earlier: it works once (security 2). */
export async function useSignIn(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    'UPDATE sign_in SET used_at = $2 WHERE id = $1 AND used_at IS NULL RETURNING id',
    [id, now],
  );
  return rows.length === 1;
}

/** Removes asked-for ways in that nobody can use any more. */
export async function deleteOldSignIns(tx: Tx, before: Date): Promise<void> {
  await tx.query('DELETE FROM sign_in WHERE expires_at < $1', [before]);
}
