import type { Delivery, Message } from './message.js';

interface HandlerMark {
  message: Message<never>;
  method: string;
}

const marks = new WeakMap<object, HandlerMark[]>();

type Handling<Payload> = (payload: Payload, delivery: Delivery) => Promise<void>;

/**
 * Marks a method as a handler of a message. The method's name is the handler's name (a verb phrase, unique in the
 * product). It runs outside a transaction and opens its own through `Handled.once`.
 */
export function Handles<Payload>(message: Message<Payload>) {
  return (target: object, method: string, _descriptor: TypedPropertyDescriptor<Handling<Payload>>): void => {
    marks.set(target, [...(marks.get(target) ?? []), { message: message as Message<never>, method }]);
  };
}

/** The handlers that an instance of a room's class offers. */
export function handlersOf(instance: object): { message: Message<never>; name: string; run: Handling<never> }[] {
  const found = marks.get(Object.getPrototypeOf(instance)) ?? [];
  return found.map(({ message, method }) => ({
    message,
    name: method,
    run: (payload, delivery) => (instance as Record<string, Handling<never>>)[method]!(payload, delivery),
  }));
}
