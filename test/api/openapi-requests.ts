import fc from 'fast-check';

/** What is read of JSON Schema 2020-12 as the description of the API uses it. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
}

export interface Operation {
  operationId: string;
  parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** One request that a client, a beginner or an attacker might send. */
export interface Sent {
  operation: string;
  method: string;
  /** With its query, percent-encoded or wrongly so. */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** Values that mean something to the server: ids, keys, tags. */
export interface Known {
  /** By the kind of thing: what stands before the first id in the path. */
  path: Readonly<Record<string, readonly string[]>>;
  headers: Readonly<Record<string, readonly string[]>>;
}

const nastyTexts = [
  '',
  ' ',
  '\u0000',
  'A\u0000B',
  '\ud800',
  "'; DROP TABLE registration; --",
  '<script>alert(1)</script>',
  '{{7*7}} %s %n',
  '../../etc/passwd',
  'a\r\nSet-Cookie: x=1',
  '\u202eRTL\u200b',
  '👩‍👩‍👧 Ångström',
  '__proto__',
  'null',
  '-1',
  '1e309',
  '2026-02-30',
  'x'.repeat(3000),
];
/** Parts of an address that are no text at all. */
const nastyParts = ['%00', '%ff', '%', '%ed%a0%80', '%2e%2e', '%2F', '%252e', '*', ';a=b'];
const nastyBodies = [
  '',
  '{',
  'null',
  '[]',
  '"A"',
  '1',
  '[[[[[[[[[[[[[[[[[[[[',
  '{"__proto__":{"a":1}}',
  '{"a":1,"a":2}',
];
const types = [
  'application/json; charset=utf-8',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'kaas',
];

const nastyText = fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: 'binary' }));
const nastyValue = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [[]], ['a', 'b'], { $ne: '' }, { length: 1 }),
  fc.jsonValue(),
);

/** Values that the schema allows, those on its edges often among them. */
function valid(schema: Schema, all: Description['components']['schemas']): fc.Arbitrary<unknown> {
  if (schema.$ref) return valid(all[schema.$ref.split('/').at(-1) ?? ''] ?? {}, all);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valid(one, all)));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'integer': {
      const [min, max] = [schema.minimum ?? 0, schema.maximum ?? 1000];
      return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
    }
    case 'array':
      return fc.array(valid(schema.items ?? {}, all), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, valid(inner, all)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    default:
      return validText(schema);
  }
}

function validText({ format, pattern, minLength = 0, maxLength = 100 }: Schema): fc.Arbitrary<string> {
  if (format === 'date')
    return fc.constantFrom('2026-09-24', '2026-09-25', '2024-02-29', '9999-12-31', '0001-01-01');
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const edges = [minLength, Math.min(maxLength, 1000)].map((length) => 'e'.repeat(length));
  const people = ['Bep Jansen', 'bep@example.org', '0180 000 018', 'Trompet 2', 'Noord', 'koffie'];
  return fc.oneof(
    fc.constantFrom(...people, ...edges),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 40) }),
  );
}

/** Text as a client encodes it; half a character cannot be encoded, so it is left as a sign that is. */
const encoded = (text: unknown) => encodeURIComponent(String(text).toWellFormed());

function mostly<T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

function pathOf(template: string, known: Known): fc.Arbitrary<string> {
  const kind = /(\w+)\/\{/.exec(template)?.[1] ?? '';
  const part = mostly(
    fc.constantFrom(...(known.path[kind] ?? [''])),
    fc.oneof(fc.uuid(), nastyText.map(encoded), fc.constantFrom(...nastyParts)),
  );
  return part.map((value) => template.replace(/\{\w+\}/, () => value));
}

function queryOf(operation: Operation): fc.Arbitrary<string> {
  const asked = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const parts = asked.map(({ name, schema = {} }) => {
    const right = valid(schema, {}).map((value) => `${name}=${encoded(value)}`);
    const wrong = fc.oneof(
      nastyText.map((text) => `${name}=${encoded(text)}`),
      fc.constantFrom(...nastyParts).map((text) => `${name}=${text}`),
      right.map((one) => `${one}&${one}`),
    );
    return fc.oneof(
      { weight: 8, arbitrary: fc.constant('') },
      { weight: 3, arbitrary: right },
      { weight: 1, arbitrary: wrong },
    );
  });
  const unknown = mostly(
    fc.constant(''),
    fc.constantFrom('role=admin', '__proto__=1', '', 'a[b]=c', 'limit[]=1'),
  );
  return fc.tuple(...parts, unknown).map((all) => all.filter(Boolean).join('&'));
}

function headersOf(operation: Operation, known: Known, keyed: boolean): fc.Arbitrary<Record<string, string>> {
  const names = (operation.parameters ?? [])
    .filter(({ in: place }) => place === 'header')
    .map(({ name }) => name);
  const wanted = keyed ? [...names, 'Authorization'] : names;
  const junk = fc.constantFrom(
    '',
    '*',
    '"v0"',
    'kaas',
    'Bearer',
    'Bearer \u00e9',
    `Bearer ${'x'.repeat(43)}`,
    'W/"x", ,',
    'x'.repeat(5000),
  );
  return fc.record(
    Object.fromEntries(
      wanted.map((name) => [name, mostly(fc.constantFrom(...(known.headers[name] ?? [''])), junk)]),
    ),
    { requiredKeys: keyed ? ['Authorization'] : [] },
  );
}

function bodyOf(
  schema: Schema,
  all: Description['components']['schemas'],
): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const right = valid(schema, all) as fc.Arbitrary<Record<string, unknown>>;
  const names = Object.keys(all[schema.$ref?.split('/').at(-1) ?? '']?.properties ?? {});
  const field = fc.constantFrom(...names, 'role', 'tenantId', 'status', 'constructor');
  const bent = fc.tuple(right, field, nastyValue).map(([body, name, value]) => ({ ...body, [name]: value }));
  const lacking = fc.tuple(right, field).map(([body, name]) => ({ ...body, [name]: undefined }));
  const texts = fc.oneof(
    { weight: 4, arbitrary: right },
    { weight: 3, arbitrary: bent },
    { weight: 1, arbitrary: lacking },
    { weight: 1, arbitrary: nastyValue },
  );
  return fc.oneof(
    { weight: 9, arbitrary: texts.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: fc.constantFrom(...nastyBodies) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)) },
  );
}

/** Requests for every operation of the description: right ones, ones on the edge, wrong ones and nasty ones. */
export function requestsOf({ paths, components }: Description, known: Known): fc.Arbitrary<Sent> {
  const kinds = Object.entries(paths).flatMap(([template, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return fc
        .record({
          path: pathOf(template, known),
          query: queryOf(operation),
          headers: headersOf(operation, known, 'security' in operation),
          body: schema ? bodyOf(schema, components.schemas) : fc.constant(null),
          type: mostly(fc.constant('application/json'), fc.constantFrom(...types)),
        })
        .map(({ path, query, headers, body, type }) => ({
          operation: operation.operationId,
          method: method.toUpperCase(),
          path: query === '' ? path : `${path}?${query}`,
          headers: body === null ? headers : { ...headers, 'content-type': type },
          body,
        }));
    }),
  );
  return fc.oneof(...kinds);
}
