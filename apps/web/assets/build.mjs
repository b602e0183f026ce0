// Makes dist/assets: one stylesheet, the font, the small scripts, the licences, and a list of their addresses.
// Every name carries a hash of its content, so that browsers may keep the files for ever.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { minify, pruneTheme } from './css.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const target = resolve(process.argv[2] ?? join(root, 'dist/assets'));

/** Only what a component of apps/web/ui puts on a page. */
const UTRECHT = [
  'document',
  'alert',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'textbox',
  'textarea',
  'select',
  'radio-button',
  'custom-checkbox',
  'table',
];
const CANDIDATE = ['button', 'heading', 'link', 'paragraph', 'skip-link'];
/** Our own files, in this order. */
const OURS = [
  'tokens',
  'frame',
  'forms',
  'programme',
  'activity',
  'public-pages',
  'office',
  'office-pages',
  'comfort',
  'print',
];
const FONT = { package: '@fontsource-variable/noto-sans', latin: 'latin', rest: 'latin-ext' };

const packageFile = (name, file) => join(root, 'node_modules', name, file);
const read = (path) => readFileSync(path, 'utf8');

mkdirSync(join(target, 'licences'), { recursive: true });

// A program that is running goes on finding its files: what is left over goes last.
const emitted = new Set(['licences', 'manifest.json']);

function emit(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.${extension}`;
  const keep = (path, bytes) => {
    writeFileSync(join(target, path), bytes);
    emitted.add(path);
  };
  keep(file, content);
  // A font is packed already; all else goes out as small as a browser can take it.
  if (extension !== 'woff2') {
    keep(`${file}.br`, brotliCompressSync(content));
    keep(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  return `/assets/${file}`;
}

function keepLicence(name) {
  const directory = packageFile(name, '');
  const licence = readdirSync(directory).find((file) => /^licen[cs]e/i.test(file));
  if (!licence) throw new Error(`${name} has no licence text`);
  const { version, license } = JSON.parse(read(join(directory, 'package.json')));
  const title = `${name} ${version} (${license})\n\n`;
  writeFileSync(
    join(target, 'licences', `${name.replace(/[@/]/g, '_').replace(/^_/, '')}.txt`),
    title + read(join(directory, licence)),
  );
}

/** Our content security policy allows pictures from our own address only, so not from within the stylesheet. */
function imagesAsFiles(css) {
  return css.replace(/url\((["'])data:image\/svg\+xml,(.*?)\1\)/g, (_, _quote, picture) => {
    return `url(${emit('picture', 'svg', decodeURIComponent(picture))})`;
  });
}

const fontAddress = (subset) =>
  emit(
    `noto-sans-${subset}`,
    'woff2',
    readFileSync(packageFile(FONT.package, `files/noto-sans-${subset}-wght-normal.woff2`)),
  );

function fontFace(subset) {
  const all = read(packageFile(FONT.package, 'wght.css'));
  const rule = all.match(new RegExp(`noto-sans-${subset}-wght-normal \\*/\\s*(@font-face \\{[^}]+\\})`))?.[1];
  if (!rule) throw new Error(`Noto Sans has no part ${subset}`);
  const address = fontAddress(subset);
  return { address, css: rule.replace(/src: url\([^)]+\)/, `src: url(${address})`) };
}

const sheets = [
  ...CANDIDATE.map((name) => [`@nl-design-system-candidate/${name}-css`, `dist/${name}.css`]),
  ...UTRECHT.map((name) => [`@utrecht/${name}-css`, 'dist/index.css']),
];
const designSystem = imagesAsFiles(sheets.map(([name, file]) => read(packageFile(name, file))).join('\n'));
const ours = OURS.map((name) => read(join(here, `${name}.css`))).join('\n');
const brand = read(join(here, 'brand.css'));
const tokens = '@nl-design-system-unstable/voorbeeld-design-tokens';
const theme = pruneTheme(read(packageFile(tokens, 'dist/theme.css')), designSystem + ours);
for (const name of [...sheets.map(([name]) => name), tokens, FONT.package, '@tabler/icons'])
  keepLicence(name);

for (const [, name] of ours.matchAll(/var\((--(?:ke|voorbeeld)-[\w-]+)\)/g)) {
  if (!`${ours}${theme}${brand}`.includes(`${name}:`)) throw new Error(`No value for ${name}`);
}

const latin = fontFace(FONT.latin);
const rest = fontFace(FONT.rest);
const css = [
  '/*! Licences of the parts: /assets/licences/ */',
  '@layer ds,brand,ours;',
  minify(`${rest.css}\n${latin.css}`),
  `@layer ds{${minify(`${theme}\n${designSystem}`)}}`,
  `@layer brand{${minify(brand)}}`,
  `@layer ours{${minify(ours)}}`,
].join('\n');

const scripts = readdirSync(here)
  .filter((file) => file.endsWith('.js'))
  .map((file) => [file.slice(0, -3), emit(file.slice(0, -3), 'js', read(join(here, file)))]);

const manifest = {
  css: emit('kom-erbij', 'css', css),
  font: latin.address,
  favicon: emit('favicon', 'svg', read(join(here, 'favicon.svg'))),
  scripts: Object.fromEntries(scripts),
};
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of readdirSync(target)) {
  if (!emitted.has(file)) rmSync(join(target, file), { recursive: true });
}
