import { Inject, Injectable } from '@nestjs/common';
import { Notices } from '#people/correspondence';
import type { Tx } from '#platform/database';
import { Clock } from '#platform/kernel';
import { type Delivery, Handles } from '#platform/queue';
import { type RegistrationNoticeKind } from '../notice-kinds.js';
import {
  RegistrationCancelled,
  RegistrationChanged,
  RegistrationPlaced,
  RegistrationRepeated,
  RegistrationRestored,
} from '../registration.messages.js';
import { registrationById } from '../registration.queries.js';
import { type RegistrationStatus } from '../registration.rules.js';
import { NoticeWriter } from './notice-writer.js';
import { composeNotice } from './registration.notices.js';

type Payload = { registrationId: string };

/** At most one mail in so long says that somebody was signed up already (security 43). */
const repeatMinutes = 60;

/** Tells people what happened to their registration, if it is still so. */
@Injectable()
export class RegistrationHandlers {
  constructor(
    @Inject(NoticeWriter) private readonly writer: NoticeWriter,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Handles(RegistrationPlaced)
  async sendConfirmation(tx: Tx, { registrationId }: Payload, delivery: Delivery): Promise<void> {
    await this.tell(tx, 'confirmation', 'confirmed', registrationId, delivery);
  }

  @Handles(RegistrationRepeated)
  async sendConfirmationAgain(tx: Tx, { registrationId }: Payload, delivery: Delivery): Promise<void> {
    const since = new Date(this.clock.now().getTime() - repeatMinutes * 60_000);
    if (await this.notices.wroteSince(tx, registrationId, ['confirmation', 'repeated'], since)) return;
    await this.tell(tx, 'repeated', 'confirmed', registrationId, delivery);
  }

  @Handles(RegistrationCancelled)
  async sendCancellation(tx: Tx, { registrationId }: Payload, delivery: Delivery): Promise<void> {
    await this.tell(tx, 'cancelled', 'cancelled', registrationId, delivery);
  }

  @Handles(RegistrationRestored)
  async sendRestoration(tx: Tx, { registrationId }: Payload, delivery: Delivery): Promise<void> {
    await this.tell(tx, 'restored', 'confirmed', registrationId, delivery);
  }

  @Handles(RegistrationChanged)
  async sendPartyChange(tx: Tx, { registrationId }: Payload, delivery: Delivery): Promise<void> {
    await this.tell(tx, 'changed', 'confirmed', registrationId, delivery);
  }

  private async tell(
    tx: Tx,
    kind: RegistrationNoticeKind,
    onlyIf: RegistrationStatus,
    registrationId: string,
    { messageId }: Delivery,
  ): Promise<void> {
    const registration = await registrationById(tx, registrationId);
    if (registration?.status !== onlyIf) return;
    await this.writer.write(tx, {
      messageId,
      kind,
      sessionId: registration.sessionId,
      registrations: [registration],
      compose: (source) => composeNotice(kind, source),
    });
  }
}
