import { createHash } from 'node:crypto';
import { convert, hexToRGB, isRGBInGamut, OKLCH, RGBToHex, sRGB, sRGBLinear } from '@texel/color';

/**
 * Relative luminance (WCAG) of the scale of greens of the theme Voorbeeld. Every colour of a coalition is
 * bent to these luminances, so that no choice can break a contrast: white on 500 stays above 7,
 * white on 400 above 4.5, 500 on 100 above 6.
 */
const LUMINANCE = {
  50: luminance('#f2fcf4'),
  100: luminance('#ddf7e4'),
  200: luminance('#baefc9'),
  300: luminance('#6cdd8b'),
  400: luminance('#157b31'),
  500: luminance('#105f26'),
  600: luminance('#0c451c'),
  700: luminance('#06210d'),
} as const;

export type Step = keyof typeof LUMINANCE;
export type Palette = Record<Step, string>;

const STEPS = Object.keys(LUMINANCE).map(Number) as Step[];

/** Pale steps keep little of the colour, else they look neon; dark steps keep nearly all. */
const CHROMA_SHARE: Record<Step, number> = {
  50: 0.1,
  100: 0.22,
  200: 0.4,
  300: 0.75,
  400: 1,
  500: 0.95,
  600: 0.8,
  700: 0.55,
};

/**
 * Eight steps of one hue.
 * @param colour `#rrggbb`, the colour of the coalition
 */
export function palette(colour: string): Palette {
  const [, chroma = 0, hue = 0] = convert(toRgb(colour), sRGB, OKLCH);
  const steps = STEPS.map((step) => [step, atLuminance(LUMINANCE[step], chroma * CHROMA_SHARE[step], hue)]);
  return Object.fromEntries(steps) as Palette;
}

/** What a coalition's colour makes of the theme. */
export interface Theme {
  /** A stylesheet that replaces the accent steps, and so everything built on them. */
  css: string;
  /** Short name of what is in it, for its address. */
  hash: string;
}

const made = new Map<string, Theme>();

/**
 * Bending a colour takes 10 ms and every page names its theme: each colour is bent once.
 * @param colour `#rrggbb`, the colour of the coalition
 * @throws RangeError when it is not written so
 */
export function themeOf(colour: string): Theme {
  const known = made.get(colour);
  if (known) return known;
  if (made.size === 1000) made.clear();
  const css = themeCss(colour);
  const theme = { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 10) };
  made.set(colour, theme);
  return theme;
}

function themeCss(colour: string): string {
  const steps = palette(colour);
  const lines = Object.entries(steps).map(([step, value]) => `--voorbeeld-kleuren-violet-${step}:${value}`);
  // For decoration without words: the colour as it was chosen, or a light one where that would be dark on dark.
  const bright = contrast(colour, steps[500]) >= 2 ? colour.trim().toLowerCase() : steps[300];
  lines.push(`--ke-brand:${bright}`);
  return `@layer brand{.voorbeeld-theme{${lines.join(';')}}}\n`;
}

/** Contrast of two colours after WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  return luminanceOf(convert(toRgb(colour), sRGB, sRGBLinear));
}

/** Relative luminance after WCAG 2, 0 to 1. */
function luminanceOf([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toRgb(colour: string): number[] {
  if (!/^#?[0-9a-f]{6}$/i.test(colour.trim()))
    throw new RangeError(`A colour is written as #rrggbb, not as ${colour}`);
  return hexToRGB(colour.trim());
}

/** The colour of this hue with exactly this luminance, as colourful as the screen can show it. */
function atLuminance(target: number, chroma: number, hue: number): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const rgb = solveLightness(target, chroma * share, hue);
    if (isRGBInGamut(rgb, 0.0001)) return toHex(rgb);
  }
  return toHex(solveLightness(target, 0, hue));
}

function toHex(linear: number[]): string {
  return RGBToHex(convert(linear, sRGBLinear, sRGB));
}

function solveLightness(target: number, chroma: number, hue: number): number[] {
  let [low, high] = [0, 1];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (luminanceOf(convert([middle, chroma, hue], OKLCH, sRGBLinear)) < target) low = middle;
    else high = middle;
  }
  return convert([(low + high) / 2, chroma, hue], OKLCH, sRGBLinear);
}
