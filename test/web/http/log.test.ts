import { afterEach, expect, it } from '@jest/globals';
import { processLogger } from '#http/server';
import { newDatabase } from '../../support/database.js';
import { fleet } from '../../support/processes.js';

const written: string[] = [];
const { write } = process.stdout;
afterEach(() => {
  process.stdout.write = write;
});

const forged = 'ok\r\n{"level":"log","message":"signed in"}\n\u001b[2K\u0085\u2028end';

it('security 38: what is logged is one line of JSON, whatever is in it', () => {
  process.stdout.write = ((text: string) => {
    written.push(String(text));
    return true;
  }) as typeof process.stdout.write;
  const log = processLogger({ LOG_LEVEL: 'log' });
  log.log({ path: forged }, 'http');
  log.warn(forged, 'http');
  log.log(forged, forged);
  process.stdout.write = write;
  const lines = written.join('').split('\n').filter(Boolean);
  expect(lines).toHaveLength(3);
  const read = lines.map((line) => JSON.parse(line) as { message: unknown; context: string });
  expect(read.map(({ message }) => message)).toEqual([{ path: forged }, forged, forged]);
  expect(lines.join('')).not.toContain('\r');
  expect(lines.join('')).not.toContain('\u001b');
});

it('security 38: nor does what somebody sends make a line of its own in the log of a process', async () => {
  const database = await newDatabase();
  const processes = fleet({ DATABASE_URL: database.appUrl, SMTP_URL: 'smtp://127.0.0.1:9' });
  try {
    const web = await processes.start('web');
    const attack = encodeURIComponent(forged);
    for (const path of [`/${attack}`, `/x?zoek=${attack}`, `/a/${attack}`]) {
      const answer = await fetch(web.url + path, {
        headers: {
          'x-request-id': 'evil"}',
          'user-agent': 'evil {"level":"error"}',
          'x-forwarded-for': '{"evil":1}',
        },
      });
      await answer.arrayBuffer();
    }
    await web.stop();
    const read = web.lines.map((line) => JSON.parse(line) as { message: unknown });
    const paths = read.flatMap(({ message }) => (message as { path?: string } | null)?.path ?? []);
    expect(paths.filter((path) => path !== '/health/ready')).toHaveLength(3);
    expect(read.filter(({ message }) => message === 'signed in')).toEqual([]);
    expect(web.lines.join('\n')).not.toContain('evil');
  } finally {
    await processes.close();
    await database.drop();
  }
});
