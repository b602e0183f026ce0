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
import { type BellQueue, openQueue, type QueueSettings } from './queue.js';
import { relayDue } from './relay.js';
import { type Round, startRound } from './round.js';
import { runBell } from './runner.js';

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
  private queue: BellQueue | undefined;
  private rounds: Round[] = [];
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
      (bell) => runBell(this.transactions, handlers, bell),
      (bell, error) =>
        this.log.error({ message: bell?.messageId, handler: bell?.handler, error: error.message }),
    );
    const relay: Sweep = {
      name: 'relayMessages',
      pace: 'quick',
      run: () =>
        relayDue({
          transactions: this.transactions,
          handlers,
          ring: (bells) => queue.ring(bells),
          againAfter: Math.max(this.settings.sweepSeconds, 1),
          complain: (text) => this.log.error(text),
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
    await Promise.all(this.rounds.map((round) => round.stop()));
    await this.queue?.close();
    this.queue = undefined;
  }

  private startSweeps(sweeps: Sweep[]): void {
    const quick: Round[] = [];
    for (const sweep of sweeps) {
      const pause =
        sweep.pace === 'quick' ? this.settings.relayMilliseconds : this.settings.sweepSeconds * 1000;
      const round = startRound(pause, sweep.run, (error) =>
        this.log.error({ sweep: sweep.name, error: error instanceof Error ? error.message : String(error) }),
      );
      this.rounds.push(round);
      if (sweep.pace === 'quick') quick.push(round);
    }
    this.stopListening = this.transactions.onPublished(() => {
      for (const round of quick) round.nudge();
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
