import { Alert, DataTable, Paragraph } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';

const texts = officeTexts.programme.editor.stale;

/** A field that somebody else changed as well, in words. */
export interface StaleRow {
  field: string;
  theirs: string;
  mine: string;
}

/** Both texts beside each other: nothing is lost, and nothing is overwritten without being seen (fault F11). */
export function Stale({ title, rows }: { title: string; rows: readonly StaleRow[] }) {
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
