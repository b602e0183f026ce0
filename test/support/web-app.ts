import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import { ConsoleLogger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { NotificationsModule, RemindersModule } from '#events/registration';
import { appOptions, HealthModule, HttpModule, newHttpAdapter, prepareHttp } from '#http/server';
import { CorrespondenceModule, correspondenceSettings, MailModule } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { MovableClock, readConfig } from '#platform/kernel';
import { MessagesModule } from '#platform/queue';
import { pageHttp } from '../../apps/web/page-http.js';
import { prepareWeb } from '../../apps/web/prepare-web.js';
import { pageLinks } from '../../apps/web/routes.js';
import { WebModule } from '../../apps/web/web.module.js';
import { newDatabase, type TestDatabase } from './database.js';
import { usualNow } from './world.js';

export interface WebAppOptions {
  /** What the product calls now. Default: Monday 14 September 2026, 12.00 uur in Amsterdam. */
  now?: Date;
  /** Address as it stands in links; only its scheme changes how the server behaves. */
  baseUrl?: string;
  /** With a worker: messages reach their handlers, mail is written into the mailbox. */
  worker?: boolean;
  modules?: (Type | DynamicModule)[];
}

/** An answer whose text was read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** A real server with the pages for people, on a database of its own and with a clock that the test moves. */
export interface WebApp {
  nest: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  sql: TestDatabase['sql'];
  clock: MovableClock;
  get<T>(type: Type<T> | string | symbol): T;
  /** Never follows a redirect. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  read(path: string, init?: RequestInit): Promise<Answer>;
  /** Posts a form as a browser does; a list gives its name more than once. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    init?: RequestInit,
  ): Promise<Answer>;
  close(): Promise<void>;
}

const quiet = new ConsoleLogger({ logLevels: process.env['TEST_LOG'] ? ['error', 'warn', 'log'] : [] });

export async function webApp(options: WebAppOptions = {}): Promise<WebApp> {
  const database = await newDatabase();
  const clock = new MovableClock(options.now ?? usualNow);
  const folder = mkdtempSync(join(tmpdir(), 'kom-erbij-web-'));
  const config = readConfig({
    NODE_ENV: 'test',
    BASE_URL: options.baseUrl ?? 'http://localhost:3000',
    DATA_DIR: folder,
  });
  const http = pageHttp(config);
  const worker = MessagesModule.worker({
    databaseUrl: database.appUrl,
    redisUrl: undefined,
    concurrency: 5,
    relayMilliseconds: 20,
    sweepSeconds: 1,
  });
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url: database.appUrl, pool: 10, clock }),
      CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
      options.worker ? MailModule.worker() : MailModule.reader(),
      HttpModule.forRoot(http),
      HealthModule.database(),
      WebModule,
      ...(options.worker ? [worker, NotificationsModule, RemindersModule] : []),
      ...(options.modules ?? []),
    ],
  })
    .setLogger(quiet)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(newHttpAdapter(config), {
    ...appOptions,
    bufferLogs: false,
    logger: quiet,
  });
  http.use(app);
  await prepareWeb(app);
  await prepareHttp(app, config);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const fetchHere = (path: string, init?: RequestInit) => fetch(url + path, { redirect: 'manual', ...init });
  const read = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetchHere(path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    nest: app,
    url,
    database,
    sql: database.sql,
    clock,
    get: (type) => app.get(type, { strict: false }),
    fetch: fetchHere,
    read,
    post: (path, fields, init) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((one): [string, string] => [name, String(one)]),
        ),
      );
      return read(path, { method: 'POST', body, ...init });
    },
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
