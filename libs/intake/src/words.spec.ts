import { describe, expect, it } from '@jest/globals';
import { readCapacity } from './capacity.js';
import { fieldOf } from './columns.js';
import { sameTitle } from './duplicates.js';
import { readPrice } from './money.js';
import { readAges, readOrganisers } from './people.js';
import { readLocation, splitPlaces } from './place.js';
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

const place = (location: string, address: string, municipality: string): (string | null)[] => {
  const { name, street, postcode, town } = readLocation(
    { location, address },
    { municipality, neighbourhoods: [] },
  );
  return [name, street, postcode, town];
};

describe('places as people write them', () => {
  it.each([
    ['De Mix, Brugstraat 1 in Joure', '', 'De Fryske Marren', ['De Mix', 'Brugstraat 1', null, 'Joure']],
    [
      'Sociaal Café, Straatweg 52D in Lemmer',
      '',
      'De Fryske Marren',
      ['Sociaal Café', 'Straatweg 52D', null, 'Lemmer'],
    ],
    ['Bibliotheek Woudrichem', '', 'Altena', ['Bibliotheek Woudrichem', null, null, 'Woudrichem']],
    [
      'De Zon',
      'Voorbeeldweg 1, 9641AB Veendam',
      'Veendam',
      ['De Zon', 'Voorbeeldweg 1', '9641 AB', 'Veendam'],
    ],
    ['De Zon', 'Turfmarkt 2 Katwijk', 'Katwijk', ['De Zon', 'Turfmarkt 2', null, 'Katwijk']],
    ['MFA De Schans', 'Een', 'Noordenveld', ['MFA De Schans', null, null, 'Een']],
    ['De Sociëteit', 'Luttik Oudorp', 'Alkmaar', ['De Sociëteit', 'Luttik Oudorp', null, 'Alkmaar']],
    ['Madurodam', '', 'Alblasserdam', ['Madurodam', null, null, 'Den Haag']],
    ["'t Honk in 't Harde", '', 'Elburg', ["'t Honk", null, null, "'t Harde"]],
    ['Poort 20', '', 'Leiden', ['Poort 20', null, null, 'Leiden']],
    ['De Zon', '', 'Súdwest-Fryslân', ['De Zon', null, null, null]],
    ['verschillende locaties', '', 'Leiden', [null, null, null, null]],
    ['locatie volgt', '', 'Leiden', [null, null, null, null]],
  ])('%s / %s', (location, address, municipality, expected) => {
    expect(place(location, address, municipality)).toEqual(expected);
  });

  it.each([
    ['WOC de Aanleg & WOC Drielanden', 2, 'multiple_locations'],
    ['De Ontmoeting en de Breehorn', 2, undefined],
    ['gemeentehuis of dienstencentrum De Schutse', 1, 'ambiguous_location'],
    ['Parkeerplaats Lidl/Poiesz', 1, undefined],
    ['Rust en Vrede', 1, undefined],
  ])('%s is so many places', (text, count, finding) => {
    const split = splitPlaces(text, false);
    expect([split.places.length, split.finding]).toEqual([count, finding]);
  });
});

describe('headings as people write them', () => {
  it.each([
    ['Wat?', 'title'],
    ['Naam van uw activiteit', 'title'],
    ['Hoe laat?', 'time'],
    ['Wanneer en waar', 'whenWhere'],
    ['Wanneer?', 'date'],
    ['Waar vindt het plaats?', 'location'],
    ['Locatie + adres', 'location'],
    ['Adres/plaats', 'address'],
    ['Door wie?', 'organiser'],
    ['Wat kost het?', 'price'],
    ['Moet je je aanmelden?', 'signup'],
    ['Voor wie is het?', 'targetGroup'],
    ['Max. aantal', 'capacity'],
    ['Hoeveel plekken?', 'capacity'],
    ['E-mailadres', 'email'],
    ['Herkomst', undefined],
  ])('%s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });
});

describe('people and titles', () => {
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

  it('sees the same title through short forms and typing slips, and different titles as different', () => {
    expect(sameTitle('Breien voor de kledingbank', 'Breien v.d. kledingbank ')).toBe(true);
    expect(sameTitle('Praatgroep', 'Praat-groep')).toBe(true);
    expect(sameTitle('Koffieochtend', 'Filmavond')).toBe(false);
  });
});
