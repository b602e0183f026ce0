import { type DynamicModule, Module } from '@nestjs/common';
import { NotificationsModule, RemindersModule } from '#events/registration';
import { RetentionModule } from '#events/retention';
import { HealthModule, HttpModule } from '#http/server';
import { SignInModule } from '#people/identity';
import type { Config } from '#platform/kernel';
import { type MessageSettings, MessagesModule, Worker } from '#platform/queue';

/** The libraries whose handlers and sweeps run here. */
const libraries = [SignInModule, NotificationsModule, RemindersModule, RetentionModule, HttpModule.worker()];

export function messageSettings(config: Config, databaseUrl: string): MessageSettings {
  return {
    databaseUrl,
    redisUrl: config.REDIS_URL,
    concurrency: 5,
    relayMilliseconds: config.RELAY_MILLISECONDS,
    sweepSeconds: config.SWEEP_SECONDS,
  };
}

/** Takes messages to their handlers, runs the sweeps, and tells whether the queue is well. */
@Module({})
export class WorkerModule {
  static with(settings: MessageSettings): DynamicModule {
    const messages = MessagesModule.worker(settings);
    return {
      module: WorkerModule,
      imports: [
        messages,
        HealthModule.with({
          imports: [messages],
          inject: [Worker],
          probes: (worker: Worker) => [
            {
              name: 'queue',
              check: async () => {
                if (!(await worker.isReady())) throw new Error('the queue does not answer');
              },
            },
          ],
        }),
        ...libraries,
      ],
    };
  }
}
