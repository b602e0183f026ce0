import { describe, expect, it } from '@jest/globals';
import { fieldOf } from './columns.js';
import { sameTitle } from './duplicates.js';

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

describe('titles', () => {
  it('sees the same title through short forms and typing slips, and different titles as different', () => {
    expect(sameTitle('Breien voor de kledingbank', 'Breien v.d. kledingbank ')).toBe(true);
    expect(sameTitle('Praatgroep', 'Praat-groep')).toBe(true);
    expect(sameTitle('Koffieochtend', 'Filmavond')).toBe(false);
  });
});
