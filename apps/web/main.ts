import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { HealthModule, HttpModule, openApp, startProcess } from '#http/server';
import { CorrespondenceModule, correspondenceSettings, MailModule } from '#people/correspondence';
import { DatabaseModule } from '#platform/database';
import { pageHttp } from './page-http.js';
import { prepareWeb } from './prepare-web.js';
import { pageLinks } from './routes.js';
import { WebModule } from './web.module.js';

await startProcess((config, url) => {
  const http = pageHttp(config);

  @Module({
    imports: [
      DatabaseModule.forRoot({ url, pool: config.DATABASE_POOL }),
      CorrespondenceModule.with(correspondenceSettings(config, pageLinks)),
      MailModule.reader(),
      HttpModule.forRoot(http),
      HealthModule.database(),
      WebModule,
    ],
  })
  class WebProcess {}

  return openApp(WebProcess, {
    config,
    port: config.PORT,
    prepare: (app) => {
      http.use(app);
      return prepareWeb(app);
    },
  });
});
