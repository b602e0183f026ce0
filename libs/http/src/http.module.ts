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
import { IdentityModule } from '#libs/identity';
import { ActorGuard } from './actor.guard.js';
import { saysWhoMayUseIt } from './allow.js';
import { FormGuard } from './form.guard.js';
import { HttpHandlers } from './http.handlers.js';
import { type DoorSettings, doorSettings } from './http.settings.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { RateGuard } from './rate.guard.js';
import { RateStore } from './rate.store.js';
import { ReadyBytesModule } from './ready-bytes.module.js';
import { SchemaPipe } from './schema.pipe.js';

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
        return isRoute && !saysWhoMayUseIt(handler) ? [`${name}.${method}`] : [];
      });
    });
    if (silent.length > 0) throw new Error(`these routes miss @Allow: ${silent.join(', ')}`);
  }
}

/** What every door has. Once per process, by the app. */
@Module({})
export class HttpModule {
  /** Guards, pipe, filter and repeat-safe POST of a process with doors; together with `prepareHttp`. */
  static door(settings: DoorSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule, IdentityModule, ReadyBytesModule],
      providers: [
        { provide: doorSettings, useValue: settings },
        RateStore,
        RoutesCheck,
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [doorSettings, RateStore, ReadyBytesModule],
    };
  }

  /** For the worker: takes away the rows that the doors leave behind. */
  static worker(): DynamicModule {
    return { module: HttpModule, providers: [HttpHandlers] };
  }
}
