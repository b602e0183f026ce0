import { describe, expect, it } from '@jest/globals';
import { mostFiles, sizeComplaints } from './sizes.js';
import { type Source, sourcesIn } from './sources.js';

function planted(count: number, path: (n: number) => string): Source[] {
  return Array.from({ length: count }, (_, n) => ({ path: path(n), text: '' }));
}

describe('a room is small enough to take in at once', () => {
  it('no room holds more than 16 source files', () => {
    expect(sizeComplaints(sourcesIn(['libs'], ['.ts', '.tsx']))).toEqual([]);
  });

  it('control: the seventeenth file is seen, in a folder as well; the sixteenth is not', () => {
    const room = planted(mostFiles, (n) => `libs/programme/src/file-${n}.ts`);
    expect(sizeComplaints(room)).toEqual([]);
    for (const path of ['libs/programme/src/page.tsx', 'libs/programme/src/cellar/file.ts'])
      expect(sizeComplaints([...room, { path, text: '' }])).toEqual(['libs/programme: 17 files']);
  });

  it('control: specs, migrations, texts, and what stands in apps are not counted', () => {
    const many = mostFiles + 1;
    const sources = [
      ...planted(many, (n) => `libs/programme/src/file-${n}.spec.ts`),
      ...planted(many, (n) => `libs/database/src/migrations/${n}-house.ts`),
      ...planted(many, (n) => `libs/catalogue/src/page-${n}.nl.ts`),
      ...planted(many, (n) => `apps/web/src/office/page-${n}.tsx`),
    ];
    expect(sizeComplaints(sources)).toEqual([]);
  });
});
