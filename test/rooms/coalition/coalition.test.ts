import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Coalition,
  Coalitions,
  coalitionFacts,
  listPlaces,
  Organizations,
  Places,
} from '#libs/coalition';
import { Problem, system } from '#libs/kernel';
import type { World } from '../../support/world.js';
import { givenStaff, programmeWorld, refused } from '../programme/given.js';

let w: World;
let coalition: Coalition;
const wanted = {
  slug: 'heerde',
  name: 'Heerde',
  leadName: 'Welzijn Heerde',
  phone: '0578 000 018',
  phoneHours: 'op werkdagen van 9.00 tot 12.00 uur',
  email: 'welkom@example.org',
};
const ensure = (place: Parameters<Places['ensure']>[1]) =>
  w.transactions.run({ coalitionId: coalition.id }, (tx) => w.get(Places).ensure(tx, place));

beforeAll(async () => {
  w = await programmeWorld();
  coalition = await w.get(Coalitions).create(system, wanted);
});
afterAll(() => w?.close());

describe('a coalition', () => {
  it('is found by its address and told to pages in its own scope', async () => {
    expect((await w.get(Coalitions).bySlug('heerde'))?.id).toBe(coalition.id);
    expect(await w.get(Coalitions).bySlug('elders')).toBeNull();
    const facts = await w.transactions.read({ coalitionId: coalition.id }, coalitionFacts);
    expect([facts.leadName, facts.phone]).toEqual(['Welzijn Heerde', '+31578000018']);
  });

  it('S0-20: is refused when nobody could be called or mailed', async () => {
    const failure = await w
      .get(Coalitions)
      .create(system, { ...wanted, slug: 'epe', phone: 'bel maar', email: '' })
      .catch((problem) => problem);
    expect(failure).toBeInstanceOf(Problem);
    expect((failure as Problem).errors.map(({ pointer }) => pointer)).toEqual(['/phone', '/email']);
  });

  it('has an address of its own', async () => {
    expect(await refused(w.get(Coalitions).create(system, wanted))).toBe('coalition-taken');
  });
});

describe('organizations and places of a list', () => {
  it('two lists that name one organization at the same moment make one', async () => {
    const both = await Promise.all(
      ['Breiclub Steekje los', 'breiclub Steekje Los'].map((name) =>
        w.transactions.run({ coalitionId: coalition.id }, (tx) => w.get(Organizations).ensure(tx, { name })),
      ),
    );
    expect(both[0]?.id).toBe(both[1]?.id);
  });

  it('a place takes the street and the facts that come later, and loses nothing', async () => {
    const first = await ensure({ name: 'Het Trefpunt', town: 'Heerde' });
    const second = await ensure({
      name: 'het trefpunt',
      street: 'Dorpsstraat 1',
      town: 'Heerde',
      wheelchair: true,
    });
    const third = await ensure({ name: 'Het Trefpunt', town: 'Heerde', wheelchair: false });
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    expect([third.street, third.wheelchair]).toEqual(['Dorpsstraat 1', true]);
    const other = await ensure({ name: 'Het Trefpunt', street: 'Kerkplein 4', town: 'Heerde' });
    expect(other.id).not.toBe(first.id);
  });

  it('two lists that name one new place at the same moment make one', async () => {
    const both = await Promise.all([
      ensure({ name: 'De Brug', town: 'Heerde' }),
      ensure({ name: 'De brug', town: 'Heerde' }),
    ]);
    expect(both[0]?.id).toBe(both[1]?.id);
  });

  it('X9: of two who change one place the second is told', async () => {
    const place = await ensure({ name: 'De Zaal', town: 'Heerde' });
    const coordinator = await givenStaff(w, coalition.id, 'coordinator');
    const change = (version: number, hearingLoop: boolean) =>
      refused(w.get(Places).change(coordinator, coalition.id, place.id, version, { hearingLoop }));
    expect(await change(place.version, true)).toBe('nothing was refused');
    expect(await change(place.version, false)).toBe('place-stale');
    const desk = await givenStaff(w, coalition.id, 'desk');
    expect(await refused(w.get(Places).change(desk, coalition.id, place.id, 2, { lift: true }))).toBe(
      'place-not-yours',
    );
    const places = await w.transactions.read({ coalitionId: coalition.id }, listPlaces);
    expect(places.find(({ id }) => id === place.id)?.hearingLoop).toBe(true);
  });
});
