import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, openGround } from './ground.mjs';
import { compare, load, start } from './harness.mjs';
import { pgbenchScript, recordSignUp } from './recorded-sql.mjs';

const api = new URL('../../dist/apps/api/main.js', import.meta.url).pathname;

/** From the path, or where Debian puts it. */
function findPgbench() {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ];
  const found = folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
  if (!found) throw new Error('the baseline needs pgbench; on Debian: apt-get install postgresql-contrib');
  return found;
}

async function pgbench(url, script, clients, seconds) {
  const folder = await mkdtemp(join(tmpdir(), 'kom-erbij-pgbench-'));
  try {
    await writeFile(join(folder, 'sign-up.sql'), script);
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      clients,
      '-j',
      2,
      '-T',
      seconds,
      '-f',
      join(folder, 'sign-up.sql'),
      url,
    ];
    const { stdout } = await promisify(execFile)(findPgbench(), args.map(String));
    const figure = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (!figure) throw new Error(`pgbench said nothing of use:\n${stdout}`);
    return { figure };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sign-ups through the API process (schema, guard, limit, rule, audit, outbox) beside pgbench with the same SQL. */
async function register({ name, sessions, connections, goal }) {
  const ground = await openGround({ activities: sessions, capacity: 1_000_000 });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: ground.appUrl,
    DATABASE_POOL: '20',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    // Each request comes from an address of its own, as residents do: else the limit per address is what we measure.
    TRUST_PROXY: '1',
  };
  const product = await start(api, env, `${origin}/health/ready`);
  try {
    const recorded = await recordSignUp(ground.appUrl, ground.sessions[0]);
    const script = pgbenchScript(recorded, ground.sessions[0], ground.sessions);
    let n = 0;
    const request = {
      method: 'POST',
      setupRequest: (given) => {
        n += 1;
        const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
        return {
          ...given,
          path: `/api/v1/sessions/${ground.sessions[n % sessions]}/registrations`,
          headers: { ...given.headers, 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify({ who: 'self', name: `Bewoner ${n}`, companions: [] }),
        };
      },
    };
    return await compare({
      name,
      unit: 'sign-ups/s',
      goal,
      product: () => load({ url: origin, connections, request, expected: 201 }),
      baseline: () => pgbench(ground.appUrl, script, connections, 4),
      remark: ({ product: best }) => `p99 ${best.p99} ms`,
    }).then(async (row) => {
      const [drift] = await ground.sql(
        `SELECT count(*)::int AS n FROM session s WHERE taken <>
           (SELECT COALESCE(sum(party_size), 0) FROM registration r WHERE r.session_id = s.id AND status = 'confirmed')`,
      );
      if (drift.n > 0) throw new Error(`${drift.n} sessions count other places than they have registrations`);
      return { ...row, remark: `${row.remark}; places and registrations agree` };
    });
  } finally {
    await product.stop();
    await ground.close();
  }
}

export const registerSpread = () =>
  register({
    name: 'register-spread',
    sessions: 200,
    connections: 32,
    goal: { text: '≥ 60 %', holds: ({ ratio }) => ratio >= 0.6 },
  });

export const registerHot = () =>
  register({
    name: 'register-hot',
    sessions: 1,
    connections: 64,
    goal: {
      text: '≥ 75 %, p99 ≤ 100 ms',
      holds: ({ ratio, product }) => ratio >= 0.75 && product.p99 <= 100,
    },
  });
