import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/kernel';
import { ApiModule } from './api.module.js';
import { Documentation } from './documentation.js';
import { describeApi } from './open-api.js';

/** Lets the API describe itself. After the app is made. */
export function prepareApi(app: NestFastifyApplication, config: Pick<Config, 'baseUrl'>): void {
  app.get(Documentation, { strict: false }).prepare(() => describeApi(app, ApiModule, config));
}
