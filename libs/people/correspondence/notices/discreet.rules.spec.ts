import { describe, expect, it } from '@jest/globals';
import { discreetName, isDiscreet, unlinked } from './discreet.rules.js';

describe('discreet by construction (S0-21, calendar row 35)', () => {
  it.each([
    ['Koffie op de stoep', true],
    ['Week tegen Eenzaamheid', false],
    ['EENZAME ouderen', false],
    ['Nooit meer eenzaam', false],
    ['Vereenzaamd? Kom langs', false],
    ['Samen tegen één­zaamheid', false],
    ['een zaak', true],
  ])('%s: %s', (text, discreet) => {
    expect(isDiscreet(text)).toBe(discreet);
  });

  it('a name that tells too much makes way for the next one', () => {
    expect(discreetName('Koffie', 'Kom Erbij Week', 'een activiteit')).toBe('Koffie');
    expect(discreetName('Eenzaam?', 'Kom Erbij Week', 'een activiteit')).toBe('Kom Erbij Week');
    expect(discreetName('Eenzaam?', 'Week tegen Eenzaamheid', 'een activiteit')).toBe('een activiteit');
    expect(discreetName('', 'Kom Erbij')).toBe('Kom Erbij');
  });
});

it.each([
  ['Bep Jansen', 'Bep Jansen'],
  ['J.P. van den Berg', 'J.P. van den Berg'],
  ['[klik](http://evil.example)', '[klik](http: //evil. example)'],
  ['www.evil.nl', 'www. evil. nl'],
  ['bep@example.org', 'bep @ example. org'],
])('M8: %s becomes %s', (name, expected) => {
  expect(unlinked(name)).toBe(expected);
});
