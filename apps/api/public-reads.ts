import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Activity,
  activityPage,
  Event,
  forPublic,
  listEvents,
  type ProgrammeActivity,
  programmeProblems,
  type SessionFacts,
  scopeOf,
  sessionFacts,
} from '#events/programme';
import { isKnown, PageCache, tagOfText } from '#http/caching';
import { httpProblems } from '#http/errors';
import { Coalition, Coalitions } from '#people/coalition';
import { type Reader, Transactions } from '#platform/database';
import { Problem } from '#platform/kernel';

/**
 * Reads what everybody may see. What is not published gets the same answer as what does not exist (scenarios P2, P6).
 * What belongs to one event is kept in the page cache: its version is read first, and the rows are read after it, so that
 * a change in between is never missed.
 */
@Injectable()
export class PublicReads {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Coalitions) private readonly coalitions: Coalitions,
    @Inject(PageCache) private readonly pageCache: PageCache,
  ) {}

  allCoalitions(): Promise<Coalition[]> {
    return this.coalitions.list();
  }

  /** @throws Problem not-found */
  async coalition(slug: string): Promise<Coalition> {
    const coalition = await this.coalitions.bySlug(slug);
    if (!coalition) throw new Problem(httpProblems.notFound);
    return coalition;
  }

  /** The published events of a coalition. */
  async events(coalition: Coalition): Promise<Event[]> {
    const events = await this.transactions.read({ coalitionId: coalition.id }, listEvents);
    return events.filter((event) => event.publishedAt !== null);
  }

  /** A published event with what `work` reads of it. @throws Problem event-unknown */
  async event<T>(
    request: FastifyRequest,
    id: string,
    work: (reader: Reader, event: Event, coalition: Coalition) => Promise<T> | T,
  ): Promise<T> {
    const scope = await scopeOf(this.transactions, 'event', id);
    await this.keep(request, scope.coalitionId, id);
    return this.transactions.read(scope, async (reader) => {
      const event = await reader.findOne(Event, { id });
      const coalition = event?.publishedAt
        ? await reader.findOne(Coalition, { id: event.coalitionId })
        : null;
      if (!event || !coalition) throw new Problem(programmeProblems.eventUnknown);
      return work(reader, event, coalition);
    });
  }

  /** A published activity with all its sessions. @throws Problem activity-unknown */
  async activity(request: FastifyRequest, id: string): Promise<ProgrammeActivity> {
    const scope = await scopeOf(this.transactions, 'activity', id);
    const row = await this.transactions.read(scope, (reader) => reader.findOne(Activity, { id }));
    if (!row) throw new Problem(programmeProblems.activityUnknown);
    await this.keep(request, scope.coalitionId, row.eventId);
    const activity = await this.transactions.read(scope, (reader) =>
      activityPage(reader, row.eventId, row.slug),
    );
    if (!activity || activity === 'gone') throw new Problem(programmeProblems.activityUnknown);
    return activity;
  }

  /** A session of a published activity. @throws Problem session-unknown */
  async session(request: FastifyRequest, id: string): Promise<SessionFacts> {
    const scope = await scopeOf(this.transactions, 'session', id);
    const read = () => this.transactions.read(scope, (reader) => sessionFacts(reader, id));
    const known = await read();
    if (known) await this.keep(request, scope.coalitionId, known.eventId);
    const session = known && (await read());
    if (session?.publication !== 'published' || !session.eventPublished) {
      throw new Problem(programmeProblems.sessionUnknown);
    }
    return forPublic(session);
  }

  private async keep(request: FastifyRequest, coalitionId: string, eventId: string): Promise<void> {
    const source = { coalitionId, eventId };
    request.cacheAs = { source, version: await this.pageCache.version(source) };
  }
}

/** An answer that belongs to no event: with a tag, and not sent to who has it already. */
export function tagged<T extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: T,
): T | undefined {
  reply.header('cache-control', 'public, max-age=5, stale-while-revalidate=60');
  return isKnown(request, reply, tagOfText(JSON.stringify(answer))) ? undefined : answer;
}
