import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#platform/i18n';
import { type Account, type Binaries, processOptions, reachable, runToEnd } from './embedded-binaries.js';
import { embeddedTexts as texts } from './embedded-postgres.nl.js';

/** What the cluster needs to remember about itself; kept inside its folder, so that both move together. */
export interface Identity {
  id: string;
  ownerPassword: string;
  appPassword: string;
}

/** One cluster, and how its programs are run. */
export interface Place {
  /** Absolute path, as we see it. */
  cluster: string;
  /** The path by which the server itself reaches it. */
  seenByServer: string;
  account: Account | undefined;
  binaries: Binaries;
  durable: boolean;
}

const identityFile = 'kom-erbij.json';
/** The major version that comes along. */
const ours = '18';

/**
 * The path by which the server reaches its data. When a folder above is closed to its account (root's home),
 * the way through `/proc/self/cwd` stays open: we start it inside the folder. So the data stay where they belong.
 */
export async function asSeenBy(account: Account | undefined, cluster: string): Promise<string> {
  if (await reachable(cluster, account)) return cluster;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new Error(say(texts.folderClosed, { folder: cluster }));
}

/**
 * Builds the cluster beside its place and moves it there when it is complete, so that a start that was broken
 * off leaves nothing half. Roles are made in single-user mode, before anybody can connect; the superuser gets
 * no password and no line in pg_hba.conf: nobody can ever log in as superuser.
 */
export async function createCluster(
  dataDir: string,
  cluster: string,
  by: Omit<Place, 'cluster' | 'seenByServer'>,
) {
  const { account, binaries, durable } = by;
  const fresh = await mkdtemp(join(dataDir, 'postgres-new-'));
  try {
    if (account) await chown(fresh, account.uid, account.gid);
    const options = processOptions(account, fresh);
    const folder = await asSeenBy(account, fresh);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const quick = durable ? [] : ['--no-sync'];
    await runToEnd(
      binaries.initdb,
      ['-D', folder, '-U', 'postgres', '-A', 'trust', ...locale, ...quick],
      options,
    );
    const secret = () => randomBytes(24).toString('hex');
    const identity: Identity = {
      id: `kom-erbij-${randomBytes(4).toString('hex')}`,
      ownerPassword: secret(),
      appPassword: secret(),
    };
    const roles = [
      `CREATE ROLE kom_erbij_app LOGIN PASSWORD '${identity.appPassword}';`,
      // Member of the application's role, so that it can end its sessions (DROP DATABASE … WITH FORCE).
      `CREATE ROLE kom_erbij_owner LOGIN CREATEDB PASSWORD '${identity.ownerPassword}' IN ROLE kom_erbij_app;`,
    ];
    const single = [
      '--single',
      '-D',
      folder,
      '-c',
      'exit_on_error=true',
      ...settings({ fsync: durable ? 'on' : 'off' }),
    ];
    await runToEnd(binaries.postgres, [...single, 'postgres'], options, `${roles.join('\n')}\n`);
    await writeFile(
      join(fresh, 'pg_hba.conf'),
      'host all kom_erbij_owner,kom_erbij_app 127.0.0.1/32 scram-sha-256\n',
    );
    await writeFile(join(fresh, identityFile), JSON.stringify(identity), { mode: 0o600 });
    if (account) await chown(join(fresh, identityFile), account.uid, account.gid);
    await rename(fresh, cluster).catch(async (cause: Error) => {
      // Somebody else was just before us: theirs is as good.
      if (!(await stat(cluster).catch(() => undefined))) throw cause;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

export async function refuseForeignCluster({ cluster, account }: Place): Promise<void> {
  const { uid } = await stat(cluster);
  const me = account?.uid ?? process.getuid?.() ?? uid;
  if (uid !== me) {
    throw new Error(say(texts.otherUser, { folder: cluster, uid }));
  }
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version !== ours) throw new Error(say(texts.otherVersion, { folder: cluster, version, ours }));
}

/** @throws Error when the file is gone: without its passwords nobody gets in. */
export async function readIdentity(cluster: string): Promise<Identity> {
  const text = await readFile(join(cluster, identityFile), 'utf8').catch((cause) => {
    throw new Error(say(texts.passwordsGone, { file: join(cluster, identityFile) }), { cause });
  });
  return JSON.parse(text) as Identity;
}

/** Settings of the server as arguments on its command line; nothing is written in postgresql.conf. */
export function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
