import type { ImportOutcome } from '#events/import';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { Alert, ButtonLink, ButtonLinks, Heading, Paragraph, page, Tally } from '../../ui/index.js';
import type { EventVisit } from '../kit/page.js';
import { OfficeLayout } from '../office-layout.js';
import { importTexts } from './import.nl.js';

const { result: texts, discarded } = importTexts;

/** What taking the list over did, and what comes next. */
export function resultPage({ frame, event }: EventVisit, outcome: ImportOutcome, attention: number): string {
  const { added, changed, same, skipped } = outcome;
  const secondary = { variant: 'secondary' } as const;
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={{ href: addressOf(routes.event.activities, { event }), text: event.name }}
      width="reading"
    >
      <Paragraph lead>
        {say(texts.lead, { added, changed, same })} {skipped > 0 ? plural(skipped, texts.skipped) : ''}
      </Paragraph>
      <Tally
        figures={[
          { n: added, text: texts.tally.added, tone: 'ok' },
          { n: changed, text: texts.tally.changed, tone: 'info' },
          { n: same, text: texts.tally.same },
          { n: skipped, text: texts.tally.skipped },
        ]}
      />
      {attention > 0 ? <Alert kind="warning">{plural(attention, texts.attention)}</Alert> : null}
      <Heading level={2}>{texts.next}</Heading>
      <ButtonLinks
        of={[
          { href: addressOf(routes.event.publish, { event }), icon: 'send', text: texts.toPublish },
          attention > 0 && {
            ...secondary,
            href: `${addressOf(routes.event.activities, { event })}?toon=aandacht`,
            text: texts.toIncomplete,
          },
          { ...secondary, href: addressOf(routes.event.activities, { event }), text: texts.toList },
          { href: addressOf(routes.event.upload, { event }), variant: 'subtle', text: texts.another },
        ]}
      />
    </OfficeLayout>,
  );
}

export function discardedPage({ frame, event }: EventVisit): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={discarded.title}
      up={{ href: addressOf(routes.event.activities, { event }), text: event.name }}
    >
      <Paragraph lead>{discarded.text}</Paragraph>
      <ButtonLink href={addressOf(routes.event.upload, { event })} variant="secondary">
        {texts.another}
      </ButtonLink>
    </OfficeLayout>,
  );
}
