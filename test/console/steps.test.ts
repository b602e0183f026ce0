import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { project } from '../support/project.js';

/** A project of one package and one source, an npm that only writes down what it is asked, and a build that does too. */
let home: string;
const at = (...path: string[]) => join(home, ...path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
/** Asks for one package; a second is for another system only, so npm leaves it out. */
const ask = (version: string) => {
  const packages = { '': {}, 'node_modules/een': { version } };
  write(
    'package-lock.json',
    JSON.stringify({ packages: { ...packages, 'node_modules/mac': { optional: true } } }),
  );
  write('installed.json', JSON.stringify({ packages }));
};
const installs = `mkdir -p node_modules/een && echo '{}' > node_modules/een/package.json &&
  cp installed.json node_modules/.package-lock.json`;
const npm = (work: string) => {
  write('bin/npm', `#!/bin/sh\necho "npm $1 cache=$npm_config_cache" >> done\n${work}\n`);
  chmodSync(at('bin/npm'), 0o755);
};
const builds =
  "import { appendFileSync, mkdirSync } from 'node:fs';\nmkdirSync('dist', { recursive: true });\n";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kom-erbij-steps-'));
  cpSync(join(project, 'apps/standalone/steps.mjs'), at('apps/standalone/steps.mjs'));
  write('apps/standalone/build.mjs', `${builds}appendFileSync('done', 'build\\n');\n`);
  write('libs/een.ts', 'export const een = 1;\n');
  write('libs/README.md', 'Een.\n');
  write('test/een.test.ts', '');
  for (const name of ['package.json', 'tsconfig.json']) write(name, '{}');
  ask('1.0.0');
  npm(installs);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function launch(env: Record<string, string> = {}): { child: ChildProcess; said: () => string } {
  const code = "await (await import('./apps/standalone/steps.mjs')).prepare(); console.log('ready');";
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: home,
    env: { PATH: `${at('bin')}:${process.env['PATH']}`, HOME: home, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      text += String(piece);
    });
  return { child, said: () => text.replace(/\d+ s$/gm, 'n s') };
}

/** Its exit code, what it said, and which programs it ran since the last time. */
async function prepare(env?: Record<string, string>) {
  rmSync(at('done'), { force: true });
  const { child, said } = launch(env);
  const [code] = await once(child, 'close');
  return { code, said: said(), ran: existsSync(at('done')) ? readFileSync(at('done'), 'utf8') : '' };
}

const nothingToDo = { code: 0, said: 'ready\n', ran: '' };
const built = { code: 0, said: 'Programma bouwen … n s\nready\n', ran: 'build\n' };
const both = {
  code: 0,
  said: 'Onderdelen ophalen … n s\nProgramma bouwen … n s\nready\n',
  ran: 'npm ci cache=\nbuild\n',
};

describe('what npm start does before the product can run', () => {
  it('installs and builds the first time; after that nothing is done and nothing is said', async () => {
    expect(await prepare()).toEqual(both);
    expect(await prepare()).toEqual(nothingToDo);
  });

  it('builds when a source is another, not when it is only newer, and not for a text', async () => {
    await prepare();
    utimesSync(at('libs/een.ts'), new Date(), new Date());
    appendFileSync(at('libs/README.md'), 'Twee.\n');
    expect(await prepare()).toEqual(nothingToDo);
    appendFileSync(at('libs/een.ts'), 'export const twee = 2;\n');
    expect(await prepare()).toEqual(built);
    rmSync(at('libs/een.ts'));
    expect(await prepare()).toEqual(built);
  });

  it('installs when a part is missing or another, or when an installation was broken off', async () => {
    await prepare();
    rmSync(at('node_modules/een'), { recursive: true });
    expect((await prepare()).ran).toBe('npm ci cache=\n');
    ask('2.0.0');
    expect(await prepare()).toEqual(both);
    rmSync(at('node_modules/.package-lock.json'));
    expect((await prepare()).ran).toBe('npm ci cache=\n');
  });

  it('a failure ends with what was said and what to do, and the next time is a new beginning', async () => {
    npm('echo "npm error network" >&2; exit 1');
    const { code, said } = await prepare();
    expect([code, said]).toEqual([
      1,
      `Onderdelen ophalen … npm error network\n\nDe onderdelen zijn niet opgehaald. Is er internet, en mag u schrijven in ${home}/?\n`,
    ]);
    npm(installs);
    await prepare();
    const before = readFileSync(at('libs/een.ts'));
    appendFileSync(at('libs/een.ts'), 'fout');
    write('apps/standalone/build.mjs', "process.stderr.write('een.ts: fout\\n'); process.exitCode = 1;");
    expect(await prepare()).toMatchObject({
      code: 1,
      said: 'Programma bouwen … een.ts: fout\n\nHet programma is niet gebouwd.\n',
    });
    // Half of dist may be of the source with the fault: as it was is not as it was built.
    writeFileSync(at('libs/een.ts'), before);
    write('apps/standalone/build.mjs', `${builds}appendFileSync('done', 'build\\n');\n`);
    expect(await prepare()).toEqual(built);
  });

  it('is stopped together with what it runs', async () => {
    npm('echo $$ > pid; exec sleep 600');
    const { child, said } = launch();
    const pid = await eventually('npm runs', () => existsSync(at('pid')) && Number(readFileSync(at('pid'))));
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said()).toBe('Onderdelen ophalen … \nGestopt. Een volgende keer begint deze stap opnieuw.\n');
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  });

  it('an account without a home gets a place for npm that is gone afterwards', async () => {
    const { ran } = await prepare({ HOME: at('nergens') });
    expect(ran).toBe(`npm ci cache=${at('dist/.npm')}\nbuild\n`);
    expect(existsSync(at('dist/.npm'))).toBe(false);
  });

  it('without a list of its parts it says where to get one', async () => {
    rmSync(at('package-lock.json'));
    expect(await prepare()).toEqual({
      code: 1,
      said: '\npackage-lock.json ontbreekt of is beschadigd. Haal het project opnieuw op.\n',
      ran: '',
    });
  });
});
