import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { programmeProblems } from '#events/programme';
import { Allow } from '#http/access';
import {
  ActivityAnswer,
  type ActivityView,
  SessionDetailAnswer,
  type SessionDetailView,
} from './activity.schema.js';
import { Addresses, root } from './addresses.js';
import { Answers, Does, KnowsTags, Named, Refuses } from './describe.js';
import { activityView, sessionDetailView } from './programme.view.js';
import { PublicReads } from './public-reads.js';
import { NoQuery } from './query.schema.js';

@Controller(root)
export class ProgrammeController {
  constructor(
    @Inject(PublicReads) private readonly reads: PublicReads,
    @Inject(Addresses) private readonly addresses: Addresses,
  ) {}

  @Get('activities/:id')
  @Allow('public')
  @Does('readActivity')
  @Named('id')
  @Answers(ActivityAnswer)
  @KnowsTags()
  @Refuses(programmeProblems.activityUnknown)
  async readActivity(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
  ): Promise<ActivityView> {
    return activityView(await this.reads.activity(request, id), this.addresses);
  }

  @Get('sessions/:id')
  @Allow('public')
  @Does('readSession')
  @Named('id')
  @Answers(SessionDetailAnswer)
  @KnowsTags()
  @Refuses(programmeProblems.sessionUnknown)
  async readSession(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
  ): Promise<SessionDetailView> {
    return sessionDetailView(await this.reads.session(request, id), this.addresses);
  }
}
