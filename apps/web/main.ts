import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { HealthModule, HttpModule, openDoor, startProcess } from '#http/server';
import { CorrespondenceModule, correspondenceSettings, MailModule } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { pageDoor } from './door.js';
import { prepareWeb } from './prepare-web.js';
import { WebModule } from './web.module.js';

await startProcess((config, url) => {
  const door = pageDoor(config);

  @Module({
    imports: [
      DatabaseModule.connect({ url, pool: config.DATABASE_POOL }),
      CorrespondenceModule.with(correspondenceSettings(config)),
      MailModule.reader(),
      HttpModule.door(door),
      HealthModule.database(),
      WebModule,
    ],
  })
  class WebProcess {}

  return openDoor(WebProcess, {
    config,
    port: config.PORT,
    prepare: (app) => {
      door.use(app);
      return prepareWeb(app);
    },
  });
});
