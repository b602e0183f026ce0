import { describe, expect, it } from '@jest/globals';
import { productSources } from './sources.js';
import { namedStatements, reviewText, statementComplaints } from './statements.js';

const statements = namedStatements(productSources());

function planted(...texts: string[]) {
  return namedStatements(texts.map((text, n) => ({ path: `libs/events/programme/file-${n}.ts`, text })));
}

describe('law (j): the SQL of each named statement is reviewed', () => {
  it('one name stands for one text, known before the program runs', () => {
    expect(statements.length).toBeGreaterThan(3);
    expect(statementComplaints(statements)).toEqual([]);
  });

  it('the texts are those of the last review; after a new review: jest --selectProjects laws -u', () => {
    expect(reviewText(statements)).toMatchSnapshot();
  });

  it('control: the text is read from literals, constants and files beside it', () => {
    const found = planted(
      `import { columns } from './file-1.js'; const from = 'FROM session';
       tx.named<Row>('read', \`
         SELECT \${columns}
         \${from}\` + ' WHERE true', [1]);`,
      "export const columns = 'id, ' + 'taken';",
    );
    expect(found).toEqual([
      {
        name: 'read',
        sql: 'SELECT id, taken\nFROM session WHERE true',
        place: 'libs/events/programme/file-0.ts:2',
      },
    ]);
    expect(reviewText(found)).toBe('-- read\nSELECT id, taken\nFROM session WHERE true;\n');
  });

  it('control: one name for two texts, and text made while running, are seen', () => {
    expect(statementComplaints(planted("tx.named('a', 'SELECT 1'); tx.named('a', 'SELECT 2');")).length).toBe(
      1,
    );
    expect(statementComplaints(planted("tx.named('a', 'SELECT 1'); tx.named('a', 'SELECT 1');"))).toEqual([]);
    expect(statementComplaints(planted("const f = (t) => tx.named('a', 'SELECT ' + t);")).length).toBe(1);
    expect(statementComplaints(planted("let sql = 'SELECT 1'; tx.named('a', sql);")).length).toBe(1);
  });
});
