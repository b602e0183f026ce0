import type { MailboxLine, MailboxMessage } from '#people/correspondence';
import { say } from '#platform/i18n';
import type { PageLayout } from '../../page-layouts.js';
import { addressOf, routes } from '../../routes.js';
import {
  Breadcrumb,
  Details,
  EmptyState,
  Heading,
  Layout,
  Link,
  MessageList,
  Paragraph,
  page,
  SummaryList,
} from '../../ui/index.js';
import { timeText } from '../kit/list.js';
import { mailboxTexts as texts } from './mailbox.nl.js';

const when = (date: string) => timeText(new Date(date));

export function mailboxPage(layout: PageLayout, lines: readonly MailboxLine[]): string {
  return page(
    <Layout {...layout} title={texts.title} noindex>
      <Heading level={1}>{texts.title}</Heading>
      <Paragraph>{texts.intro}</Paragraph>
      {lines.length === 0 ? (
        <EmptyState title={texts.empty} icon="mail">
          <Paragraph>{texts.emptyText}</Paragraph>
        </EmptyState>
      ) : (
        <MessageList
          messages={lines.map(({ id, subject, to, date }) => ({
            href: addressOf(routes.mailbox.mail, { id }),
            subject,
            to: say(texts.to, { to }),
            when: when(date),
          }))}
        />
      )}
      <Link href={routes.mailbox.samples} alone>
        {texts.toSamples}
      </Link>
      <Link href={routes.mailbox.json} alone>
        {texts.json}
      </Link>
    </Layout>,
  );
}

export function mailPage(layout: PageLayout, mail: MailboxMessage): string {
  return page(
    <Layout
      {...layout}
      title={`${mail.subject} - ${texts.title}`}
      noindex
      before={<Breadcrumb items={[{ href: routes.mailbox.list, text: texts.back }]} />}
    >
      <Heading level={1}>{mail.subject}</Heading>
      <SummaryList
        rows={[
          { name: texts.from, value: mail.from },
          { name: texts.toName, value: mail.to },
          { name: texts.date, value: when(mail.date) },
        ]}
      />
      {mail.html === null ? (
        <Paragraph>{texts.noHtml}</Paragraph>
      ) : (
        <MailFrame src={addressOf(routes.mailbox.frame, { id: mail.id })} title={texts.message} />
      )}
      <Details summary={texts.text} open={mail.html === null}>
        <Pre text={mail.text} name={texts.text} />
      </Details>
      {mail.calendar === null ? null : (
        <Details summary={texts.calendar}>
          <Pre text={mail.calendar} name={texts.calendar} />
        </Details>
      )}
      <Details summary={texts.headers}>
        <SummaryList rows={mail.headers.map(({ name, value }) => ({ name, value }))} />
      </Details>
      <Link href={`${addressOf(routes.mailbox.mail, { id: mail.id })}.eml`} alone icon="download" download>
        {texts.raw}
      </Link>
    </Layout>,
  );
}

/** A mail as its reader sees it. */
export function MailFrame({ src, title }: { src: string; title: string }) {
  return (
    <iframe
      class="ke-mail"
      title={title}
      src={src}
      loading="lazy"
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
    />
  );
}

/** Text as it came, which somebody with a keyboard can scroll through. */
function Pre({ text, name }: { text: string; name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe)
    <section class="ke-plain" tabIndex={0} aria-label={name}>
      <pre>{text}</pre>
    </section>
  );
}
