import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import { type Delivery, defineMessage, Handles } from '#platform/queue';
import { eventually } from '../support/eventually.js';
import { type World, world } from '../support/world.js';

const KettleBoiled = defineMessage('KettleBoiled', z.object({ kettleId: z.string() }));

@Injectable()
class Kitchen {
  readonly poured: { delivery: Delivery; waiting: unknown[] }[] = [];
  counted = false;

  @Handles(KettleBoiled)
  async pourTea(tx: Tx, _payload: { kettleId: string }, delivery: Delivery): Promise<void> {
    if (this.counted) throw new Error('burnt');
    this.poured.push({ delivery, waiting: await tx.query('SELECT coalition_id FROM outbox') });
  }
}

describe('messages of a coalition', () => {
  let w: World;

  beforeAll(async () => {
    w = await world({ providers: [Kitchen], worker: true });
  });

  afterAll(() => w?.close());

  it('are handled behind its wall: the handler sees the messages of its own coalition only', async () => {
    const [mine, theirs] = [newId(), newId()];
    // Of another coalition, and not due: it stays where it is.
    await w.sql(
      `INSERT INTO outbox (id, name, payload, coalition_id, due_at) VALUES (gen_random_uuid(), 'KettleBoiled', '{}', $1, now() + interval '1 hour')`,
      [theirs],
    );
    const scope = { coalitionId: mine };
    const messageId = await w.transactions.run(scope, (tx) => tx.publish(KettleBoiled, { kettleId: 'k' }));
    await eventually('it is handled', async () => (await w.sql('SELECT FROM outbox')).length === 1);
    expect(w.get(Kitchen).poured).toEqual([
      { delivery: { messageId, scope }, waiting: [{ coalition_id: mine }] },
    ]);
    expect(await w.sql('SELECT coalition_id FROM outbox')).toEqual([{ coalition_id: theirs }]);
  });

  it('become dead letters with their coalition when nobody can handle them (F19)', async () => {
    const mine = newId();
    w.get(Kitchen).counted = true;
    await w.sql(
      `INSERT INTO outbox (id, name, payload, offers, coalition_id) VALUES (gen_random_uuid(), 'KettleBoiled', '{"kettleId":"k"}', 16, $1)`,
      [mine],
    );
    await eventually(
      'it is a dead letter',
      async () => (await w.sql('SELECT FROM dead_letter')).length === 1,
    );
    expect(await w.sql('SELECT handler, coalition_id FROM dead_letter')).toEqual([
      { handler: 'pourTea', coalition_id: mine },
    ]);
  });
});
