import { Inject, Injectable } from '@nestjs/common';
import {
  SessionCalledOff,
  SessionPlaceChanged,
  SessionReinstated,
  SessionRescheduled,
} from '#events/programme';
import { Notices } from '#people/correspondence';
import type { Tx } from '#platform/database';
import { Clock } from '#platform/kernel';
import { type Delivery, Handles } from '#platform/queue';
import { passingNotices, reminderNotice } from '../notice-kinds.js';
import { callOffAllOfSession, raiseSequencesOfSession, restoreAllOfSession } from '../places.queries.js';
import { registrationsById } from '../registration.queries.js';
import { NoticeWriter } from './notice-writer.js';
import { composeNotice } from './registration.notices.js';

type Payload = { sessionId: string };

/** Tells everybody who comes to a session what an organiser changed, each once (scenarios R9, R11). */
@Injectable()
export class SessionHandlers {
  constructor(
    @Inject(NoticeWriter) private readonly writer: NoticeWriter,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Handles(SessionRescheduled)
  async tellOfNewTime(tx: Tx, { sessionId }: Payload, delivery: Delivery): Promise<void> {
    const ids = await raiseSequencesOfSession(tx, sessionId, this.clock.now());
    await this.notices.withdraw(tx, ids, ['moved', 'place_changed', reminderNotice]);
    await this.tell(tx, 'moved', sessionId, ids, delivery);
  }

  @Handles(SessionPlaceChanged)
  async tellOfNewPlace(tx: Tx, { sessionId }: Payload, delivery: Delivery): Promise<void> {
    const ids = await raiseSequencesOfSession(tx, sessionId, this.clock.now());
    // Put right twice: who was not called yet hears the last address only.
    await this.notices.withdraw(tx, ids, ['place_changed']);
    await this.tell(tx, 'place_changed', sessionId, ids, delivery);
  }

  @Handles(SessionCalledOff)
  async tellThatItIsOff(tx: Tx, { sessionId }: Payload, delivery: Delivery): Promise<void> {
    const ids = await callOffAllOfSession(tx, sessionId, this.clock.now());
    await this.notices.withdraw(tx, ids, passingNotices);
    await this.tell(tx, 'called_off', sessionId, ids, delivery);
  }

  @Handles(SessionReinstated)
  async tellThatItGoesAhead(tx: Tx, { sessionId }: Payload, delivery: Delivery): Promise<void> {
    const ids = await restoreAllOfSession(tx, sessionId, this.clock.now());
    await this.notices.withdraw(tx, ids, ['called_off']);
    await this.tell(tx, 'goes_ahead', sessionId, ids, delivery);
  }

  private async tell(
    tx: Tx,
    kind: 'moved' | 'place_changed' | 'called_off' | 'goes_ahead',
    sessionId: string,
    ids: readonly string[],
    { messageId }: Delivery,
  ): Promise<void> {
    await this.writer.write(tx, {
      messageId,
      kind,
      sessionId,
      registrations: await registrationsById(tx, ids),
      compose: (source) => composeNotice(kind, source),
    });
  }
}
