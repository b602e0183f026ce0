import { describe, expect, it } from '@jest/globals';
import type { DynamicModule, Type } from '@nestjs/common';
import { z } from 'zod';
import { MailModule } from '#libs/mail';
import {
  definedMessages,
  defineMessage,
  Handles,
  handlersOf,
  handlerTable,
  Sweeps,
  sweepsOf,
} from '#libs/messages';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { handlingInstances, loadRooms } from './loaded-rooms.js';
import { wordsOf } from './sources.js';

/** Past participles that do not end in -ed. */
const irregular = ['sent', 'left', 'lost', 'made', 'begun', 'withdrawn', 'put', 'taken', 'given', 'off'];

/** A message tells what has happened: `RegistrationPlaced`, `SessionCalledOff` (architecture.md 9). */
function isPast(name: string): boolean {
  return wordsOf(name).some((word) => word.endsWith('ed') || irregular.includes(word));
}

/** Every class that these modules, and those that they import, provide. */
function provided(modules: readonly (Type | DynamicModule)[], seen = new Set<unknown>()): Set<unknown> {
  for (const module of modules.filter((one) => !seen.has(one))) {
    seen.add(module);
    const { imports = [], providers = [], ...dynamic } = 'module' in module ? module : {};
    const own = 'module' in dynamic ? dynamic.module! : (module as Type);
    const said = (key: string): never[] => Reflect.getMetadata(key, own) ?? [];
    for (const provider of [...providers, ...said('providers')]) seen.add(provider);
    provided([...imports, ...said('imports')] as Type[], seen);
  }
  return seen;
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe('law (h): every message has a handler, and every handler a name of its own', () => {
  async function product(): Promise<object[]> {
    await loadRooms();
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

  it('a worker has everything that handles or sweeps: a room that it forgot would be silent', async () => {
    const settings = { databaseUrl: '', concurrency: 1, relayMilliseconds: 1, sweepSeconds: 1 };
    const worker = provided([WorkerModule.with(settings), MailModule.worker()]);
    const handling = (await product()).map((instance) => instance.constructor);
    expect(handling.filter((one) => !worker.has(one)).map(({ name }) => name)).toEqual([]);
    expect(handling.filter((one) => !provided([MailModule.worker()]).has(one)).length).toBeGreaterThan(0);
  });

  it('messages are named in the past tense', async () => {
    await loadRooms();
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
