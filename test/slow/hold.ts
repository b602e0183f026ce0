import pg from 'pg';
import type { TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

export interface Held {
  /** Until so many wait for a lock: what they do is in hand, and not committed. */
  waiting(n: number, milliseconds?: number): Promise<unknown>;
  letGo(): Promise<void>;
}

/** Takes a lock and holds it, so that others stop half way. After three seconds they give up. */
export async function hold(database: TestDatabase, lock: string, values: unknown[] = []): Promise<Held> {
  const holder = new pg.Client({ connectionString: database.ownerUrl, options: '-c app.platform=on' });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(lock, values);
  return {
    waiting: (n, milliseconds) =>
      eventually(
        `${n} wait for the lock`,
        async () => {
          const [row] = await database.sql<{ n: number }>(
            `SELECT count(*)::int AS n FROM pg_locks
             JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
          );
          return row!.n === n;
        },
        milliseconds,
      ),
    letGo: () => holder.end(),
  };
}

/** Sign-ups for this session stop half way. */
export function holdSession(database: TestDatabase, sessionId: string): Promise<Held> {
  return hold(database, 'SELECT 1 FROM session WHERE id = $1 FOR UPDATE', [sessionId]);
}
