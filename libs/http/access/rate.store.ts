import { Inject, Injectable } from '@nestjs/common';
import { httpProblems } from '#http/errors';
import { Transactions } from '#platform/database';
import { Clock, hashCapability, Problem } from '#platform/kernel';
import { countHit } from './rate.queries.js';

/** Counts in the database, since a count in memory would be one per process (security 18). */
@Injectable()
export class RateStore {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Counts that `who` did `name` once more: an address of the network, an e-mail address, a code. Only a hash is kept.
   * @throws Problem tooOften, with the seconds to wait, after more than `limit` times within `seconds`.
   */
  async count(name: string, who: string, limit: number, seconds: number): Promise<void> {
    const now = this.clock.now();
    const { hits, expiresAt } = await this.transactions.alone((statement) =>
      countHit(statement, hashCapability(`${name}:${who}`), now, new Date(now.getTime() + seconds * 1000)),
    );
    const wait = Math.max((expiresAt.getTime() - now.getTime()) / 1000, 1);
    if (hits > limit) throw new Problem(httpProblems.tooOften, [], wait);
  }
}
