import { Inject, Injectable } from '@nestjs/common';
import { Notices } from '#libs/correspondence';
import { Transactions } from '#libs/database';
import { Audit } from '#libs/identity';
import { type Actor, Clock, localDate, Problem } from '#libs/kernel';
import { registrationProblems as problems } from '#libs/registration';
import { forgetParties } from './anonymise.queries.js';

export interface Forgotten {
  registrations: number;
  notices: number;
}

/** Who came is nobody's business any more once it is over (privacy V6). Safe to repeat. */
@Injectable()
export class Anonymiser {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Forgets the people of every session before `day` (`YYYY-MM-DD`) in one coalition, and what was written to them.
   * @throws Problem not-over-yet when the day is still to come (scenario D4).
   */
  async forgetBefore(actor: Actor, coalitionId: string, day: string): Promise<Forgotten> {
    if (day > localDate(this.clock.now())) throw new Problem(problems.notOverYet);
    return this.transactions.run({ coalitionId }, async (tx) => {
      const ids = await forgetParties(tx, day);
      const notices = await this.notices.forget(tx, ids);
      if (ids.length > 0) {
        await this.audit.write(tx, actor, {
          action: 'people_forgotten',
          subject: 'coalition',
          subjectId: coalitionId,
        });
      }
      return { registrations: ids.length, notices };
    });
  }
}
