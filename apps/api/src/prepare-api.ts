import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { Documentation } from './documentation.js';
import { describeApi } from './open-api.js';

/** Writes the description of the API. After the app is made, before it listens. */
export function prepareApi(app: NestFastifyApplication, config: Pick<Config, 'baseUrl'>): void {
  app.get(Documentation, { strict: false }).write(describeApi(app, ApiModule, config));
}
