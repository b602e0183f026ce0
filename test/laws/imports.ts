import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Source } from './sources.js';

/** The rooms from left to right: a room imports only what stands to its left (architecture.md 1). */
export const corridor = [
  'kernel',
  'catalogue',
  'database',
  'messages',
  'spreadsheet',
  'words',
  'when',
  'where',
  'who',
  'intake',
  'calendar',
  'documents',
  'correspondence',
  'mail',
  'identity',
  'signin',
  'coalition',
  'programme',
  'listing',
  'registration',
  'confirmation',
  'reminder',
  'invitation',
  'conference',
  'forgetting',
  'failure',
  'input',
  'access',
  'answer',
  'http',
];

/** The rooms that know HTTP: only apps enter them, and they each other. */
const doorRooms = corridor.slice(corridor.indexOf('failure'));

/** Every module that a file names: imports, re-exports, types and `import()` alike. */
export function importsOf({ text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What a file may not import by the place where it stands. */
export function corridorComplaints(source: Source): string[] {
  const home = homeOf(source.path);
  return importsOf(source).flatMap((specifier) => {
    const complaint = specifier.startsWith('.')
      ? relativeComplaint(home, homeOf(join(dirname(source.path), specifier)))
      : roomComplaint(home, specifier);
    return complaint ? [`${source.path}: "${specifier}" ${complaint}`] : [];
  });
}

interface Home {
  kind: string;
  name: string;
}

function homeOf(path: string): Home {
  const [kind = '', name = ''] = path.split('/');
  return { kind, name };
}

function relativeComplaint(home: Home, target: Home): string | undefined {
  if (home.kind === target.kind && home.name === target.name) return undefined;
  if (target.kind === 'libs') return 'reaches into a room past #libs';
  if (target.kind !== 'apps') return 'leaves apps and libs';
  if (home.kind === 'apps') return home.name === 'standalone' ? undefined : 'imports another app';
  return 'imports an app';
}

function roomComplaint(home: Home, specifier: string): string | undefined {
  if (!specifier.startsWith('#')) return undefined;
  const room = /^#libs\/([a-z]+)$/.exec(specifier)?.[1];
  if (!room) return 'is not of the form #libs/room';
  if (!corridor.includes(room)) return 'is no room of the corridor';
  if (home.kind === 'apps') return undefined;
  if (doorRooms.includes(room) && !doorRooms.includes(home.name)) return 'is imported by apps only';
  if (room === home.name) return 'is the room itself: use a relative path';
  return corridor.indexOf(room) < corridor.indexOf(home.name) ? undefined : 'does not stand to the left';
}

/** TypeORM shows its face in the database room, in rows and in queries; nowhere else (architecture.md 5). */
export function typeOrmComplaints(source: Source): string[] {
  const { path } = source;
  if (path.startsWith('libs/database/') || /\.(entity|queries)\.ts$/.test(path)) return [];
  return importsOf(source)
    .filter((specifier) => /^(@nestjs\/)?typeorm(\/|$)/.test(specifier))
    .map((specifier) => `${path}: "${specifier}"`);
}

/** The kernel is plain TypeScript, and the texts are plain data. */
export function plainComplaints(source: Source): string[] {
  if (!/^libs\/(kernel|catalogue)\//.test(source.path)) return [];
  return importsOf(source)
    .filter((specifier) => /^(@nestjs\/|typeorm|pg$|fastify|bullmq)/.test(specifier))
    .map((specifier) => `${source.path}: "${specifier}"`);
}
