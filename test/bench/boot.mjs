import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ground.mjs';
import { compare, start } from './harness.mjs';

const standalone = new URL('../../dist/apps/standalone/main.js', import.meta.url).pathname;
const bare = new URL('./bare-boot.mjs', import.meta.url).pathname;

/** Memory of a process and everything below it, in MB; shared pages are divided among those who share them (PSS). */
function memoryOf(pid) {
  const parents = new Map();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(
        Number(entry),
        Number(readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ').pop().split(' ')[1]),
      );
    } catch {
      // It ended while we looked.
    }
  }
  const below = (process) => process === pid || (parents.has(process) && below(parents.get(process)));
  let kilobytes = 0;
  for (const process of [...parents.keys()].filter(below)) {
    try {
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
      );
    } catch {
      // Likewise.
    }
  }
  return Math.round(kilobytes / 1024);
}

async function seconds(script, path) {
  const dataDir = await mkdtemp(join(tmpdir(), 'kom-erbij-bench-boot-'));
  const port = await freePort();
  const from = performance.now();
  const running = await start(
    script,
    { PORT: String(port), DATA_DIR: dataDir },
    `http://127.0.0.1:${port}${path}`,
  );
  const figure = (performance.now() - from) / 1000;
  const memory = process.platform === 'linux' ? memoryOf(running.pid) : null;
  await running.stop();
  await rm(dataDir, { recursive: true, force: true });
  return { figure, memory };
}

/** From an empty data folder to the first page, demo programme included, beside an embedded server with bare Nest. */
export const boot = () =>
  compare({
    name: 'boot',
    unit: 's',
    higherIsBetter: false,
    goal: {
      text: '≤ 1.5×, ≤ 300 MB',
      holds: ({ ratio, product }) => ratio <= 1.5 && (product.memory ?? 0) <= 300,
    },
    product: () => seconds(standalone, '/'),
    baseline: () => seconds(bare, '/'),
    remark: ({ product }) => (product.memory === null ? '' : `${product.memory} MB, all processes`),
  });
