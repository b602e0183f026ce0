import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { basename } from 'node:path/posix';
import { describe, expect, it } from '@jest/globals';
import { documentText, generatedParts, partOf, withPart } from '../support/generated.js';
import { project } from '../support/project.js';
import { shelves } from './imports.js';
import { citationsIn, scenarioIds, unknown } from './scenarios.js';
import { absolute, libraries, type Source, sourcesIn } from './sources.js';

describe('scenarios', () => {
  const page = 'docs/scenarios.md';
  const read = (path: string): Source => ({ path, text: readFileSync(absolute(path), 'utf8') });
  const ofTheRoot = readdirSync(absolute('')).filter((name) => name.endsWith('.md'));
  /** Without this file, whose controls cite what is not there. */
  const sources = [
    ...sourcesIn(
      ['apps', 'libs', 'test', 'docker', 'docs'],
      ['.ts', '.tsx', '.mjs', '.js', '.css', '.md', '.txt', '.sh', '.yaml'],
    ).filter(({ path }) => !path.startsWith('test/data/') && path !== 'test/laws/documents.test.ts'),
    ...ofTheRoot.map(read),
  ];
  const ids = scenarioIds(read(page).text);
  const known = [...ids, ...sources.map(({ path }) => basename(path))];
  const cited = sources.filter(({ path }) => path !== page).flatMap(citationsIn);

  describe('law (n): what is cited stands in the repository', () => {
    it('every id stands in docs/scenarios.md, once, and every document that is named is there', () => {
      expect(unknown([...cited, ...citationsIn(read(page))], known)).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    it('no sentence stands there that nothing cites: a scenario comes with its test and goes with it', () => {
      const citedOnce = new Set(cited.map((citation) => citation.cited));
      expect(ids.filter((id) => !citedOnce.has(id))).toEqual([]);
    });

    const found = (path: string, text: string) => unknown(citationsIn({ path, text }), known);

    it('control: an id that nobody knows is seen, in comments and in names of tests', () => {
      const comment = '/** Counted once (scenario Q99). */\nconst x = 1; // and again\n// (privacy V98)';
      expect(found('libs/x.ts', comment)).toEqual(['libs/x.ts:1: Q99', 'libs/x.ts:3: V98']);
      expect(found('apps/x.tsx', 'const x = <p>{/* R98, UI98 */}</p>;')).toEqual([
        'apps/x.tsx:1: R98',
        'apps/x.tsx:1: UI98',
      ]);
      expect(found('apps/x.css', '/* As low as\n   S9-99 says. */')).toEqual(['apps/x.css: S9-99']);
      expect(found('test/x.txt', '# Who may (P99)\nP98')).toEqual(['test/x.txt:1: P99']);
      const names = `
      describe('Q98: full', () => {});
      onLinux('falls over (F99)', () => {});
      it.each([['M99: refused']])('%s', () => {});
      it(\`F98, \${n} times\`, () => {});`;
      expect(found('test/x.test.ts', names)).toEqual([
        'test/x.test.ts:2: Q98',
        'test/x.test.ts:3: F99',
        'test/x.test.ts:4: M99',
        'test/x.test.ts:5: F98',
      ]);
    });

    it('control: so is one with a number, over two lines too, or with the letter of a law', () => {
      const readme = 'Refused (security 98 and 99, checks 98, 99, law (z)); calendar row 99.';
      expect(found('libs/README.md', readme)).toEqual(
        ['security 98', 'security 99', 'check 98', 'check 99', 'calendar row 99', 'law (z)'].map(
          (id) => `libs/README.md:1: ${id}`,
        ),
      );
      expect(found('libs/x.ts', '/**\n * Refused (security\n * 98).\n */')).toEqual([
        'libs/x.ts:1: security 98',
      ]);
    });

    it('control: paths of drawings, cells, times, sizes of paper and levels of language are none', () => {
      const text = `
      /** A letter on A4 in words of B1, with \`SUM(Z99)\`. */
      const drawing = 'M3 12a9 9 0 1 0 18 0Z9';
      const agent = 'Mozilla (X99; Linux)';`;
      expect(found('libs/x.ts', text)).toEqual([]);
      expect(found('libs/x.spec.ts', `read('Z99:Z98', '<c r="Z99"> </c>', 'T99:00');`)).toEqual([]);
    });

    it('control: a document that is not in the repository is seen, and one that is, is not', () => {
      const text = '/** As in elsewhere.md 3.1 and PRIVACY.md. */\nit("stays (nowhere.md 2)", () => {});';
      expect(found('test/x.test.ts', text)).toEqual([
        'test/x.test.ts:1: elsewhere.md',
        'test/x.test.ts:2: nowhere.md',
      ]);
    });
  });
});

describe('documents', () => {
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

    const documents = [
      ...sourcesIn(['docs', 'apps', 'libs'], ['.md']),
      ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', 'CHANGELOG.md'].map((path) => ({
        path,
        text: documentText(path),
      })),
    ];

    it('every link from one document to another, or to a file, leads somewhere', () => {
      const dead = documents.flatMap(({ path, text }) =>
        [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
          .map(([, target]) => join(dirname(path), target!))
          .filter((target) => !existsSync(join(project, target)))
          .map((target) => `${path}: ${target}`),
      );
      expect(dead).toEqual([]);
    });

    /** A whole path or the end of one: `page.tsx`, `kit/list.tsx`. `x.page.tsx` and `.rules.ts` are shapes of names. */
    const named = (text: string) =>
      [...text.matchAll(/`((?!x\.|dist\/)\w[\w./-]*\.(?:tsx?|mjs|css))`/g)].map(([, file]) => file!);
    const files = sourcesIn(['apps', 'libs', 'test', 'docker'], ['.ts', '.tsx', '.mjs', '.css']);
    const isThere = (file: string) => files.some(({ path }) => `/${path}`.endsWith(`/${file}`));

    it('every source file that is named is there', () => {
      const gone = documents.flatMap(({ path, text }) =>
        named(text)
          .filter((file) => !isThere(file))
          .map((file) => `${path}: ${file}`),
      );
      expect(gone).toEqual([]);
    });

    it('control: a file that was renamed is seen', () => {
      expect(named('In `kit/list.tsx`, `x.page.tsx`, `.rules.ts` and `frame.ts`.')).toEqual([
        'kit/list.tsx',
        'frame.ts',
      ]);
      expect(['kit/list.tsx', 'frame.ts', 'ist.tsx'].map(isThere)).toEqual([true, false, false]);
    });

    it('the pictures of README are pictures', () => {
      const pictures = [...documentText('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
        ([, path]) => path!,
      );
      expect(pictures).toHaveLength(2);
      for (const picture of pictures) expect(readFileSync(project + picture).length).toBeGreaterThan(1000);
    });
  });
});
