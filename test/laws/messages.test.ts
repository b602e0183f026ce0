import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  definedMessages,
  defineMessage,
  Handles,
  handlersOf,
  handlerTable,
  Sweeps,
  sweepsOf,
} from '#platform/queue';
import { handlingInstances, loadLibraries } from './loaded-libraries.js';
import { wordsOf } from './sources.js';

/** Past participles that do not end in -ed. */
const irregular = ['sent', 'left', 'lost', 'made', 'begun', 'withdrawn', 'put', 'taken', 'given', 'off'];

/** A message tells what has happened: `RegistrationPlaced`, `SessionCalledOff`. */
function isPast(name: string): boolean {
  return wordsOf(name).some((word) => word.endsWith('ed') || irregular.includes(word));
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe('law (h): every message has a handler, and every handler a name of its own', () => {
  async function product(): Promise<object[]> {
    await loadLibraries();
    return handlingInstances();
  }

  it('the table that a worker makes at its start has no complaint', async () => {
    const instances = await product();
    const table = handlerTable(instances.flatMap(handlersOf));
    expect([...table.keys()].sort()).toEqual([...definedMessages().keys()].sort());
  });

  it('no two sweeps have one name', async () => {
    const instances = await product();
    expect(twice(instances.flatMap(sweepsOf).map(({ name }) => name))).toEqual([]);
  });

  it('messages are named in the past tense', async () => {
    await loadLibraries();
    expect([...definedMessages().keys()].filter((name) => !isPast(name))).toEqual([]);
    expect(['PlaceOrder', 'SessionCalledOff', 'RegistrationPlaced'].map(isPast)).toEqual([false, true, true]);
  });

  it('control: a message that nobody handles, a handler name twice and a sweep twice are seen', async () => {
    const TeaPoured = defineMessage('TeaPoured', z.object({ cups: z.int() }));
    expect(() => handlerTable([])).toThrow('message "TeaPoured" has no handler');

    class Kitchen {
      @Handles(TeaPoured)
      async washCups(): Promise<void> {}

      @Sweeps('slow')
      async countCups(): Promise<boolean> {
        return false;
      }
    }
    const kitchen = Object.create(Kitchen.prototype) as object;
    expect(handlersOf(kitchen).map(({ name, message }) => [name, message.name])).toEqual([
      ['washCups', 'TeaPoured'],
    ]);
    expect(() => handlerTable([kitchen, kitchen].flatMap(handlersOf))).toThrow(
      'two handlers are called "washCups"',
    );
    expect(twice([kitchen, kitchen].flatMap(sweepsOf).map(({ name }) => name))).toEqual(['countCups']);
  });
});
