import type { NoticeLine } from '#people/correspondence';
import { plural } from '#platform/i18n';
import { formatDate, localDate } from '#platform/kernel';
import { routes } from '../../routes.js';
import { Button, ButtonLink, Form, HiddenFields, Paragraph, page } from '../../ui/index.js';
import { defineList, ListView } from '../kit/list.js';
import type { OfficeVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.letters;

export const letterList = defineList<NoticeLine>({
  name: 'brieven',
  caption: texts.caption,
  search: { label: texts.search, in: ['subject'] },
  empty: { title: texts.none, text: texts.noneText, icon: 'printer' },
  id: ({ id }) => id,
  columns: [
    { key: 'name', header: texts.columns.name, rowHeader: true, text: ({ name }) => name },
    { key: 'subject', header: texts.columns.subject, text: ({ subject }) => subject },
    {
      key: 'address',
      header: texts.columns.address,
      text: ({ address }) => address?.replaceAll('\n', ', ') ?? texts.handOver,
    },
    {
      key: 'since',
      header: texts.columns.since,
      text: ({ createdAt }) => formatDate(localDate(createdAt)),
      by: ({ createdAt }) => createdAt.getTime(),
    },
  ],
});

/** The print queue: one PDF with all, then said that they are printed. */
export function lettersPage({ frame, query }: OfficeVisit, letters: readonly NoticeLine[]): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
    >
      <ListView list={letterList} rows={letters} query={query} path={routes.office.letters}>
        <Paragraph lead>{texts.intro}</Paragraph>
        <ButtonLink href={routes.office.lettersPdf} icon="printer">
          {plural(letters.length, texts.pdf)}
        </ButtonLink>
        <Form action={routes.office.letters} fields={frame.token}>
          {letters.map(({ id }) => (
            <HiddenFields fields={{ letter: id }} />
          ))}
          <Button variant="secondary" icon="check">
            {plural(letters.length, texts.printed)}
          </Button>
        </Form>
      </ListView>
    </OfficeLayout>,
  );
}
