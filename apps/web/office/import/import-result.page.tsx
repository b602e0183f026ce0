import type { ImportOutcome } from '#events/import';
import type { Event } from '#events/programme';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { Alert, ButtonGroup, ButtonLink, Heading, Paragraph, page, Tally } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.import;

/** What taking the list over did, and what comes next. */
export function resultPage(
  frame: OfficeFrame,
  event: Event,
  outcome: ImportOutcome,
  attention: number,
): string {
  const { added, changed, same, skipped } = outcome;
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.result.title}
      up={[{ href: addressOf(routes.event.activities, { event }), text: event.name }]}
      width="reading"
    >
      <Paragraph lead>
        {say(texts.result.lead, { added, changed, same })}{' '}
        {skipped > 0 ? plural(skipped, texts.result.skipped) : ''}
      </Paragraph>
      <Tally
        figures={[
          { n: added, text: texts.result.tally.added, tone: 'ok' },
          { n: changed, text: texts.result.tally.changed, tone: 'info' },
          { n: same, text: texts.result.tally.same },
          { n: skipped, text: texts.result.tally.skipped },
        ]}
      />
      {attention > 0 ? <Alert kind="warning">{plural(attention, texts.result.attention)}</Alert> : null}
      <Heading level={2}>{texts.result.next}</Heading>
      <ButtonGroup>
        <ButtonLink href={addressOf(routes.event.publish, { event })} icon="send">
          {texts.result.toPublish}
        </ButtonLink>
        {attention > 0 ? (
          <ButtonLink
            href={`${addressOf(routes.event.activities, { event })}?toon=aandacht`}
            variant="secondary"
          >
            {texts.result.toIncomplete}
          </ButtonLink>
        ) : null}
        <ButtonLink href={addressOf(routes.event.activities, { event })} variant="secondary">
          {texts.result.toList}
        </ButtonLink>
        <ButtonLink href={addressOf(routes.event.upload, { event })} variant="subtle">
          {texts.result.another}
        </ButtonLink>
      </ButtonGroup>
    </OfficeLayout>,
  );
}

export function discardedPage(frame: OfficeFrame, event: Event): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.discarded.title}
      up={[{ href: addressOf(routes.event.activities, { event }), text: event.name }]}
    >
      <Paragraph lead>{texts.discarded.text}</Paragraph>
      <ButtonLink href={addressOf(routes.event.upload, { event })} variant="secondary">
        {texts.result.another}
      </ButtonLink>
    </OfficeLayout>,
  );
}
