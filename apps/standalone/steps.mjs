// What must be done before any of our own code can run. Node's own modules only: nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../../', import.meta.url));
const inProject = (...parts) => join(project, ...parts);

/** A step failed; the message is all that an operator needs. */
export class StepFailed extends Error {}

/** Stops with a plain sentence when this Node.js is too old (package.json, engines). */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new StepFailed(
    `Kom Erbij heeft Node.js 24 nodig (20.19 en 22.12 of later mogen ook). Dit is ${process.versions.node}. ` +
      'Haal de nieuwe versie van https://nodejs.org en probeer het nog eens.',
  );
}

/**
 * Installs when something is missing and builds when a source changed. Nothing to do: nothing is said, 0.1 s.
 * `say` is given every piece of text, line ends included.
 */
export async function prepare(say = (text) => process.stdout.write(text)) {
  checkNode();
  if (!isInstalled()) await step('Onderdelen ophalen', install, say);
  const sources = digestOfSources();
  if (readText(inProject('dist', '.built')) === sources) return;
  await step('Programma bouwen', () => build(sources), say);
}

async function step(name, work, say) {
  say(`${name} … `);
  const began = Date.now();
  try {
    await work();
    say(`${Math.max(1, Math.round((Date.now() - began) / 1000))} s\n`);
  } catch (cause) {
    say('mislukt\n');
    throw cause;
  }
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm writes its own list last, so after an
 * installation that was broken off there is none. Compared by content: a copy or a checkout changes every date.
 */
function isInstalled() {
  const wanted = readJson(inProject('package-lock.json'))?.packages;
  const present = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  if (!wanted)
    throw new StepFailed('package-lock.json ontbreekt of is beschadigd. Haal het project opnieuw op.');
  if (!present) return false;
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const here = present[path];
    if (here ? here.version !== version || !existsSync(inProject(path, 'package.json')) : !optional)
      return false;
  }
  return true;
}

async function install() {
  // An account without a home of its own (nobody, a service) has no place for npm's cache.
  const cache = isWritable(homedir()) ? undefined : mkdtempSync(join(tmpdir(), 'kom-erbij-npm-'));
  // The scripts of packages are not run: none is needed, and none can then do harm.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run(...npm([...args, ...(cache ? [`--cache=${cache}`] : [])]));
  } catch (cause) {
    throw new StepFailed(
      `De onderdelen zijn niet opgehaald. Is er internet, en mag u schrijven in ${project}?\n${cause.message}`,
    );
  } finally {
    if (cache) rmSync(cache, { recursive: true, force: true });
  }
}

async function build(sources) {
  // A dist of unknown origin, or half removed, would be taken for complete by the compiler.
  if (!existsSync(inProject('dist', '.built'))) rmSync(inProject('dist'), { recursive: true, force: true });
  try {
    await run(...npm(['run', '--silent', 'build']));
  } catch (cause) {
    throw new StepFailed(`Het programma is niet gebouwd.\n${cause.message}`);
  }
  writeFileSync(inProject('dist', '.built'), sources);
}

/** npm as the one that started us, else as found on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['npm.cmd', args, { shell: true }] : ['npm', args];
}

/** Runs one program to its end, stops it with us, and keeps what it says for when it fails. */
async function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const words = [];
  child.stdout.on('data', (piece) => words.push(piece));
  child.stderr.on('data', (piece) => words.push(piece));
  let stoppedBy;
  const stop = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const code = await new Promise((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
  if (stoppedBy) throw new StepFailed('Gestopt. Een volgende keer begint deze stap opnieuw.');
  if (code !== 0) throw new Error(Buffer.concat(words).toString().trim().split('\n').slice(-30).join('\n'));
}

/** One number for everything that the build reads. */
function digestOfSources() {
  const digest = createHash('sha256');
  const read = (path) =>
    digest.update(`${relative(project, path).replaceAll(sep, '/')}\n`).update(readFileSync(path));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json']) read(inProject(name));
  for (const folder of ['apps', 'libs', 'test']) {
    const files = readdirSync(inProject(folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) if (!path.endsWith('.md')) read(path);
  }
  return digest.digest('hex');
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
