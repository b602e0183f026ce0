import { Controller, type DynamicModule, Get, Inject, Module, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '#http/access';
import { checkDatabase, Transactions } from '#platform/database';

/** One thing that must be right before requests should come here; answers or throws. */
export interface Probe {
  name: string;
  check: () => Promise<void>;
}

const probesToken = Symbol('probes');

/** For whoever watches over the processes: a load balancer, a container engine, an operator. */
@Controller('health')
class HealthController {
  constructor(
    @Inject(probesToken) private readonly probes: readonly Probe[],
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  /** The process is there; it says nothing about what it depends on, so a database that is away restarts nobody. */
  @Get('live')
  @Allow('public')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 only when everything that this process needs is right; the answer says what is not. */
  @Get('ready')
  @Allow('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Record<string, string>> {
    const database: Probe = {
      name: 'database',
      check: () => this.transactions.read('platform', (reader) => checkDatabase((sql) => reader.query(sql))),
    };
    const found = await Promise.all([database, ...this.probes].map(tryProbe));
    const ready = found.every(([, state]) => state === 'ok');
    reply.code(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'not ready', ...Object.fromEntries(found) };
  }
}

async function tryProbe(probe: Probe): Promise<[string, string]> {
  try {
    await probe.check();
    return [probe.name, 'ok'];
  } catch (error) {
    return [probe.name, error instanceof Error && error.name === 'UnfitDatabase' ? error.message : 'away'];
  }
}

@Module({})
export class HealthModule {
  /** `imports` are the modules that the probes' maker is injected with. Once, by the app. */
  static with(
    options: Pick<DynamicModule, 'imports'> & {
      inject: never[] | unknown[];
      probes: (...needs: never[]) => Probe[];
    },
  ): DynamicModule {
    return {
      module: HealthModule,
      imports: options.imports ?? [],
      controllers: [HealthController],
      providers: [{ provide: probesToken, inject: options.inject as never[], useFactory: options.probes }],
    };
  }

  /** For a process that needs the database only. */
  static database(): DynamicModule {
    return HealthModule.with({ inject: [], probes: () => [] });
  }
}
