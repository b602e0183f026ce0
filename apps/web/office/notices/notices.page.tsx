import type { NoticeLine } from '#people/correspondence';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { Button, Form, Lines, LinkList, Section, Soft } from '../../ui/index.js';
import { defineList, timeColumn } from '../kit/list.js';
import { startTexts } from '../start/start.nl.js';
import { callList } from './calls.page.js';
import { atOnce, letterList } from './letters.list.js';
import { noticeTexts as texts } from './notices.nl.js';

const instead = ({ channel }: NoticeLine) => (channel === 'email' ? '' : texts.instead[channel]);
const happened = ({ failure, state }: NoticeLine) => failure ?? texts.states[state];

/** Mails that did not arrive, each with what can be done now (scenario M2). */
export const troubledList = defineList<NoticeLine>({
  name: 'berichten',
  path: routes.office.notices,
  texts,
  search: ['subject'],
  most: atOnce,
  icon: 'mail',
  id: ({ id }) => id,
  columns: [
    {
      key: 'to',
      rowHeader: true,
      text: ({ name }) => name,
      cell: ({ name, email }) => (
        <>
          {name}
          <Soft>{email}</Soft>
        </>
      ),
    },
    { key: 'email', unseen: true, text: ({ email }) => email },
    { key: 'subject', text: ({ subject }) => subject },
    {
      key: 'state',
      text: (notice) => [happened(notice), instead(notice)].filter(Boolean).join('\n'),
      cell: (notice) => (
        <Lines of={[happened(notice)]}>{instead(notice) ? <strong>{instead(notice)}</strong> : null}</Lines>
      ),
    },
    timeColumn('when', ({ createdAt }) => createdAt),
    {
      key: 'action',
      action: true,
      cell: ({ id, name }) => (
        <Form action={addressOf(routes.office.notice, { id })}>
          <Button variant="secondary" icon="repeat" about={say(texts.againAbout, { name })}>
            {texts.again}
          </Button>
        </Form>
      ),
    },
  ],
});

interface Waiting {
  letters: number;
  calls: number;
  troubled?: number;
}

/** What waits for people, as links to it. */
export const waitingLinks = ({ calls, letters, troubled = 0 }: Waiting) =>
  [
    { n: calls, path: callList.path, icon: 'phone' as const, text: startTexts.calls },
    { n: letters, path: letterList.path, icon: 'printer' as const, text: startTexts.letters },
    { n: troubled, path: troubledList.path, icon: 'mail' as const, text: startTexts.troubled },
  ]
    .filter(({ n }) => n > 0)
    .map(({ n, path, icon, text }) => ({ href: path, icon, text: plural(n, text) }));

export const waitingSection = (waiting: Waiting) =>
  waiting.letters + waiting.calls > 0 ? (
    <Section id="wachten" title={texts.waiting}>
      <LinkList links={waitingLinks(waiting)} />
    </Section>
  ) : null;
