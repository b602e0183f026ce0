import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { Notice } from './notice.entity.js';
import { Notices } from './notices.service.js';
import { type CorrespondenceSettings, correspondence } from './settings.js';

const tables = DatabaseModule.room({ entities: [Notice] });

@Module({})
export class CorrespondenceModule {
  /** For a process that writes notices and shows them, and leaves sending to the worker. Once, by the app. */
  static reader(settings: CorrespondenceSettings): DynamicModule {
    return {
      module: CorrespondenceModule,
      global: true,
      imports: [tables],
      providers: [{ provide: correspondence, useValue: settings }, Notices],
      exports: [correspondence, Notices],
    };
  }
}
