import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { NoticeDesk } from '../delivery/notice-desk.service.js';
import { Notice } from './notice.entity.js';
import { Notices } from './notices.service.js';
import { type CorrespondenceSettings, correspondence } from './settings.js';

const verbs = [Notices, NoticeDesk];

@Module({})
export class CorrespondenceModule {
  /** For every process that writes notices or shows them. Once, by the app. */
  static with(settings: CorrespondenceSettings): DynamicModule {
    return {
      module: CorrespondenceModule,
      global: true,
      imports: [DatabaseModule.forFeature({ entities: [Notice] })],
      providers: [{ provide: correspondence, useValue: settings }, ...verbs],
      exports: [correspondence, ...verbs],
    };
  }
}
