import type { Tx } from '#platform/database';
import type { Delivery, Message } from './message.js';

/** What a handler does: its effect goes through `tx`, which also holds the note that it was done. */
export type Handling<Payload> = (tx: Tx, payload: Payload, delivery: Delivery) => Promise<void>;

export interface Handler {
  /** The method's name: a verb phrase, unique in the product. */
  name: string;
  message: Message<never>;
  run: Handling<never>;
}

/** How soon a sweep comes round again: `quick` also after each commit that left work, `slow` every SWEEP_SECONDS. */
export type Pace = 'quick' | 'slow';

export interface Sweep {
  name: string;
  pace: Pace;
  /** Answers whether there is more to do at once. */
  run: () => Promise<boolean>;
}

interface Mark {
  method: string;
  message?: Message<never>;
  pace?: Pace;
}

const marks = new WeakMap<object, Mark[]>();

function mark(target: object, entry: Mark): void {
  marks.set(target, [...(marks.get(target) ?? []), entry]);
}

/**
 * Marks a method as a handler of a message. The runner calls it inside the transaction that records
 * (message, handler) as handled, so a second delivery has no second effect.
 */
export function Handles<Payload>(message: Message<Payload>) {
  return <Method extends Handling<Payload>>(
    target: object,
    method: string,
    _: TypedPropertyDescriptor<Method>,
  ): void => mark(target, { method, message: message as Message<never> });
}

/** The same for a handler that follows from a declaration: there is no method to mark, so it is given one. */
export function addHandler<Instance extends object, Payload>(
  target: { prototype: Instance },
  message: Message<Payload>,
  method: string,
  handling: (self: Instance, ...args: Parameters<Handling<Payload>>) => Promise<void>,
): void {
  const value = function (this: Instance, ...args: Parameters<Handling<Payload>>): Promise<void> {
    return handling(this, ...args);
  };
  Object.defineProperty(target.prototype, method, { value });
  mark(target.prototype, { method, message: message as Message<never> });
}

/**
 * Marks a method as a sweep: it looks for work that is due and does it. Every worker runs every sweep; they keep out
 * of each other's way with SKIP LOCKED and unique keys, so no leader is needed.
 */
export function Sweeps(pace: Pace) {
  return (target: object, method: string, _: TypedPropertyDescriptor<() => Promise<boolean>>): void =>
    mark(target, { method, pace });
}

function marksOf(instance: unknown): Mark[] {
  if (typeof instance !== 'object' || instance === null) return [];
  const prototype: unknown = Object.getPrototypeOf(instance);
  return typeof prototype === 'object' && prototype !== null ? (marks.get(prototype) ?? []) : [];
}

type Methods = Record<string, (...args: unknown[]) => Promise<never>>;

/** The handlers that an instance offers. */
export function handlersOf(instance: unknown): Handler[] {
  return marksOf(instance).flatMap(({ method, message }) =>
    message ? [{ name: method, message, run: (...args) => (instance as Methods)[method]!(...args) }] : [],
  );
}

/** The sweeps that an instance offers. */
export function sweepsOf(instance: unknown): Sweep[] {
  return marksOf(instance).flatMap(({ method, pace }) =>
    pace ? [{ name: method, pace, run: () => (instance as Methods)[method]!() }] : [],
  );
}
