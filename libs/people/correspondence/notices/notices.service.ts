import { Inject, Injectable } from '@nestjs/common';
import type { Reader, Tx } from '#platform/database';
import { Clock, cleanLine, newId } from '#platform/kernel';
import type { NoticeContent, Recipient } from './notice.content.js';
import { Notice } from './notice.entity.js';
import {
  emptyNotices,
  emptySettledNotices,
  insertNotices,
  withdrawNotices,
  wroteSince,
} from './notice.queries.js';
import { type CorrespondenceSettings, correspondence } from './settings.js';

/** One notice to write. */
export interface NoticeToWrite {
  /** The message that causes it; with the recipient it is the key for "only once" (scenario M5). */
  messageId: string;
  recipient: Recipient;
  /** What it is about, for counting and withdrawing: 'confirmation', 'sign_in'. */
  kind: string;
  content: NoticeContent;
  /** Whether a mail may go out a second time when a worker died while sending it (fault F3). */
  repeatable: boolean;
  notBefore?: Date;
  /** After this it is no longer sent. */
  expiresAt?: Date;
  /** Needed in a transaction for the whole platform only; elsewhere it is the coalition of the scope. */
  coalitionId?: string;
}

/** Writing to people: rows in the caller's transaction, delivered after it. */
@Injectable()
export class Notices {
  constructor(
    @Inject(correspondence) private readonly settings: CorrespondenceSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes one notice, unless this message already wrote to this recipient. Answers whether it was written. */
  async writeIn(tx: Tx, notice: NoticeToWrite): Promise<boolean> {
    return (await this.writeAllIn(tx, [notice])) === 1;
  }

  /** The same for many, in one statement. Answers how many were new. */
  async writeAllIn(tx: Tx, notices: readonly NoticeToWrite[]): Promise<number> {
    if (notices.length === 0) return 0;
    const now = this.clock.now();
    const written = await insertNotices(
      tx,
      notices.map((notice) => this.row(tx, notice, now)),
    );
    if (written > 0) tx.wakeRelay();
    return written;
  }

  /** Takes back what was not delivered yet and is no longer true, such as a reminder of a cancelled registration. */
  withdrawIn(tx: Tx, recipients: readonly string[], kinds: readonly string[]): Promise<number> {
    return withdrawNotices(tx, recipients, kinds, this.clock.now());
  }

  /** Empties what was written to these recipients; kind, channel and outcome stay. Answers how many there were. */
  emptyIn(tx: Tx, recipients: readonly string[]): Promise<number> {
    return emptyNotices(tx, recipients, this.clock.now());
  }

  /** Empties what was delivered or taken back before then (privacy V22). Answers how many there were. */
  emptySettledIn(tx: Tx, before: Date): Promise<number> {
    return emptySettledNotices(tx, before);
  }

  /** Whether something of these kinds was written to the recipient since then. */
  wroteSince(reader: Reader, recipient: string, kinds: readonly string[], since: Date): Promise<boolean> {
    return wroteSince(reader, recipient, kinds, since);
  }

  private row(tx: Tx, notice: NoticeToWrite, now: Date): Notice {
    const id = newId();
    const { recipient, content } = notice;
    const ofScope = tx.scope === 'platform' ? null : tx.scope.coalitionId;
    return {
      id,
      coalitionId: notice.coalitionId ?? ofScope,
      messageId: notice.messageId,
      recipient: recipient.id,
      kind: notice.kind,
      channel: recipient.reachedBy,
      state: 'queued',
      name: cleanLine(recipient.name),
      email: recipient.email,
      phone: recipient.phone,
      address: recipient.address,
      subject: cleanLine(content.subject),
      content,
      mailId: `<${id}@${this.settings.mailFrom.split('@').at(-1)}>`,
      mailDate: now,
      repeatable: notice.repeatable,
      notBefore: notice.notBefore ?? now,
      expiresAt: notice.expiresAt ?? null,
      claimedAt: null,
      leaseUntil: null,
      attempts: 0,
      settledAt: null,
      failure: null,
      createdAt: now,
    };
  }
}
