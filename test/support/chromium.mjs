import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Root and most containers cannot give Chromium its sandbox; the pages are our own. Nor is there always a large /dev/shm. */
const always = ['--no-sandbox', '--disable-dev-shm-usage'];

/**
 * The Chromium for the journeys: `CHROME_PATH`, the one of the system, or the one that came with npm
 * (@sparticuz/chromium: linux on x64 only, unpacked once, 1 to 3 s). Pass `executablePath`, `args` and `env` to
 * playwright-core's `chromium.launch`; `from` is for people.
 * @throws Error, with what to do, when there is none
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { executablePath: named, args: always, env: {}, from: `CHROME_PATH (${named})` };
  }
  const found = places.find((place) => existsSync(place));
  if (found) return { executablePath: found, args: always, env: {}, from: `the system (${found})` };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chromium or Chrome, or let CHROME_PATH name one.');
  }
  return fromPackage();
}

/** @sparticuz/chromium's own executablePath() unpacks into /tmp itself, for one user, and trusts what it finds there. */
async function fromPackage() {
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = unpack(home, version);
  const executablePath = join(folder, 'chromium');
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') };
  // The few libraries it needs come along; they are for systems that have them not, and may be too new for others.
  const complete = spawnSync(executablePath, ['--version']).status === 0;
  if (!complete) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  const from = `@sparticuz/chromium ${version}, which came with npm${complete ? '' : ', and its own libraries'}`;
  return { executablePath, args: [...always, '--no-zygote', '--disable-gpu'], env, from };
}

/** The package's own list names folders of another system; where none of these exists, Chromium falls over at the first letter. */
function fontsOf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;
}

/** Unpacks beside and moves into place, so that test files that do so at the same time never see half a browser. */
function unpack(home, version) {
  const folder = join(tmpdir(), `kom-erbij-browser-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder) && statSync(folder).uid === process.getuid?.()) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  const parts = ['chromium', 'fonts.tar', 'al2023.tar'].map((part) => join(home, 'bin', `${part}.br`));
  const work = `import { inflate } from ${JSON.stringify(pathToFileURL(join(home, 'build/esm/lambdafs.js')).href)};
    await Promise.all(${JSON.stringify(parts)}.map(inflate));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', work], {
    env: { ...process.env, TMPDIR: fresh },
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`Chromium of npm could not be unpacked into ${tmpdir()}: ${run.stderr}`);
  }
  writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontsOf(folder));
  try {
    renameSync(fresh, folder);
    return folder;
  } catch {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`${folder} cannot be made.`);
    return folder;
  }
}
