import { Inject, Injectable } from '@nestjs/common';
import { linkDays, registrationProblems as problems } from '#events/registration';
import { Notices } from '#people/correspondence';
import { Audit } from '#people/identity';
import { Transactions } from '#platform/database';
import { type Actor, addDays, Clock, localDate, Problem, system } from '#platform/kernel';
import { Sweeps } from '#platform/queue';
import { anonymiseParties, coalitionsToAnonymise } from './anonymise.queries.js';

/** So long the words of a notice are kept, for a question about it. */
const keptMilliseconds = 14 * 24 * 3600_000;

export interface Anonymised {
  registrations: number;
  notices: number;
}

/** Who came is nobody's business any more once it is over (privacy V6). Safe to repeat. */
@Injectable()
export class Anonymiser {
  /** The day on which this worker did it last. Twice does no harm; looking every quarter of a minute would be a waste. */
  private readonly doneOn = { past: '', settled: '' };

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Forgets by itself who came so long ago that their own link opens nothing any more (scenario D5). */
  @Sweeps('slow')
  async anonymisePast(): Promise<boolean> {
    const today = localDate(this.clock.now());
    if (this.doneOn.past === today) return false;
    const before = addDays(today, -linkDays);
    const coalitions = await this.transactions.read('platform', (reader) =>
      coalitionsToAnonymise(reader, before),
    );
    for (const coalitionId of coalitions) await this.anonymiseBefore(system, coalitionId, before);
    this.doneOn.past = today;
    return false;
  }

  /** An outbox is no archive: notices are emptied two weeks after they were delivered (privacy V22). */
  @Sweeps('slow')
  async emptySettledNotices(): Promise<boolean> {
    const now = this.clock.now();
    if (this.doneOn.settled === localDate(now)) return false;
    const before = new Date(now.getTime() - keptMilliseconds);
    await this.transactions.run('platform', (tx) => this.notices.emptySettledIn(tx, before));
    this.doneOn.settled = localDate(now);
    return false;
  }

  /**
   * Forgets the people of every session before `day` (`YYYY-MM-DD`) in one coalition, and what was written to them.
   * @throws Problem not-over-yet when the day is still to come (scenario D4).
   */
  async anonymiseBefore(actor: Actor, coalitionId: string, day: string): Promise<Anonymised> {
    if (day > localDate(this.clock.now())) throw new Problem(problems.notOverYet);
    return this.transactions.run({ coalitionId }, async (tx) => {
      const ids = await anonymiseParties(tx, day);
      const notices = await this.notices.emptyIn(tx, ids);
      if (ids.length > 0) {
        await this.audit.writeIn(tx, actor, {
          action: 'people_forgotten',
          subject: 'coalition',
          subjectId: coalitionId,
        });
      }
      return { registrations: ids.length, notices };
    });
  }
}
