import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '#libs/database';
import { Clock, localDate } from '#libs/kernel';
import { Sweeps } from '#libs/messages';
import { forgetSettledNotices } from './notice.queries.js';

/** An outbox is no archive: what was delivered is kept so long for a question about it (privacy V22). */
const keptMilliseconds = 14 * 24 * 3600_000;

@Injectable()
export class NoticeHandlers {
  /** The day on which this worker did it last. Twice does no harm; looking every quarter of a minute would be a waste. */
  private doneOn = '';

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Empties notices that were delivered or taken back; kind, channel, times and outcome stay. */
  @Sweeps('slow')
  async forgetSettled(): Promise<boolean> {
    const now = this.clock.now();
    if (this.doneOn === localDate(now)) return false;
    const before = new Date(now.getTime() - keptMilliseconds);
    await this.transactions.run('platform', (tx) => forgetSettledNotices(tx, before));
    this.doneOn = localDate(now);
    return false;
  }
}
