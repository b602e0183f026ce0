import { Inject, Injectable } from '@nestjs/common';
import { Notices } from '#people/correspondence';
import type { Tx } from '#platform/database';
import { Clock } from '#platform/kernel';
import { addHandler, type Delivery } from '#platform/queue';
import { registrationById, registrationsById } from '../registration.queries.js';
import { NoticeWriter } from './notice-writer.js';
import { registrationNotices } from './registration.notices.js';
import type { RegistrationNotice } from './registration-notice.js';

/** Notifies people of what happened to their registration or its session, each once (scenarios R9, R11). */
@Injectable()
export class NoticeHandlers {
  constructor(
    @Inject(NoticeWriter) private readonly writer: NoticeWriter,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What happened to one registration, if it is still so. */
  async notify(tx: Tx, notice: RegistrationNotice, id: string, { messageId }: Delivery): Promise<void> {
    const { onlyIf, unless } = notice;
    if (unless) {
      const since = new Date(this.clock.now().getTime() - unless.minutes * 60_000);
      if (await this.notices.wroteSince(tx, id, unless.kinds, since)) return;
    }
    const registration = await registrationById(tx, id);
    if (registration?.status !== onlyIf) return;
    const { sessionId } = registration;
    await this.writer.writeIn(tx, { messageId, notice, sessionId, registrations: [registration] });
  }

  /** What an organiser changed, to everybody whom it concerns. */
  async notifyAll(
    tx: Tx,
    notice: RegistrationNotice,
    sessionId: string,
    update: (tx: Tx, sessionId: string, now: Date) => Promise<string[]>,
    { messageId }: Delivery,
  ): Promise<void> {
    const ids = await update(tx, sessionId, this.clock.now());
    await this.notices.withdrawIn(tx, ids, notice.withdraws ?? []);
    const registrations = await registrationsById(tx, ids);
    await this.writer.writeIn(tx, { messageId, notice, sessionId, registrations });
  }
}

for (const notice of registrationNotices) {
  const { kind, on } = notice;
  // `sendPlaceChangedNotice`: the name under which the table of what was handled knows it.
  const name = `send${`_${kind}`.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}Notice`;
  if (!on) continue;
  if ('registration' in on)
    addHandler(NoticeHandlers, on.registration, name, (self, tx, { registrationId }, delivery) =>
      self.notify(tx, notice, registrationId, delivery),
    );
  else
    addHandler(NoticeHandlers, on.session, name, (self, tx, { sessionId }, delivery) =>
      self.notifyAll(tx, notice, sessionId, on.update, delivery),
    );
}
