import { afterEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '#platform/database';
import { defineMessage, Handles, type Message } from '#platform/queue';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { queueBackends } from '../support/queue-backends.js';
import { type World, world } from '../support/world.js';

const KettleFilled = defineMessage('KettleFilled', z.strictObject({ cups: z.int() }));

/** What the worker of yesterday knows. */
@Injectable()
class OldKitchen {
  readonly filled: number[] = [];

  @Handles(KettleFilled)
  async boil(_tx: Tx, { cups }: { cups: number }): Promise<void> {
    this.filled.push(cups);
  }
}

/** What an earlier turn of this file defined: a process knows a message for good, so every worker in it must handle it. */
const ofEarlierTurns: Message<{ guests: number }>[] = [];

function handleEarlier({ prototype }: { prototype: object }): void {
  for (const [n, message] of ofEarlierTurns.entries()) {
    const method = `passOn${n}`;
    const descriptor = { value: async () => undefined, configurable: true };
    Object.defineProperty(prototype, method, descriptor);
    Handles(message)(prototype, method, descriptor);
  }
}

let database: TestDatabase;
const workers: World[] = [];
afterEach(async () => {
  for (const one of workers.splice(0)) await one.close();
  await database.drop();
});

describe.each(queueBackends())(
  'F21: a worker of yesterday on the tables of today, on $name',
  ({ redisUrl }) => {
    async function start(provider: new () => object): Promise<World> {
      const one = await world({ database, providers: [provider], worker: { redisUrl } });
      workers.push(one);
      return one;
    }
    const put = (name: string, payload: object, id = crypto.randomUUID()) =>
      database.sql('INSERT INTO outbox (id, name, payload) VALUES ($1, $2, $3)', [
        id,
        name,
        JSON.stringify(payload),
      ]);
    const offers = async (name: string) =>
      (await database.sql<{ offers: number }>('SELECT offers FROM outbox WHERE name = $1', [name]))[0]
        ?.offers ?? 0;

    it('does what it knows; a kind and a version that it does not know wait for the worker of today, and lose nothing', async () => {
      database = await newDatabase();
      handleEarlier(OldKitchen);
      const old = (await start(OldKitchen)).get(OldKitchen);
      // Expanded first: columns and a table that the old program has never heard of.
      await database.sql(`ALTER TABLE outbox ADD trace text; ALTER TABLE handled ADD took integer DEFAULT 0;
      CREATE TABLE teapot (id uuid PRIMARY KEY)`);
      const newer = `TeaServed${redisUrl ? 'OnRedis' : ''}`;
      await put(newer, { guests: 2 });
      const version2 = crypto.randomUUID();
      await put('KettleFilled', { cups: 6, sort: 'mint' }, version2);
      await put('KettleFilled', { cups: 4 });
      await eventually('the old worker did what it knows', () => old.filled.length > 0);
      await eventually('it has looked at the others more than once', async () => {
        const [row] = await database.sql<{ least: number }>('SELECT min(offers)::int AS least FROM outbox');
        return row!.least > 1;
      });
      expect(old.filled).toEqual([4]);
      expect(await database.sql('SELECT name FROM outbox ORDER BY name')).toEqual(
        ['KettleFilled', newer].sort().map((name) => ({ name })),
      );
      expect(await database.sql('SELECT 1 FROM dead_letter')).toEqual([]);
      expect(await database.sql('SELECT 1 FROM handled WHERE message_id = $1', [version2])).toEqual([]);
      expect(await offers(newer)).toBeGreaterThan(1);

      // Then the worker of today comes, beside the old one, and knows the new kind.
      const TeaServed = defineMessage(newer, z.strictObject({ guests: z.int() }));
      @Injectable()
      class NewKitchen {
        readonly served: number[] = [];

        @Handles(KettleFilled)
        async boilAgain(): Promise<void> {}

        @Handles(TeaServed)
        async serve(_tx: Tx, { guests }: { guests: number }): Promise<void> {
          this.served.push(guests);
        }
      }
      handleEarlier(NewKitchen);
      ofEarlierTurns.push(TeaServed);
      const today = (await start(NewKitchen)).get(NewKitchen);
      // Whoever does not know a message puts it back, in the end for longer and longer: here it is due again at once.
      await eventually('served', async () => {
        await database.sql('UPDATE outbox SET due_at = now(), offers = 1');
        return (await offers(newer)) === 0;
      });
      expect(today.served).toEqual([2]);
    });
  },
);
