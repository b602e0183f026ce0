import type { Transactions } from '#platform/database';
import type { Handler } from './handles.js';
import type { Job } from './queue.js';

const batch = 200;

/**
 * The first offers follow each other at one wait, so that whatever the queue loses is late by no more than a sweep (fault
 * F10); from then on each wait is twice the one before, for a handler that keeps failing.
 */
const evenOffers = 5;
/** After this many (17 hours, with sweeps of 15 seconds) a message becomes a dead letter, for a human. */
const mostOffers = 16;

interface Offered {
  id: string;
  name: string;
  offers: number;
}

export interface RelayOptions {
  transactions: Transactions;
  handlers: ReadonlyMap<string, Handler[]>;
  enqueue: (jobs: Job[]) => Promise<void>;
  /** Seconds until a message that was offered and not handled is offered again. */
  againAfter: number;
  logError: (text: string) => void;
}

/**
 * Claims the messages that are due, so that no other worker offers them, and adds one job per handler. A message
 * stays in the outbox until its handlers are done; whatever the queue lost is due again after a while. This one path
 * is both relay and sweep. Answers whether there are more.
 */
export async function relayDue(options: RelayOptions): Promise<boolean> {
  const offered = await options.transactions.run('platform', (tx) =>
    tx.named<Offered>(
      'claim_outbox',
      // MATERIALIZED: a plan that asks the subquery twice would lock and claim more than the batch.
      `WITH due AS MATERIALIZED (
         SELECT id FROM outbox WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE outbox SET offers = offers + 1,
         due_at = now() + make_interval(secs => $2 * power(2, greatest(0, offers - $3 + 1)))
       FROM due WHERE outbox.id = due.id
       RETURNING outbox.id, name, offers`,
      [batch, options.againAfter, evenOffers],
    ),
  );
  const jobs: Job[] = [];
  for (const { id, name, offers } of offered) {
    const handlers = options.handlers.get(name);
    if (!handlers) {
      // Another version of the program may know it: it waits (scenario J4).
      options.logError(`message ${id}: no handler here knows "${name}"`);
    } else if (offers > mostOffers) {
      await toDeadLetters(options, id, handlers);
    } else {
      jobs.push(...handlers.map((handler) => ({ messageId: id, handler: handler.name })));
    }
  }
  if (jobs.length > 0) await options.enqueue(jobs);
  return offered.length === batch;
}

async function toDeadLetters(options: RelayOptions, id: string, handlers: readonly Handler[]): Promise<void> {
  await options.transactions.run('platform', (tx) =>
    tx.query(
      `WITH gone AS (DELETE FROM outbox WHERE id = $1 RETURNING id, name, payload, coalition_id)
       INSERT INTO dead_letter (message_id, handler, name, payload, coalition_id, reason)
       SELECT gone.id, handler, gone.name, gone.payload, gone.coalition_id, $3
       FROM gone, unnest($2::text[]) AS handler
       WHERE NOT EXISTS (SELECT FROM handled WHERE handled.message_id = gone.id AND handled.handler = handler)
       ON CONFLICT DO NOTHING`,
      [id, handlers.map((handler) => handler.name), `not handled after ${mostOffers} offers`],
    ),
  );
  options.logError(`message ${id} is a dead letter: not handled after ${mostOffers} offers`);
}
