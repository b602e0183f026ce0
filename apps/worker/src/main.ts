import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CorrespondenceModule, correspondenceSettings } from '#libs/correspondence';
import { DatabaseModule } from '#libs/database';
import { HttpModule, openDoor } from '#libs/http';
import { neededDatabase, readConfig } from '#libs/kernel';
import { MailModule } from '#libs/mail';
import { messageSettings, WorkerModule } from './worker.module.js';

const config = readConfig();
const databaseUrl = neededDatabase(config);

@Module({
  imports: [
    DatabaseModule.connect({ url: databaseUrl, pool: config.DATABASE_POOL }),
    CorrespondenceModule.with(correspondenceSettings(config)),
    MailModule.worker(),
    HttpModule.door({ config, problemPage: (problem) => problem.kind.title }),
    WorkerModule.with(messageSettings(config, databaseUrl)),
  ],
})
class WorkerProcess {}

// The only door of a worker is the one that tells its health.
await openDoor(WorkerProcess, { config, port: config.HEALTH_PORT });
