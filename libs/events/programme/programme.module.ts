import { Module } from '@nestjs/common';
import { CoalitionModule } from '#people/coalition';
import { IdentityModule } from '#people/identity';
import { DatabaseModule } from '#platform/database';
import { Activity } from './activity.entity.js';
import { Activities } from './activity.service.js';
import { Event } from './event.entity.js';
import { Events } from './event.service.js';
import { PlaceHandlers } from './place.handlers.js';
import { programmeProblems } from './programme.problems.js';
import { Session } from './session.entity.js';
import { ActivitySessions } from './session.service.js';

const tables = {
  entities: [Event, Activity, Session],
  constraints: {
    event_slug: programmeProblems.eventAddressTaken,
    activity_slug: programmeProblems.addressUsedUp,
    activity_short_code: programmeProblems.addressUsedUp,
  },
};

@Module({
  imports: [IdentityModule, CoalitionModule, DatabaseModule.forFeature(tables)],
  providers: [Events, Activities, ActivitySessions, PlaceHandlers],
  exports: [Events, Activities, ActivitySessions],
})
export class ProgrammeModule {}
