// `npm run build`: every TypeScript file of apps, libs and test as JavaScript in dist (types are taken off here and
// checked by `npm run check`), what stands beside them as data, and the assets of the pages. dist/package.json names
// the libraries as package.json does, so that an import means the same file before and after.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['apps', 'libs', 'test'];

/** Paths of all files below a folder of the project, from the project's root. */
const filesIn = (folder) =>
  existsSync(join(project, folder))
    ? readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(project.length))
    : [];
const isCode = (path) => /(?<!\.d)\.tsx?$/.test(path);
const isData = (path) => /^libs.*\.(json|ttf)$|^test.support.*\.mjs$/.test(path);

/** Makes of these files, given from the project's root, what the program runs: 1 ms each. */
export async function compile(paths) {
  await build({
    absWorkingDir: project,
    entryPoints: paths.filter(isCode),
    outdir: 'dist',
    outbase: '.',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  for (const path of paths.filter(isData)) {
    mkdirSync(dirname(join(project, 'dist', path)), { recursive: true });
    copyFileSync(join(project, path), join(project, 'dist', path));
  }
}

async function buildAll() {
  const sources = folders.flatMap(filesIn).filter((path) => isCode(path) || isData(path));
  await compile(sources);
  // What was made of a file that is no longer there would still be found: by the tests, and by a stale import.
  const made = sources.flatMap((path) => {
    const script = path.replace(/\.tsx?$/, '.js');
    return script === path ? [path] : [script, `${script}.map`];
  });
  const wanted = new Set(made.map((path) => join('dist', path)));
  for (const path of folders.flatMap((folder) => filesIn(join('dist', folder))))
    if (!wanted.has(path)) rmSync(join(project, path));

  const { imports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  for (const name of Object.keys(imports)) imports[name] = imports[name].replace(/\.ts$/, '.js');
  const settings = { name: 'kom-erbij-dist', private: true, type: 'module', imports };
  writeFileSync(join(project, 'dist', 'package.json'), `${JSON.stringify(settings, null, 2)}\n`);
  await import('../web/assets/build.mjs');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
