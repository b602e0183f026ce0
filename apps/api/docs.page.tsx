import type { OpenAPIObject } from '@nestjs/swagger';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { root } from './addresses.js';
import { apiTexts } from './api.nl.js';
import { type Operation, operationsOf, type Schema, schemasOf, wordsOfSchema } from './docs.view.js';

const texts = apiTexts.page;

/** The description of the API for people who build on it: plain tables, readable without a script. */
export function docsPage(document: OpenAPIObject): string {
  const operations = operationsOf(document);
  const html = (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{texts.title}</title>
        <link rel="stylesheet" href={`/${root}/docs.css`} />
      </head>
      <body>
        <main>
          <h1>{texts.title}</h1>
          <p>{document.info.description}</p>
          <p>
            <a href={`/${root}/openapi.json`}>{texts.document}</a>
          </p>
          <h2>{texts.operations}</h2>
          <ul>
            {operations.map(({ id, method, path, summary }) => (
              <li>
                <a href={`#${id}`}>
                  <code>{`${method} ${path}`}</code>
                </a>
                {` ${summary}`}
              </li>
            ))}
          </ul>
          {operations.map((operation) => (
            <OperationSection operation={operation} />
          ))}
          <h2>{texts.schemas}</h2>
          {schemasOf(document).map(([name, schema]) => (
            <SchemaSection name={name} schema={schema} />
          ))}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}

function OperationSection({ operation }: { operation: Operation }) {
  return (
    <section id={operation.id}>
      <h3>
        <code>{`${operation.method} ${operation.path}`}</code>
      </h3>
      <p>{operation.summary}</p>
      {operation.needsKey ? <p>{texts.token}</p> : null}
      {operation.parameters.length > 0 ? (
        <Table heads={[texts.parameter, texts.place, texts.kind, texts.meaning]}>
          {operation.parameters.map(({ name, place, needed, schema, meaning }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{`${texts.places[place]}, ${needed ? texts.needed : texts.optional}`}</td>
              <td>
                <SchemaWords schema={schema} />
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </Table>
      ) : null}
      {operation.body ? (
        <p>
          {`${texts.body}: `}
          <SchemaWords schema={operation.body} />
        </p>
      ) : null}
      <Table heads={[texts.status, texts.meaning, texts.answer]}>
        {operation.answers.map(({ status, meaning, schema, type }) => (
          <tr>
            <th scope="row">{status}</th>
            <td>{meaning}</td>
            <td>
              {type ? <code>{type}</code> : null}
              {schema ? ' ' : null}
              {schema ? <SchemaWords schema={schema} /> : null}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function SchemaSection({ name, schema }: { name: string; schema: Schema }) {
  const needed = new Set(schema.required ?? []);
  return (
    <section id={`schema-${name}`}>
      <h3>
        <code>{name}</code>
      </h3>
      <Table heads={[texts.parameter, texts.place, texts.kind, texts.meaning]}>
        {Object.entries(schema.properties ?? {}).map(([field, inner]) => (
          <tr>
            <th scope="row">
              <code>{field}</code>
            </th>
            <td>{needed.has(field) ? texts.needed : texts.optional}</td>
            <td>
              <SchemaWords schema={inner} />
            </td>
            <td>{inner.description ?? ''}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function SchemaWords({ schema }: { schema: Schema }) {
  return (
    <code>
      {wordsOfSchema(schema).map((word) =>
        word.name ? <a href={`#schema-${word.name}`}>{word.name}</a> : word.text,
      )}
    </code>
  );
}

function Table({ heads, children }: { heads: readonly string[]; children: ComponentChildren }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
