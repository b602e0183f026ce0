import { Alert, DataTable, Paragraph } from '../../ui/index.js';
import { kitTexts } from './kit.nl.js';

const texts = kitTexts.stale;

export interface StaleProps {
  title: string;
  /** The fields that somebody else changed as well, in words. */
  rows: readonly { field: string; theirs: string; mine: string }[];
}

/** Both texts beside each other: nothing is lost, and nothing is overwritten without being seen (fault F11). */
export function Stale({ title, rows }: StaleProps) {
  return (
    <Alert kind="error" title={title}>
      <Paragraph>{texts.text}</Paragraph>
      <DataTable
        caption={texts.caption}
        rows={rows}
        columns={[
          { key: 'field', header: texts.field, rowHeader: true, cell: ({ field }) => field },
          { key: 'theirs', header: texts.theirs, cell: ({ theirs }) => theirs || texts.empty },
          { key: 'mine', header: texts.yours, cell: ({ mine }) => mine || texts.empty },
        ]}
      />
    </Alert>
  );
}

/** What differs between two versions of a form, in the order of its labels. */
export function staleProps<Values extends { version: number }>(
  title: string,
  labels: Readonly<Record<Exclude<keyof Values, 'version'>, string>>,
  mine: Values,
  theirs: Values,
  words: (field: keyof Values & string, values: Values) => string,
): StaleProps {
  const fields = Object.keys(labels) as Exclude<keyof Values & string, 'version'>[];
  return {
    title,
    rows: fields
      .filter((field) => clean(mine[field]) !== clean(theirs[field]))
      .map((field) => ({ field: labels[field], theirs: words(field, theirs), mine: words(field, mine) })),
  };
}

/** Browsers send the line breaks of a text area as CR LF. */
function clean(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? [...value].sort() : String(value).replaceAll('\r\n', '\n').trim(),
  );
}
