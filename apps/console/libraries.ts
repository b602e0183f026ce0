import { ConsoleLogger, type INestApplicationContext, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { ImportModule } from '#events/import';
import { ProgrammeModule } from '#events/programme';
import { NotificationsModule, RegistrationModule } from '#events/registration';
import { RetentionModule } from '#events/retention';
import { CoalitionModule } from '#people/coalition';
import { CorrespondenceModule, correspondenceSettings } from '#people/correspondence';
import { IdentityModule } from '#people/identity';
import { DatabaseModule } from '#platform/database';
import { startEmbeddedServer } from '#platform/embedded-postgres';
import { type Config, readConfig } from '#platform/kernel';
import { pageLinks } from '../web/routes.js';

export interface OpenDatabase {
  config: Config;
  appUrl: string;
  ownerUrl: string;
}

/** Works on the operator's own database, or on the embedded one: also while `npm start` runs beside it. */
export async function onDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const config = readConfig();
  if (config.DATABASE_URL) {
    return work({
      config,
      appUrl: config.DATABASE_URL,
      ownerUrl: config.DATABASE_OWNER_URL ?? config.DATABASE_URL,
    });
  }
  const server = await startEmbeddedServer({ dataDir: config.DATA_DIR });
  try {
    return await work({ config, appUrl: server.appUrl, ownerUrl: server.ownerUrl });
  } finally {
    await server.stop();
  }
}

/** Works with the libraries, without HTTP and without a worker. @throws UnfitDatabase when `migrate` has to run first. */
export function withLibraries<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  return onDatabase(async ({ config, appUrl }) => {
    @Module({
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot({ url: appUrl, pool: 4 }),
        CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
        IdentityModule,
        CoalitionModule,
        ProgrammeModule,
        ImportModule,
        RegistrationModule,
        NotificationsModule,
        RetentionModule,
      ],
    })
    class Console {}

    const app = await NestFactory.createApplicationContext(Console, {
      logger: new ConsoleLogger({ json: true, logLevels: ['error', 'fatal'] }),
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
