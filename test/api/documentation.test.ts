import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '#http/access';
import { type ApiApp, apiApp, site } from './api-app.js';

let door: ApiApp;
// biome-ignore lint/suspicious/noExplicitAny: a test reads into the document
let document: any;
beforeAll(async () => {
  door = await apiApp();
  document = (await door.read('/api/v1/openapi.json')).json;
});
afterAll(() => door.close());

const describesItself = ['/api/v1/openapi.json', '/api/v1/docs', '/api/v1/docs.css'];
const operations = (): [string, string, Record<string, never>][] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as object).map(([method, operation]): [string, string, never] => [
      method.toUpperCase(),
      path,
      operation as never,
    ]),
  );

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and says where the API is', () => {
    expect([document.openapi, document.servers]).toEqual(['3.1.0', [{ url: site }]]);
  });

  it('knows every route below /api/v1, and no other', () => {
    const routes = routesOf(door.app)
      .filter(
        ({ method, path }) =>
          method !== 'HEAD' && path.startsWith('/api/') && !describesItself.includes(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(
      operations()
        .map(([method, path]) => `${method} ${path}`)
        .sort(),
    ).toEqual(routes.sort());
  });

  it('each operation has a name of its own, a sentence, and says how it may refuse', () => {
    const all = operations().map(([, , operation]) => operation);
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(
      all.filter(({ summary, responses }) => !summary || !responses?.['400'] || !responses['503']),
    ).toEqual([]);
  });

  it('each says what may be asked and what is to be sent', () => {
    const input = operations().map(([method, path, operation]) => {
      const { parameters = [], requestBody } = operation as {
        parameters?: { in: string; name: string }[];
        requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
      };
      const asked = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      const sent = requestBody?.content['application/json'].schema.$ref.split('/').at(-1);
      return [`${method} ${path.replace('/api/v1', '')}`, asked.sort().join(' '), sent];
    });
    const filters = 'day dropIn free neighbourhood placesLeft q targetGroup wheelchair';
    expect(input.filter(([, asked, sent]) => asked || sent)).toEqual([
      ['GET /coalitions', 'cursor limit', undefined],
      ['GET /coalitions/{slug}/events', 'cursor limit', undefined],
      ['GET /events/{id}/activities', `cursor ${filters.replace('neigh', 'limit neigh')}`, undefined],
      ['GET /events/{id}/calendar.ics', filters, undefined],
      ['POST /sessions/{id}/registrations', '', 'RegistrationWish'],
      ['PATCH /registrations/{id}', '', 'PartyWish'],
    ]);
  });

  it('only what needs the key of a registration says so', () => {
    const keyed = operations()
      .filter(([, , { security }]) => security)
      .map(([method, path]) => `${method} ${path}`);
    const registration = '/api/v1/registrations/{id}';
    expect(keyed).toEqual([`GET ${registration}`, `PATCH ${registration}`, `DELETE ${registration}`]);
  });

  it('refers to nothing that is not in it', () => {
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(names)].filter((name) => !(name! in document.components.schemas))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });

  it('may be read by every page, and is not sent twice', async () => {
    const { headers } = await door.read('/api/v1/openapi.json');
    const again = await door.read('/api/v1/openapi.json', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect([headers.get('access-control-allow-origin'), again.status, again.text]).toEqual(['*', 304, '']);
  });
});

describe('its page for people', () => {
  it('names every operation and every schema', async () => {
    const { status, text, headers } = await door.read('/api/v1/docs');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const missing = [
      ...operations().map(([method, path]) => `<code>${method} ${path}</code>`),
      ...Object.keys(document.components.schemas).map((name) => `id="schema-${name}"`),
    ].filter((part) => !text.includes(part));
    expect(missing).toEqual([]);
  });

  it('needs no script, no inline style and no other host (security 15, privacy V20)', async () => {
    const { text, headers } = await door.read('/api/v1/docs');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(text.match(/<script|<style|\sstyle=|\son\w+=|(?:src|href)="(?!\/|#)[^"]*"/g)).toBeNull();
    const style = await door.read('/api/v1/docs.css');
    expect([style.status, style.headers.get('content-type'), /url\(|@import/.test(style.text)]).toEqual([
      200,
      'text/css; charset=utf-8',
      false,
    ]);
  });

  it('every link on it leads to something on it', async () => {
    const { text } = await door.read('/api/v1/docs');
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
  });
});
