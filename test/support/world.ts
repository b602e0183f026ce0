import type { DynamicModule, INestApplicationContext, ModuleMetadata, Type } from '@nestjs/common';
import { ConsoleLogger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule, Transactions } from '#platform/database';
import { MovableClock } from '#platform/kernel';
import { MessagesModule } from '#platform/queue';
import { newDatabase, type TestDatabase } from './database.js';

export interface WorldOptions {
  /** The libraries that take part. */
  modules?: (Type | DynamicModule)[];
  providers?: ModuleMetadata['providers'];
  /** With a worker: messages reach their handlers and sweeps run. */
  worker?: boolean | { redisUrl?: string | undefined; sweepSeconds?: number };
  /** What the product calls now. Default: Monday 14 September 2026, 12.00 uur in Amsterdam. */
  now?: Date;
  /** A database that is there already, for a second process on the same one. */
  database?: TestDatabase;
}

export interface World {
  app: INestApplicationContext;
  database: TestDatabase;
  transactions: Transactions;
  clock: MovableClock;
  sql: TestDatabase['sql'];
  get<T>(type: Type<T> | string | symbol): T;
  /** Stops the libraries; the database goes too when this world made it. */
  close(): Promise<void>;
}

export const usualNow = new Date('2026-09-14T10:00:00Z');

// What the product logs is no part of a test's report, unless somebody looks for a fault.
const quiet = new ConsoleLogger({ logLevels: process.env['TEST_LOG'] ? ['error', 'warn', 'log'] : [] });

/** Real libraries on a real database of their own, with a clock that the test moves. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const database = options.database ?? (await newDatabase());
  const clock = new MovableClock(options.now ?? usualNow);
  const worker = typeof options.worker === 'object' ? options.worker : {};
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url: database.appUrl, pool: 10, clock }),
      ...(options.worker
        ? [
            MessagesModule.worker({
              databaseUrl: database.appUrl,
              redisUrl: worker.redisUrl,
              concurrency: 5,
              relayMilliseconds: 20,
              sweepSeconds: worker.sweepSeconds ?? 1,
            }),
          ]
        : []),
      ...(options.modules ?? []),
    ],
    providers: options.providers ?? [],
  })
    .setLogger(quiet)
    .compile();
  const app = await module.init();
  return {
    app,
    database,
    transactions: app.get(Transactions),
    clock,
    sql: database.sql,
    get: (type) => app.get(type, { strict: false }),
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}
