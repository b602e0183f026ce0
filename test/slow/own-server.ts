import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/database';
import { type EmbeddedServer, startEmbeddedServer } from '#platform/embedded-postgres';
import type { TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

/** A PostgreSQL server of this test alone, so that it may fall over. On Linux: it reads how the server was started. */
export interface OwnServer extends TestDatabase {
  /** As `pg_ctl stop -m immediate`: it ends where it stands, without finishing anything. */
  fallOver(): Promise<void>;
  /** The same server again, at the same port; it repairs itself first. */
  getUp(): Promise<void>;
  /** One statement as the superuser, whom nobody can be while the server runs. To be called when it fell over. */
  asSuperuser(statement: string): void;
}

export async function ownServer(): Promise<OwnServer> {
  // The name of the folder lets a later run tidy up behind one that was killed.
  const dataDir = mkdtempSync(join(tmpdir(), `kom-erbij-test-${process.pid}-`));
  await chmod(dataDir, 0o755);
  const cluster = join(dataDir, 'postgres');
  const server = await startEmbeddedServer({ dataDir });
  await migrate(server);
  const pool = new pg.Pool({ connectionString: server.ownerUrl, max: 2, options: '-c app.platform=on' });
  pool.on('error', () => undefined);
  const number = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const [program, ...args] = readFileSync(`/proc/${number()}/cmdline`, 'utf8').split('\0').slice(0, -1);
  const { uid, gid } = statSync(cluster);
  const asOwner = process.getuid?.() === 0 ? { uid, gid } : {};
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    sql: async (text, values) => (await pool.query(text, values)).rows,
    fallOver: async () => {
      const pid = number();
      process.kill(pid, 'SIGQUIT');
      await eventually('the server is gone', () => !lives(pid));
    },
    getUp: async () => {
      spawn(program!, args, { ...asOwner, cwd: cluster, env: {}, stdio: 'ignore', detached: true }).unref();
      await eventually('the server answers', () => answers(server), 30_000);
    },
    asSuperuser: (statement) => {
      const folder = args[args.indexOf('-D') + 1]!;
      const input = `${statement}\n`;
      const run = spawnSync(program!, ['--single', '-D', folder, 'postgres'], {
        ...asOwner,
        cwd: cluster,
        env: {},
        input,
      });
      if (run.status !== 0) throw new Error(String(run.stderr));
    },
    drop: async () => {
      await pool.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(server: EmbeddedServer): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  client.on('error', () => undefined);
  const there = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return there;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
