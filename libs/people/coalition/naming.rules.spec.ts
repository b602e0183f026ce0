import { describe, expect, it } from '@jest/globals';
import { nameKey, placeKey } from './naming.rules.js';

describe('names that people write differently', () => {
  it.each([
    ['Breiclub Steekje los', 'Breiclub Steekje Los'],
    ['Breiclub Steekje los', "breiclub  'Steekje los' "],
    ['Thee & Zo', 'Thee en zo'],
    ['Café De Brug', 'cafe de brug'],
    ['Súdwest-Fryslân', 'Sudwest Fryslan'],
    ['St. Jan', 'St Jan'],
  ])('%s and %s are one', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps different names apart', () => {
    expect(nameKey('De Brug')).not.toBe(nameKey('De Burg'));
    expect(nameKey('Zaal 1')).not.toBe(nameKey('Zaal 2'));
  });
});

describe('places', () => {
  it('is one place in one street of one town', () => {
    expect(placeKey({ name: 'Het Trefpunt', street: 'Dorpsstraat 1', town: 'Heerde' })).toBe(
      'het trefpunt|heerde|dorpsstraat 1',
    );
  });

  it('is another place in another town', () => {
    const here = placeKey({ name: 'De Haven', town: 'Lemmer' });
    expect(here).not.toBe(placeKey({ name: 'De Haven', town: 'Joure' }));
  });
});
