import type { AuditView } from '#people/identity';
import { say, wordFor } from '#platform/i18n';
import { formatDate, formatTime, joinWords, localDate } from '#platform/kernel';
import { DataTable, EmptyState, Pagination, Paragraph, page } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.logbook;

/** Who did what, the newest first. Names of fields only, never what stood in them (privacy V13). */
export function logbookPage(
  frame: OfficeFrame,
  view: { lines: readonly AuditView[]; next: string | null; paged: boolean },
): string {
  const who = ({ person, actor }: AuditView) => person ?? texts.actors[actor];
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: '/kantoor', text: officeTexts.frame.start }]}
    >
      <Paragraph>{texts.intro}</Paragraph>
      {view.lines.length === 0 ? (
        <EmptyState title={texts.none} icon="history" />
      ) : (
        <DataTable
          caption={texts.caption}
          captionUnseen
          rows={view.lines}
          columns={[
            {
              key: 'when',
              header: texts.columns.when,
              cell: ({ at }) => `${formatDate(localDate(at))}, ${formatTime(at)}`,
            },
            { key: 'who', header: texts.columns.who, rowHeader: true, cell: who },
            {
              key: 'what',
              header: texts.columns.what,
              cell: ({ subject, action }) =>
                say(texts.line, {
                  subject: wordFor(texts.subjects, subject),
                  action: wordFor(texts.actions, action),
                }),
            },
            {
              key: 'fields',
              header: texts.columns.fields,
              cell: ({ fields }) => joinWords(fields.map((field) => wordFor(texts.fields, field))),
            },
          ]}
        />
      )}
      <Pagination
        {...(view.paged ? { previousHref: '/kantoor/logboek' } : {})}
        {...(view.next ? { nextHref: `/kantoor/logboek?vanaf=${encodeURIComponent(view.next)}` } : {})}
      />
    </OfficeLayout>,
  );
}
