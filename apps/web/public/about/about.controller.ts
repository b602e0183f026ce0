import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '#http/access';
import { httpProblems } from '#http/errors';
import { addDays, Clock, localDate, Problem, problemKinds } from '#platform/kernel';
import { PageLayouts } from '../../page-layouts.js';
import { closedToRobots, routes } from '../../routes.js';
import { themeOf } from '../../ui/index.js';
import { html } from '../media-types.js';
import { PublicEvents } from '../public-events.js';
import { publicLayout } from '../public-layout.js';
import { accessibilityPage, helpPage, privacyPage, problemKindPage } from './about.page.js';

const fiveMinutes = 'public, max-age=300';
const forever = 'public, max-age=31536000, immutable';

/** Pages about us, and small files that browsers and machines ask for. */
@Controller()
export class AboutController {
  constructor(
    @Inject(PublicEvents) private readonly events: PublicEvents,
    @Inject(PageLayouts) private readonly frames: PageLayouts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(routes.site.help)
  @Allow('public')
  @Header('content-type', html)
  @Header('cache-control', fiveMinutes)
  help(@Param('coalition') slug: string, @Req() request: FastifyRequest): Promise<string> {
    return this.about(slug, request, helpPage);
  }

  @Get(routes.site.accessibility)
  @Allow('public')
  @Header('content-type', html)
  @Header('cache-control', fiveMinutes)
  accessibility(@Param('coalition') slug: string, @Req() request: FastifyRequest): Promise<string> {
    return this.about(slug, request, accessibilityPage);
  }

  @Get(routes.site.privacy)
  @Allow('public')
  @Header('content-type', html)
  @Header('cache-control', fiveMinutes)
  privacy(@Param('coalition') slug: string, @Req() request: FastifyRequest): Promise<string> {
    return this.about(slug, request, privacyPage);
  }

  @Get(routes.site.problem)
  @Allow('public')
  @Header('content-type', html)
  @Header('cache-control', fiveMinutes)
  problem(@Param('slug') slug: string, @Req() request: FastifyRequest): string {
    const kind = problemKinds().find((candidate) => candidate.slug === slug);
    if (!kind) throw new Problem(httpProblems.notFound);
    return problemKindPage(this.frames.problemLayout(request), kind);
  }

  /** An old hash still gives the present colours: a page may come from a cache. */
  @Get(routes.site.theme)
  @Allow('public')
  @Header('content-type', 'text/css; charset=utf-8')
  async theme(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const [, slug = '', hash] = /^(.+)-([0-9a-f]{10})\.css$/.exec(file) ?? [];
    const { colour } = await this.events.coalition(slug);
    const theme = themeOf(colour);
    reply.header('cache-control', hash === theme.hash ? forever : 'no-cache');
    return theme.css;
  }

  @Get(routes.site.robots)
  @Allow('public')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', fiveMinutes)
  robots(): string {
    return ['User-agent: *', ...closedToRobots.map((path) => `Disallow: ${path}`), ''].join('\n');
  }

  /** RFC 9116. The office of each coalition hears of it. */
  @Get(routes.site.security)
  @Allow('public')
  @Header('content-type', 'text/plain; charset=utf-8')
  async security(): Promise<string> {
    const coalitions = await this.frames.all();
    if (coalitions.length === 0) throw new Problem(httpProblems.notFound);
    const contacts = new Set(coalitions.map(({ email }) => `Contact: mailto:${email}`));
    const expires = `${addDays(localDate(this.clock.now()), 180)}T00:00:00Z`;
    return [...contacts, `Expires: ${expires}`, 'Preferred-Languages: nl, en', ''].join('\n');
  }

  private async about(slug: string, request: FastifyRequest, write: typeof helpPage): Promise<string> {
    const coalition = await this.events.coalition(slug);
    return write(publicLayout(this.frames, coalition, request), coalition);
  }
}
