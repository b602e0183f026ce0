import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { longAddress, activityPage as readActivity } from '#events/programme';
import { Allow } from '#http/access';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Transactions } from '#platform/database';
import { Clock, Problem, readSpokenCode } from '#platform/kernel';
import { PageLayouts } from '../../page-layouts.js';
import { addressOf, routes } from '../../routes.js';
import { html } from '../media-types.js';
import { PublicEvents } from '../public-events.js';
import { publicLayout } from '../public-layout.js';
import { activityPage } from './activity.page.js';
import { activityView } from './activity.view.js';

/** One activity, and its short address on paper. */
@Controller()
export class ActivityController {
  constructor(
    @Inject(PublicEvents) private readonly events: PublicEvents,
    @Inject(PageLayouts) private readonly frames: PageLayouts,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @Get(routes.site.activity)
  @Allow('public')
  @Header('content-type', html)
  async activity(
    @Param('coalition') slug: string,
    @Param('event') eventSlug: string,
    @Param('activity') activitySlug: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const found = await this.events.event(slug, eventSlug);
    await this.events.keep(request, found);
    const { coalition, event } = found;
    const activity = await this.events.read(coalition, (reader) =>
      readActivity(reader, event.id, activitySlug),
    );
    if (!activity) throw new Problem(httpProblems.notFound);
    if (activity === 'gone') throw new Problem(httpProblems.gone);
    const view = activityView(activity, coalition, this.clock.now(), this.settings.config.baseUrl);
    return activityPage(publicLayout(this.frames, coalition, request, view.programme), view);
  }

  /** Typed over from paper: capitals, spaces and dashes do not matter. */
  @Get(routes.site.short)
  @Allow('public')
  async short(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const address = await this.transactions.read('platform', (reader) =>
      longAddress(reader, readSpokenCode(code)),
    );
    if (!address) throw new Problem(httpProblems.notFound);
    reply.header('cache-control', 'public, max-age=300');
    reply.redirect(addressOf(routes.site.activity, address), 303);
  }
}
