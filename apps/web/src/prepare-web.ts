import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assetsFolder } from './frame.js';
import { ReadyBytes } from './ready-bytes.js';

/** What the pages need of the server beside what every door has. After the app is made, before `prepareHttp`. */
export async function prepareWeb(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  app.get(ReadyBytes).install(server);
  await app.register(fastifyStatic, {
    root: assetsFolder!,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
}
