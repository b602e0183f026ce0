import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { project } from '../support/project.js';
import { plainComplaints, shelfComplaints, shelves, typeOrmComplaints } from './imports.js';
import { libraries, productSources, type Source, sourcesIn } from './sources.js';

const sources = sourcesIn(['apps', 'libs'], ['.ts', '.tsx']);

function planted(path: string, ...specifiers: string[]): Source {
  return { path, text: specifiers.map((specifier) => `import { x } from '${specifier}';`).join('\n') };
}

describe('law (a): imports follow the shelves', () => {
  it('every folder of libs has its place on a shelf, and every shelf its line in package.json', () => {
    const placed = Object.entries(shelves).flatMap(([shelf, names]) =>
      names.map((name) => `${shelf}/${name}`),
    );
    expect(libraries().filter((library) => !placed.includes(library))).toEqual([]);
    const { imports } = JSON.parse(readFileSync(`${project}package.json`, 'utf8'));
    const present = new Set(libraries().map((library) => library.split('/')[0]));
    expect(imports).toEqual(
      Object.fromEntries(
        Object.keys(shelves)
          .filter((shelf) => present.has(shelf))
          .map((shelf) => [`#${shelf}/*`, `./libs/${shelf}/*/index.ts`]),
      ),
    );
  });

  it('a library imports only what stands to its left or on a shelf below, and only through its index', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(shelfComplaints)).toEqual([]);
  });

  it('control: each way of leaving the shelves is seen', () => {
    const bad = [
      planted('libs/events/programme/a.ts', '#events/registration'),
      planted('libs/events/programme/b.ts', '#events/programme'),
      planted('libs/events/programme/c.ts', '#platform/kernel/code.js'),
      planted('libs/events/programme/d.ts', '../../platform/kernel/code.js'),
      planted('libs/events/programme/e.ts', '#http/server'),
      planted('libs/events/programme/e.ts', '#network/call'),
      planted('libs/events/retention/e.ts', '#http/access'),
      planted('libs/http/access/e.ts', '#http/server'),
      planted('libs/formats/calendar/e.ts', '#formats/list-reader'),
      planted('libs/people/coalition/e.ts', '#events/programme'),
      planted('libs/events/programme/f.ts', '#events/cellar'),
      planted('libs/events/programme/g.ts', '../../../apps/web/main.js'),
      planted('libs/events/programme/h.ts', '../../../test/support/world.js'),
      planted('libs/events/programme/i.ts', '../import/preview.js'),
      planted('apps/web/i.ts', '../api/main.js'),
      planted('libs/people/identity/i.ts', '../../../apps/web/routes.js'),
      planted('apps/web/j.ts', '../../libs/platform/kernel/index.js'),
      {
        path: 'libs/platform/kernel/k.ts',
        text: "type T = import('#platform/queue').Job; export * from '#platform/database';",
      },
    ];
    expect(bad.map((source) => shelfComplaints(source).length)).toEqual([...Array(17).fill(1), 2]);
  });

  it('control: what is allowed is not complained of', () => {
    const good = [
      planted('libs/events/programme/a.ts', '#platform/kernel', './b.js', 'zod', 'node:fs'),
      planted('libs/events/registration/places/a.ts', '../registration.rules.js', '#events/programme'),
      planted('libs/http/server/b.ts', '#http/access', '#events/programme'),
      planted(
        'apps/web/public/sign-up/c.ts',
        '#http/server',
        '#http/access',
        '#events/registration',
        '../../ui/index.js',
      ),
      planted('apps/standalone/d.ts', '../web/web.module.js'),
      planted('apps/worker/d.ts', '../web/routes.js'),
    ];
    expect(good.flatMap(shelfComplaints)).toEqual([]);
  });

  it('the kernel and the texts know no framework', () => {
    expect(sources.flatMap(plainComplaints)).toEqual([]);
    for (const path of ['libs/platform/kernel/a.ts', 'apps/web/office/places/places.nl.ts'])
      expect(plainComplaints(planted(path, '@nestjs/common')).length).toBe(1);
  });
});

describe('law (c): TypeORM is named in the library database, in rows and in queries only', () => {
  it('no other file imports it', () => {
    expect(productSources().flatMap(typeOrmComplaints)).toEqual([]);
  });

  it('control: a service or a module that imports it is seen, a query is not', () => {
    const complaints = [
      planted('libs/events/programme/activity.service.ts', 'typeorm'),
      planted('libs/events/programme/programme.module.ts', '@nestjs/typeorm'),
      planted('apps/api/main.ts', 'typeorm/driver/types.js'),
      planted('libs/events/programme/activity.queries.ts', 'typeorm'),
      planted('libs/events/programme/activity.entity.ts', 'typeorm'),
      planted('libs/platform/database/tx.ts', 'typeorm'),
    ].map((source) => typeOrmComplaints(source).length);
    expect(complaints).toEqual([1, 1, 1, 0, 0, 0]);
  });
});
