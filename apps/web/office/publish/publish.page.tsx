import { type Event, missingWords, type OfficeActivity } from '#events/programme';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { Button, Checkbox, DataTable, Form, Heading, Link, Paragraph, page } from '../../ui/index.js';
import { whenText } from '../activities/activity.view.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.programme.publish;

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

export function publishPage(frame: OfficeFrame, event: Event, view: PublishView): string {
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
      up={[{ href: addressOf(routes.event.activities, { event }), text: event.name }]}
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
      <Form action={addressOf(routes.event.publish, { event })} fields={frame.token}>
        {doubt.length > 0 ? (
          <section aria-labelledby="eerst-kijken">
            <Heading level={2} id="eerst-kijken">
              {texts.doubt} ({doubt.length})
            </Heading>
            <Paragraph>{texts.doubtText}</Paragraph>
            {doubt.map((activity, index) => (
              <Checkbox
                name="toch"
                id={`toch-${index + 1}`}
                value={activity.id}
                label={activity.title}
                hint={activity.attention
                  .filter(({ review }) => review)
                  .map(({ text }) => text)
                  .join(' ')}
              />
            ))}
          </section>
        ) : null}
        {nothing ? null : (
          <Button icon="send">
            {ready.length > 0 ? plural(ready.length, texts.button) : texts.buttonChosen}
          </Button>
        )}
      </Form>
      {held.length > 0 ? (
        <section>
          <Heading level={2}>
            {texts.held} ({held.length})
          </Heading>
          <Paragraph>{texts.heldText}</Paragraph>
          <List event={event} caption={texts.held} rows={held} why />
        </section>
      ) : null}
      {ready.length > 0 ? (
        <section>
          <Heading level={2}>
            {texts.ready} ({ready.length})
          </Heading>
          <List event={event} caption={texts.ready} rows={ready} />
        </section>
      ) : null}
    </OfficeLayout>,
  );
}

function List({
  event,
  caption,
  rows,
  why,
}: {
  event: Event;
  caption: string;
  rows: readonly OfficeActivity[];
  why?: boolean;
}) {
  return (
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
          cell: ({ sessions }) => (
            <span class="ke-lines">
              {sessions.slice(0, 3).map((session) => (
                <span>{whenText(session)}</span>
              ))}
              {sessions.length > 3 ? (
                <span>{plural(sessions.length - 3, officeTexts.import.preview.more)}</span>
              ) : null}
            </span>
          ),
        },
        ...(why
          ? [
              {
                key: 'why',
                header: texts.columns.why,
                cell: ({ missing }: OfficeActivity) =>
                  say(officeTexts.programme.list.missing, { what: missingWords(missing) }),
              },
            ]
          : []),
      ]}
    />
  );
}
