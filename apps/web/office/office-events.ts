import { Inject, Injectable } from '@nestjs/common';
import { ProgrammeImport } from '#events/import';
import { Activity, type Event, eventBySlug, listEvents } from '#events/programme';
import { httpProblems } from '#http/errors';
import { type Reader, Transactions } from '#platform/database';
import { isUuid, Problem } from '#platform/kernel';

/** Finds what the addresses of the office name, within the coalition that somebody works in. */
@Injectable()
export class OfficeEvents {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  read<T>(coalitionId: string, work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.transactions.read({ coalitionId }, work);
  }

  /** What an address names by its id. @throws Problem not-found */
  async byId<T>(coalitionId: string, id: string, find: (reader: Reader) => Promise<T | null>): Promise<T> {
    return this.found(isUuid(id) ? await this.read(coalitionId, find) : null);
  }

  /** @throws Problem not-found */
  async bySlug(coalitionId: string, slug: string): Promise<Event> {
    return this.found(await this.read(coalitionId, (reader) => eventBySlug(reader, slug)));
  }

  list(coalitionId: string): Promise<Event[]> {
    return this.read(coalitionId, listEvents);
  }

  /** Lists that were chosen and not taken over yet, the newest first. */
  waitingLists(event: Event): Promise<Pick<ProgrammeImport, 'id' | 'fileName' | 'createdAt'>[]> {
    return this.read(event.coalitionId, (reader) =>
      reader.find(ProgrammeImport, {
        select: { id: true, fileName: true, createdAt: true },
        where: { eventId: event.id, state: 'preview' },
        order: { createdAt: 'DESC' },
      }),
    );
  }

  /** An activity that belongs to this event. @throws Problem not-found */
  activity({ coalitionId, id: eventId }: Event, id: string): Promise<Activity> {
    return this.byId(coalitionId, id, (reader) => reader.findOne(Activity, { id, eventId }));
  }

  found<T>(what: T | null | undefined): T {
    if (!what) throw new Problem(httpProblems.notFound);
    return what;
  }
}
