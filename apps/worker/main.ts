import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { HttpModule, openApp, startProcess } from '#http/server';
import { CorrespondenceModule, correspondenceSettings, MailModule } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { pageLinks } from '../web/routes.js';
import { messageSettings, WorkerModule } from './worker.module.js';

await startProcess((config, url) => {
  @Module({
    imports: [
      DatabaseModule.forRoot({ url, pool: config.DATABASE_POOL }),
      CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
      MailModule.worker(),
      HttpModule.forRoot({
        config,
        pages: pageLinks(config.baseUrl),
        problemPage: (problem) => problem.kind.title,
      }),
      WorkerModule.with(messageSettings(config, url)),
    ],
  })
  class WorkerProcess {}

  // A worker answers nothing by HTTP but how it is.
  return openApp(WorkerProcess, { config, port: config.HEALTH_PORT });
});
