import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  feedSessions,
  type ProgrammeActivity,
  programmeFeed,
  programmePage,
  programmeProblems,
} from '#events/programme';
import { Allow } from '#http/access';
import { type HttpSettings, httpSettings } from '#http/errors';
import { ActivitiesAnswer, type ActivityView } from './activity.schema.js';
import { Addresses, root } from './addresses.js';
import { apiTexts } from './api.nl.js';
import { Answers, Does, KnowsTags, Named, Refuses } from './describe.js';
import { EventAnswer, type EventView } from './event.schema.js';
import { type Page, pageOf } from './paging.js';
import { activityView, eventView } from './programme.view.js';
import { PublicReads } from './public-reads.js';
import {
  ActivitiesQuery,
  type ActivitiesWish,
  FilterQuery,
  type FilterWish,
  NoQuery,
} from './query.schema.js';

@Controller(`${root}/events`)
export class EventsController {
  constructor(
    @Inject(PublicReads) private readonly reads: PublicReads,
    @Inject(Addresses) private readonly addresses: Addresses,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @Get(':id')
  @Allow('public')
  @Does('readEvent')
  @Named('id')
  @Answers(EventAnswer)
  @KnowsTags()
  @Refuses(programmeProblems.eventUnknown)
  readEvent(
    @Param('id') id: string,
    @Query({ schema: NoQuery }) _query: object,
    @Req() request: FastifyRequest,
  ): Promise<EventView> {
    return this.reads.event(request, id, (_reader, event, coalition) =>
      eventView(event, coalition.slug, this.addresses),
    );
  }

  @Get(':id/activities')
  @Allow('public')
  @Does('listActivities')
  @Named('id')
  @Answers(ActivitiesAnswer)
  @KnowsTags()
  @Refuses(programmeProblems.eventUnknown)
  listActivities(
    @Param('id') id: string,
    @Query({ schema: ActivitiesQuery }) wish: ActivitiesWish,
    @Req() request: FastifyRequest,
  ): Promise<Page<ActivityView>> {
    const { limit, cursor, ...filters } = wish;
    return this.reads.event(request, id, async (reader) => {
      const programme = await programmePage(reader, id, filters);
      const { items, next } = pageOf(programme?.activities ?? [], inOrder, { limit, cursor });
      return { items: items.map((activity) => activityView(activity, this.addresses)), next };
    });
  }

  @Get(':id/calendar.ics')
  @Allow('public')
  @Does('readCalendar')
  @Named('id')
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, description: apiTexts.answers.calendar, schema: { type: 'string' } })
  @KnowsTags()
  @Refuses(programmeProblems.eventUnknown)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'inline; filename="agenda.ics"')
  readCalendar(
    @Param('id') id: string,
    @Query({ schema: FilterQuery }) filters: FilterWish,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { baseUrl } = this.settings.config;
    return this.reads.event(request, id, async (reader, { name }) =>
      programmeFeed(await feedSessions(reader, id, filters), {
        name,
        url: baseUrl + request.url,
        pageOf: this.addresses.pages.activity,
      }),
    );
  }
}

/** In order of the first session that is shown; what has no day or time comes after what has. */
function inOrder({ id, sessions: [first] }: ProgrammeActivity): string {
  return [first.day ?? '~', first.startsAt?.toISOString() ?? '~', id].join('|');
}
