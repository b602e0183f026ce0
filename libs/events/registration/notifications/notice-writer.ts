import { Inject, Injectable } from '@nestjs/common';
import { type SessionFacts, sessionFacts } from '#events/programme';
import { Coalition } from '#people/coalition';
import {
  type CorrespondenceSettings,
  correspondence,
  Notices,
  type NoticeToWrite,
} from '#people/correspondence';
import type { Tx } from '#platform/database';
import { Clock } from '#platform/kernel';
import { ManageKeys } from '../manage-keys.js';
import { type RegistrationWithNames } from '../registration.queries.js';
import type { NoticeSource, RegistrationNotice } from './registration-notice.js';

/** Registrations of one session, each to be written to. */
export interface Writing {
  messageId: string;
  notice: RegistrationNotice;
  sessionId: string;
  registrations: readonly RegistrationWithNames[];
  expiresAt?: Date;
}

/** Most notices in one statement. */
const batch = 500;

/** Writes one notice to each of a session's registrations, with a fixed number of statements per 500. */
@Injectable()
export class NoticeWriter {
  constructor(
    @Inject(Notices) private readonly notices: Notices,
    @Inject(ManageKeys) private readonly keys: ManageKeys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(correspondence) private readonly settings: CorrespondenceSettings,
  ) {}

  async writeIn(tx: Tx, writing: Writing): Promise<void> {
    if (writing.registrations.length === 0) return;
    const session = await sessionFacts(tx, writing.sessionId);
    const office = session && (await tx.findOne(Coalition, { id: session.coalitionId }));
    if (!session || !office) return;
    const toWrite: NoticeToWrite[] = [];
    for (const registration of writing.registrations) {
      const source = await this.sourceOf(tx, registration, session, office);
      toWrite.push({
        messageId: writing.messageId,
        recipient: registration,
        kind: writing.notice.kind,
        content: writing.notice.compose(source),
        repeatable: true,
        coalitionId: session.coalitionId,
        ...(writing.expiresAt && { expiresAt: writing.expiresAt }),
      });
    }
    for (let from = 0; from < toWrite.length; from += batch) {
      await this.notices.writeAllIn(tx, toWrite.slice(from, from + batch));
    }
  }

  private async sourceOf(
    tx: Tx,
    registration: RegistrationWithNames,
    session: SessionFacts,
    office: Coalition,
  ): Promise<NoticeSource> {
    const code = await this.keys.codeOf(tx, registration.id);
    const { pages, mailFrom } = this.settings;
    return {
      registration,
      session,
      office,
      manageUrl: pages.manage(code),
      shortUrl: pages.short(session.shortCode),
      mailFrom,
      now: this.clock.now(),
    };
  }
}
