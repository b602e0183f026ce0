import { Inject, Injectable } from '@nestjs/common';
import { PlaceAddressChanged } from '#people/coalition';
import type { Tx } from '#platform/database';
import { Clock } from '#platform/kernel';
import { Handles } from '#platform/queue';
import { toldSessionsAt, touchEvent, touchSessionsAt } from './event.queries.js';
import { SessionPlaceChanged } from './programme.messages.js';

/** What a corrected place means for the programme. */
@Injectable()
export class PlaceHandlers {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** A place has another name or address: the sessions that still come there are somewhere else on every page and list. */
  @Handles(PlaceAddressChanged)
  async passNewAddressOn(tx: Tx, { placeId }: { placeId: string }): Promise<void> {
    const now = this.clock.now();
    const eventIds = await touchSessionsAt(tx, placeId, now);
    for (const sessionId of await toldSessionsAt(tx, placeId, now)) {
      await tx.publish(SessionPlaceChanged, { sessionId });
    }
    for (const eventId of eventIds) await touchEvent(tx, eventId, now);
  }
}
