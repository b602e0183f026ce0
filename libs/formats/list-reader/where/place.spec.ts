import { describe, expect, it } from '@jest/globals';
import { readLocation, splitPlaces } from './place.js';

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
