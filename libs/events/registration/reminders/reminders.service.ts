import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#platform/database';
import { Clock, newId } from '#platform/kernel';
import { Sweeps } from '#platform/queue';
import { NoticeWriter } from '../notifications/notice-writer.js';
import { reminder as notice } from '../notifications/registration.notices.js';
import { type RegistrationWithNames, registrationsById } from '../registration.queries.js';
import { claimDueReminders, insertReminders } from './reminder.queries.js';
import { isQuiet, reminderRuns } from './reminder.rules.js';

const batch = 200;

/** Reminders are found, not scheduled: moving a session needs no job to be called back. */
@Injectable()
export class Reminders {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(NoticeWriter) private readonly writer: NoticeWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Reminds whoever is due, across all coalitions. Any number of workers may do this at once. */
  @Sweeps('slow')
  async remindDue(): Promise<boolean> {
    const now = this.clock.now();
    if (isQuiet(now)) return false;
    return this.transactions.run('platform', (tx) => this.remind(tx, now));
  }

  private async remind(tx: Tx, now: Date): Promise<boolean> {
    const due = await claimDueReminders(tx, reminderRuns(now), batch);
    const fresh = await insertReminders(tx, due, now);
    const registrations = await registrationsById(tx, [...fresh]);
    for (const [sessionId, ofSession] of bySession(registrations)) {
      const expiresAt = due.find((reminder) => reminder.sessionId === sessionId)?.sessionStart;
      await this.writer.writeIn(tx, {
        // The reminder row is what makes it once; its notice only needs a key of its own.
        messageId: newId(),
        notice,
        sessionId,
        registrations: ofSession,
        ...(expiresAt && { expiresAt }),
      });
    }
    return due.length === batch;
  }
}

function bySession(registrations: readonly RegistrationWithNames[]): Map<string, RegistrationWithNames[]> {
  const groups = new Map<string, RegistrationWithNames[]>();
  for (const registration of registrations) {
    const group = groups.get(registration.sessionId);
    if (group) group.push(registration);
    else groups.set(registration.sessionId, [registration]);
  }
  return groups;
}
