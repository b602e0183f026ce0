import { describe, expect, it } from '@jest/globals';
import { corridor, corridorComplaints, plainComplaints, typeOrmComplaints } from './imports.js';
import { productSources, rooms, type Source, sourcesIn } from './sources.js';

const sources = sourcesIn(['apps', 'libs'], ['.ts', '.tsx']);

function planted(path: string, ...specifiers: string[]): Source {
  return { path, text: specifiers.map((specifier) => `import { x } from '${specifier}';`).join('\n') };
}

describe('law (a): imports follow the corridor', () => {
  it('every folder of libs has its place in the corridor', () => {
    expect(rooms().filter((room) => !corridor.includes(room))).toEqual([]);
  });

  it('a room imports only what stands to its left, and only through #libs', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(corridorComplaints)).toEqual([]);
  });

  it('control: each way of leaving the corridor is seen', () => {
    const bad = [
      planted('libs/programme/src/a.ts', '#libs/registration'),
      planted('libs/programme/src/b.ts', '#libs/programme'),
      planted('libs/programme/src/c.ts', '#libs/kernel/src/code.js'),
      planted('libs/programme/src/d.ts', '../../kernel/src/code.js'),
      planted('libs/programme/src/e.ts', '#libs/http'),
      planted('libs/forgetting/src/e.ts', '#libs/access'),
      planted('libs/access/src/e.ts', '#libs/http'),
      planted('libs/programme/src/f.ts', '#libs/cellar'),
      planted('libs/programme/src/g.ts', '../../../apps/web/src/main.js'),
      planted('libs/programme/src/h.ts', '../../../test/support/world.js'),
      planted('apps/web/src/i.ts', '../../api/src/main.js'),
      planted('apps/web/src/j.ts', '../../../libs/kernel/src/index.js'),
      {
        path: 'libs/kernel/src/k.ts',
        text: "type T = import('#libs/messages').Bell; export * from '#libs/database';",
      },
    ];
    expect(bad.map((source) => corridorComplaints(source).length)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2,
    ]);
  });

  it('control: what is allowed is not complained of', () => {
    const good = [
      planted('libs/programme/src/a.ts', '#libs/kernel', './b.js', 'zod', 'node:fs'),
      planted('libs/http/src/b.ts', '#libs/access', '#libs/programme'),
      planted(
        'apps/web/src/public/c.ts',
        '#libs/http',
        '#libs/access',
        '#libs/registration',
        '../ui/index.js',
      ),
      planted('apps/standalone/src/d.ts', '../../web/src/web.module.js'),
    ];
    expect(good.flatMap(corridorComplaints)).toEqual([]);
  });

  it('the kernel and the texts know no framework', () => {
    expect(sources.flatMap(plainComplaints)).toEqual([]);
    expect(plainComplaints(planted('libs/kernel/src/a.ts', '@nestjs/common')).length).toBe(1);
  });
});

describe('law (c): TypeORM is named in the database room, in rows and in queries only', () => {
  it('no other file imports it', () => {
    expect(productSources().flatMap(typeOrmComplaints)).toEqual([]);
  });

  it('control: a service or a module that imports it is seen, a query is not', () => {
    const complaints = [
      planted('libs/programme/src/activity.service.ts', 'typeorm'),
      planted('libs/programme/src/programme.module.ts', '@nestjs/typeorm'),
      planted('apps/api/src/main.ts', 'typeorm/driver/types.js'),
      planted('libs/programme/src/activity.queries.ts', 'typeorm'),
      planted('libs/programme/src/activity.entity.ts', 'typeorm'),
      planted('libs/database/src/tx.ts', 'typeorm'),
    ].map((source) => typeOrmComplaints(source).length);
    expect(complaints).toEqual([1, 1, 1, 0, 0, 0]);
  });
});
