import type { OpenAPIObject } from '@nestjs/swagger';

/** What the page reads of JSON Schema 2020-12. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  enum?: readonly unknown[];
  default?: unknown;
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

type Place = 'path' | 'query' | 'header' | 'cookie';

/** One operation, in the order in which the page shows it. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  needsKey: boolean;
  parameters: { name: string; place: Place; needed: boolean; schema: Schema; meaning: string }[];
  body: Schema | null;
  answers: { status: string; meaning: string; type: string | null; schema: Schema | null }[];
}

const methods = ['get', 'post', 'patch', 'delete', 'put'] as const;

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody : null;
      return {
        id: operation.operationId ?? `${method}-${path}`,
        method: method.toUpperCase(),
        path,
        summary: operation.summary ?? '',
        needsKey: (operation.security ?? []).length > 0,
        parameters: (operation.parameters ?? []).flatMap((parameter) =>
          'name' in parameter
            ? {
                name: parameter.name,
                place: parameter.in,
                needed: parameter.required ?? false,
                schema: (parameter.schema ?? {}) as Schema,
                meaning: parameter.description ?? '',
              }
            : [],
        ),
        body: (body?.content['application/json']?.schema as Schema | undefined) ?? null,
        answers: Object.entries(operation.responses).map(([status, answer]) => answerOf(status, answer)),
      };
    }),
  );
}

function answerOf(status: string, answer: unknown): Operation['answers'][number] {
  const { description = '', content = {} } = answer as {
    description?: string;
    content?: Record<string, { schema?: Schema }>;
  };
  const [first] = Object.entries(content);
  return { status, meaning: description, type: first?.[0] ?? null, schema: first?.[1].schema ?? null };
}

export function schemasOf(document: OpenAPIObject): [string, Schema][] {
  return Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
}

/** A piece of the line that says what a schema is: text, or the name of another schema. */
export interface Word {
  text: string;
  name?: string;
}

/** A schema in one line: `Place | null`, `string (date), 1-200`, `Session[]`. */
export function wordsOfSchema(schema: Schema): Word[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return [{ text: name, name }];
  }
  if (schema.anyOf) {
    return schema.anyOf.flatMap((one, index) => [
      ...(index > 0 ? [{ text: ' | ' }] : []),
      ...wordsOfSchema(one),
    ]);
  }
  if (schema.enum) return [{ text: schema.enum.map((value) => JSON.stringify(value)).join(' | ') }];
  if (schema.type === 'array') return [...wordsOfSchema(schema.items ?? {}), { text: '[]' }];
  if (schema.properties) {
    const fields = Object.entries(schema.properties).flatMap(([field, inner], index) => [
      { text: `${index > 0 ? ', ' : ''}${field}: ` },
      ...wordsOfSchema(inner),
    ]);
    return [{ text: '{ ' }, ...fields, { text: ' }' }];
  }
  return [{ text: [schema.type ?? '', formatOf(schema), boundsOf(schema)].filter(Boolean).join(' ') }];
}

function formatOf({ format, default: usual }: Schema): string {
  return [format ? `(${format})` : '', usual === undefined ? '' : `= ${JSON.stringify(usual)}`]
    .filter(Boolean)
    .join(' ');
}

function boundsOf(schema: Schema): string {
  const least = schema.minimum ?? schema.minLength;
  const most = schema.maximum ?? schema.maxLength ?? schema.maxItems;
  if (least === undefined && most === undefined) return '';
  return `${least ?? ''}…${most ?? ''}`;
}
