import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { Clock } from '#platform/kernel';
import { Sweeps } from '#platform/queue';
import { deleteOldSessions } from '../session.queries.js';
import { deleteOldSignIns } from './sign-in.queries.js';

/** Kept this long after its last use, so that a question about yesterday can still be answered. */
const keptMilliseconds = 2 * 24 * 3600_000;

@Injectable()
export class SignInHandlers {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Removes sign-ins and sessions that nobody can use any more. */
  @Sweeps('slow')
  async deleteOldSignIns(): Promise<boolean> {
    const before = new Date(this.clock.now().getTime() - keptMilliseconds);
    await this.transactions.run('platform', async (tx) => {
      await deleteOldSignIns(tx, before);
      await deleteOldSessions(tx, before);
    });
    return false;
  }
}
