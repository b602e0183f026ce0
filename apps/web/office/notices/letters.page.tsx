import type { NoticeLine } from '#people/correspondence';
import { plural } from '#platform/i18n';
import { formatDate, localDate } from '#platform/kernel';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  HiddenFields,
  Paragraph,
  page,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.letters;

/** The print queue: one PDF with all, then said that they are printed. */
export function lettersPage(frame: OfficeFrame, letters: readonly NoticeLine[]): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: '/kantoor', text: officeTexts.frame.start }]}
    >
      {letters.length === 0 ? (
        <EmptyState title={texts.none} icon="printer">
          <Paragraph>{texts.noneText}</Paragraph>
        </EmptyState>
      ) : (
        <>
          <Paragraph lead>{texts.intro}</Paragraph>
          <ButtonLink href="/kantoor/brieven/pdf" icon="printer">
            {plural(letters.length, texts.pdf)}
          </ButtonLink>
          <Form action="/kantoor/brieven" fields={frame.token}>
            {letters.map(({ id }) => (
              <HiddenFields fields={{ letter: id }} />
            ))}
            <Button variant="secondary" icon="check">
              {plural(letters.length, texts.printed)}
            </Button>
          </Form>
          <DataTable
            caption={texts.caption}
            captionUnseen
            rows={letters}
            columns={[
              { key: 'name', header: texts.columns.name, rowHeader: true, cell: ({ name }) => name },
              { key: 'subject', header: texts.columns.subject, cell: ({ subject }) => subject },
              {
                key: 'address',
                header: texts.columns.address,
                cell: ({ address }) => address?.replaceAll('\n', ', ') ?? texts.handOver,
              },
              {
                key: 'since',
                header: texts.columns.since,
                cell: ({ createdAt }) => formatDate(localDate(createdAt)),
              },
            ]}
          />
        </>
      )}
    </OfficeLayout>,
  );
}
