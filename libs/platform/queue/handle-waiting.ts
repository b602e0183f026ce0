import type { Transactions } from '#platform/database';
import { handlerTable } from './handler-table.js';
import { handlersOf } from './handles.js';
import { runJob } from './runner.js';

/**
 * Takes every waiting message to its handlers, here and now, without a queue: for the operator's console, when no worker
 * runs. `instances` are those of all libraries. Answers how many messages there were.
 */
export async function handleWaiting(
  transactions: Transactions,
  instances: readonly unknown[],
): Promise<number> {
  const handlers = handlerTable(instances.flatMap(handlersOf));
  const waiting = await transactions.read('platform', (reader) =>
    reader.query<{ id: string; name: string }>('SELECT id, name FROM outbox ORDER BY created_at, id'),
  );
  for (const { id, name } of waiting) {
    for (const handler of handlers.get(name) ?? [])
      await runJob(transactions, handlers, { messageId: id, handler: handler.name });
  }
  return waiting.length;
}
