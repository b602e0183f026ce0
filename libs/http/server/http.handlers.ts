import { Inject, Injectable } from '@nestjs/common';
import { deleteOldCounts } from '#http/access';
import { Transactions } from '#platform/database';
import { Clock } from '#platform/kernel';
import { Sweeps } from '#platform/queue';
import { deleteOldAnswers } from './http.queries.js';

/** An answer is given again for this long. */
const answersMilliseconds = 24 * 3600_000;

/** For the worker: `HttpModule.worker()`. */
@Injectable()
export class HttpHandlers {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Counts end by themselves; this takes away their rows, and answers of more than a day old (privacy V19). */
  @Sweeps('slow')
  async deleteOldCountsAndAnswers(): Promise<boolean> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - answersMilliseconds);
    await this.transactions.run('platform', async (tx) => {
      await deleteOldCounts(tx, now);
      await deleteOldAnswers(tx, before);
    });
    return false;
  }
}
