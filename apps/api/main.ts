import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { HealthModule, HttpModule, openDoor, startProcess } from '#http/server';
import { CorrespondenceModule, correspondenceSettings } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { ApiModule } from './api.module.js';
import { prepareApi } from './prepare-api.js';

await startProcess((config, url) => {
  @Module({
    imports: [
      DatabaseModule.connect({ url, pool: config.DATABASE_POOL }),
      CorrespondenceModule.with(correspondenceSettings(config)),
      HttpModule.door({ config, problemPage: (problem) => problem.kind.title }),
      HealthModule.database(),
      ApiModule,
    ],
  })
  class ApiProcess {}

  return openDoor(ApiProcess, {
    config,
    port: config.PORT,
    prepare: (app) => prepareApi(app, config),
  });
});
