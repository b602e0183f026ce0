import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IconName } from '../assets/icons.js';

/** What the build step made for the pages. Each address holds a hash of its content, so that it may be cached for ever. */
interface Assets {
  css: string;
  font: string;
  favicon: string;
  /** Name of the source file without `.js` → address. */
  scripts: Record<string, string>;
  /** Name → path on a grid of 24. */
  icons: Record<IconName, string>;
}

/** The built style sheet, font and scripts: beside the compiled program, also when the sources run. */
export const assetsFolder = ['../../../assets', '../../../dist/assets']
  .map((path) => join(import.meta.dirname, path))
  .find((folder) => existsSync(join(folder, 'manifest.json')))!;
if (!assetsFolder) throw new Error('the style sheet is not built: run "npm run build" first');

export const assets = JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8')) as Assets;
