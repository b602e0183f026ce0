import pg from 'pg';
import { newId } from '#platform/kernel';
import { placeStatement, placingValues } from '../../libs/events/registration/places.queries.js';
import type { World } from '../support/world.js';
import type { GivenSession } from './registration.js';
import type { Holder } from './rows.js';

/** The way of a textbook: read how many there are, wait as long as a slow program would, and then insert. */
export const textbookStatement = placeStatement.replace(
  /UPDATE session SET taken[\s\S]*?RETURNING id, event_id, coalition_id/,
  `SELECT id, event_id, coalition_id FROM session, pg_sleep(0.02) WHERE id = $2
     AND (SELECT count(*) FROM registration WHERE session_id = $2) < capacity`,
);

/** So many people at 40 connections of their own, as fast as they can; answers how many got a place. */
export async function rush(
  w: World,
  { sessionId, coalitionId }: GivenSession,
  people: number,
  statement = placeStatement,
): Promise<number> {
  const pool = new pg.Pool({
    connectionString: w.database.appUrl,
    max: 40,
    options: `-c app.coalition_id=${coalitionId}`,
  });
  pool.on('error', () => undefined);
  const sold = await Promise.all(
    Array.from({ length: people }, async () => {
      const id = newId();
      const { rows } = await pool.query(
        statement,
        placingValues({
          id,
          sessionId,
          names: ['Bep'],
          attendeeIds: [newId()],
          channel: 'web',
          formId: newId(),
          manageHash: id,
          spokenCode: id,
          identity: null,
          email: null,
          phone: null,
          address: null,
          arrangedBy: null,
          now: new Date(),
          message: { id: newId(), name: 'RegistrationPlaced', payload: '{}' },
          audit: { id: newId(), actor: 'resident', personId: null },
        }),
      );
      return rows.length;
    }),
  );
  await pool.end();
  return sold.reduce((sum, one) => sum + one, 0);
}

/** Takes away the second wall, which is the database's own refusal of a session with too many people. */
export async function takeSecondWallAway({ sql }: Holder): Promise<void> {
  await sql('ALTER TABLE session DROP CONSTRAINT session_never_oversold');
}

/** Builds the second wall again. */
export async function putSecondWallBack({ sql }: Holder): Promise<void> {
  await sql(`ALTER TABLE session ADD CONSTRAINT session_never_oversold
    CHECK (taken >= 0 AND overbooked >= 0 AND (capacity IS NULL OR taken <= capacity + overbooked))`);
}
