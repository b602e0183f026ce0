import { Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { Coalition } from './coalition.entity.js';
import { Organization } from './organization.entity.js';
import { Place } from './place.entity.js';

@Module({
  imports: [DatabaseModule.room({ entities: [Coalition, Organization, Place] })],
})
export class CoalitionModule {}
