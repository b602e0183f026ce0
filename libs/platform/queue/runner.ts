import type { Scope, Transactions, Tx } from '#platform/database';
import type { Handler } from './handles.js';
import type { Job } from './queue.js';

interface Waiting {
  name: string;
  payload: unknown;
  coalition_id: string | null;
}

/**
 * Runs one job, with effect at most once: the note that (message, handler) is handled commits together with the
 * handler's effect. The last handler takes the message out of the outbox.
 */
export async function runJob(
  transactions: Transactions,
  handlers: ReadonlyMap<string, Handler[]>,
  job: Job,
): Promise<void> {
  const message = await transactions.read('platform', async (reader) => {
    const rows = await reader.named<Waiting>(
      'read_outbox',
      'SELECT name, payload, coalition_id FROM outbox WHERE id = $1',
      [job.messageId],
    );
    return rows[0];
  });
  // Gone from the outbox: every handler has done its work, and this is a late echo.
  if (!message) return;
  const mine = handlers.get(message.name) ?? [];
  const handler = mine.find((candidate) => candidate.name === job.handler);
  if (!handler) throw new Error(`no handler "${job.handler}" for message "${message.name}"`);
  const scope: Scope = message.coalition_id ? { coalitionId: message.coalition_id } : 'platform';
  await transactions.run(scope, async (tx) => {
    if (await markHandled(tx, job)) {
      await handler.run(tx, handler.message.decode(message.payload), { messageId: job.messageId, scope });
    }
    await tx.named(
      'settle_outbox',
      'DELETE FROM outbox WHERE id = $1 AND (SELECT count(*) FROM handled WHERE message_id = $1) >= $2',
      [job.messageId, mine.length],
    );
  });
}

/** Whether this delivery is the first: the unique key decides, also between two workers at once. */
async function markHandled(tx: Tx, job: Job): Promise<boolean> {
  const rows = await tx.named<{ handler: string }>(
    'mark_handled',
    'INSERT INTO handled (message_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING handler',
    [job.messageId, job.handler],
  );
  return rows.length === 1;
}
