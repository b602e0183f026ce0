import { describe, expect, it } from '@jest/globals';
import { readCapacity } from './capacity.js';
import { readPrice } from './money.js';
import { readAges, readOrganisers } from './people.js';
import { readSignup } from './signup.js';

const price = (cell: string): string => {
  const { price: read, extra } = readPrice(cell);
  return `${read.type} ${read.amountCents}${extra ? ' and more' : ''}`;
};

describe('prices as people write them', () => {
  it.each([
    ['gratis', 'free 0'],
    ['0', 'free 0'],
    ['zonder kosten', 'free 0'],
    ['neem zelf iets mee', 'free 0'],
    ['€ 7,50', 'paid 750'],
    ['€5,-', 'paid 500'],
    ['5,-', 'paid 500'],
    ['EUR 2,50 per kaart', 'paid 250'],
    ['2,5', 'paid 250'],
    ['vijf euro', 'paid 500'],
    ['twee euro vijftig', 'paid 250'],
    ['50 cent', 'paid 50'],
    ['€ 2,50 p.p.', 'paid 250'],
    ['€ 1.250,00', 'paid 125000'],
    ['2 voor 5 euro', 'paid 250'],
    ['€2,50 incl. koffie of thee', 'paid 250'],
    ['gratis voor leden, 3,50 voor anderen', 'paid 350 and more'],
    ['leden € 2,- / niet-leden € 4,-', 'paid 400 and more'],
    ['€6,50 (kinderen €3,-)', 'paid 650 and more'],
    ['gratis, koffie € 1,00', 'free 0 and more'],
    ['gratis, vrijwillige bijdrage', 'donation null'],
    ['vrije gift', 'donation null'],
    ['onbekend', 'unknown null'],
    ['', 'unknown null'],
  ])('%s', (cell, expected) => {
    expect(price(cell)).toBe(expected);
  });
});

const week = { startDate: '2020-10-01', endDate: '2020-10-08', collection: false };
const signup = (cell: string): string => {
  const { required, channels, deadline, full } = readSignup(
    { signup: cell, others: [], window: false, rolling: false },
    week,
  );
  return [required, ...channels, deadline, full ? 'full' : undefined].filter(Boolean).join(' ');
};

describe('signing up as people write it', () => {
  it.each([
    ['niet nodig', 'no walk_in'],
    ['nee hoor, kom gewoon', 'no walk_in'],
    ['zonder afspraak', 'no walk_in'],
    ['iedereen is welkom', 'no walk_in'],
    ['nvt', 'no walk_in'],
    ['verplicht', 'yes'],
    ['ja, via 0180-000018', 'yes phone'],
    ['0180-000018 of www.wijk.example.org', 'yes phone web'],
    ['aan de balie', 'yes desk'],
    ['alleen op uitnodiging', 'yes invitation'],
    ['opgeven vóór 1 oktober: debrug@example.org', 'yes email 2020-09-30'],
    ['t/m 25 sept via info@example.org', 'yes email 2020-09-25'],
    ['vol', 'yes full'],
    ['vol = vol', 'yes'],
    ['graag aanmelden aan de balie', 'recommended desk'],
    ['niet verplicht, wel fijn', 'recommended'],
    ['niet nodig; wel opgeven voor soep met een broodje', 'recommended'],
    ['', 'unknown'],
    ['?', 'unknown'],
  ])('%s', (cell, expected) => {
    expect(signup(cell)).toBe(expected);
  });
});

describe('how many people fit', () => {
  it.each([
    ['60', 60],
    ['max. 40 pers.', 40],
    ['maximaal tachtig personen', 80],
    ['15 kinderen en 15 ouderen', 30],
    ['8-12', 12],
    ['min. 5, max. 12', 12],
    ['4 groepen van 6', 24],
    ['2 per rit', 2],
    ['bijna driehonderd mensen', null],
    ['minimaal 4', null],
    ['onbeperkt', null],
    ['nog onbekend', null],
  ])('%s', (cell, expected) => {
    expect(readCapacity(cell).capacity).toBe(expected);
  });
});

describe('people', () => {
  it('reads ages', () => {
    expect(readAges('jongeren 12-18 jaar')).toEqual({ ageMin: 12, ageMax: 18 });
    expect(readAges('vooral 55-plussers')).toEqual({ ageMin: 55 });
    expect(readAges('t/m 12 jaar')).toEqual({ ageMax: 12 });
  });

  it('knows who leads and who joins in', () => {
    expect(readOrganisers('Humanitas, Wonen Plus en LINK', '')).toEqual({
      organiser: 'Humanitas',
      partners: ['Wonen Plus', 'LINK'],
    });
    expect(readOrganisers('Dag en Dauw', '')).toEqual({ organiser: 'Dag en Dauw', partners: [] });
  });
});
