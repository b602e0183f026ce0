import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from '../../libs/platform/embedded-postgres/embedded-server.js';

let room: string;
const running: EmbeddedServer[] = [];

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'kom-erbij-embedded-'));
  await chmod(room, 0o755);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rm(room, { recursive: true, force: true }));

async function start(options: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir: join(room, 'data'), durable: false, ...options });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidOf = async (dataDir: string) =>
  Number(
    (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0],
  );

describe('the embedded database', () => {
  it('works as two roles, neither of which can step over row-level security', async () => {
    const server = await start();
    const roles = `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user`;
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(await ask(server.appUrl, roles)).toEqual([
      { rolname: 'kom_erbij_app', ...powerless, rolcreatedb: false },
    ]);
    expect(await ask(server.ownerUrl, roles)).toEqual([
      { rolname: 'kom_erbij_owner', ...powerless, rolcreatedb: true },
    ]);
    await expect(ask(server.appUrl, 'CREATE TABLE t (x int)')).rejects.toThrow('permission denied');
    expect(await ask(server.ownerUrl, 'CREATE TABLE t (x int)')).toEqual([]);
  });

  it('lets nobody in without the password, and nobody at all as superuser', async () => {
    const server = await start();
    const wrong = server.appUrl.replace(/:[0-9a-f]{48}@/, ':wrong@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const superuser = server.appUrl.replace('kom_erbij_app', 'postgres');
    await expect(ask(superuser, 'SELECT 1')).rejects.toThrow('no pg_hba.conf entry');
    const { mode } = await stat(join(room, 'data', 'postgres', 'kom-erbij.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('sorts Dutch words as a Dutch reader does, and knows capitals with accents', async () => {
    const { appUrl } = await start();
    const words = `unnest(array['Zon','appel','Éva','evi']) word`;
    expect(
      await ask(appUrl, `SELECT array_agg(word ORDER BY word COLLATE "nl-x-icu") FROM ${words}`),
    ).toEqual([{ array_agg: ['appel', 'Éva', 'evi', 'Zon'] }]);
    expect(await ask(appUrl, `SELECT lower('ÉÉN') AS one`)).toEqual([{ one: 'één' }]);
  });

  it('keeps the data and the passwords over a restart, and is quick the second time', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const began = performance.now();
    const second = await start();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(second.appUrl.replace(/:\d+\//, '/')).toBe(first.appUrl.replace(/:\d+\//, '/'));
  });

  it('is shared by two processes; the last one to leave stops it', async () => {
    const [first, second] = [await start(), await start()];
    expect(second.port).toBe(first.port);
    await first.stop();
    await first.stop();
    expect(await ask(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(ask(second.appUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(await pidOf(join(room, 'data'))).toBe(0);
  });

  it('is found again after the process that started it was killed, and then stopped', async () => {
    const server = await start();
    // What is left of a killed process: a server, and nobody who holds it.
    const holds = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kom-erbij hold'`;
    await ask(server.ownerUrl, holds);
    const orphan = await pidOf(join(room, 'data'));
    const found = await start();
    expect([found.port, await pidOf(join(room, 'data'))]).toEqual([server.port, orphan]);
    await found.stop();
    expect(() => process.kill(orphan, 0)).toThrow('ESRCH');
  });

  it('starts beside a leftover postmaster.pid whose number now belongs to somebody else', async () => {
    const dataDir = join(room, 'data');
    await (await start()).stop();
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    await writeFile(file, `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    const server = await start();
    expect(await ask(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await pidOf(dataDir)).not.toBe(process.pid);
  });

  it('leaves nothing half when two processes make it at the same time', async () => {
    const dataDir = join(room, 'twice');
    const [one, other] = await Promise.all([start({ dataDir }), start({ dataDir })]);
    expect(other.appUrl).toBe(one.appUrl);
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('works in a folder that is closed to others, and keeps the data there', async () => {
    const closed = join(room, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await start({ dataDir: join(closed, '.data') });
    expect(await ask(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    expect(await readdir(join(closed, '.data'))).toEqual(['postgres']);
  });

  it('refuses, with a way out, a database of another version', async () => {
    const dataDir = join(room, 'old');
    await (await start({ dataDir })).stop();
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start({ dataDir })).rejects.toThrow(
      'is van PostgreSQL 17; deze Kom Erbij brengt versie 18 mee',
    );
  });

  it('listens on this machine only', async () => {
    const server = await start();
    const listening = await promisify(execFile)('cat', ['/proc/net/tcp', '/proc/net/tcp6']).catch(
      () => undefined,
    );
    if (!listening) return;
    const port = server.port.toString(16).toUpperCase().padStart(4, '0');
    const addresses = [...listening.stdout.matchAll(new RegExp(`: ([0-9A-F]+):${port} [0-9A-F:]+ 0A`, 'g'))];
    expect(addresses.map(([, address]) => address)).toEqual(['0100007F']);
  });
});
