import type { Handler } from './handles.js';
import { definedMessages } from './message.js';

/** The program cannot run as it was put together. */
export class BadHandlers extends Error {
  override readonly name = 'BadHandlers';
}

/**
 * Which handlers a message has. Checked at boot: no message without a handler, no handler name twice.
 * @throws BadHandlers with all complaints at once.
 */
export function handlerTable(handlers: readonly Handler[]): ReadonlyMap<string, Handler[]> {
  const table = new Map<string, Handler[]>();
  const complaints: string[] = [];
  const names = new Set<string>();
  for (const handler of handlers) {
    if (names.has(handler.name)) complaints.push(`two handlers are called "${handler.name}"`);
    names.add(handler.name);
    table.set(handler.message.name, [...(table.get(handler.message.name) ?? []), handler]);
  }
  for (const name of definedMessages().keys()) {
    if (!table.has(name)) complaints.push(`message "${name}" has no handler`);
  }
  if (complaints.length > 0) throw new BadHandlers(complaints.join('\n'));
  return table;
}
