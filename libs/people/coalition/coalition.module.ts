import { Module } from '@nestjs/common';
import { IdentityModule } from '#people/identity';
import { DatabaseModule } from '#platform/database';
import { Coalition } from './coalition.entity.js';
import { coalitionProblems } from './coalition.problems.js';
import { Coalitions } from './coalition.service.js';
import { Organization } from './organization.entity.js';
import { Organizations } from './organization.service.js';
import { Place } from './place.entity.js';
import { Places } from './place.service.js';

const tables = {
  entities: [Coalition, Organization, Place],
  constraints: {
    coalition_slug: coalitionProblems.coalitionTaken,
    place_once: coalitionProblems.placeTaken,
  },
};

@Module({
  imports: [IdentityModule, DatabaseModule.forFeature(tables)],
  providers: [Coalitions, Organizations, Places],
  exports: [Coalitions, Organizations, Places],
})
export class CoalitionModule {}
