import { afterEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '#platform/database';
import {
  BadHandlers,
  type Delivery,
  defineMessage,
  Handles,
  handlersOf,
  handlerTable,
} from '#platform/queue';
import { eventually } from '../support/eventually.js';
import { queueBackends } from '../support/queue-backends.js';
import { type World, world } from '../support/world.js';

const DoorKnocked = defineMessage('DoorKnocked', z.object({ doorId: z.string() }));

/** Two handlers of one message; the second one fails as often as it is told to. */
@Injectable()
class Hall {
  readonly lightOn: Delivery[] = [];
  readonly doorOpened: string[] = [];
  failures = 0;

  @Handles(DoorKnocked)
  async switchLightOn(_tx: Tx, _payload: { doorId: string }, delivery: Delivery): Promise<void> {
    this.lightOn.push(delivery);
  }

  @Handles(DoorKnocked)
  async openDoor(tx: Tx, payload: { doorId: string }): Promise<void> {
    await tx.query(`INSERT INTO rate_count (key, hits, expires_at) VALUES ($1, 1, now())`, [payload.doorId]);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the door sticks');
    }
    this.doorOpened.push(payload.doorId);
  }
}

describe.each(queueBackends())('messages on $name', ({ redisUrl, flush }) => {
  let w: World;
  let hall: Hall;

  async function open(): Promise<void> {
    w = await world({ providers: [Hall], worker: { redisUrl } });
    hall = w.get(Hall);
  }

  function knock(doorId: string): Promise<string> {
    return w.transactions.run('platform', (tx) => tx.publish(DoorKnocked, { doorId }));
  }

  async function outboxIsEmpty(): Promise<void> {
    await eventually('the outbox is empty', async () => (await w.sql('SELECT FROM outbox')).length === 0);
  }

  afterEach(() => w.close());

  it('a message reaches each of its handlers once', async () => {
    await open();
    const messageId = await knock('front');
    await outboxIsEmpty();
    expect(hall.lightOn).toEqual([{ messageId, scope: 'platform' }]);
    expect(hall.doorOpened).toEqual(['front']);
  });

  it('nothing is told of what was rolled back (F2)', async () => {
    await open();
    const failed = w.transactions.run('platform', async (tx) => {
      await tx.publish(DoorKnocked, { doorId: 'back' });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await knock('front');
    await outboxIsEmpty();
    expect(hall.doorOpened).toEqual(['front']);
  });

  it('a handler that fails repeats alone, and what it half did is gone', async () => {
    await open();
    hall.failures = 2;
    await knock('front');
    await outboxIsEmpty();
    expect(hall.lightOn.length).toBe(1);
    expect(hall.doorOpened).toEqual(['front']);
    expect((await w.sql('SELECT hits FROM rate_count')).length).toBe(1);
  });

  it('the queue is not the truth: what it lost is offered again (F10)', async () => {
    await open();
    // Claimed by a relay that died before it rang: no job exists for it.
    await w.sql(
      `INSERT INTO outbox (id, name, payload, offers, due_at) VALUES (gen_random_uuid(), 'DoorKnocked', '{"doorId":"lost"}', 1, now() + interval '1 second')`,
    );
    await flush(w.database);
    await outboxIsEmpty();
    expect(hall.doorOpened).toEqual(['lost']);
  });

  it('what is lost five times over is each time late by one sweep; only then the waits grow (F10)', async () => {
    await open();
    const offered = [0, 3, 4, 5, 6];
    await w.sql(
      `INSERT INTO outbox (id, name, payload, offers)
       SELECT gen_random_uuid(), 'FromTomorrow', '{}', n FROM unnest($1::int[]) AS n`,
      [offered],
    );
    const waits = await eventually('all are offered', async () => {
      const rows = await w.sql<{ offers: number; seconds: number }>(
        `SELECT offers, extract(epoch FROM due_at - min(due_at) OVER ())::int AS seconds FROM outbox ORDER BY offers`,
      );
      return (
        rows.every(({ offers }, index) => offers === offered[index]! + 1) &&
        rows.map(({ seconds }) => seconds)
      );
    });
    const sweep = waits[3]! - waits[2]!;
    expect(sweep).toBeGreaterThan(0);
    expect(waits).toEqual([0, 0, 0, sweep, 3 * sweep]);
  });

  it('the same message delivered twice has one effect (F13)', async () => {
    await open();
    const messageId = await knock('front');
    await outboxIsEmpty();
    await w.sql(`INSERT INTO outbox (id, name, payload) VALUES ($1, 'DoorKnocked', '{"doorId":"front"}')`, [
      messageId,
    ]);
    await outboxIsEmpty();
    expect(hall.doorOpened).toEqual(['front']);
  });

  it('a message that this version does not know waits, and is not lost (J4)', async () => {
    await open();
    await w.sql(`INSERT INTO outbox (id, name, payload) VALUES (gen_random_uuid(), 'FromTomorrow', '{}')`);
    await knock('front');
    await eventually('the other one is done', async () => (await w.sql('SELECT FROM outbox')).length === 1);
    expect(hall.doorOpened).toEqual(['front']);
    expect(await w.sql('SELECT name FROM outbox')).toEqual([{ name: 'FromTomorrow' }]);
  });

  it('what never succeeds becomes a dead letter for a human with its handler named (F19)', async () => {
    await open();
    hall.failures = 1000;
    await w.sql(
      `INSERT INTO outbox (id, name, payload, offers) VALUES (gen_random_uuid(), 'DoorKnocked', '{"doorId":"stuck"}', 16)`,
    );
    await eventually('it is a dead letter', async () => (await w.sql('SELECT FROM dead_letter')).length > 0);
    expect(await w.sql('SELECT handler FROM dead_letter ORDER BY handler')).toEqual([
      { handler: 'openDoor' },
      { handler: 'switchLightOn' },
    ]);
    expect(await w.sql('SELECT FROM outbox')).toEqual([]);
  });

  it('a stop finishes what is in hand and takes nothing new (J1)', async () => {
    await open();
    for (let n = 0; n < 50; n += 1) await knock(`door ${n}`);
    await w.app.close();
    const handledAtStop = hall.doorOpened.length;
    const waiting = await w.sql('SELECT FROM outbox');
    expect(handledAtStop + waiting.length).toBeGreaterThanOrEqual(50);
    const next = await world({ providers: [Hall], worker: { redisUrl }, database: w.database });
    await eventually(
      'the next worker finishes',
      async () => (await w.sql('SELECT FROM outbox')).length === 0,
      20_000,
    );
    expect(handledAtStop + next.get(Hall).doorOpened.length).toBe(50);
    await next.app.close();
  });
});

describe('at boot', () => {
  class Deaf {}

  it('a message without a handler and a handler name used twice stop the start', () => {
    expect(() => handlerTable(handlersOf(new Deaf()))).toThrow('message "DoorKnocked" has no handler');
    const twice = [...handlersOf(new Hall()), ...handlersOf(new Hall())];
    expect(() => handlerTable(twice)).toThrow(BadHandlers);
    expect(() => handlerTable(twice)).toThrow('two handlers are called "switchLightOn"');
    expect([...handlerTable(handlersOf(new Hall())).keys()]).toEqual(['DoorKnocked']);
  });

  it('a payload that JSON cannot carry is refused when it is defined', () => {
    expect(() => defineMessage('ClockStruck', z.object({ at: z.date() }))).toThrow();
  });

  it('a name is used once', () => {
    expect(() => defineMessage('DoorKnocked', z.object({}))).toThrow(
      'message "DoorKnocked" is defined twice',
    );
  });
});
