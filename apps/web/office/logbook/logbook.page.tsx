import type { AuditView } from '#people/identity';
import { say, wordFor } from '#platform/i18n';
import { formatDate, formatTime, joinWords, localDate } from '#platform/kernel';
import { routes } from '../../routes.js';
import { Paragraph, page } from '../../ui/index.js';
import { defineList, ListView } from '../kit/list.js';
import type { OfficeVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { OfficeLayout } from '../office-frame.js';

const texts = officeTexts.logbook;

/** Who did what, the newest first. Names of fields only, never what stood in them (privacy V13). */
export const logbookList = defineList<AuditView>({
  name: 'logboek',
  caption: texts.caption,
  search: { label: texts.search, in: ['what', 'fields'] },
  empty: { title: texts.none, icon: 'history' },
  id: ({ id }) => id,
  columns: [
    {
      key: 'when',
      header: texts.columns.when,
      text: ({ at }) => `${formatDate(localDate(at))}, ${formatTime(at)}`,
      by: ({ at }) => at.getTime(),
    },
    {
      key: 'who',
      header: texts.columns.who,
      rowHeader: true,
      text: ({ person, actor }) => person ?? texts.actors[actor],
    },
    {
      key: 'what',
      header: texts.columns.what,
      text: ({ subject, action }) =>
        say(texts.line, {
          subject: wordFor(texts.subjects, subject),
          action: wordFor(texts.actions, action),
        }),
    },
    {
      key: 'fields',
      header: texts.columns.fields,
      text: ({ fields }) => joinWords(fields.map((field) => wordFor(texts.fields, field))),
    },
  ],
});

export function logbookPage(
  { frame, query }: OfficeVisit,
  { lines, ...paging }: { lines: readonly AuditView[]; next: string | null; paged: boolean },
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
    >
      <Paragraph>{texts.intro}</Paragraph>
      <ListView list={logbookList} rows={lines} query={query} path={routes.office.logbook} paging={paging} />
    </OfficeLayout>,
  );
}
