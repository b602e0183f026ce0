import { type ExecFileOptions, execFile, spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { say } from '#platform/i18n';
import { embeddedTexts as texts } from './embedded-postgres.nl.js';

/** Where the three programs of one PostgreSQL live. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pg_ctl: string;
}

/** The account the server runs as when root starts it: PostgreSQL refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

const run = promisify(execFile);

/** A clean environment: the server has no business with our settings, nor with a stray PGDATA or LC_ALL. */
const environment = process.platform === 'win32' ? undefined : { LC_ALL: 'C' };

/** How every program of the server is started: as the right account, in the folder of its data. */
export function processOptions(account: Account | undefined, cwd: string) {
  return { ...account, cwd, env: environment } satisfies ExecFileOptions;
}

/**
 * Runs one program to its end, with `input` as its standard input.
 * @throws Error with what the program wrote, when it does not end well
 */
export async function runToEnd(
  program: string,
  args: string[],
  options: ReturnType<typeof processOptions>,
  input = '',
): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (words += piece));
  // A program that stops before it has read everything closes the pipe; its exit code tells the story.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', (cause) => reject(new Error(unstartable(program, cause), { cause })));
  });
  if (code === 0) return;
  throw new Error(say(texts.ended, { program: basename(program), code: String(code), words: words.trim() }));
}

/** What to tell when the operating system does not even start a program. */
export function unstartable(program: string, cause: Error & { code?: string }): string {
  const reasons: Readonly<Record<string, string>> = texts.reasons;
  return say(texts.unstartable, { program, reason: reasons[cause.code ?? ''] ?? cause.message });
}

/**
 * Who the server must run as. `undefined` means: as whoever we are.
 * For root: the owner of the data folder or of the folder it is going to be in, so that the same project
 * works with and without sudo; in root's own folders `postgres` (made when absent), else `nobody`.
 */
export async function serverAccount(
  cluster: string,
  report: (step: string) => void,
): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await stat(cluster).catch(() => undefined);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const around = await nearestExisting(dirname(cluster));
  // initdb insists on an account with a name; a folder mounted into a container may belong to a bare number.
  if (around.uid !== 0 && (await hasName(around))) return { uid: around.uid, gid: around.gid };
  const postgres = await accountNamed('postgres');
  if (postgres) return postgres;
  const added = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/bin/false',
    'postgres',
  ])
    .then(() => accountNamed('postgres'))
    .catch(() => undefined);
  if (added) report(texts.steps.accountAdded);
  const account = added ?? (await accountNamed('nobody'));
  if (!account) throw new Error(texts.notAsRoot);
  return account;
}

async function nearestExisting(path: string): Promise<Account> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found) return found;
  }
}

async function hasName({ uid, gid }: Account): Promise<boolean> {
  return run('id', ['-un'], { uid, gid, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function accountNamed(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Whether an account may pass every folder on the way to `path` (and enter or execute `path` itself). */
export async function reachable(path: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true;
  for (let part = await realpath(path); ; part = dirname(part)) {
    const { mode, uid, gid } = await stat(part);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (part === dirname(part)) return true;
  }
}

/**
 * The programs of the PostgreSQL that came with npm, ready for the account to run. They are used where they
 * are; only when that is impossible (a folder closed to the account, links that cannot be made in a read-only
 * installation) a copy of 60 MB in the temporary folder serves instead.
 * @throws Error when there is none for this platform
 */
export async function findBinaries(
  account: Account | undefined,
  report: (step: string) => void,
): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageName = `@embedded-postgres/${platform}`;
  let found: Binaries;
  try {
    found = (await import(packageName)) as Binaries;
  } catch (cause) {
    throw new Error(say(texts.noBinaries, { platform }), { cause });
  }
  const home = dirname(dirname(dirname(found.postgres)));
  const linked = await makeLinks(home).then(
    () => true,
    () => false,
  );
  if (linked && (await reachable(found.postgres, account))) return found;
  const bin = join(await copyInReach(home, platform, account, report), 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), pg_ctl: join(bin, 'pg_ctl') };
}

/** Makes the links of libraries that npm cannot carry in a package: all its postinstall script would do. */
async function makeLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (await stat(link).catch(() => undefined)) continue;
    await rm(link, { force: true });
    await symlink(basename(source), link).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    });
  }
}

async function copyInReach(
  home: string,
  platform: string,
  account: Account | undefined,
  report: (step: string) => void,
): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const me = process.getuid?.() ?? 0;
  for (const temporary of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!(await reachable(temporary, account).catch(() => false))) continue;
    const copy = join(temporary, `kom-erbij-postgres-${version}-${platform}-${me}`);
    // Only a copy of our own is trusted: anybody may make a folder with this name in /tmp.
    const owner = await stat(join(copy, 'native', 'bin', 'postgres')).catch(() => undefined);
    if (owner?.uid === me) return copy;
    const fresh = await mkdtemp(`${copy}-`);
    await cp(join(home, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(fresh);
    await chmod(fresh, 0o755);
    for (const entry of await readdir(fresh, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
    }
    report(say(texts.steps.copied, { folder: copy }));
    return rename(fresh, copy).then(
      () => copy,
      () => fresh,
    );
  }
  throw new Error(texts.noTemporaryFolder);
}
