import type { Source } from './sources.js';

/** A room is one concept, and a newcomer takes in no more files than this at once (architecture.md 1). */
export const mostFiles = 16;

/** The texts are data, a file for each page or letter: as many as the product has. */
const roomsOfData = ['catalogue'];

/** What a room does not get larger by: specs, and migrations, of which none is ever taken away. */
const notCounted = /\.spec\.tsx?$|^libs\/database\/src\/migrations\//;

/** Rooms with too many source files: a concept has to move out, to its own place in the corridor. */
export function sizeComplaints(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { path } of sources) {
    const room = /^libs\/([^/]+)\//.exec(path)?.[1];
    if (room && !notCounted.test(path)) counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  return [...counts]
    .filter(([room, files]) => files > mostFiles && !roomsOfData.includes(room))
    .map(([room, files]) => `libs/${room}: ${files} files`);
}
