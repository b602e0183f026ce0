import { Module } from '@nestjs/common';
import { ProgrammeModule } from '#events/programme';
import { CoalitionModule } from '#people/coalition';
import { IdentityModule } from '#people/identity';
import { DatabaseModule } from '#platform/database';
import { Imports } from './import.service.js';
import { ProgrammeImport } from './programme-import.entity.js';

@Module({
  imports: [
    IdentityModule,
    CoalitionModule,
    ProgrammeModule,
    DatabaseModule.forFeature({ entities: [ProgrammeImport] }),
  ],
  providers: [Imports],
  exports: [Imports],
})
export class ImportModule {}
