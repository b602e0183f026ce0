import type { FastifyReply } from 'fastify';
import type { StatusMessage } from '../../ui/index.js';

const sentences = new Map<string, string>();

/** What a page says after its forms were sent, by the name that stands in the address. */
export function defineDone<Texts extends Readonly<Record<string, string>>>(texts: Texts): Texts {
  for (const [code, text] of Object.entries(texts)) {
    if (sentences.has(code)) throw new Error(`two pages say "${code}" when they are done`);
    sentences.set(code, text);
  }
  return texts;
}

/**
 * After a form: to the next page, which says what was done. The words come from the texts, the address holds only
 * their name and a number, so that nobody can make our pages say something else. `path` is ours, never typed by people.
 */
export function sendOn(reply: FastifyReply, path: string, done?: string, n?: number): void {
  if (done && !sentences.has(done)) throw new Error(`no page says what "${done}" is`);
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
  const text = typeof gedaan === 'string' ? sentences.get(gedaan) : undefined;
  if (text === undefined) return undefined;
  return { text: text.replace('{n}', typeof n === 'string' && /^\d{1,6}$/.test(n) ? n : '') };
}
