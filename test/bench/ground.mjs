import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../dist/libs/platform/database/index.js';
import { startEmbeddedServer } from '../../dist/libs/platform/embedded-postgres/index.js';

/** A port that nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A durable server of its own with one coalition, a published week and its activities, one session each. */
export async function openGround({ activities, capacity }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'kom-erbij-bench-'));
  const server = await startEmbeddedServer({ dataDir });
  await migrate(server);
  const owner = new pg.Pool({ connectionString: server.ownerUrl, max: 2, options: '-c app.platform=on' });
  const ids = {
    coalition: randomUUID(),
    event: randomUUID(),
    sessions: Array.from({ length: activities }, () => randomUUID()),
  };
  await seed(owner, ids, capacity);
  return {
    ...ids,
    appUrl: server.appUrl,
    sql: async (text, values) => (await owner.query(text, values)).rows,
    close: async () => {
      await owner.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function seed(owner, { coalition, event, sessions }, capacity) {
  await owner.query(
    `INSERT INTO coalition (id, slug, name, lead_name, phone, phone_hours, email, municipalities, neighbourhoods)
     VALUES ($1, 'proefstad', 'Samen Proefstad', 'Stichting Proef', '+31180000018', 'op werkdagen', 'proef@example.org',
       '{Proefstad}', '{Noord,Zuid,Oost,West}')`,
    [coalition],
  );
  await owner.query(
    `INSERT INTO event (id, coalition_id, slug, kind, name, first_day, last_day, published_at)
     VALUES ($1, $2, 'week', 'week', 'Week van de Ontmoeting', current_date + 10, current_date + 16, now())`,
    [event, coalition],
  );
  await owner.query(
    `INSERT INTO place (id, coalition_id, name, place_key, street, postcode, town, neighbourhood, wheelchair)
     SELECT gen_random_uuid(), $1, 'Buurthuis ' || n, 'buurthuis ' || n, 'Proefstraat ' || n, '1234 AB', 'Proefstad',
       (ARRAY['Noord', 'Zuid', 'Oost', 'West'])[1 + n % 4], n % 3 = 0
     FROM generate_series(1, 40) AS n`,
    [coalition],
  );
  await owner.query(
    `WITH place AS (SELECT array_agg(id) AS ids FROM place), row AS (
       SELECT gen_random_uuid() AS activity, session, n FROM unnest($3::uuid[]) WITH ORDINALITY AS s (session, n)
     ), activity AS (
       INSERT INTO activity (id, coalition_id, event_id, slug, short_code, title, summary, target_groups, booking_mode,
         price_kind, publication)
       SELECT activity, $1, $2, 'koffie-' || n, 'C' || lpad(n::text, 7, '0'), 'Koffie en een praatje ' || n,
         'Iedereen is welkom aan de lange tafel, met koffie, thee en iets lekkers erbij.', '{everyone}', 'required',
         'free', 'published' FROM row
     )
     INSERT INTO session (id, coalition_id, event_id, activity_id, place_id, day, starts_at, ends_at, capacity)
     SELECT session, $1, $2, activity, place.ids[1 + n % 40], current_date + 10 + (n % 7)::int,
       current_date + 10 + (n % 7)::int + interval '9 hours' + (n % 8) * interval '1 hour',
       current_date + 10 + (n % 7)::int + interval '11 hours' + (n % 8) * interval '1 hour', $4
     FROM row, place`,
    [coalition, event, sessions, capacity],
  );
  await owner.query('ANALYZE');
}
