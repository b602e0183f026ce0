import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Coalition,
  Coalitions,
  coalitionFacts,
  listPlaces,
  Organizations,
  Places,
  placesByName,
} from '#people/coalition';
import { newId, Problem, system } from '#platform/kernel';
import { givenStaff, programmeWorld, refused } from '../given/programme.js';
import { add, change, rows } from '../given/rows.js';
import type { World } from '../support/world.js';

type Announced = { name: string; payload: { placeId?: string } };

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
const ensure = (place: Parameters<Places['ensureIn']>[1]) =>
  w.transactions.run({ coalitionId: coalition.id }, (tx) => w.get(Places).ensureIn(tx, place));

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
        w.transactions.run({ coalitionId: coalition.id }, (tx) =>
          w.get(Organizations).ensureIn(tx, { name }),
        ),
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

describe('putting a place right', () => {
  const anja = () => givenStaff(w, coalition.id, 'coordinator');
  const stored = async (id: string) => (await rows(w, 'place', { id }, ['place_key', 'version']))[0];
  const announced = async (placeId: string) => {
    const messages = await rows<Announced>(w, 'outbox', {}, ['name', 'payload']);
    return messages.filter(({ payload }) => payload.placeId === placeId);
  };

  it('of name or address: lists find it by its new name, and who comes there is told', async () => {
    const place = await ensure({ name: 'Het Ankr', street: 'Kade 2', town: 'Heerde' });
    const { told } = await w.get(Places).change(await anja(), coalition.id, place.id, place.version, {
      name: ' Het  Anker',
      postcode: '8181ab',
    });
    expect(told).toBe(true);
    expect(await stored(place.id)).toEqual({
      place_key: 'het anker|heerde|kade 2',
      version: place.version + 1,
    });
    expect(await announced(place.id)).toEqual([
      { name: 'PlaceAddressChanged', payload: { placeId: place.id } },
    ]);
    expect((await ensure({ name: 'het anker', street: 'Kade 2', town: 'Heerde' })).id).toBe(place.id);
    const [line] = await rows(w, 'audit_line', { subject_id: place.id }, ['action', 'fields']);
    expect(line).toEqual({ action: 'changed', fields: ['name', 'postcode'] });
  });

  it('of access, route or neighbourhood: nobody is told, and the same again changes nothing', async () => {
    const place = await ensure({ name: 'De Wiek', town: 'Heerde' });
    const known = { wheelchair: true, lift: false, directions: 'Bel aan.\r\n' };
    const change = (version: number) =>
      anja().then((actor) => w.get(Places).change(actor, coalition.id, place.id, version, known));
    expect((await change(place.version)).told).toBe(false);
    expect((await change(place.version + 1)).place.version).toBe(place.version + 1);
    expect(await announced(place.id)).toEqual([]);
  });

  it('into another place of this coalition is refused in words, also when two do so at once', async () => {
    const [one, other] = [
      await ensure({ name: 'De Molen', street: 'Dijk 1', town: 'Heerde' }),
      await ensure({ name: 'De Mollen', street: 'Dijk 1', town: 'Heerde' }),
    ];
    const actor = await anja();
    const rename = (id: string, name: string) =>
      refused(w.get(Places).change(actor, coalition.id, id, one.version, { name }));
    expect(await rename(other.id, 'de molen')).toBe('place-taken');
    expect(await stored(other.id)).toEqual({ place_key: 'de mollen|heerde|dijk 1', version: one.version });
    const both = await Promise.all([rename(one.id, 'Molenhuis'), rename(other.id, 'Molenhuis')]);
    expect(both.sort()).toEqual(['nothing was refused', 'place-taken']);
  });

  it('says what is wrong, at its field', async () => {
    const place = await ensure({ name: 'De Kiem', town: 'Heerde' });
    const failure = await w
      .get(Places)
      .change(await anja(), coalition.id, place.id, place.version, {
        name: '',
        postcode: '12',
        neighbourhood: 'Atlantis',
      })
      .catch((problem) => problem);
    expect((failure as Problem).errors.map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/postcode',
      '/neighbourhood',
    ]);
  });
});

it('lists places as a Dutch list has them, with what nobody said yet', async () => {
  const coalitionId = newId();
  const known = { name: 'Lijst', lead_name: 'Lijst', phone: '+31578000018', email: 'lijst@example.org' };
  await add(w, 'coalition', { ...known, id: coalitionId, slug: 'lijst', phone_hours: 'altijd' });
  const names = ['zaal', 'Éénhoorn', 'de Brug', 'Eik', 'De Aak', 'Zaal 2'];
  for (const name of names) {
    await w.transactions.run({ coalitionId }, (tx) => w.get(Places).ensureIn(tx, { name }));
  }
  await change(w, 'place', { name: 'Eik' }, { wheelchair: true });
  const places = await w.transactions.read({ coalitionId }, placesByName);
  expect(places.map(({ name, wheelchair }) => [name, wheelchair])).toEqual([
    ['De Aak', null],
    ['de Brug', null],
    ['Éénhoorn', null],
    ['Eik', true],
    ['zaal', null],
    ['Zaal 2', null],
  ]);
});
