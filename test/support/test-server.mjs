import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = new URL('../../dist/libs/platform/', import.meta.url);
/** Name of the folder of one run: the number of its process tells later runs whether it still lives. */
const folder = /^kom-erbij-test-(\d+)-/;

/** Whether `npm run build` has made what a test on the database needs. */
export const isBuilt = () => existsSync(new URL('embedded-postgres/index.js', built));

async function startIn(dataDir) {
  const { startEmbeddedServer } = await import(new URL('embedded-postgres/index.js', built));
  return startEmbeddedServer({ dataDir, durable: false });
}

/** In memory, where that has room. */
const inMemory = '/dev/shm';

/**
 * A disk looks for room for each file among all that were just removed, and a run makes and removes two hundred
 * databases of 350 files: in memory that takes a quarter of the processor time (measured on ext4).
 */
async function parentFolder() {
  const room = await statfs(inMemory).catch(() => undefined);
  return room && room.bavail * room.bsize > 2e9 ? inMemory : tmpdir();
}

/**
 * Starts the server of one test run in a temporary folder, with a migrated database to clone.
 * `stop` ends the server and removes the folder.
 */
export async function startTestServer() {
  await sweepTestServers();
  const dataDir = await mkdtemp(join(await parentFolder(), `kom-erbij-test-${process.pid}-`));
  await chmod(dataDir, 0o755);
  const server = await startIn(dataDir);
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const template = 'kom_erbij_template';
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await owner.query(`CREATE DATABASE ${template} TEMPLATE template0`);
    await owner.end();
    const inTemplate = (url) => url.replace(/[^/]+$/, template);
    const { migrate } = await import(new URL('database/index.js', built));
    await migrate({ ownerUrl: inTemplate(server.ownerUrl), appUrl: inTemplate(server.appUrl) });
    return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, template, folder: dataDir, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Ends the servers of runs that were killed before they could do so, and removes their folders. */
export async function sweepTestServers() {
  const parents = [tmpdir(), inMemory].filter(existsSync);
  const found = await Promise.all(
    parents.map(async (parent) =>
      (await readdir(parent)).map((name) => ({ name, dataDir: join(parent, name) })),
    ),
  );
  for (const { name, dataDir } of found.flat()) {
    const pid = Number(folder.exec(name)?.[1]);
    if (!pid || lives(pid)) continue;
    try {
      if (existsSync(join(dataDir, 'postgres', 'postmaster.pid'))) await (await startIn(dataDir)).stop();
      await rm(dataDir, { recursive: true, force: true });
    } catch {
      // Of another user, or being removed by another run: not ours to tidy.
    }
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}
