import type { NoticeSample } from '#people/correspondence';
import { say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Breadcrumb,
  Details,
  Heading,
  Layout,
  type LayoutProps,
  Link,
  Paragraph,
  page,
} from '../../ui/index.js';
import { mailboxTexts } from './mailbox.nl.js';
import { MailFrame } from './mailbox.pages.js';

const texts = mailboxTexts.samples;

/** Every kind of notice as mail, letter and call, for whoever changes their words. */
export function samplesPage(
  frame: Omit<LayoutProps, 'title' | 'children'>,
  samples: readonly NoticeSample[],
): string {
  return page(
    <Layout
      {...frame}
      title={texts.title}
      noindex
      before={<Breadcrumb items={[{ href: routes.mailbox.list, text: mailboxTexts.back }]} />}
    >
      <Heading level={1}>{texts.title}</Heading>
      <Paragraph>{texts.intro}</Paragraph>
      {samples.map((sample) => (
        <Sample {...sample} />
      ))}
    </Layout>,
  );
}

function Sample({ kind, subject, letter, call }: NoticeSample) {
  const of = { kind };
  return (
    <section aria-labelledby={kind}>
      <Heading level={2} id={kind}>
        {subject}
      </Heading>
      <Paragraph>{say(texts.kind, of)}</Paragraph>
      <Details summary={say(texts.mail, of)}>
        <MailFrame src={addressOf(routes.mailbox.sampleMail, { kind })} title={say(texts.mail, of)} />
      </Details>
      <Details summary={say(texts.letter, of)}>
        <Lines
          lines={[
            ...letter.paragraphs,
            ...letter.facts.map(({ label, value }) => `${label}: ${value}`),
            letter.closing,
          ]}
        />
        <Link href={addressOf(routes.mailbox.sampleLetter, { kind })} alone icon="printer">
          {say(texts.pdf, of)}
        </Link>
      </Details>
      <Details summary={say(texts.call, of)}>
        <Lines lines={call} />
      </Details>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
    </>
  );
}
