import pg from 'pg';
import type { TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';

export interface Held {
  /** Until so many wait for it: their sign-ups are in hand, and not committed. */
  waiting(people: number): Promise<unknown>;
  letGo(): Promise<void>;
}

/** Holds the row of a session, so that sign-ups for it stop half way. After three seconds they give up. */
export async function holdSession(database: TestDatabase, sessionId: string): Promise<Held> {
  const holder = new pg.Client({ connectionString: database.ownerUrl, options: '-c app.platform=on' });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM session WHERE id = $1 FOR UPDATE', [sessionId]);
  return {
    waiting: (people) =>
      eventually(`${people} sign-ups wait`, async () => {
        const [row] = await database.sql<{ n: number }>(
          'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted',
        );
        return row!.n === people;
      }),
    letGo: () => holder.end(),
  };
}
