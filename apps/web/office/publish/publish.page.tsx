import { z } from 'zod';
import { type Event, missingWords, type OfficeActivity } from '#events/programme';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  Checkbox,
  DataTable,
  Form,
  Heading,
  Lines,
  Link,
  Paragraph,
  page,
  Section,
} from '../../ui/index.js';
import { activityListTexts } from '../activities/activities.nl.js';
import { firstSessions, whenText } from '../activities/activity.view.js';
import type { EventVisit } from '../kit/page.js';
import { OfficeLayout } from '../office-layout.js';
import { publishTexts as texts } from './publish.nl.js';

/** What was ticked of what must be looked at first. */
export const PublishForm = z.object({
  toch: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat()),
});

export interface PublishView {
  ready: OfficeActivity[];
  /** Complete, but somebody must look at it first. */
  doubt: OfficeActivity[];
  /** Misses something. */
  held: OfficeActivity[];
  online: number;
}

/** What one press would publish, and what stays behind. Withdrawn and returned activities stay where they are. */
export function publishView(all: readonly OfficeActivity[]): PublishView {
  const open = all.filter(({ publication }) => publication === 'draft' || publication === 'submitted');
  const complete = open.filter(({ missing }) => missing.length === 0);
  const odd = ({ attention }: OfficeActivity) => attention.some(({ review }) => review);
  return {
    ready: complete.filter((activity) => !odd(activity)),
    doubt: complete.filter(odd),
    held: open.filter(({ missing }) => missing.length > 0),
    online: all.filter(({ publication }) => publication === 'published').length,
  };
}

export function publishPage({ frame, event }: EventVisit, view: PublishView): string {
  const { ready, doubt, held, online } = view;
  const nothing = ready.length + doubt.length === 0;
  const website =
    frame.coalition && event.publishedAt
      ? addressOf(routes.site.programme, { coalition: frame.coalition, event })
      : null;
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.title} - ${event.name}`}
      heading={texts.title}
      up={{ href: addressOf(routes.event.activities, { event }), text: event.name }}
    >
      <Paragraph lead>
        {ready.length > 0 ? plural(ready.length, texts.lead) : texts.nothing}{' '}
        {event.publishedAt || nothing ? '' : texts.firstTime}{' '}
        {online > 0 ? plural(online, texts.already) : ''}
      </Paragraph>
      {website ? (
        <Link href={website} alone icon="eye">
          {texts.toWeek}
        </Link>
      ) : null}
      <Form action={addressOf(routes.event.publish, { event })}>
        {doubt.length > 0 ? (
          <Section id="eerst-kijken" title={`${texts.doubt} (${doubt.length})`}>
            <Paragraph>{texts.doubtText}</Paragraph>
            {doubt.map(({ id, title, attention }, index) => (
              <Checkbox
                name="toch"
                id={`toch-${index + 1}`}
                value={id}
                label={title}
                hint={attention.flatMap(({ review, text }) => (review ? text : [])).join(' ')}
              />
            ))}
          </Section>
        ) : null}
        {nothing ? null : (
          <Button icon="send">
            {ready.length > 0 ? plural(ready.length, texts.button) : texts.buttonChosen}
          </Button>
        )}
      </Form>
      <Those event={event} caption={texts.held} text={texts.heldText} rows={held} why />
      <Those event={event} caption={texts.ready} rows={ready} />
    </OfficeLayout>,
  );
}

interface ThoseProps {
  event: Event;
  caption: string;
  text?: string;
  rows: readonly OfficeActivity[];
  why?: boolean;
}

function Those({ event, caption, text, rows, why }: ThoseProps) {
  if (rows.length === 0) return null;
  const reason = {
    key: 'why',
    header: texts.columns.why,
    cell: ({ missing }: OfficeActivity) => say(activityListTexts.missing, { what: missingWords(missing) }),
  };
  return (
    <section>
      <Heading level={2}>
        {caption} ({rows.length})
      </Heading>
      {text ? <Paragraph>{text}</Paragraph> : null}
      <DataTable
        caption={caption}
        captionUnseen
        rows={rows}
        columns={[
          {
            key: 'title',
            header: texts.columns.title,
            rowHeader: true,
            cell: ({ id, title }) => (
              <Link href={addressOf(routes.event.activity, { event, id })} alone>
                {title}
              </Link>
            ),
          },
          {
            key: 'when',
            header: texts.columns.when,
            cell: ({ sessions }) => {
              const { first, more } = firstSessions(sessions);
              return <Lines of={[...first.map(whenText), more]} />;
            },
          },
          ...(why ? [reason] : []),
        ]}
      />
    </section>
  );
}
