import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from './project.js';

export type App = 'web' | 'api' | 'worker';

/** How a process came to its end, and how long that took after it was asked. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** One process of the product, started from what `npm run build` made. */
export interface Process {
  app: App;
  url: string;
  /** Everything it wrote, a line each. */
  lines: string[];
  ended: Promise<Ending>;
  /** Whether it answered 200 on /health/ready. Answers false when it ended first. */
  ready(): Promise<boolean>;
  isAlive(): boolean;
  /** Not to be caught: it ends where it stands. */
  kill(): Promise<Ending>;
  /** Asks it to stop in an orderly way. */
  stop(): Promise<Ending>;
}

export interface Fleet {
  /** Starts one without waiting for it. */
  launch(app: App, settings?: Settings): Promise<Process>;
  /** Starts one and waits until it is ready. */
  start(app: App, settings?: Settings): Promise<Process>;
  /** All lines that all of its processes wrote. */
  lines(): string[];
  /** Ends all that still live; always to be called, also after a failure. */
  close(): Promise<void>;
}

export type Settings = Readonly<Record<string, string>>;

/**
 * A child that notices when its test dies, however it dies: its standard input closes then. So there is never an orphan,
 * not even of a run that was killed.
 */
const leash = `data:text/javascript,${encodeURIComponent(
  'process.stdin.on("end", () => process.exit(99)).on("error", () => process.exit(99)).resume().unref()',
)}`;

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** What makes time-outs and sweeps short enough for a test. Three seconds is the shortest lease for that time-out. */
const quick: Settings = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  BASE_URL: 'http://localhost:3000',
  LOG_LEVEL: 'log',
  DATABASE_POOL: '5',
  MAIL_TIMEOUT_SECONDS: '1',
  MAIL_LEASE_SECONDS: '3',
  MAIL_PER_SECOND: '1000',
  SWEEP_SECONDS: '1',
  RELAY_MILLISECONDS: '50',
  // Every resident of a test comes from an address of the network of their own.
  TRUST_PROXY: '1',
};

/** Processes on one database, all with these settings; `settings` of a single one go above them. */
export function fleet(common: Settings): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'kom-erbij-processes-'));
  const all: Process[] = [];
  const launch = async (app: App, settings: Settings = {}): Promise<Process> => {
    const main = join(project, 'dist', 'apps', app, 'main.js');
    if (!existsSync(main)) throw new Error(`${main} is not there: npm run build`);
    const port = await freePort();
    const process = run(app, main, port, { DATA_DIR: folder, ...quick, ...common, ...settings });
    all.push(process);
    return process;
  };
  return {
    launch,
    start: async (app, settings) => {
      const process = await launch(app, settings);
      if (!(await process.ready())) throw new Error(`${app} did not start:\n${process.lines.join('\n')}`);
      return process;
    },
    lines: () => all.flatMap((process) => process.lines),
    close: async () => {
      await Promise.all(all.map((process) => process.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(app: App, main: string, port: number, settings: Settings): Process {
  const child = spawn(process.execPath, ['--import', leash, main], {
    cwd: project,
    env: { PATH: process.env['PATH'], PORT: String(port), HEALTH_PORT: String(port), ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  living.add(child);
  const lines: string[] = [];
  let rest = '';
  const listen = (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    if (process.env['TEST_LOG']) for (const line of parts) process.stderr.write(`${app} ${line}\n`);
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  const ended = new Promise<Ending>((resolve) => {
    child.on('error', (cause) => lines.push(String(cause)));
    // Not 'exit': only at 'close' has everything that it wrote been read.
    child.on('close', (code, signal) => {
      living.delete(child);
      if (rest) lines.push(rest);
      resolve({ code, signal });
    });
  });
  const isAlive = () => living.has(child) && child.exitCode === null && child.signalCode === null;
  const url = `http://127.0.0.1:${port}`;
  const end = (signal: NodeJS.Signals) => {
    if (isAlive()) child.kill(signal);
    return ended;
  };
  return {
    app,
    url,
    lines,
    ended,
    isAlive,
    ready: async () => {
      for (
        const until = performance.now() + 120_000;
        isAlive() && performance.now() < until;
        await sleep(40)
      ) {
        if (await answers(`${url}/health/ready`)) return true;
      }
      return false;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Below the range from which outgoing connections get theirs, so that it stays free until the process takes it. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) =>
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
    );
    await new Promise((resolve) => probe.close(resolve));
    if (free) return port;
  }
}
