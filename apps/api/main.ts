import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { programmeVersion } from '#events/programme';
import { HealthModule, HttpModule, openApp, startProcess } from '#http/server';
import { CorrespondenceModule, correspondenceSettings } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { pageLinks } from '../web/routes.js';
import { ApiModule } from './api.module.js';
import { prepareApi } from './prepare-api.js';

await startProcess((config, url) => {
  @Module({
    imports: [
      DatabaseModule.forRoot({ url, pool: config.DATABASE_POOL }),
      CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
      HttpModule.forRoot({
        config,
        pages: pageLinks(config.baseUrl),
        problemPage: (problem) => problem.kind.title,
        versionOf: programmeVersion,
      }),
      HealthModule.database(),
      ApiModule,
    ],
  })
  class ApiProcess {}

  return openApp(ApiProcess, {
    config,
    port: config.PORT,
    prepare: (app) => prepareApi(app, config),
  });
});
