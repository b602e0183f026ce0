import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Source } from './sources.js';

/**
 * The libraries shelf by shelf, from the ground up, on a shelf from left to right (docs/architecture.md). A library imports
 * what stands to its left on its own shelf, and every shelf below.
 */
export const shelves: Readonly<Record<string, readonly string[]>> = {
  platform: ['kernel', 'i18n', 'database', 'embedded-postgres', 'queue'],
  formats: ['spreadsheet', 'calendar', 'documents', 'list-reader'],
  people: ['correspondence', 'identity', 'coalition'],
  events: ['programme', 'import', 'registration', 'invitation', 'conference', 'booklet', 'retention'],
  network: ['agreement', 'call', 'directory', 'advice', 'social-map', 'library', 'figures'],
  http: ['errors', 'input', 'access', 'caching', 'server'],
};

const order = Object.entries(shelves).flatMap(([shelf, libraries]) =>
  libraries.map((name) => `${shelf}/${name}`),
);

/** Every module that a file names: imports, re-exports, types and `import()` alike. */
export function importsOf({ text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What a file may not import by the place where it stands. */
export function shelfComplaints(source: Source): string[] {
  const home = homeOf(source.path);
  const isTest = source.path.endsWith('.spec.ts');
  return importsOf(source).flatMap((specifier) => {
    if (isTest && /^(\.\.\/)+test\/support\//.test(specifier)) return [];
    const complaint = specifier.startsWith('.')
      ? relativeComplaint(home, join(dirname(source.path), specifier))
      : libraryComplaint(home, specifier);
    return complaint ? [`${source.path}: "${specifier}" ${complaint}`] : [];
  });
}

/** `apps/web`, or `libs/events/programme`; for what stands elsewhere its first folder. */
function homeOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, { apps: 2, libs: 3 }[parts[0]!] ?? 1).join('/');
}

function relativeComplaint(home: string, path: string): string | undefined {
  const target = homeOf(path);
  if (home === target) return undefined;
  if (target.startsWith('libs/')) return 'reaches into a library past its index';
  if (!target.startsWith('apps/')) return 'leaves apps and libs';
  // Mails and the API lead to pages: where those are stands in one file, which is data and imports nothing itself.
  if (home.startsWith('apps/') && path === 'apps/web/routes.js') return undefined;
  if (home.startsWith('apps/')) return home === 'apps/standalone' ? undefined : 'imports another app';
  return 'imports an app';
}

function libraryComplaint(home: string, specifier: string): string | undefined {
  if (!specifier.startsWith('#')) return undefined;
  const library = specifier.slice(1);
  if (!order.includes(library)) return 'is no library: write #shelf/library';
  if (home.startsWith('apps/')) return undefined;
  const own = home.slice('libs/'.length);
  if (library === own) return 'is the library itself: use a relative path';
  if (library.startsWith('http/') && !own.startsWith('http/')) return 'is imported by apps only';
  return order.indexOf(library) < order.indexOf(own) ? undefined : 'stands to the right, or on a shelf above';
}

/** TypeORM shows its face in the library database, in rows and in queries; nowhere else. */
export function typeOrmComplaints(source: Source): string[] {
  const { path } = source;
  if (path.startsWith('libs/platform/database/') || /\.(entity|queries)\.ts$/.test(path)) return [];
  return importsOf(source)
    .filter((specifier) => /^(@nestjs\/)?typeorm(\/|$)/.test(specifier))
    .map((specifier) => `${path}: "${specifier}"`);
}

/** The kernel is plain TypeScript, and texts are plain data. */
export function plainComplaints(source: Source): string[] {
  if (!/^libs\/platform\/(kernel|i18n)\/|\.nl\.ts$/.test(source.path)) return [];
  return importsOf(source)
    .filter((specifier) => /^(@nestjs\/|typeorm|pg$|fastify|bullmq)/.test(specifier))
    .map((specifier) => `${source.path}: "${specifier}"`);
}
