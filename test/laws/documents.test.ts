import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentText, generatedParts, partOf, withPart } from '../support/generated.js';
import { project } from '../support/project.js';
import { shelves } from './imports.js';
import { libraries, sourcesIn } from './sources.js';

describe('law (o): what documents say of the code is so', () => {
  it.each(generatedParts)('$document has the $part as they are; to write them: npm run docs', (one) => {
    expect(partOf(documentText(one.document), one.part)).toBe(one.text());
  });

  it('control: a part that is another is seen, however its columns line up, and is written anew', () => {
    const text = '# A\n\n<!-- x -->\n| a   | b |\n| --- | - |\n<!-- /x -->\n\nEnd';
    expect(partOf(text, 'x')).toBe('| a | b |\n| --- | - |');
    expect(partOf(withPart(text, 'x', '| c |'), 'x')).toBe('| c |');
    expect(partOf(text, 'y')).toBe('');
    expect(() => withPart(text, 'y', '')).toThrow('<!-- y -->');
  });

  it('docs/architecture.md names every library in the order of the shelves, with its README', () => {
    const rows = [
      ...partOf(documentText('docs/architecture.md'), 'libraries').matchAll(
        /^\| \[([\w/-]+)\]\(\.\.\/libs\/\1\/README\.md\) \|/gm,
      ),
    ].map(([, library]) => library);
    const present = libraries();
    const order = Object.entries(shelves).flatMap(([shelf, names]) =>
      names.map((name) => `${shelf}/${name}`),
    );
    expect(rows).toEqual(order.filter((library) => present.includes(library)));
  });

  it('every link from one document to another, or to a file, leads somewhere', () => {
    const documents = [
      ...sourcesIn(['docs', 'apps', 'libs'], ['.md']),
      ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', 'CHANGELOG.md'].map((path) => ({
        path,
        text: documentText(path),
      })),
    ];
    const dead = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => join(dirname(path), target!))
        .filter((target) => !existsSync(join(project, target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('the pictures of README are pictures', () => {
    const pictures = [...documentText('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
      ([, path]) => path!,
    );
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(readFileSync(project + picture).length).toBeGreaterThan(1000);
  });
});
