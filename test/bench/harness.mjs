import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

/** Rounds of each benchmark; product and baseline take turns, and the best round of each counts. */
export const rounds = 3;

/**
 * Runs product and baseline in turn and answers one row of the table. `higherIsBetter` for throughput, false for
 * seconds. Both functions answer `{ figure, ...anything to remark on }`.
 */
export async function compare({ name, unit, goal, product, baseline, higherIsBetter = true, remark }) {
  const better = (a, b) =>
    b === undefined || (higherIsBetter ? a.figure > b.figure : a.figure < b.figure) ? a : b;
  let best;
  let reference;
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`${name}: round ${round} of ${rounds}\n`);
    reference = better(await baseline(), reference);
    best = better(await product(), best);
  }
  const ratio = best.figure / reference.figure;
  const met = goal.holds({ ratio, product: best, baseline: reference });
  return {
    name,
    product: `${round(best.figure)} ${unit}`,
    baseline: `${round(reference.figure)} ${unit}`,
    ratio: higherIsBetter ? `${Math.round(ratio * 100)} %` : `${ratio.toFixed(2)}×`,
    goal: goal.text,
    met: met ? 'met' : 'missed',
    remark: remark ? remark({ product: best, baseline: reference }) : '',
  };
}

function round(figure) {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2);
}

/** Requests a second and the slowest hundredth, after a short warm-up. Fails on any answer that was not expected. */
export async function load({ url, connections = 32, seconds = 4, headers = {}, request, expected }) {
  const options = { url, connections, headers, ...(request ? { requests: [request] } : {}) };
  await autocannon({ ...options, duration: 1 });
  const result = await autocannon({ ...options, duration: seconds });
  const codes = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || codes.some((code) => code !== String(expected))) {
    throw new Error(
      `unexpected answers from ${url}: ${JSON.stringify(result.statusCodeStats)}, errors ${result.errors}`,
    );
  }
  return { figure: result.requests.average, p99: result.latency.p99 };
}

/** A child process that is ready when its address answers; `stop` ends it in an orderly way. */
export async function start(script, env, readyUrl) {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(readyUrl).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null || attempt > 1200) throw new Error(`${script} did not start:\n${complaints}`);
    await sleep(25);
  }
  return {
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export function table(rows) {
  const columns = ['name', 'product', 'baseline', 'ratio', 'goal', 'met', 'remark'];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(['benchmark', 'product', 'baseline', 'ratio', 'goal', 'result', 'remark']),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ].join('\n');
}
