import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Coalition, Coalitions } from '#people/coalition';
import { Clock } from '#platform/kernel';
import { publicTexts } from './public/public.nl.js';
import { addressOf, routes } from './routes.js';
import { comfortFrom, type LayoutCoalition, type LayoutProps, phoneWords, themeOf } from './ui/index.js';
import { web } from './web.nl.js';

/** What surrounds the content of a page. */
export type PageLayout = Omit<LayoutProps, 'title' | 'children'>;

/** A coalition is looked up again after this long: a new telephone number shows within it. */
const freshForMilliseconds = 5000;
/** A coalition that is not in the list may be new: then the list is read again, unless that was done just now. */
const freshForMissingMilliseconds = 250;

/** What every page has around its content, the same on each (UI23). */
@Injectable()
export class PageLayouts {
  private known: Promise<Coalition[]> | undefined;
  private knownSince = Number.NEGATIVE_INFINITY;
  private latest: readonly Coalition[] = [];

  constructor(
    @Inject(Coalitions) private readonly coalitions: Coalitions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All coalitions, at most a few seconds old. */
  async all(): Promise<Coalition[]> {
    return this.listed(freshForMilliseconds);
  }

  private listed(freshFor: number): Promise<Coalition[]> {
    const now = this.clock.now().getTime();
    if (!this.known || Math.abs(now - this.knownSince) > freshFor) {
      this.knownSince = now;
      this.known = this.coalitions.list();
      this.known.then(
        (list) => {
          this.latest = list;
        },
        () => {
          this.known = undefined;
        },
      );
    }
    return this.known;
  }

  async bySlug(slug: string): Promise<Coalition | null> {
    const isIt = (coalition: Coalition) => coalition.slug === slug;
    const known = (await this.all()).find(isIt);
    return known ?? (await this.listed(freshForMissingMilliseconds)).find(isIt) ?? null;
  }

  /** The layout of a public page. */
  publicLayout(coalition: Coalition | null, request: FastifyRequest): PageLayout {
    return {
      area: coalition ? 'public' : 'plain',
      address: request.url,
      comfort: comfortFrom(request.query as Record<string, unknown>),
      ...(coalition ? { coalition: coalitionOf(coalition), helpLinks: helpLinks(coalition) } : {}),
    };
  }

  /** For the page of a problem, which must not ask the database: the coalition of this address as last seen. */
  problemLayout(request: FastifyRequest): PageLayout {
    const slug = request.url.split(/[/?]/)[1];
    const coalition =
      this.latest.find((candidate) => candidate.slug === slug) ??
      (this.latest.length === 1 ? this.latest[0] : undefined);
    const frame = this.publicLayout(coalition ?? null, request);
    return coalition ? { ...frame, nav: menu(coalition) } : frame;
  }
}

function coalitionOf(coalition: Coalition): LayoutCoalition {
  return {
    name: coalition.leadName,
    slug: coalition.slug,
    phone: phoneWords(coalition.phone),
    phoneHours: coalition.phoneHours,
    email: coalition.email,
    themeHref: addressOf(routes.site.theme, {
      file: `${coalition.slug}-${themeOf(coalition.colour).hash}.css`,
    }),
  };
}

/** The menu of a page that belongs to no week. */
function menu(coalition: Coalition): { href: string; text: string }[] {
  return [
    { href: addressOf(routes.site.coalition, { coalition }), text: publicTexts.programme.programme },
    { href: addressOf(routes.site.help, { coalition }), text: web.pages.help },
  ];
}

function helpLinks(coalition: Coalition): { href: string; text: string }[] {
  return [
    { href: addressOf(routes.site.help, { coalition }), text: web.pages.help },
    { href: addressOf(routes.site.accessibility, { coalition }), text: web.pages.accessibility },
    { href: addressOf(routes.site.privacy, { coalition }), text: web.pages.privacy },
  ];
}
