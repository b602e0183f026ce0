import { Module } from '@nestjs/common';
import { CoalitionModule } from '#libs/coalition';
import { DatabaseModule } from '#libs/database';
import { IdentityModule } from '#libs/identity';
import { ProgrammeModule } from '#libs/programme';
import { Imports } from './import.service.js';
import { ProgrammeImport } from './programme-import.entity.js';

@Module({
  imports: [
    IdentityModule,
    CoalitionModule,
    ProgrammeModule,
    DatabaseModule.room({ entities: [ProgrammeImport] }),
  ],
  providers: [Imports],
  exports: [Imports],
})
export class ListingModule {}
