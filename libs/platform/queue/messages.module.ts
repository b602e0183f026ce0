import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Transactions } from '#platform/database';
import { handlerTable } from './handler-table.js';
import { handlersOf, type Sweep, sweepsOf } from './handles.js';
import { type Poller, startPoller } from './poller.js';
import { type JobQueue, openQueue, type QueueSettings } from './queue.js';
import { relayDue } from './relay.js';
import { runJob } from './runner.js';

export interface MessageSettings extends QueueSettings {
  relayMilliseconds: number;
  sweepSeconds: number;
}

const settingsToken = Symbol('message settings');

/**
 * The working half of the product: takes messages from the outbox to their handlers and runs the sweeps.
 * Started in worker processes only; web and api leave rows behind and never wait for it.
 */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('messages');
  private queue: JobQueue | undefined;
  private pollers: Poller[] = [];
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(settingsToken) private readonly settings: MessageSettings,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {}

  onApplicationBootstrap(): void {
    const instances = this.discovery.getProviders().map((provider) => provider.instance as unknown);
    const handlers = handlerTable(instances.flatMap(handlersOf));
    const queue = openQueue(this.settings);
    this.queue = queue;
    queue.listen(
      (job) => runJob(this.transactions, handlers, job),
      (job, error) =>
        this.log.error({ message: job?.messageId, handler: job?.handler, error: error.message }),
    );
    const relay: Sweep = {
      name: 'relayMessages',
      pace: 'quick',
      run: () =>
        relayDue({
          transactions: this.transactions,
          handlers,
          enqueue: (jobs) => queue.enqueue(jobs),
          againAfter: Math.max(this.settings.sweepSeconds, 1),
          logError: (text) => this.log.error(text),
        }),
    };
    this.startSweeps([relay, ...instances.flatMap(sweepsOf)]);
  }

  /** Whether the queue answers: part of the health of a worker. */
  async isReady(): Promise<boolean> {
    return (await this.queue?.isReady()) ?? false;
  }

  /** No new work; what is in hand is finished first (scenario J1). */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening();
    await Promise.all(this.pollers.map((poller) => poller.stop()));
    await this.queue?.close();
    this.queue = undefined;
  }

  private startSweeps(sweeps: Sweep[]): void {
    const quick: Poller[] = [];
    for (const sweep of sweeps) {
      const pause =
        sweep.pace === 'quick' ? this.settings.relayMilliseconds : this.settings.sweepSeconds * 1000;
      const poller = startPoller(pause, sweep.run, (error) =>
        this.log.error({ sweep: sweep.name, error: error instanceof Error ? error.message : String(error) }),
      );
      this.pollers.push(poller);
      if (sweep.pace === 'quick') quick.push(poller);
    }
    this.stopListening = this.transactions.onPublished(() => {
      for (const poller of quick) poller.trigger();
    });
  }
}

@Module({})
export class MessagesModule {
  /** Makes this process a worker. */
  static worker(settings: MessageSettings): DynamicModule {
    return {
      module: MessagesModule,
      imports: [DiscoveryModule],
      providers: [{ provide: settingsToken, useValue: settings }, Worker],
      exports: [Worker],
    };
  }
}
