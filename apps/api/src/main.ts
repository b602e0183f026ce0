import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CorrespondenceModule, correspondenceSettings } from '#libs/correspondence';
import { DatabaseModule } from '#libs/database';
import { HealthModule, HttpModule, openDoor } from '#libs/http';
import { neededDatabase, readConfig } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { prepareApi } from './prepare-api.js';

const config = readConfig();

@Module({
  imports: [
    DatabaseModule.connect({ url: neededDatabase(config), pool: config.DATABASE_POOL }),
    CorrespondenceModule.with(correspondenceSettings(config)),
    HttpModule.door({ config, problemPage: (problem) => problem.kind.title }),
    HealthModule.database(),
    ApiModule,
  ],
})
class ApiProcess {}

await openDoor(ApiProcess, {
  config,
  port: config.PORT,
  prepare: (app) => prepareApi(app, config),
});
