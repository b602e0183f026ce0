import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#libs/kernel';
import { ApiModule } from './api.module.js';

/** Writes the description of the API. After the app is made, before it listens. */
export function prepareApi(app: NestFastifyApplication, _config: Pick<Config, 'baseUrl'>): void {
  app.select(ApiModule);
}
