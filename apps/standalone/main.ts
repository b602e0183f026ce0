import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { migrate } from '#platform/database';
import { type EmbeddedServer, startEmbeddedServer } from '#platform/embedded-postgres';
import { say } from '#platform/i18n';
import { BadConfig, type Config, readConfig } from '#platform/kernel';
import type { DemoSignIn } from '../console/demo/prepare-demo.js';
import { start } from './start.nl.js';
import { welcomeLines } from './welcome.js';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  print(say(start.step, { step: name, seconds: ((performance.now() - from) / 1000).toFixed(1) }));
  return result;
}

interface Database {
  appUrl: string;
  ownerUrl: string;
  server?: EmbeddedServer;
}

/** The database to work on: the operator's own, or the one that comes with the program. */
async function openDatabase(config: Config): Promise<Database> {
  if (config.DATABASE_URL) {
    return { appUrl: config.DATABASE_URL, ownerUrl: config.DATABASE_OWNER_URL ?? config.DATABASE_URL };
  }
  mkdirSync(config.DATA_DIR, { recursive: true });
  const server = await startEmbeddedServer({
    dataDir: config.DATA_DIR,
    report: (text) => print(`  ${text}`),
  });
  return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, server };
}

/** The program itself: most of a start is reading it, so it is read while the database starts. */
async function readProgram() {
  const [{ openStandalone }, { prepareDemo }] = await Promise.all([
    import('./standalone.js'),
    import('../console/demo/prepare-demo.js'),
  ]);
  return { openStandalone, prepareDemo };
}

async function run(config: Config): Promise<void> {
  const reading = readProgram();
  // Whoever waits for it hears of a failure; until then it must not end the process.
  reading.catch(() => undefined);
  const database = await openDatabase(config);
  let stopping = false;
  let closeApp: () => Promise<void> = async () => undefined;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    print(`\n${start.stopping}`);
    closeApp()
      .then(() => database.server?.stop())
      .then(() => {
        print(start.stopped);
        process.exit(0);
      })
      .catch(fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await step(start.migrate, () => migrate(database));
    const { openStandalone, prepareDemo } = await reading;
    let signIns: readonly DemoSignIn[] = [];
    const app = await step(start.open, () =>
      openStandalone({
        config,
        databaseUrl: database.appUrl,
        port: config.PORT,
        beforeOpening: async (app) => {
          closeApp = () => app.close();
          if (config.NODE_ENV !== 'production') signIns = await step(start.demo, () => prepareDemo(app));
        },
      }),
    );
    closeApp = () => app.close();
    welcomeLines(config, signIns, process.uptime()).forEach(print);
  } catch (failure) {
    await closeApp().catch(() => undefined);
    await database.server?.stop();
    throw failure;
  }
}

function fail(failure: unknown): never {
  const known = failure instanceof BadConfig || (failure instanceof Error && 'code' in failure);
  process.stderr.write(`${known ? (failure as Error).message : ((failure as Error).stack ?? failure)}\n`);
  process.exit(1);
}

try {
  await run(readConfig());
} catch (failure) {
  fail(failure);
}
