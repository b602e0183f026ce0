import { httpProblems } from '#http/errors';
import { Problem } from '#platform/kernel';
import type { PageWish } from './query.schema.js';

/** One part of a list; `next` opens the following part, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What the key of an item is made of; a cursor is the key of the last item, in other letters. */
const keyPattern = /^[\w:.|~+-]{1,200}$/;

/**
 * The items after the cursor, in the order of their keys. An item that went or came meanwhile shifts nothing.
 * @param keyOf text that puts the items in order and that no two of them share
 * @throws Problem unreadable-request for a cursor that is not ours.
 */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, wish: PageWish): Page<T> {
  const after = wish.cursor === undefined ? null : readCursor(wish.cursor);
  const rest = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === null || key > after)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const part = rest.slice(0, wish.limit);
  const last = part.at(-1);
  return {
    items: part.map(({ item }) => item),
    next: last && rest.length > part.length ? cursorOf(last.key) : null,
  };
}

function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function readCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (cursorOf(key) !== cursor || !keyPattern.test(key)) {
    throw new Problem(httpProblems.unreadableRequest, [
      { pointer: '/cursor', detail: httpProblems.unreadableRequest.next },
    ]);
  }
  return key;
}
