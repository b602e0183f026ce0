import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatabaseModule } from '#platform/database';
import { newId, type ProblemKind } from '#platform/kernel';
import type { TestDatabase } from '../support/database.js';
import { type World, world } from '../support/world.js';

/** A place as far as these tests need it: any table of a coalition would do. */
@Entity('place')
export class Spot {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  coalitionId: string;

  @Column('text')
  name: string;

  @Column('text')
  placeKey: string;
}

export const alreadyThere: ProblemKind = {
  slug: 'spot-already-there',
  status: 409,
  title: 'Deze plek is er al',
  next: 'Kies een andere naam.',
};

const room = DatabaseModule.forFeature({ entities: [Spot], constraints: { place_once: alreadyThere } });

export interface TwoCoalitions extends World {
  /** Ids of two coalitions with one place each. */
  barendrecht: string;
  veendam: string;
  hall: string;
  barn: string;
}

export async function twoCoalitions(): Promise<TwoCoalitions> {
  const w = await world({ modules: [room] });
  const [barendrecht, veendam, hall, barn] = [newId(), newId(), newId(), newId()];
  for (const [id, slug] of [
    [barendrecht, 'barendrecht'],
    [veendam, 'veendam'],
  ]) {
    await w.sql(
      `INSERT INTO coalition (id, slug, name, lead_name, phone, phone_hours, email) VALUES ($1, $2, $2, 'lead', '0180000018', '', 'x@example.org')`,
      [id, slug],
    );
  }
  await addSpot(w.sql, hall, barendrecht, 'Hal');
  await addSpot(w.sql, barn, veendam, 'Schuur');
  return Object.assign(w, { barendrecht, veendam, hall, barn });
}

export async function addSpot(
  sql: TestDatabase['sql'],
  id: string,
  coalitionId: string,
  name: string,
): Promise<void> {
  await sql('INSERT INTO place (id, coalition_id, name, place_key) VALUES ($1, $2, $3, $3)', [
    id,
    coalitionId,
    name,
  ]);
}

/** The SQLSTATE that a promise is refused with. */
export async function sqlState(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

/** Two parties that go on only when both are there. The second time round nobody waits. */
export function meeting(): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived === 2) open();
    return both;
  };
}
