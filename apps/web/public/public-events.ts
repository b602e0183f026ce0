import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Event, eventBySlug, listEvents } from '#events/programme';
import { PageCache } from '#http/caching';
import { httpProblems } from '#http/errors';
import { type Coalition, currentEvent } from '#people/coalition';
import { type Reader, Transactions } from '#platform/database';
import { Clock, localDate, Problem } from '#platform/kernel';
import { PageLayouts } from '../page-layouts.js';

/** A published event and whose it is. */
export interface PublicEvent {
  coalition: Coalition;
  event: Event;
}

/** Finds what the first parts of an address name, as far as the public may see it. */
@Injectable()
export class PublicEvents {
  constructor(
    @Inject(PageLayouts) private readonly frames: PageLayouts,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PageCache) private readonly pageCache: PageCache,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem not-found */
  async coalition(slug: string): Promise<Coalition> {
    const coalition = await this.frames.bySlug(slug);
    if (!coalition) throw new Problem(httpProblems.notFound);
    return coalition;
  }

  /** @throws Problem not-found, also for what is not published. */
  async event(coalitionSlug: string, eventSlug: string): Promise<PublicEvent> {
    const coalition = await this.coalition(coalitionSlug);
    const event = await this.read(coalition, (reader) => eventBySlug(reader, eventSlug));
    if (!event?.publishedAt) throw new Problem(httpProblems.notFound);
    return { coalition, event };
  }

  /** The event that people come for now; null when none is published. */
  async current(coalition: Coalition): Promise<Event | null> {
    const events = await this.read(coalition, listEvents);
    return currentEvent(events, localDate(this.clock.now()));
  }

  read<T>(coalition: Coalition, work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.transactions.read({ coalitionId: coalition.id }, work);
  }

  /**
   * Lets the answer to this request be kept as ready bytes until the programme changes. Before the rows of the page
   * are read: a change in between must not be missed.
   */
  async keep(request: FastifyRequest, { coalition, event }: PublicEvent): Promise<void> {
    const source = { coalitionId: coalition.id, eventId: event.id };
    request.cacheAs = { source, version: await this.pageCache.version(source) };
  }
}
