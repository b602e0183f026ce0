import type { FastifyReply } from 'fastify';
import type { StatusMessage } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';

export type DoneCode = keyof typeof officeTexts.done;

/**
 * After a form: to the next page, which says what was done. The words come from the texts, the address holds only
 * their name and a number, so that nobody can make our pages say something else. `path` is ours, never typed by people.
 */
export function sendOn(reply: FastifyReply, path: string, done?: DoneCode, n?: number): void {
  const [before = '', fragment] = path.split('#');
  const query = done
    ? new URLSearchParams({ gedaan: done, ...(n === undefined ? {} : { n: String(n) }) })
    : '';
  const join = before.includes('?') ? '&' : '?';
  const address = done ? `${before}${join}${query}` : before;
  reply.redirect(fragment ? `${address}#${fragment}` : address, 303);
}

/** What the page says at the top after a form was sent. */
export function doneFrom(query: unknown): StatusMessage | undefined {
  const { gedaan, n } = query as Record<string, unknown>;
  if (typeof gedaan !== 'string' || !Object.hasOwn(officeTexts.done, gedaan)) return undefined;
  const text = officeTexts.done[gedaan as DoneCode];
  const count = typeof n === 'string' && /^\d{1,6}$/.test(n) ? n : '';
  return { text: text.replace('{n}', count) };
}
