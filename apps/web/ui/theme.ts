import { createHash } from 'node:crypto';

/**
 * Relative luminance (WCAG) of the green ladder of the theme Voorbeeld. Every colour of a coalition is
 * bent to these luminances, so that no choice can break a contrast: white on 500 stays above 7,
 * white on 400 above 4.5, 500 on 100 above 6.
 */
const LADDER = {
  50: luminance('#f2fcf4'),
  100: luminance('#ddf7e4'),
  200: luminance('#baefc9'),
  300: luminance('#6cdd8b'),
  400: luminance('#157b31'),
  500: luminance('#105f26'),
  600: luminance('#0c451c'),
  700: luminance('#06210d'),
} as const;

export type Step = keyof typeof LADDER;
export type Palette = Record<Step, string>;

const STEPS = Object.keys(LADDER).map(Number) as Step[];

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
  const { chroma, hue } = toOklch(colour);
  const steps = STEPS.map((step) => [step, atLuminance(LADDER[step], chroma * CHROMA_SHARE[step], hue)]);
  return Object.fromEntries(steps) as Palette;
}

/** The stylesheet of one coalition: it replaces the accent steps of the theme, and so everything built on them. */
export function themeCss(colour: string): string {
  const steps = palette(colour);
  const lines = Object.entries(steps).map(([step, value]) => `--voorbeeld-kleuren-violet-${step}:${value}`);
  // For decoration without words: the colour as it was chosen, or a light one where that would be dark on dark.
  const bright = contrast(colour, steps[500]) >= 2 ? colour.trim().toLowerCase() : steps[300];
  lines.push(`--ke-brand:${bright}`);
  return `@layer brand{.voorbeeld-theme{${lines.join(';')}}}\n`;
}

/** Short name of a theme's content, for its address. */
export function themeHash(colour: string): string {
  return createHash('sha256').update(themeCss(colour)).digest('hex').slice(0, 10);
}

/** Contrast of two colours after WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance after WCAG 2, 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Triple = [number, number, number];

function linear(colour: string): Triple {
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (!hex) throw new RangeError(`A colour is written as #rrggbb, not as ${colour}`);
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

function toHex(rgb: Triple): string {
  const channel = (value: number): string => {
    const shown = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, shown)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(channel).join('')}`;
}

/** OKLCH after Björn Ottosson, "A perceptual color space for image processing". */
function toOklch(colour: string): { chroma: number; hue: number } {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) };
}

function fromOklch(lightness: number, chroma: number, hue: number): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function inGamut(rgb: Triple): boolean {
  return rgb.every((value) => value >= -0.0001 && value <= 1.0001);
}

/** The colour of this hue with exactly this luminance, as colourful as the screen can show it. */
function atLuminance(target: number, chroma: number, hue: number): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const rgb = solveLightness(target, chroma * share, hue);
    if (inGamut(rgb)) return toHex(rgb);
  }
  return toHex(solveLightness(target, 0, hue));
}

function solveLightness(target: number, chroma: number, hue: number): Triple {
  let [low, high] = [0, 1];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    const [r, g, b] = fromOklch(middle, chroma, hue);
    if (0.2126 * r + 0.7152 * g + 0.0722 * b < target) low = middle;
    else high = middle;
  }
  return fromOklch((low + high) / 2, chroma, hue);
}
