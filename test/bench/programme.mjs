import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, openGround } from './ground.mjs';
import { compare, load, start } from './harness.mjs';

const web = new URL('../../dist/apps/web/main.js', import.meta.url).pathname;
const bare = new URL('./bare-fastify.mjs', import.meta.url).pathname;

/** The public week page of 300 activities from a web process, beside bare Fastify with the same bytes. */
async function withPage(work) {
  const ground = await openGround({ activities: 300, capacity: 20 });
  const folder = await mkdtemp(join(tmpdir(), 'kom-erbij-bench-page-'));
  const [port, barePort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: ground.appUrl,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
  };
  const product = await start(web, env, `${origin}/health/ready`);
  try {
    const url = `${origin}/proefstad/week`;
    await fetch(url);
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    const plain = Buffer.from(await answer.arrayBuffer());
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(plain);
    const etag = answer.headers.get('etag');
    await writeFile(join(folder, 'body'), body);
    const headers = JSON.stringify({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      etag,
    });
    const bareUrl = `http://127.0.0.1:${barePort}/`;
    const baseline = await start(
      bare,
      { PORT: String(barePort), BODY: join(folder, 'body'), HEADERS: headers },
      bareUrl,
    );
    try {
      return await work({ url, bareUrl, etag, bytes: { plain: plain.length, zipped: body.length } });
    } finally {
      await baseline.stop();
    }
  } finally {
    await product.stop();
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const slowest = ({ product, baseline }) => `p99 ${product.p99} ms beside ${baseline.p99} ms`;

export const programmePage = () =>
  withPage(({ url, bareUrl, bytes }) => {
    const headers = { 'accept-encoding': 'gzip' };
    return compare({
      name: 'programme-page',
      unit: 'pages/s',
      goal: {
        text: '≥ 80 %, p99 ≤ 2×',
        holds: ({ ratio, product, baseline }) => ratio >= 0.8 && product.p99 <= Math.max(2 * baseline.p99, 2),
      },
      product: () => load({ url, headers, expected: 200 }),
      baseline: () => load({ url: bareUrl, headers, expected: 200 }),
      remark: (found) =>
        `${Math.round(bytes.plain / 1000)} kB, ${Math.round(bytes.zipped / 1000)} kB zipped; ${slowest(found)}`,
    });
  });

export const programme304 = () =>
  withPage(({ url, bareUrl, etag }) => {
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': etag };
    return compare({
      name: 'programme-304',
      unit: 'answers/s',
      goal: { text: '≥ 80 %', holds: ({ ratio }) => ratio >= 0.8 },
      product: () => load({ url, headers, expected: 304 }),
      baseline: () => load({ url: bareUrl, headers, expected: 304 }),
      remark: slowest,
    });
  });
