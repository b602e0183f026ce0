import { readdirSync, readFileSync } from 'node:fs';
import { project } from '../support/project.js';

/** A source file as the laws read it: `path` from the root of the project, with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

/** Every file under the folders whose name ends in one of `endings`, sorted by path. */
export function sourcesIn(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`${project}${folder}`, { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.includes('/node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${project}${path}`, 'utf8') }));
}

/** What becomes the product: TypeScript of apps and libs without the specs beside it. */
export function productSources(): Source[] {
  return sourcesIn(['apps', 'libs'], ['.ts', '.tsx']).filter(({ path }) => !/\.spec\.tsx?$/.test(path));
}

/** The libraries that exist: `platform/kernel`. */
export function libraries(): string[] {
  return readdirSync(`${project}libs`)
    .flatMap((shelf) => readdirSync(`${project}libs/${shelf}`).map((name) => `${shelf}/${name}`))
    .sort();
}

export function absolute(path: string): string {
  return `${project}${path}`;
}

/** The words of a name: `EntityManager`, `entity-manager` and `entity_manager` are `entity`, `manager`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}
