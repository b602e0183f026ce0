import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assetsPath } from './routes.js';
import { assetsFolder } from './ui/index.js';

/** What the pages need of the server beside what every app has. After the app is made, before `prepareHttp`. */
export async function prepareWeb(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: assetsPath,
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    // These files are small and come whole: a part that is not there would be a refusal for nothing.
    acceptRanges: false,
  });
}
