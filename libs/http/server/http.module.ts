import { type DynamicModule, Inject, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import {
  APP_FILTER,
  APP_GUARD,
  APP_INTERCEPTOR,
  APP_PIPE,
  DiscoveryModule,
  DiscoveryService,
  MetadataScanner,
} from '@nestjs/core';
import { ActorGuard, FormGuard, hasAllow, RateGuard, RateStore } from '#http/access';
import { PageCache } from '#http/caching';
import { type HttpSettings, httpSettings, ProblemFilter } from '#http/errors';
import { SchemaPipe } from '#http/input';
import { IdentityModule } from '#people/identity';
import { Transactions } from '#platform/database';
import { Clock } from '#platform/kernel';
import { HttpHandlers } from './http.handlers.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/** Refuses to start when a route does not say who may use it (scenario P1). */
@Injectable()
class RoutesCheck implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype: object = Object.getPrototypeOf(instance);
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = (prototype as Record<string, () => unknown>)[method]!;
        const isRoute = Reflect.hasMetadata(METHOD_METADATA, handler);
        return isRoute && !hasAllow(handler) ? [`${name}.${method}`] : [];
      });
    });
    if (silent.length > 0) throw new Error(`these routes miss @Allow: ${silent.join(', ')}`);
  }
}

/** What every app has. Once per process, by the app. */
@Module({})
export class HttpModule {
  /** Guards, pipe, filter and repeat-safe POST of a process that answers requests; together with `prepareHttp`. */
  static forRoot(settings: HttpSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule, IdentityModule],
      providers: [
        { provide: httpSettings, useValue: settings },
        RateStore,
        RoutesCheck,
        {
          // One for all apps of a process: the pages and the API read the same versions.
          provide: PageCache,
          inject: [Transactions, Clock],
          useFactory: (transactions: Transactions, clock: Clock) =>
            new PageCache(
              async ({ coalitionId, eventId }) =>
                transactions.read(
                  { coalitionId },
                  async (reader) => (await settings.versionOf?.(reader, eventId)) ?? 'gone',
                ),
              clock,
            ),
        },
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [httpSettings, RateStore, PageCache],
    };
  }

  /** For the worker: takes away the rows that requests leave behind. */
  static worker(): DynamicModule {
    return { module: HttpModule, providers: [HttpHandlers] };
  }
}
