import { spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { say } from '#platform/i18n';
import { findBinaries, processOptions, runToEnd, serverAccount, unstartable } from './embedded-binaries.js';
import {
  asSeenBy,
  createCluster,
  type Identity,
  type Place,
  readIdentity,
  refuseForeignCluster,
  settings,
} from './embedded-cluster.js';
import { embeddedTexts as texts } from './embedded-postgres.nl.js';

/** A PostgreSQL server that runs for us on 127.0.0.1, and the two ways in. */
export interface EmbeddedServer {
  port: number;
  /** The role that owns the tables: for migrations. It may create databases; it is no superuser. */
  ownerUrl: string;
  /** The role the application works as: owns nothing, no SUPERUSER, no BYPASSRLS. */
  appUrl: string;
  /** Lets go of the server. The last process to let go stops it. May be called more than once. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** The installation's data folder; the server keeps to `postgres/` in it. Made when absent. */
  dataDir: string;
  /** Made when absent. Default kom_erbij. */
  database?: string;
  /** False trades safety against speed: for tests only. Default true. */
  durable?: boolean;
  /** Hears, in Dutch, about every step that takes time or that an operator should know of. */
  report?: (step: string) => void;
}

const logFile = 'server.log';
/**
 * Every process that uses the server holds this advisory lock, shared, in the database `postgres`. The next
 * number guards the making of a database.
 */
const inUse = 7_021_936;
const patience = 120_000;

/**
 * Starts the embedded server on this data folder, or joins the one that already runs there: left behind by a
 * process that was killed, or in use by another process (the console beside `npm start`).
 * First start 0.6 to 1.0 s, later 0.1 s.
 * @throws Error, in Dutch, with what is wrong and what to do
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { database = 'kom_erbij', durable = true, report = () => undefined } = options;
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const account = await serverAccount(cluster, report);
  const firstMade = await mkdir(dataDir, { recursive: true });
  if (firstMade && account) {
    // What root makes in somebody's project is theirs: tomorrow they start without sudo.
    const { uid, gid } = await stat(dirname(firstMade));
    await chown(dataDir, uid, gid);
  }
  const binaries = await findBinaries(account, report);
  if (!(await stat(cluster).catch(() => undefined))) {
    report(texts.steps.create);
    await createCluster(dataDir, cluster, { account, binaries, durable });
  }
  const place = { cluster, seenByServer: await asSeenBy(account, cluster), account, binaries, durable };
  await refuseForeignCluster(place);
  const identity = await readIdentity(cluster);

  const { hold, port } = await joinOrLaunch(place, identity, report);
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  // A server that fell over and got up again has cut our line: then take a new one, to be able to stop it.
  const lastToLeave = () =>
    giveUp(hold)
      .catch(async () => giveUp(await connectHold(port, identity)))
      .catch(() => false);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= letGo(place, lastToLeave));
  await makeDatabase(hold, database).catch(async (cause) => {
    await stop();
    throw cause;
  });
  return {
    port,
    ownerUrl: url('kom_erbij_owner', identity.ownerPassword),
    appUrl: url('kom_erbij_app', identity.appPassword),
    stop,
  };
}

async function launch({ cluster, seenByServer, account, binaries, durable }: Place, { id }: Identity) {
  const log = join(cluster, logFile);
  await rm(log, { force: true });
  const output = await open(log, 'w');
  const args = settings({
    port: String(await freePort()),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    // Three processes less; with data that fit in memory nothing is lost.
    io_method: 'sync',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No statements and no values in the log: they hold names and telephone numbers.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    cluster_name: id,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  });
  // Detached, so that Ctrl-C reaches us and not the server: work in hand is finished first.
  const child = spawn(binaries.postgres, ['-D', seenByServer, ...args], {
    ...processOptions(account, cluster),
    stdio: ['ignore', output.fd, output.fd],
    detached: true,
  });
  const state: { ended?: string } = {};
  child.on('error', (cause) => (state.ended = unstartable(binaries.postgres, cause)));
  child.on('exit', () => (state.ended ??= texts.stoppedAtOnce));
  child.unref();
  await output.close();
  return state;
}

async function joinOrLaunch(place: Place, identity: Identity, report: (step: string) => void) {
  const giveUpAt = Date.now() + patience;
  let launched: Awaited<ReturnType<typeof launch>> | undefined;
  let launches = 0;
  let reported = false;
  for (;;) {
    const running = await runningServer(place.cluster, identity.id);
    if (running?.ready) {
      const hold = await connectHold(running.port, identity).catch(() => undefined);
      if (hold) return { hold, port: running.port };
    } else if (!running && launched?.ended) {
      const log = await readFile(join(place.cluster, logFile), 'utf8').catch(() => '');
      // Between finding a free port and taking it, or while the last process of a killed server fades out.
      if (launches === 5 || !/could not bind|still in use|lock file/i.test(log)) {
        const lines = log.trim().split('\n').slice(-8).join('\n');
        throw new Error(say(texts.logbook, { reason: launched.ended, lines }));
      }
      await sleep(200 * launches);
      launched = undefined;
    } else if (!running && !launched) {
      launched = await launch(place, identity);
      launches++;
    }
    if (!reported && Date.now() > giveUpAt - patience + 3_000) {
      report(texts.steps.recover);
      reported = true;
    }
    if (Date.now() > giveUpAt) throw new Error(say(texts.tooSlow, { file: join(place.cluster, logFile) }));
    await sleep(10);
  }
}

/** The server that `postmaster.pid` speaks of, if it lives and is ours. */
async function runningServer(
  cluster: string,
  id: string,
): Promise<{ port: number; ready: boolean } | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  // After a crash of the machine the number may have gone to a stranger, or to nobody who still does anything;
  // then the file is a leftover. Without /proc PostgreSQL judges itself.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => id);
  if (!command.includes(id)) {
    await rm(file, { force: true });
    return undefined;
  }
  return { port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

async function connectHold(port: number, { ownerPassword }: Identity): Promise<pg.Client> {
  const hold = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'kom_erbij_owner',
    password: ownerPassword,
    database: 'postgres',
    ssl: false,
    application_name: 'kom-erbij hold',
    keepAlive: true,
  });
  // The server going away under us is noticed by whoever uses it.
  hold.on('error', () => undefined);
  try {
    await hold.connect();
    // Waits for a process that is just stopping the server, and then fails with it: the caller looks again.
    await hold.query('SELECT pg_advisory_lock_shared($1)', [inUse]);
    return hold;
  } catch (cause) {
    await hold.end().catch(() => undefined);
    throw cause;
  }
}

async function makeDatabase(hold: pg.Client, name: string): Promise<void> {
  // One at a time: CREATE DATABASE knows no IF NOT EXISTS.
  await hold.query('SELECT pg_advisory_lock($1)', [inUse + 1]);
  const known = await hold.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (known.rowCount === 0)
    await hold.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`);
  await hold.query('SELECT pg_advisory_unlock($1)', [inUse + 1]);
}

async function letGo(place: Place, lastToLeave: () => Promise<boolean>): Promise<void> {
  if (!(await lastToLeave())) return;
  const { cluster, seenByServer, account, binaries } = place;
  const args = ['stop', '-D', seenByServer, '-m', 'fast', '-t', '60'];
  await runToEnd(binaries.pg_ctl, args, processOptions(account, cluster));
}

/** Gives up our share of the server. Answers true, and keeps newcomers waiting, when nobody else has one. */
async function giveUp(hold: pg.Client): Promise<boolean> {
  await hold.query('SELECT pg_advisory_unlock_shared($1)', [inUse]);
  const { rows } = await hold.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [inUse]);
  if (!rows[0]?.last) await hold.end();
  return rows[0]?.last === true;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
