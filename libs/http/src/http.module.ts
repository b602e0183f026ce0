import { type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import {
  APP_FILTER,
  APP_GUARD,
  APP_PIPE,
  DiscoveryModule,
  DiscoveryService,
  MetadataScanner,
} from '@nestjs/core';
import { IdentityModule } from '#libs/identity';
import { ActorGuard } from './actor.guard.js';
import { saysWhoMayUseIt } from './allow.js';
import { FormGuard } from './form.guard.js';
import { type DoorSettings, doorSettings } from './http.settings.js';
import { ProblemFilter } from './problem.filter.js';
import { RateGuard } from './rate.guard.js';
import { RateStore } from './rate.store.js';
import { SchemaPipe } from './schema.pipe.js';

/** Guards, pipe and filter of every door. Once per process, by the app; together with `prepareHttp`. */
@Module({})
export class HttpModule implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  static door(settings: DoorSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule, IdentityModule],
      providers: [
        { provide: doorSettings, useValue: settings },
        RateStore,
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [doorSettings, RateStore],
    };
  }

  /** Refuses to start when a route does not say who may use it (scenario P1). */
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
