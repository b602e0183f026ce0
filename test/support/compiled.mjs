import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * What Jest reads is what `npm run build` made, as it is; it only learns where each line came from. Before Node 24.9 it
 * cannot require() an ES module, so the one package that asks for that (jest.config.mjs) is made into CommonJS here.
 */
export default {
  process(code, path) {
    if (path.includes('/node_modules/')) return transformSync(code, { format: 'cjs', target: 'node20' });
    return { code, map: readFileSync(`${path}.map`, 'utf8') };
  },
};
