// Makes dist/assets: one stylesheet, the font, the small scripts, the licences, and a list of their addresses.
// Every name carries a hash of its content, so that browsers may keep the files for ever.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const target = resolve(process.argv[2] ?? join(root, 'dist/assets'));

/** Our content security policy allows pictures from our own address only, so not from within the stylesheet. */
const picturesAsFiles = {
  name: 'pictures as files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^data:image\/svg\+xml,/ }, ({ path }) => ({
      path: `picture-${createHash('sha256').update(path).digest('hex').slice(0, 10)}.svg`,
      namespace: 'picture',
      pluginData: path.slice(path.indexOf(',') + 1),
    }));
    onLoad({ filter: /./, namespace: 'picture' }, ({ pluginData }) => ({
      contents: decodeURIComponent(pluginData),
      loader: 'file',
    }));
  },
};

/** A custom property with its value, which may be a picture: a text with semicolons and braces of its own. */
const declaration = /(--[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*(?:;|(?=\}))/g;

/** Leaves out every custom property that nothing asks for, over and over: the theme holds thousands. */
function withoutUnused(css) {
  const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const less = css.replace(declaration, (all, name) => (used.has(name) ? all : ''));
  return less === css ? css : withoutUnused(less);
}

function refuseMissing(css) {
  for (const [, name] of css.matchAll(/var\((--(?:ke|voorbeeld)-[\w-]+)\)/g))
    if (!css.includes(`${name}:`)) throw new Error(`No value for ${name}`);
  return css;
}

const entries = readdirSync(here).filter((file) => /^kom-erbij\.css$|\.(js|svg)$/.test(file));
const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries.map((file) => join(here, file)),
  outdir: target,
  entryNames: '[name]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  banner: { css: '/*! Licences of the parts: /assets/licences/ */' },
  loader: { '.woff2': 'file', '.svg': 'copy' },
  plugins: [picturesAsFiles],
  logLevel: 'warning',
  metafile: true,
  write: false,
});

mkdirSync(join(target, 'licences'), { recursive: true });
// A program that is running goes on finding its files: what is left over goes last.
const emitted = new Set(['licences', 'manifest.json']);
const keep = (file, bytes) => {
  writeFileSync(join(target, file), bytes);
  emitted.add(file);
};
const addresses = {};
for (const { path, contents, text } of outputFiles) {
  const { base, name, ext } = parse(path);
  const bytes = ext === '.css' ? Buffer.from(refuseMissing(withoutUnused(text))) : contents;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  // What the stylesheet asks for stands in it by its name already.
  const file = entries.includes(base) ? `${name}-${hash}${ext}` : base;
  keep(file, bytes);
  addresses[base] = `/assets/${file}`;
  // A font is packed already; all else goes out as small as a browser can take it.
  if (ext === '.woff2') continue;
  keep(`${file}.br`, brotliCompressSync(bytes));
  keep(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
const names = readFileSync(join(here, 'icons.ts'), 'utf8').matchAll(/^ {2}'([\w-]+)',$/gm);
const outlines = JSON.parse(
  readFileSync(join(root, 'node_modules/@tabler/icons/tabler-nodes-outline.json'), 'utf8'),
);
const pathOf = (name) => {
  if (!outlines[name]?.every(([element]) => element === 'path')) throw new Error(`No outline ${name}`);
  return outlines[name].map(([, { d }]) => d).join('');
};
const manifest = {
  css: addresses['kom-erbij.css'],
  font: Object.entries(addresses).find(([file]) => file.startsWith('noto-sans-latin-wght'))[1],
  favicon: addresses['favicon.svg'],
  scripts: Object.fromEntries(
    entries.filter((file) => file.endsWith('.js')).map((file) => [file.slice(0, -3), addresses[file]]),
  ),
  icons: Object.fromEntries([...names].map(([, name]) => [name, pathOf(name)])),
};
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const parts = Object.keys(metafile.inputs).map(
  (path) => /node_modules\/((?:@[\w-]+\/)?[\w.-]+)/.exec(path)?.[1],
);
for (const name of new Set([...parts.filter(Boolean), '@tabler/icons'])) {
  const directory = join(root, 'node_modules', name);
  const licence = readdirSync(directory).find((file) => /^licen[cs]e/i.test(file));
  if (!licence) throw new Error(`${name} has no licence text`);
  const { version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license})\n\n`;
  writeFileSync(
    join(target, 'licences', `${name.replace(/[@/]/g, '_').replace(/^_/, '')}.txt`),
    title + readFileSync(join(directory, licence), 'utf8'),
  );
}

for (const file of readdirSync(target)) {
  if (!emitted.has(file)) rmSync(join(target, file), { recursive: true });
}
