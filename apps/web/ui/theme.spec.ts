import { describe, expect, it } from '@jest/globals';
import { contrast, palette, themeOf } from './theme.js';

const COLOURS = [
  '#ffd500',
  '#39b54a',
  '#e30613',
  '#0057b8',
  '#ff7f00',
  '#9b2d8f',
  '#00b3c4',
  '#777777',
  '#00ff00',
  '#ff0000',
  '#0000ff',
  '#000000',
  '#ffffff',
];

describe('the colour of a coalition', () => {
  it.each(COLOURS)('%s stays readable everywhere it is used (check 19)', (colour) => {
    const steps = palette(colour);
    const enough = {
      whiteOn500: contrast('#ffffff', steps[500]) >= 7,
      whiteOn400: contrast('#ffffff', steps[400]) >= 4.5,
      dark500On100: contrast(steps[500], steps[100]) >= 6,
      dark400On50: contrast(steps[400], steps[50]) >= 4.5,
      dark700On50: contrast(steps[700], steps[50]) >= 12,
      pale100On500: contrast(steps[100], steps[500]) >= 6,
      border300On600: contrast(steps[300], steps[600]) >= 3,
    };
    expect(enough).toEqual({
      whiteOn500: true,
      whiteOn400: true,
      dark500On100: true,
      dark400On50: true,
      dark700On50: true,
      pale100On500: true,
      border300On600: true,
    });
  });

  it('would not be readable as it was chosen: yellow under white (control)', () => {
    expect(contrast('#ffffff', '#ffd500') < 4.5).toBe(true);
  });

  it('keeps its hue: blue stays blue, red stays red', () => {
    expect([palette('#0057b8')[500], palette('#e30613')[500]]).toEqual(['#014fa8', '#a8040b']);
  });

  it('becomes one small stylesheet with an address of its own', () => {
    expect(themeOf('#777777').css.match(/--voorbeeld-kleuren-violet-\d+:#[0-9a-f]{6}/g)?.length).toBe(8);
    expect(themeOf('#777777').hash === themeOf('#0057b8').hash).toBe(false);
  });

  it('refuses what is not a colour', () => {
    expect(() => themeOf('red;}body{')).toThrow(RangeError);
  });
});
