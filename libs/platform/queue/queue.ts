import { createPostgresBackend, createRedisBackend, type Processor, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** What a job carries: which message, for which handler. Never a person (privacy V18). */
export interface Job {
  messageId: string;
  handler: string;
}

export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** Jobs that one worker has in hand at the same time. */
  concurrency: number;
}

export interface JobQueue {
  /** Adds these jobs; the same message and handler twice is one job. */
  enqueue(jobs: readonly Job[]): Promise<void>;
  /** Starts taking jobs. */
  listen(work: (job: Job) => Promise<void>, failed: (job: Job | undefined, error: Error) => void): void;
  isReady(): Promise<boolean>;
  /** Takes no new jobs, finishes those in hand, closes the connections. */
  close(): Promise<void>;
}

const name = 'messages';

/**
 * Failed jobs are removed, because a job id that is still there cannot be added again; the outbox row stays until the
 * handler has done its work, and it is offered again later. `maxStalledCount` is raised so that the neighbours of a job
 * that kills its worker are not thrown out with it (scenario J3).
 */
const jobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** What a killed worker had in hand is taken over within 15 seconds; to be taken for dead by mistake does no harm. */
const workerOptions = {
  maxStalledCount: 5,
  lockDuration: 10_000,
  stalledInterval: 5000,
  runRetryDelay: 1000,
} as const;

/** The queue on BullMQ: on Redis when there is one, else on PostgreSQL. */
export function openQueue(settings: QueueSettings): JobQueue {
  return settings.redisUrl ? onRedis(settings, settings.redisUrl) : onPostgres(settings);
}

function onPostgres(settings: QueueSettings): JobQueue {
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    options: '-c search_path=bullmq',
    keepAlive: true,
    max: 6,
    application_name: 'kom-erbij-queue',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return jobQueue(
    new Queue<Job>(name, { connection: pool, defaultJobOptions: jobOptions }),
    (processor) =>
      new Worker<Job>(name, processor, {
        connection: pool,
        concurrency: settings.concurrency,
        ...workerOptions,
      }),
    async () => ((await pool.query('SELECT 1')).rowCount ?? 0) === 1,
    () => pool.end(),
  );
}

function onRedis(settings: QueueSettings, url: string): JobQueue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const { Queue, Worker } = withBackend(createRedisBackend);
  return jobQueue(
    new Queue<Job>(name, { connection, defaultJobOptions: jobOptions }),
    (processor) =>
      new Worker<Job>(name, processor, { connection, concurrency: settings.concurrency, ...workerOptions }),
    async () => connection.status === 'ready' && (await connection.ping()) === 'PONG',
    async () => connection.disconnect(),
  );
}

interface AnyQueue {
  addBulk(jobs: { name: string; data: Job; opts: { jobId: string } }[]): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

interface AnyWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: { data: Job } | undefined, error: Error) => void): unknown;
}

function jobQueue(
  queue: AnyQueue,
  start: (processor: Processor<Job>) => AnyWorker,
  isReady: () => Promise<boolean>,
  disconnect: () => Promise<void>,
): JobQueue {
  let worker: AnyWorker | undefined;
  queue.on('error', () => undefined);
  return {
    enqueue: async (jobs) => {
      await queue.addBulk(
        jobs.map((job) => ({
          name: 'job',
          data: job,
          opts: { jobId: `${job.messageId}.${job.handler}` },
        })),
      );
    },
    listen: (work, failed) => {
      worker = start(async (job) => work(job.data));
      worker.on('failed', (job, error) => failed(job?.data, error));
      worker.on('error', (error) => failed(undefined, error));
    },
    isReady,
    close: async () => {
      await worker?.close();
      await queue.close();
      await disconnect();
    },
  };
}
