// `npm run dev`: the product with the inspector on, started again whenever one of its sources changes. Only what
// changed is compiled anew (1 ms a file); running the TypeScript through a loader takes seconds longer at each start.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { prepare, project } from './steps.mjs';

await prepare();
const { compile } = await import('./build.mjs');
const assets = join('apps', 'web', 'assets');
const run = (...args) => spawn(process.execPath, args, { cwd: project, stdio: 'inherit' });
const ended = (child) => new Promise((resolve) => child.once('exit', resolve));
const lives = (child) => child?.exitCode === null && child.signalCode === null;

let product;
let changed = new Set();
let busy = false;

async function restart() {
  if (busy) return;
  busy = true;
  do {
    const paths = [...changed].filter((path) => existsSync(join(project, path)));
    changed = new Set();
    const compiled = await compile(paths).catch(() => 'failed');
    if (paths.some((path) => path.startsWith(assets))) await ended(run(join(assets, 'build.mjs')));
    // What does not compile was complained of; the product goes on as it was.
    if (compiled === 'failed') continue;
    if (lives(product)) {
      product.kill('SIGTERM');
      await ended(product);
    }
    product = run('--inspect', join('dist', 'apps', 'standalone', 'main.js'));
  } while (changed.size > 0);
  busy = false;
}

let pause;
for (const folder of ['apps', 'libs'])
  watch(join(project, folder), { recursive: true }, (_, name) => {
    if (!name || !/\.(tsx?|json|ttf|css|js|svg)$/.test(name)) return;
    changed.add(join(folder, name));
    clearTimeout(pause);
    pause = setTimeout(restart, 50);
  });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, async () => {
    busy = true;
    if (lives(product)) {
      product.kill(signal);
      await ended(product);
    }
    process.exit(0);
  });
await restart();
