import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  feedSessions,
  type ProgrammeFilters,
  programmeFeed,
  programmePage as readProgramme,
} from '#events/programme';
import { webcalLink } from '#formats/calendar';
import { Allow } from '#http/access';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import type { Coalition } from '#people/coalition';
import { Clock, Problem } from '#platform/kernel';
import { PageLayouts } from '../../page-layouts.js';
import { addressOf, pageLinks, routes } from '../../routes.js';
import { html, ics } from '../media-types.js';
import { type PublicEvent, PublicEvents } from '../public-events.js';
import { publicLayout } from '../public-layout.js';
import { choicePage } from './choice.page.js';
import { ChoicesQuery, looserChoices, queryOf } from './choices.js';
import { noProgrammePage, programmePage } from './programme.page.js';
import { hasRoom, programmeView } from './programme.view.js';

/** The programme and its calendar. Everything here is the same for everybody and is kept as ready bytes. */
@Controller()
export class ProgrammeController {
  constructor(
    @Inject(PublicEvents) private readonly events: PublicEvents,
    @Inject(PageLayouts) private readonly frames: PageLayouts,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  /** With one coalition the programme itself, so that nobody has to go through a page that says nothing. */
  @Get(routes.site.home)
  @Allow('public')
  @Header('content-type', html)
  async home(
    @Query({ schema: ChoicesQuery }) chosen: ProgrammeFilters,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const coalitions = await this.frames.all();
    const [only] = coalitions;
    if (only && coalitions.length === 1) return this.current(only, chosen, request);
    return choicePage(this.frames.publicLayout(null, request), coalitions);
  }

  @Get(routes.site.coalition)
  @Allow('public')
  @Header('content-type', html)
  async coalition(
    @Param('coalition') slug: string,
    @Query({ schema: ChoicesQuery }) chosen: ProgrammeFilters,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return this.current(await this.events.coalition(slug), chosen, request);
  }

  @Get(routes.site.programme)
  @Allow('public')
  @Header('content-type', html)
  async programme(
    @Param('coalition') slug: string,
    @Param('event') eventSlug: string,
    @Query({ schema: ChoicesQuery }) chosen: ProgrammeFilters,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return this.show(await this.events.event(slug, eventSlug), chosen, request);
  }

  @Get(routes.site.calendar)
  @Allow('public')
  @Header('content-type', ics)
  @Header('content-disposition', 'inline; filename="agenda.ics"')
  async agenda(
    @Param('coalition') slug: string,
    @Param('event') eventSlug: string,
    @Query({ schema: ChoicesQuery }) chosen: ProgrammeFilters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.events.event(slug, eventSlug);
    await this.events.keep(request, found);
    const { coalition, event } = found;
    const sessions = await this.events.read(coalition, (reader) => feedSessions(reader, event.id, chosen));
    reply.header('x-robots-tag', 'noindex');
    const { baseUrl } = this.settings.config;
    const url = baseUrl + addressOf(routes.site.calendar, { coalition, event }) + queryOf(chosen);
    return programmeFeed(sessions, { name: event.name, url, pageOf: pageLinks(baseUrl).activity });
  }

  private async current(
    coalition: Coalition,
    chosen: ProgrammeFilters,
    request: FastifyRequest,
  ): Promise<string> {
    const event = await this.events.current(coalition);
    if (event) return this.show({ coalition, event }, chosen, request);
    return noProgrammePage(this.frames.publicLayout(coalition, request), coalition.leadName);
  }

  private async show(found: PublicEvent, chosen: ProgrammeFilters, request: FastifyRequest): Promise<string> {
    await this.events.keep(request, found);
    const { coalition, event } = found;
    const now = this.clock.now();
    const read = await this.events.read(coalition, async (reader) => {
      const page = await readProgramme(reader, event.id, chosen);
      if (!page) throw new Problem(httpProblems.notFound);
      const everything = queryOf(chosen) === '' ? sessionsOf(page) : await feedSessions(reader, event.id, {});
      const nothing = !sessionsOf(page).some((session) => !chosen.placesLeft || hasRoom(session, now));
      for (const looser of nothing ? looserChoices(chosen) : []) {
        const found = await feedSessions(reader, event.id, looser);
        const alike = found.filter((session) => hasRoom(session, now));
        if (alike.length > 0) return { page, everything, alike };
      }
      return { page, everything, alike: [] };
    });
    const view = programmeView({ coalition, ...read, chosen, now });
    const current = view.over ? await this.events.current(coalition) : null;
    return programmePage(publicLayout(this.frames, coalition, request, view.address), view, {
      webcal: webcalLink(this.settings.config.baseUrl + view.feed),
      current: current && current.id !== event.id ? addressOf(routes.site.coalition, { coalition }) : null,
    });
  }
}

function sessionsOf(page: NonNullable<Awaited<ReturnType<typeof readProgramme>>>) {
  return page.activities.flatMap((activity) => activity.sessions);
}
