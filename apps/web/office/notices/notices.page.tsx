import type { NoticeLine } from '#people/correspondence';
import { plural, say } from '#platform/i18n';
import { formatDate, formatTime, localDate } from '#platform/kernel';
import { Button, DataTable, EmptyState, Form, Heading, Link, Paragraph, page } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.notices;

/** Mails that did not arrive, each with what can be done now (scenario M2). */
export function noticesPage(
  frame: OfficeFrame,
  view: { troubled: readonly NoticeLine[]; waiting: { letters: number; calls: number } },
): string {
  const { troubled, waiting } = view;
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: '/kantoor', text: officeTexts.frame.start }]}
    >
      {troubled.length === 0 ? (
        <EmptyState title={texts.none} icon="mail">
          <Paragraph>{texts.noneText}</Paragraph>
        </EmptyState>
      ) : (
        <>
          <Paragraph lead>{texts.intro}</Paragraph>
          <Troubled frame={frame} troubled={troubled} />
        </>
      )}
      {waiting.letters + waiting.calls > 0 ? (
        <section aria-labelledby="wachten">
          <Heading level={2} id="wachten">
            {texts.waiting}
          </Heading>
          <ul class="ke-plain-list">
            {waiting.calls > 0 ? (
              <li>
                <Link href="/kantoor/bellijst" alone icon="phone">
                  {plural(waiting.calls, officeTexts.desk.start.calls)}
                </Link>
              </li>
            ) : null}
            {waiting.letters > 0 ? (
              <li>
                <Link href="/kantoor/brieven" alone icon="printer">
                  {plural(waiting.letters, officeTexts.desk.start.letters)}
                </Link>
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
    </OfficeLayout>,
  );
}

function Troubled({ frame, troubled }: { frame: OfficeFrame; troubled: readonly NoticeLine[] }) {
  const instead = ({ channel }: NoticeLine) => (channel === 'email' ? '' : texts.instead[channel]);
  return (
    <DataTable
      caption={texts.caption}
      captionUnseen
      rows={troubled}
      columns={[
        {
          key: 'to',
          header: texts.columns.to,
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span class="ke-import__soft">{email}</span>
            </>
          ),
        },
        { key: 'subject', header: texts.columns.subject, cell: ({ subject }) => subject },
        {
          key: 'state',
          header: texts.columns.state,
          cell: (notice) => (
            <span class="ke-lines">
              <span>{notice.failure ?? texts.states[notice.state]}</span>
              {instead(notice) ? <strong>{instead(notice)}</strong> : null}
            </span>
          ),
        },
        {
          key: 'when',
          header: texts.columns.when,
          cell: ({ createdAt }) => `${formatDate(localDate(createdAt))}, ${formatTime(createdAt)}`,
        },
        {
          key: 'action',
          action: true,
          header: texts.columns.action,
          cell: ({ id, name }) => (
            <Form action={`/kantoor/berichten/${id}`} fields={frame.token}>
              <Button variant="secondary" icon="repeat" about={say(texts.againAbout, { name })}>
                {texts.again}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
