import { Redis } from 'ioredis';
import type { TestDatabase } from './database.js';

export interface QueueBackend {
  name: string;
  redisUrl: string | undefined;
  /** Makes the queue forget all its jobs. */
  flush(database: TestDatabase): Promise<void>;
}

const onPostgres: QueueBackend = {
  name: 'PostgreSQL',
  redisUrl: undefined,
  flush: async (database) => {
    await database.sql('TRUNCATE bullmq.bullmq_jobs CASCADE').catch(() => undefined);
  },
};

/**
 * Where the tests of messages run: PostgreSQL always, Redis too when TEST_REDIS_URL names one (.ci/run starts one).
 * Each test file takes its own Redis database, so files that run side by side do not hear each other's jobs.
 */
export function queueBackends(): QueueBackend[] {
  const url = process.env['TEST_REDIS_URL'];
  if (!url) return [onPostgres];
  const worker = Number(process.env['JEST_WORKER_ID'] ?? 1);
  const own = new URL(url);
  own.pathname = `/${worker % 16}`;
  const onRedis: QueueBackend = {
    name: 'Redis',
    redisUrl: own.href,
    flush: async () => {
      const redis = new Redis(own.href);
      await redis.flushdb();
      redis.disconnect();
    },
  };
  return [onPostgres, onRedis];
}
