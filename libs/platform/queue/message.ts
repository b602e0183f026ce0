import { z } from 'zod';
import type { Publishable, Scope } from '#platform/database';

/**
 * Something that has happened, told to whoever must act on it: delivered at least once, so harmless twice.
 * The payload holds ids, never persons.
 */
export interface Message<Payload> extends Publishable<Payload> {
  /** @throws ZodError when the payload is not what this version of the program knows. */
  decode(json: unknown): Payload;
}

/** What a handler learns beside the payload. */
export interface Delivery {
  /** Id of the message: the same for every repeat, so it is the key for "only once". */
  messageId: string;
  /** The coalition in which the message was published; `platform` when it was published outside one. */
  scope: Scope;
}

const defined = new Map<string, Message<never>>();

/**
 * Names a message (past tense) and the schema of its payload.
 * @throws when the name is taken, or the schema holds what JSON cannot carry (a Date, a Map).
 */
export function defineMessage<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): Message<z.output<Schema>> {
  if (defined.has(name)) throw new Error(`message "${name}" is defined twice`);
  z.toJSONSchema(schema);
  const message: Message<z.output<Schema>> = {
    name,
    encode: (payload) => schema.parse(payload),
    decode: (json) => schema.parse(json),
  };
  defined.set(name, message as Message<never>);
  return message;
}

/** Every message that the loaded libraries define, by name. */
export function definedMessages(): ReadonlyMap<string, Message<never>> {
  return defined;
}
