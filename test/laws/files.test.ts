import { describe, expect, it } from '@jest/globals';
import { productSources } from './sources.js';

const writes = (text: string) =>
  /\b(writeFile|appendFile|createWriteStream|copyFile|cp)(Sync)?\s*\(/.test(text) &&
  /from 'node:fs/.test(text);

describe('D3: who is forgotten in the database is not left in a file', () => {
  it('nothing but the embedded run of a demonstration writes files: its database server, and its mailbox', () => {
    const found = productSources().filter(({ text }) => writes(text));
    expect(found.map(({ path }) => path)).toEqual([
      'libs/people/correspondence/mail/mailbox-server.ts',
      'libs/platform/embedded-postgres/embedded-binaries.ts',
      'libs/platform/embedded-postgres/embedded-cluster.ts',
    ]);
  });

  it('control: a list or a letter that is put on disk is seen', () => {
    expect(writes("import { writeFile } from 'node:fs/promises'; await writeFile('lijst.pdf', bytes);")).toBe(
      true,
    );
    expect(writes("import { createWriteStream } from 'node:fs'; pdf.pipe(createWriteStream(path));")).toBe(
      true,
    );
    expect(writes('reply.send(bytes)')).toBe(false);
  });
});
