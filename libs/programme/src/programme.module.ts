import { Module } from '@nestjs/common';
import { CoalitionModule } from '#libs/coalition';
import { DatabaseModule } from '#libs/database';
import { Activity } from './activity.entity.js';
import { Event } from './event.entity.js';
import { Session } from './session.entity.js';

@Module({
  imports: [CoalitionModule, DatabaseModule.room({ entities: [Event, Activity, Session] })],
})
export class ProgrammeModule {}
