import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the built files, each with a hash of its content in the name, so that they may be cached for ever. */
export interface AssetManifest {
  css: string;
  font: string;
  favicon: string;
  /** Name of the source file without `.js` → address. */
  scripts: Record<string, string>;
}

/**
 * Reads the list that the build step wrote beside the files.
 * @param directory the folder that is served under /assets/
 */
export function readAssetManifest(directory: string): AssetManifest {
  return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as AssetManifest;
}
