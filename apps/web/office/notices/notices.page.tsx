import type { NoticeLine } from '#people/correspondence';
import { plural, say } from '#platform/i18n';
import { formatDate, formatTime, localDate } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { Button, Form, Heading, Link, Paragraph, page } from '../../ui/index.js';
import { defineList, ListView } from '../kit/list.js';
import type { OfficeVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { OfficeLayout } from '../office-frame.js';

const texts = officeTexts.desk.notices;

const instead = ({ channel }: NoticeLine) => (channel === 'email' ? '' : texts.instead[channel]);
const happened = ({ failure, state }: NoticeLine) => failure ?? texts.states[state];

/** Mails that did not arrive, each with what can be done now (scenario M2). */
export const troubledList = (token: Record<string, string>) =>
  defineList<NoticeLine>({
    name: 'berichten',
    caption: texts.caption,
    search: { label: texts.search, in: ['subject'] },
    empty: { title: texts.none, text: texts.noneText, icon: 'mail' },
    id: ({ id }) => id,
    columns: [
      {
        key: 'to',
        header: texts.columns.to,
        rowHeader: true,
        text: ({ name }) => name,
        cell: ({ name, email }) => (
          <>
            {name}
            <span class="ke-import__soft">{email}</span>
          </>
        ),
      },
      { key: 'email', header: texts.columns.email, unseen: true, text: ({ email }) => email },
      { key: 'subject', header: texts.columns.subject, text: ({ subject }) => subject },
      {
        key: 'state',
        header: texts.columns.state,
        text: (notice) => [happened(notice), instead(notice)].filter(Boolean).join('\n'),
        cell: (notice) => (
          <span class="ke-lines">
            <span>{happened(notice)}</span>
            {instead(notice) ? <strong>{instead(notice)}</strong> : null}
          </span>
        ),
      },
      {
        key: 'when',
        header: texts.columns.when,
        text: ({ createdAt }) => `${formatDate(localDate(createdAt))}, ${formatTime(createdAt)}`,
        by: ({ createdAt }) => createdAt.getTime(),
      },
      {
        key: 'action',
        action: true,
        header: texts.columns.action,
        cell: ({ id, name }) => (
          <Form action={addressOf(routes.office.notice, { id })} fields={token}>
            <Button variant="secondary" icon="repeat" about={say(texts.againAbout, { name })}>
              {texts.again}
            </Button>
          </Form>
        ),
      },
    ],
  });

export function noticesPage(
  { frame, query }: OfficeVisit,
  troubled: readonly NoticeLine[],
  waiting: { letters: number; calls: number },
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
    >
      <ListView list={troubledList(frame.token)} rows={troubled} query={query} path={routes.office.notices}>
        <Paragraph lead>{texts.intro}</Paragraph>
      </ListView>
      {waiting.letters + waiting.calls > 0 ? (
        <section aria-labelledby="wachten">
          <Heading level={2} id="wachten">
            {texts.waiting}
          </Heading>
          <ul class="ke-plain-list">
            {waiting.calls > 0 ? (
              <li>
                <Link href={routes.office.calls} alone icon="phone">
                  {plural(waiting.calls, officeTexts.desk.start.calls)}
                </Link>
              </li>
            ) : null}
            {waiting.letters > 0 ? (
              <li>
                <Link href={routes.office.letters} alone icon="printer">
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
