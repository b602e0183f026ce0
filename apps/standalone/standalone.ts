import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpModule, openApp } from '#http/server';
import { CorrespondenceModule, correspondenceSettings, MailModule } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import type { Clock, Config } from '#platform/kernel';
import { ApiModule } from '../api/api.module.js';
import { prepareApi } from '../api/prepare-api.js';
import { pageHttp } from '../web/page-http.js';
import { prepareWeb } from '../web/prepare-web.js';
import { pageLinks } from '../web/routes.js';
import { WebModule } from '../web/web.module.js';
import { messageSettings, WorkerModule } from '../worker/worker.module.js';

export interface StandaloneOptions {
  config: Config;
  /** Migrated, and as the role that row-level security holds. */
  databaseUrl: string;
  port: number;
  clock?: Clock | undefined;
  /** Runs when the libraries are there and before anybody can come in. */
  beforeOpening?: (app: NestFastifyApplication) => Promise<void>;
}

/** On somebody's screen the addresses must stay readable: a line per request is for a server that is watched. */
function quiet(config: Config): Config['LOG_LEVEL'] {
  return config.NODE_ENV !== 'production' && config.LOG_LEVEL === 'log' ? 'warn' : config.LOG_LEVEL;
}

/** Web, API and worker in one process on one port: for `npm start`, demonstrations and end-to-end tests. */
export function openStandalone(options: StandaloneOptions): Promise<NestFastifyApplication> {
  const { config, databaseUrl, port } = options;
  const http = pageHttp(config);

  @Module({
    imports: [
      DatabaseModule.forRoot({ url: databaseUrl, pool: config.DATABASE_POOL, clock: options.clock }),
      CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
      MailModule.worker(),
      HttpModule.forRoot(http),
      WorkerModule.with(messageSettings(config, databaseUrl)),
      ApiModule,
      WebModule,
    ],
  })
  class Standalone {}

  return openApp(Standalone, {
    config: { ...config, LOG_LEVEL: quiet(config) },
    port,
    stopsOnSignal: false,
    prepare: async (app) => {
      http.use(app);
      await prepareWeb(app);
      prepareApi(app, config);
      await options.beforeOpening?.(app);
    },
  });
}
