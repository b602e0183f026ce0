import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Tx } from '#platform/database';
import { BadHandlers, handlerTable } from './handler-table.js';
import { Handles, handlersOf, Sweeps, sweepsOf } from './handles.js';
import { defineMessage } from './message.js';

const SoupCooked = defineMessage(
  'SoupCooked',
  z.strictObject({ potId: z.string(), bowls: z.int().default(1) }),
);
const TableLaid = defineMessage('TableLaid', z.strictObject({ tableId: z.string() }));

class Kitchen {
  readonly served: string[] = [];

  @Handles(SoupCooked)
  async serveSoup(_tx: Tx, { potId }: { potId: string }): Promise<void> {
    this.served.push(potId);
  }

  @Handles(SoupCooked)
  async washPot(): Promise<void> {}

  @Sweeps('slow')
  async countPots(): Promise<boolean> {
    return this.served.length > 0;
  }
}

class Hall {
  @Handles(TableLaid)
  async ringGong(): Promise<void> {}
}

describe('who hears what', () => {
  it('a message may have several handlers, each under its own name', () => {
    const table = handlerTable([new Kitchen(), new Hall()].flatMap(handlersOf));
    expect([...table].map(([message, handlers]) => [message, handlers.map(({ name }) => name)])).toEqual([
      ['SoupCooked', ['serveSoup', 'washPot']],
      ['TableLaid', ['ringGong']],
    ]);
  });

  it('a handler runs on the instance that it was found on', async () => {
    const kitchen = new Kitchen();
    const [serve] = handlersOf(kitchen);
    await serve!.run({} as Tx, { potId: 'pea' } as never, { messageId: 'm', scope: 'platform' });
    expect(kitchen.served).toEqual(['pea']);
    const [count] = sweepsOf(kitchen);
    expect([count!.name, count!.pace, await count!.run()]).toEqual(['countPots', 'slow', true]);
  });

  it('all complaints come at once', () => {
    const kitchens = [new Kitchen(), new Kitchen()].flatMap(handlersOf);
    expect(() => handlerTable(kitchens)).toThrow(BadHandlers);
    expect(() => handlerTable(kitchens)).toThrow(
      [
        'two handlers are called "serveSoup"',
        'two handlers are called "washPot"',
        'message "TableLaid" has no handler',
      ].join('\n'),
    );
  });

  it('what is no instance has no handlers', () => {
    expect([undefined, null, 1, 'x', {}, () => 1, Object.create(null)].flatMap(handlersOf)).toEqual([]);
  });
});

describe('a payload', () => {
  it('is checked when it is written and when it is read', () => {
    expect(SoupCooked.encode({ potId: 'pea', bowls: 2 })).toEqual({ potId: 'pea', bowls: 2 });
    expect(SoupCooked.decode({ potId: 'pea' })).toEqual({ potId: 'pea', bowls: 1 });
    expect(() => SoupCooked.encode({ potId: 1 } as never)).toThrow();
    expect(() => SoupCooked.decode({ potId: 'pea', name: 'Jan' })).toThrow();
  });

  it('holds only what JSON can carry', () => {
    expect(() => defineMessage('DinnerPlanned', z.object({ at: z.date() }))).toThrow();
    expect(() => defineMessage('DinnerPlanned', z.object({ seats: z.map(z.string(), z.int()) }))).toThrow();
    // A refused name is not taken.
    expect(defineMessage('DinnerPlanned', z.object({ at: z.iso.datetime() })).name).toBe('DinnerPlanned');
  });
});
