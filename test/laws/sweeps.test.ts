import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import { type Sweep, sweepsOf } from '#platform/queue';
import { type Journey, openJourney } from '../support/journey.js';
import { handlingInstances } from './loaded-libraries.js';

let product: Journey;
let running: Sweep[];

beforeAll(async () => {
  product = await openJourney();
  const providers = product.get(DiscoveryService).getProviders();
  running = providers.flatMap(({ instance }) => sweepsOf(instance));
});

afterAll(() => product?.close());

const names = (sweeps: readonly Sweep[]) => sweeps.map(({ name }) => name).sort();

describe('T12: what comes round by itself', () => {
  it('every sweep that is written runs in the worker, once', async () => {
    expect(names(running)).toEqual(names((await handlingInstances()).flatMap(sweepsOf)));
  });

  it('each runs once on an empty database without a fault, and finds nothing more to do', async () => {
    const tables = await product.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname NOT IN ('schema_migration', 'secret')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables)
      expect([name, await product.sql(`SELECT 1 FROM ${name}`)]).toEqual([name, []]);
    // By day, since nobody is reminded at night.
    for (const session of ['2026-09-14T10:00:00Z', '2026-09-15T10:00:00Z']) {
      product.clock.moveTo(new Date(session));
      for (const sweep of running) expect([sweep.name, await sweep.run()]).toEqual([sweep.name, false]);
    }
  });
});
