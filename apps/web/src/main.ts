import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CorrespondenceModule, correspondenceSettings } from '#libs/correspondence';
import { DatabaseModule } from '#libs/database';
import { HealthModule, HttpModule, openDoor } from '#libs/http';
import { neededDatabase, readConfig } from '#libs/kernel';
import { MailModule } from '#libs/mail';
import { pageDoor } from './door.js';
import { prepareWeb } from './prepare-web.js';
import { WebModule } from './web.module.js';

const config = readConfig();
const door = pageDoor(config);

@Module({
  imports: [
    DatabaseModule.connect({ url: neededDatabase(config), pool: config.DATABASE_POOL }),
    CorrespondenceModule.with(correspondenceSettings(config)),
    MailModule.reader(),
    HttpModule.door(door),
    HealthModule.database(),
    WebModule,
  ],
})
class WebProcess {}

await openDoor(WebProcess, {
  config,
  port: config.PORT,
  prepare: (app) => {
    door.use(app);
    return prepareWeb(app);
  },
});
