import { describe, expect, it } from '@jest/globals';
import { changedFacts, isAnotherAddress, type PlaceInput, readPlace } from './place.rules.js';

const stored: PlaceInput = {
  name: 'Het Trefpunt',
  street: 'Dorpsstraat 1',
  postcode: '2991 AB',
  town: 'Barendrecht',
  neighbourhood: 'Centrum',
  directions: '',
  wheelchair: null,
  walker: true,
  accessibleToilet: null,
  hearingLoop: false,
  lift: null,
  accessNote: '',
};

describe('what the office types of a place', () => {
  it.each([
    ['1234ab', '1234 AB', 0],
    [' 1234  ab ', '1234 AB', 0],
    ['', null, 0],
    ['1234', null, 1],
    ['0234 AB', null, 1],
  ])('UI10: the postcode %j is %j, with %i complaints', (postcode, read, complaints) => {
    const { place, problems } = readPlace({ postcode }, []);
    expect([place.postcode, problems.length]).toEqual([read, complaints]);
  });

  it('is cleaned, and what is empty is not known', () => {
    const typed = { name: ' Het  Trefpunt\n', street: ' ', town: '', directions: 'Bus 84\r\nHalte' };
    expect(readPlace(typed, [])).toEqual({
      place: { name: 'Het Trefpunt', street: null, town: null, directions: 'Bus 84\nHalte' },
      problems: [],
    });
  });

  it('has a name, fits, and lies in a neighbourhood that the coalition knows', () => {
    const typed = { name: ' ', accessNote: 'x'.repeat(1001), neighbourhood: 'Atlantis' };
    expect(readPlace(typed, ['Centrum']).problems).toEqual([
      { field: 'name' },
      { field: 'tooLong', of: 'accessNote', most: 1000 },
      { field: 'neighbourhood' },
    ]);
    expect(readPlace({ neighbourhood: 'Centrum' }, ['Centrum']).problems).toEqual([]);
    expect(readPlace({ neighbourhood: '' }, ['Centrum'])).toEqual({
      place: { neighbourhood: null },
      problems: [],
    });
  });

  it('changes what differs, and "nobody said" is not "no"', () => {
    expect(changedFacts(stored, { ...stored })).toEqual([]);
    expect(changedFacts(stored, { wheelchair: false, hearingLoop: null, walker: true })).toEqual([
      'wheelchair',
      'hearingLoop',
    ]);
  });
});

describe('who has signed up hears of it', () => {
  it.each<[Partial<PlaceInput>, boolean]>([
    [{ name: 'Het Nieuwe Trefpunt' }, true],
    [{ street: 'Dorpsstraat 11' }, true],
    [{ street: null }, true],
    [{ postcode: '2991 AC' }, true],
    [{ town: 'Heerde' }, true],
    [{ name: 'het trefpunt', town: 'BARENDRECHT' }, false],
    [{ wheelchair: true, lift: false, neighbourhood: 'Noord', directions: 'Bel aan.' }, false],
  ])('%j: %s', (change, told) => {
    expect(isAnotherAddress(stored, { ...stored, ...change })).toBe(told);
  });
});
