// What must be done before any of our own code can run. Node's own modules only: nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../../', import.meta.url));
const inProject = (...parts) => join(project, ...parts);
const built = inProject('dist', '.built');

/**
 * Installs when something is missing and builds when a source changed, and says so on standard error. Nothing to do:
 * nothing is said, 0.1 s. What fails ends the process, with all that an operator needs.
 */
export async function prepare() {
  try {
    checkNode();
    if (!isInstalled()) await install();
    const sources = digestOfSources();
    if (readJson(built) === sources) return;
    rmSync(built, { force: true });
    await step('Programma bouwen', 'Het programma is niet gebouwd.', process.execPath, [
      inProject('apps', 'standalone', 'build.mjs'),
    ]);
    writeFileSync(built, JSON.stringify(sources));
  } catch (cause) {
    process.stderr.write(`\n${cause.message}\n`);
    process.exit(1);
  }
}

/** As package.json says under engines. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Kom Erbij heeft Node.js 24 nodig (20.19 en 22.12 of later mogen ook). Dit is ${process.versions.node}. ` +
      'Haal de nieuwe versie van https://nodejs.org en probeer het nog eens.',
  );
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm writes its own list last, so after an
 * installation that was broken off there is none. Compared by content: a copy or a checkout changes every date.
 */
function isInstalled() {
  const wanted = readJson(inProject('package-lock.json'))?.packages;
  if (!wanted) throw new Error('package-lock.json ontbreekt of is beschadigd. Haal het project opnieuw op.');
  const present = readJson(inProject('node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    present[path]
      ? present[path].version === version && existsSync(inProject(path, 'package.json'))
      : optional || path === '',
  );
}

async function install() {
  const sorry = `De onderdelen zijn niet opgehaald. Is er internet, en mag u schrijven in ${project}?`;
  // The scripts of packages are not run: none is needed, and none can then do harm.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // An account without a home of its own (nobody, a service) has no place for npm's cache.
  const cache = inProject('dist', '.npm');
  const isHomeless = attempt(() => accessSync(homedir(), constants.W_OK) ?? true) === undefined;
  const env = isHomeless ? { ...process.env, npm_config_cache: cache } : process.env;
  await step('Onderdelen ophalen', sorry, 'npm', args, { env, shell: process.platform === 'win32' });
  rmSync(cache, { recursive: true, force: true });
}

/** Runs one program to its end, and stops it with us. */
async function step(name, sorry, program, args, options) {
  process.stderr.write(`${name} … `);
  const began = Date.now();
  // Listened for before there is anything to stop: a signal that comes while the program starts would leave it behind.
  let child;
  const stop = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  child = spawn(program, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], ...options });
  const [code] = await once(child, 'close');
  for (const signal of signals) process.off(signal, stop);
  if (child.killed) throw new Error('Gestopt. Een volgende keer begint deze stap opnieuw.');
  if (code !== 0) throw new Error(sorry);
  process.stderr.write(`${Math.max(1, Math.round((Date.now() - began) / 1000))} s\n`);
}

/** One number for everything that the build reads. */
function digestOfSources() {
  const digest = createHash('sha256');
  const paths = ['apps', 'libs', 'test'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true }).map((path) => join(folder, path)),
  );
  const files = paths.filter((path) => /\.(?!md$)\w+$/.test(path)).sort();
  for (const path of ['package.json', 'package-lock.json', 'tsconfig.json', ...files])
    digest.update(`${path}\n`).update(readFileSync(inProject(path)));
  return digest.digest('hex');
}

const readJson = (path) => attempt(() => JSON.parse(readFileSync(path, 'utf8')));

export function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
