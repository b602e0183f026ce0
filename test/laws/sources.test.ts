import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isTestAddress } from '#platform/kernel';
import { project } from '../support/project.js';
import { addressComplaints } from './addresses.js';
import { plainComplaints, shelfComplaints, shelves, typeOrmComplaints } from './imports.js';
import { allTexts } from './loaded-libraries.js';
import { exportedNameComplaints, fileNameComplaints, lengthComplaints, mostLines } from './names.js';
import { environmentComplaints, ruleComplaints } from './rules.js';
import { libraries, productSources, type Source, sourcesIn } from './sources.js';
import { madeWhileRunning } from './statements.js';
import { braceComplaints, textsIn, wordComplaints } from './texts.js';

const everyText = await allTexts();

describe('imports', () => {
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
        planted('libs/events/programme/a.spec.ts', '../../../test/support/often.js'),
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

  describe('addresses stand in apps/web/routes.ts', () => {
    it('no controller, page or library spells one by itself', () => {
      expect(productSources().flatMap(addressComplaints)).toEqual([]);
    });

    it('control: each way of spelling one is seen, and what only looks like one is not', () => {
      const complaints = (text: string, path = 'apps/web/office/a.tsx') =>
        addressComplaints({ path, text }).length;
      const bad = [
        "const a = '/kantoor/brieven';",
        `const a = \`\${here}/afmelden\`;`,
        `const a = \`/\${coalition.slug}/\${event.slug}\`;`,
        'const a = <a href="/postvak?x=1">x</a>;',
        "@Controller('kantoor') class A {}",
        "class A { @Get('x') a() {} }",
        "class A { @OfficePage('GET', filesOf('x'), roles) a() {} }",
      ];
      expect(bad.map((text) => complaints(text))).toEqual(bad.map(() => 1));
      const good = [
        "const a = ['/name', 'a/kantoor', '/'];",
        `const a = \`/\${field}\`;`,
        '@Controller() class A {}',
      ];
      expect(good.map((text) => complaints(text))).toEqual(good.map(() => 0));
      expect(complaints(bad[0]!, 'apps/web/routes.ts')).toBe(0);
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
});

describe('scripts', () => {
  /** What no compiler checks takes from the built program: the file, and the names it wants from it. */
  const takes = ({ path, text }: Source) =>
    [...text.matchAll(/import(?: \{([^}]*)\} from |\()\s*'(\.[^']*\/dist\/[^']+)'/g)].map(
      ([, names, file]) => ({
        file: join(dirname(path), file!),
        names: (names ?? '').split(',').flatMap((name) => name.trim().split(' ')[0] || []),
      }),
    );

  async function complaints(script: Source): Promise<string[]> {
    const found = takes(script).map(async ({ file, names }) => {
      if (!existsSync(`${project}${file}`)) return [`${script.path}: ${file}`];
      const known = names.length > 0 ? await import(`${project}${file}`) : {};
      return names.filter((name) => !(name in known)).map((name) => `${script.path}: ${name} of ${file}`);
    });
    return (await Promise.all(found)).flat();
  }

  it('take from the built program what is there', async () => {
    const scripts = sourcesIn(['apps', 'docker', 'test'], ['.mjs']);
    expect(scripts.flatMap(takes).length > 0).toBe(true);
    expect((await Promise.all(scripts.map(complaints))).flat()).toEqual([]);
  });

  it('control: a library that moved and a name that went are seen', async () => {
    const kernel = '../../dist/libs/platform/kernel';
    const text = `import { newId, gone } from '${kernel}/index.js';\nawait import('${kernel}/gone.js');`;
    expect(await complaints({ path: 'test/bench/x.mjs', text })).toEqual([
      'test/bench/x.mjs: gone of dist/libs/platform/kernel/index.js',
      'test/bench/x.mjs: dist/libs/platform/kernel/gone.js',
    ]);
  });
});

describe('files', () => {
  const writes = (text: string) =>
    /\b(writeFile|appendFile|createWriteStream|copyFile|cp)(Sync)?\s*\(/.test(text) &&
    /from 'node:fs/.test(text);

  describe('D3: who is forgotten in the database is not left in a file', () => {
    it('nothing but the embedded run of a demonstration writes files: its database server, and its mailbox', () => {
      const found = productSources().filter(({ text }) => writes(text));
      expect(found.map(({ path }) => path)).toEqual([
        'libs/people/correspondence/delivery/mail/mailbox-server.ts',
        'libs/platform/embedded-postgres/embedded-binaries.ts',
        'libs/platform/embedded-postgres/embedded-cluster.ts',
      ]);
    });

    it('control: a list or a letter that is put on disk is seen', () => {
      expect(
        writes("import { writeFile } from 'node:fs/promises'; await writeFile('lijst.pdf', bytes);"),
      ).toBe(true);
      expect(writes("import { createWriteStream } from 'node:fs'; pdf.pipe(createWriteStream(path));")).toBe(
        true,
      );
      expect(writes('reply.send(bytes)')).toBe(false);
    });
  });
});

describe('names', () => {
  const sources = sourcesIn(['apps', 'libs', 'test'], ['.ts', '.tsx', '.mjs']);

  describe('law (e): files are short and names say what a thing is', () => {
    it('no file is longer than 600 lines', () => {
      expect(sources.flatMap(lengthComplaints)).toEqual([]);
    });

    it('no file or folder has a name that says nothing', () => {
      expect(sources.flatMap(fileNameComplaints)).toEqual([]);
    });

    it('no exported name says nothing', () => {
      expect(sources.flatMap(exportedNameComplaints)).toEqual([]);
    });

    it('control: line 601 is seen, line 600 is not', () => {
      const path = 'libs/platform/kernel/long.ts';
      expect(lengthComplaints({ path, text: 'x;\n'.repeat(mostLines) })).toEqual([]);
      expect(lengthComplaints({ path, text: 'x;\n'.repeat(mostLines + 1) })).toEqual([`${path}: 601 lines`]);
    });

    it('control: empty names are seen, in every way of exporting', () => {
      const path = 'apps/web/forms.ts';
      expect(fileNameComplaints({ path: 'libs/platform/kernel/date-utils.ts', text: '' }).length).toBe(1);
      expect(fileNameComplaints({ path: 'libs/shared/index.ts', text: '' }).length).toBe(1);
      const text = `
      export class MailManager {}
      export const formHelper = 1, other = 2;
      export interface SignUpDto {}
      export type GenericAnswer = string;
      export function commonFields() {}
      const x = 1;
      export { x as baseValue };`;
      expect(exportedNameComplaints({ path, text }).length).toBe(6);
    });

    it('control: words that only contain one are allowed', () => {
      const text = 'export class Database {}\nexport const basis = 1;\nconst helper = 2;';
      expect(exportedNameComplaints({ path: 'libs/platform/database/database.module.ts', text })).toEqual([]);
      expect(fileNameComplaints({ path: 'libs/platform/database/database.module.ts', text })).toEqual([]);
    });
  });
});

describe('texts', () => {
  const texts = Object.entries(everyText).flatMap(([path, value]) => textsIn(value, path));
  const seen = (text: string) => wordComplaints({ place: 'planted', text }).length;

  describe('the words of the product (UI5)', () => {
    it('no text says "eenzaam", or a word of machines', () => {
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.flatMap(wordComplaints)).toEqual([]);
    });

    it.each([
      'Samen tegen eenzaamheid',
      'Bent u Eenzaam?',
      'Dit event is vol',
      'RSVP graag',
      'Uw tickets',
      'Naar het dashboard.',
      'Login mislukt',
      'Log-in',
      'Error: 500',
      'Submit',
      'Ongeldige datum',
      'E-mail is een verplicht veld',
      'Vul de verplichte velden in',
    ])('control: "%s" is seen', (text) => {
      expect(seen(text)).toBe(1);
    });

    it.each([
      'Eventueel later',
      'Evenement {event}',
      'Geef [--event NAAM] op',
      'Inloggen',
      'Terrorist',
      'Niet verplicht',
      'Een veld met gras',
    ])('control: "%s" is allowed', (text) => {
      expect(seen(text)).toBe(0);
    });

    it('every brace belongs to a placeholder', () => {
      expect(texts.flatMap(braceComplaints)).toEqual([]);
      expect(braceComplaints({ place: 'planted', text: 'Beste {first name}' }).length).toBe(1);
      expect(braceComplaints({ place: 'planted', text: 'Beste {name' }).length).toBe(1);
    });

    it('no text is empty or ends with a space', () => {
      expect(texts.filter(({ text }) => text !== text.trimEnd() || text === '')).toEqual([]);
    });
  });
});

describe('rules', () => {
  const sources = productSources();
  const planted = (text: string): Source => ({ path: 'libs/events/programme/planted.rules.ts', text });

  describe('law (b): rules are functions of what they are given', () => {
    const rules = sources.filter(({ path }) => path.endsWith('.rules.ts'));

    it('no rule imports more than words, types and other rules, or asks the clock or the dice', () => {
      expect(rules.length).toBeGreaterThan(0);
      expect(rules.flatMap(ruleComplaints)).toEqual([]);
    });

    it.each([
      ['the clock', 'const now = new Date();'],
      ['the clock, shorter', 'const now = Date.now();'],
      ['the clock of the kernel', "import { Clock } from '#platform/kernel';"],
      ['the dice', 'const lot = Math.random();'],
      ['a new id', "import { newId as id } from '#platform/kernel';"],
      ['a row as a value', "import { Activity } from './activity.entity.js';"],
      ['another room', "import type { Tx } from '#platform/database';"],
      ['a framework', "import { Injectable } from '@nestjs/common';"],
      ['a module of Node', "import { readFileSync } from 'node:fs';"],
      ['a late import', "const late = await import('./activity.service.js');"],
      ['the process', 'const where = process.cwd();'],
    ])('control: %s is seen', (_, text) => {
      expect(ruleComplaints(planted(text)).length).toBe(1);
    });

    it('control: what a rule needs is allowed', () => {
      const text = `
      import { programmeTexts } from './programme.nl.js';
      import { addDays, Problem, type Clock } from '#platform/kernel';
      import type { Activity } from './activity.entity.js';
      import { mayPublish } from './publish.rules.js';
      const day = (at: Date) => new Date(at.getTime() + Date.UTC(1970, 0, 2));
      const step = { process: 'review' };`;
      expect(ruleComplaints(planted(text))).toEqual([]);
    });
  });

  /** `.mjs` files under apps run before the product is built, so they cannot use its settings; they set none either. */
  describe('law (d): the environment is read in one place', () => {
    it('only the settings of the kernel look at process.env', () => {
      const places = sources.filter((source) => environmentComplaints(source).length > 0);
      expect(places.map(({ path }) => path)).toEqual(['libs/platform/kernel/config.ts']);
    });

    it.each([
      'const port = process.env.PORT;',
      "const port = process.env['PORT'];",
      "const port = process['env'].PORT;",
      'const port = globalThis.process.env.PORT;',
      'const { env } = process;',
      "import { env } from 'node:process';",
    ])('control: %s is seen', (text) => {
      expect(environmentComplaints(planted(text)).length).toBe(1);
    });
  });

  describe('tests speak of what they are given, not SQL', () => {
    /** What is about the database itself asks it in its own language: test/platform, test/laws and test/slow. */
    const folders = ['web', 'api', 'console', 'journeys', 'events', 'people', 'formats'];
    const asksInSql = ({ text }: Source) => /\bsql[<(]/.test(text);

    it('no statement stands outside test/given', () => {
      const tests = sourcesIn(
        folders.map((folder) => `test/${folder}`),
        ['.ts'],
      );
      expect(tests.filter(asksInSql).map(({ path }) => path)).toEqual([]);
    });

    it.each(["await w.sql('SELECT 1')", "journey.sql<{ n: number }>('SELECT 1')"])(
      'control: %s is seen',
      (text) => {
        expect(asksInSql(planted(text))).toBe(true);
      },
    );
  });
});

describe('parameters', () => {
  /** The places where the text is no literal, each with what it is instead. Nothing that anybody typed is among them. */
  const explained: Record<string, string> = {
    'libs/platform/database/database.module.ts: sql': 'what a probe of ours asks',
    'libs/platform/embedded-postgres/embedded-server.ts: `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`':
      'a name of our own, escaped',
    'libs/platform/database/migrate.ts: rightsOf(roleIn(options.appUrl))': 'a role of the settings, escaped',
    'libs/platform/database/migrations/1795305600000-initial.ts: sql': 'the tables, from constants',
    'libs/platform/database/transactions.ts: opening':
      'begins a transaction with a scope that was checked to be an id',
    'libs/platform/database/tx.ts: sql': 'the door that all others go through',
    'libs/platform/database/tx.ts: { name, text: sql, values: [...values] }':
      'the same, for named statements: law (j)',
    'libs/http/server/health.module.ts: sql': 'what a probe of ours asks',
    'libs/events/programme/event.queries.ts: `SELECT coalition_id AS "coalitionId" FROM ${kind} WHERE id = $1`':
      'one of three names of tables, by type',
  };

  const planted = (text: string) => madeWhileRunning([{ path: 'libs/events/programme/x.queries.ts', text }]);
  const hole = (name: string) => `$\{${name}}`;

  describe('security 24: what people type is a parameter, never a piece of SQL', () => {
    it('every statement stands in the source as it is, but for those that are explained', () => {
      const queries = productSources().filter(({ text }) => text.includes('.query'));
      expect(queries.length).toBeGreaterThan(20);
      expect(madeWhileRunning(productSources()).sort()).toEqual(Object.keys(explained).sort());
    });

    it('control: a value, a name of a column and a choice put into the text are seen; constants are not', () => {
      expect(planted(`tx.query(\`SELECT * FROM place WHERE name = '${hole('typed')}'\`)`)).toHaveLength(1);
      expect(planted("const q = (sort) => tx.query('SELECT * FROM place ORDER BY ' + sort)")).toHaveLength(1);
      expect(planted("let sql = 'SELECT 1'; tx.query(sql)")).toHaveLength(1);
      const constant = `const columns = 'id'; tx.query(\`SELECT ${hole('columns')} FROM place WHERE id = $1\`, [id])`;
      expect(planted(constant)).toEqual([]);
    });
  });
});

describe('invented people', () => {
  /**
   * Numbers that are nobody's: 06-1000nnnn and 0180-0000nn as in the data, also for other area codes, and 06 12345678, the
   * example of every form.
   */
  const invented = [
    /^061000\d{4}$/,
    /^0\d{2,3}0000\d{2,3}$/,
    /^0612345678$/,
    /^0800\d+$/,
    /^0900\d+$/,
    /^088\d+$/,
  ];

  const emails = (text: string) =>
    [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([email]) => email.replace(/\.$/, ''));
  const phones = (text: string) =>
    [...text.matchAll(/(?<![\w/.-])(?:\+31|0031|0)(?:[ -]?\d){9}(?![\w-])/g)].map(([number]) =>
      number.replace(/\D/g, '').replace(/^(0031|31)(?=\d{9}$)/, '0'),
    );

  const files = () => sourcesIn(['apps/console/demo', 'test/data'], ['.ts', '.csv', '.json']);

  describe('privacy V26: nobody in the demonstration or in the data of the tests exists', () => {
    it('no mail to any of them can arrive', () => {
      const found = files().flatMap(({ path, text }) => emails(text).map((email) => ({ path, email })));
      expect(found.length).toBeGreaterThan(50);
      expect(found.filter(({ email }) => !isTestAddress(email))).toEqual([]);
    });

    it('no telephone rings', () => {
      const found = files().flatMap(({ path, text }) => phones(text).map((number) => ({ path, number })));
      expect(found.length).toBeGreaterThan(50);
      expect(found.filter(({ number }) => !invented.some((pattern) => pattern.test(number)))).toEqual([]);
    });

    it('control: an address and a number that could be somebody’s are seen', () => {
      expect(emails('Bel Jan of mail jan@voorbeeld.nl.').filter((email) => !isTestAddress(email))).toEqual([
        'jan@voorbeeld.nl',
      ]);
      const numbers = phones('06-24681357, +31 10 4567890 of 06 10 00 00 31');
      expect(numbers.filter((number) => !invented.some((pattern) => pattern.test(number)))).toEqual([
        '0624681357',
        '0104567890',
      ]);
    });
  });
});
