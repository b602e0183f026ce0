import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { programmeVersion } from '#events/programme';
import { appOptions, HealthModule, HttpModule, newHttpAdapter, prepareHttp } from '#http/server';
import { CorrespondenceModule, correspondenceSettings } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { MovableClock, readConfig } from '#platform/kernel';
import { ApiModule } from '../../apps/api/api.module.js';
import { prepareApi } from '../../apps/api/prepare-api.js';
import { pageLinks } from '../../apps/web/routes.js';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { usualNow } from '../support/world.js';

/** As it stands in the links of every answer. */
export const site = 'http://localhost:3000';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The document, or undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into answers
  json: any;
}

/** The API as a process of its own, on a database of its own and with a clock that the test moves. */
export interface ApiApp {
  nest: NestFastifyApplication;
  url: string;
  sql: TestDatabase['sql'];
  clock: MovableClock;
  read(path: string, init?: RequestInit): Promise<Answer>;
  /** Sends a JSON document. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

const quiet = new ConsoleLogger({ logLevels: process.env['TEST_LOG'] ? ['error', 'warn', 'log'] : [] });

export async function apiApp(): Promise<ApiApp> {
  const database = await newDatabase();
  const clock = new MovableClock(usualNow);
  const folder = mkdtempSync(join(tmpdir(), 'kom-erbij-api-'));
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: site, DATA_DIR: folder });
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url: database.appUrl, pool: 10, clock }),
      CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
      HttpModule.forRoot({
        config,
        pages: pageLinks(config.baseUrl),
        problemPage: (problem) => problem.kind.title,
        versionOf: programmeVersion,
      }),
      HealthModule.database(),
      ApiModule,
    ],
  })
    .setLogger(quiet)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(newHttpAdapter(config), {
    ...appOptions,
    bufferLogs: false,
    logger: quiet,
  });
  prepareApi(app, config);
  await prepareHttp(app, config);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const read = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  };
  return {
    nest: app,
    url,
    sql: database.sql,
    clock,
    read,
    send: (method, path, body, headers) =>
      read(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
