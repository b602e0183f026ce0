import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '#http/access';
import { httpProblems } from '#http/errors';
import { Addresses, root } from './addresses.js';
import { CoalitionAnswer, CoalitionsAnswer, type CoalitionView } from './coalition.schema.js';
import { Answers, Does, KnowsTags, Named, Refuses } from './describe.js';
import { EventsAnswer, type EventView } from './event.schema.js';
import { type Page, pageOf } from './paging.js';
import { coalitionView, eventView } from './programme.view.js';
import { PublicReads, tagged } from './public-reads.js';
import { NoQuery, PageQuery, type PageWish } from './query.schema.js';

@Controller(`${root}/coalitions`)
export class CoalitionsController {
  constructor(
    @Inject(PublicReads) private readonly reads: PublicReads,
    @Inject(Addresses) private readonly addresses: Addresses,
  ) {}

  @Get()
  @Allow('public')
  @Does('listCoalitions')
  @Answers(CoalitionsAnswer)
  @KnowsTags()
  @Refuses()
  async listCoalitions(
    @Query({ schema: PageQuery }) wish: PageWish,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<CoalitionView> | undefined> {
    const { items, next } = pageOf(await this.reads.allCoalitions(), ({ slug }) => slug, wish);
    const views = items.map((coalition) => coalitionView(coalition, this.addresses));
    return tagged(request, reply, { items: views, next });
  }

  @Get(':slug')
  @Allow('public')
  @Does('readCoalition')
  @Named('slug')
  @Answers(CoalitionAnswer)
  @KnowsTags()
  @Refuses(httpProblems.notFound)
  async readCoalition(
    @Param('slug') slug: string,
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CoalitionView | undefined> {
    return tagged(request, reply, coalitionView(await this.reads.coalition(slug), this.addresses));
  }

  @Get(':slug/events')
  @Allow('public')
  @Does('listEvents')
  @Named('slug')
  @Answers(EventsAnswer)
  @KnowsTags()
  @Refuses(httpProblems.notFound)
  async listEvents(
    @Param('slug') slug: string,
    @Query({ schema: PageQuery }) wish: PageWish,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<EventView> | undefined> {
    const coalition = await this.reads.coalition(slug);
    const events = await this.reads.events(coalition);
    const { items, next } = pageOf(events, ({ firstDay, id }) => `${firstDay}|${id}`, wish);
    const views = items.map((event) => eventView(event, coalition.slug, this.addresses));
    return tagged(request, reply, { items: views, next });
  }
}
