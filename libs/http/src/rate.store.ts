import { Inject, Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Transactions } from '#libs/database';
import { Clock, hashCapability, Problem } from '#libs/kernel';
import { httpProblems } from './http.problems.js';
import { countHit } from './http.queries.js';

interface Count {
  totalHits: number;
  /** Seconds until the count starts anew. */
  timeToExpire: number;
  isBlocked: boolean;
  timeToBlockExpire: number;
}

/** Counts in the database, since a count in memory would be one per process (security 18). */
@Injectable()
export class RateStore implements ThrottlerStorage {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async increment(key: string, milliseconds: number, limit: number): Promise<Count> {
    const now = this.clock.now();
    const { hits, expiresAt } = await this.transactions.run('platform', (tx) =>
      countHit(tx, key, now, new Date(now.getTime() + milliseconds)),
    );
    const seconds = Math.max(Math.ceil((expiresAt.getTime() - now.getTime()) / 1000), 1);
    return { totalHits: hits, timeToExpire: seconds, isBlocked: hits > limit, timeToBlockExpire: seconds };
  }

  /**
   * Counts something other than an address of the network: an e-mail address, a code. `who` is stored as a hash.
   * @throws Problem tooOften when it happened more than `limit` times in `seconds`.
   */
  async count(name: string, who: string, limit: number, seconds: number): Promise<void> {
    const count = await this.increment(hashCapability(`${name}:${who}`), seconds * 1000, limit);
    if (count.isBlocked) throw new Problem(httpProblems.tooOften, [], count.timeToBlockExpire);
  }
}
