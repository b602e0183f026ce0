import {
  type Event,
  missingWords,
  type OfficeActivity,
  type Publication,
  publications,
} from '#events/programme';
import { plural, say } from '#platform/i18n';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  EmptyState,
  Link,
  Pagination,
  Paragraph,
  PublicationBadge,
  page,
  ResultCount,
  TextField,
} from '../../ui/index.js';
import { ui } from '../../ui/ui.nl.js';
import { officeTexts } from '../office.nl.js';
import { officeAddress } from '../office-events.js';
import { type OfficeFrame, OfficePage } from '../office-frame.js';
import { whenText, whereText } from './activity.view.js';

const texts = officeTexts.programme.list;

/** What of the list is shown; `attention` is everything that somebody should look at. */
export type Shown = Publication | 'attention';

/** How a choice stands in the address. */
export const shownNames: Readonly<Record<Shown, string>> = {
  draft: 'concept',
  submitted: 'ingediend',
  returned: 'aanpassen',
  published: 'gepubliceerd',
  withdrawn: 'teruggetrokken',
  attention: 'aandacht',
};

export interface ListView {
  activities: readonly OfficeActivity[];
  counts: Record<Publication, number>;
  attention: number;
  shown: Shown | null;
  q: string;
  next: string | null;
  paged: boolean;
  mayImport: boolean;
}

function address(event: Event, choice: { shown?: Shown | null; q?: string; cursor?: string }): string {
  const query = new URLSearchParams();
  if (choice.shown) query.set('toon', shownNames[choice.shown]);
  if (choice.q) query.set('zoek', choice.q);
  if (choice.cursor) query.set('vanaf', choice.cursor);
  const text = query.toString();
  return officeAddress(event) + (text ? `?${text}` : '');
}

export function activitiesPage(frame: OfficeFrame, event: Event, view: ListView): string {
  const total = publications.reduce((sum, state) => sum + view.counts[state], 0);
  return page(
    <OfficePage
      frame={frame}
      title={`${texts.title} - ${event.name}`}
      heading={event.name}
      up={[{ href: '/kantoor', text: officeTexts.frame.start }]}
    >
      <ButtonGroup>
        <ButtonLink href={officeAddress(event, 'publiceren')} icon="send">
          {texts.publish}
        </ButtonLink>
        {view.mayImport ? (
          <ButtonLink href={officeAddress(event, 'importeren')} variant="secondary" icon="upload">
            {texts.import}
          </ButtonLink>
        ) : null}
        <ButtonLink href={officeAddress(event, 'activiteiten/nieuw')} variant="secondary" icon="plus">
          {texts.add}
        </ButtonLink>
      </ButtonGroup>
      {total === 0 ? (
        <EmptyState title={texts.empty}>
          <Paragraph>{texts.emptyText}</Paragraph>
        </EmptyState>
      ) : (
        <>
          <Filters event={event} view={view} total={total} />
          <ResultCount>
            {view.next || view.paged
              ? say(texts.foundMore, { n: view.activities.length })
              : plural(view.activities.length, texts.found)}
          </ResultCount>
          {view.activities.length === 0 ? (
            <EmptyState title={texts.none} icon="search">
              <Paragraph>{texts.noneText}</Paragraph>
            </EmptyState>
          ) : (
            <ActivityTable event={event} activities={view.activities} />
          )}
          <Pagination
            {...(view.paged ? { previousHref: address(event, { shown: view.shown, q: view.q }) } : {})}
            {...(view.next
              ? { nextHref: address(event, { shown: view.shown, q: view.q, cursor: view.next }) }
              : {})}
          />
        </>
      )}
    </OfficePage>,
  );
}

function Filters({ event, view, total }: { event: Event; view: ListView; total: number }) {
  const choices: { shown: Shown | null; text: string }[] = [
    { shown: null, text: say(texts.all, { n: total }) },
    { shown: 'attention', text: say(texts.one, { name: texts.attention, n: view.attention }) },
    ...publications
      .filter((state) => view.counts[state] > 0)
      .map((state) => ({
        shown: state,
        text: say(texts.one, { name: ui.publication[state], n: view.counts[state] }),
      })),
  ];
  return (
    <div class="ke-office-filters">
      <nav aria-label={texts.filters}>
        <ul class="ke-choices-row">
          {choices.map(({ shown, text }) => (
            <li>
              <a
                class="ke-choice-link"
                href={address(event, { shown, q: view.q })}
                aria-current={shown === view.shown ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="ke-search" method="get" action={officeAddress(event)}>
        {view.shown ? <input type="hidden" name="toon" value={shownNames[view.shown]} /> : null}
        <TextField name="zoek" label={texts.search} type="search" value={view.q} optional={false} />
        <Button variant="secondary" icon="search">
          {texts.searchButton}
        </Button>
        {view.q || view.shown ? (
          <Link href={officeAddress(event)} alone icon="x">
            {texts.clear}
          </Link>
        ) : null}
      </form>
    </div>
  );
}

const fewSessions = 3;

function ActivityTable({ event, activities }: { event: Event; activities: readonly OfficeActivity[] }) {
  return (
    <DataTable
      caption={texts.caption}
      captionUnseen
      rows={activities}
      tone={({ missing, publication }) =>
        missing.length > 0 && publication !== 'withdrawn' ? 'warning' : undefined
      }
      columns={[
        {
          key: 'title',
          header: texts.columns.title,
          rowHeader: true,
          cell: ({ id, title, organizationName }) => (
            <>
              <Link href={officeAddress(event, `activiteiten/${id}`)} alone>
                {title}
              </Link>
              {organizationName ? <span class="ke-import__soft">{organizationName}</span> : null}
            </>
          ),
        },
        {
          key: 'moments',
          header: texts.columns.sessions,
          cell: ({ sessions }) => (
            <span class="ke-lines">
              {sessions.length === 0 ? texts.noSession : null}
              {sessions.slice(0, fewSessions).map((session) => (
                <span>
                  {whenText(session)}
                  <span class="ke-import__soft">{whereText(session)}</span>
                </span>
              ))}
              {sessions.length > fewSessions ? (
                <span class="ke-import__soft">
                  {plural(sessions.length - fewSessions, officeTexts.import.preview.more)}
                </span>
              ) : null}
            </span>
          ),
        },
        {
          key: 'state',
          header: texts.columns.state,
          cell: ({ publication }) => <PublicationBadge state={publication} />,
        },
        {
          key: 'attention',
          header: texts.columns.attention,
          cell: ({ missing, attention }) => {
            const odd = attention.filter(({ review }) => review);
            return (
              <span class="ke-lines">
                {missing.length > 0 ? (
                  <strong>{say(texts.missing, { what: missingWords(missing) })}</strong>
                ) : null}
                {odd.map(({ text }) => (
                  <span>{text}</span>
                ))}
                {missing.length + odd.length === 0 ? (
                  <span class="ke-import__soft">{texts.complete}</span>
                ) : null}
              </span>
            );
          },
        },
        {
          key: 'places',
          header: texts.columns.places,
          numeric: true,
          cell: ({ sessions: all }) => {
            // A moment that was called off keeps its places for a while, in case it goes ahead after all: nobody comes to it.
            const sessions = all.filter(({ state }) => state !== 'cancelled');
            const taken = sessions.reduce((sum, session) => sum + session.taken, 0);
            const capacities = sessions.map(({ capacity }) => capacity);
            return capacities.length > 0 && capacities.every((capacity) => capacity !== null)
              ? say(texts.places, { taken, capacity: capacities.reduce((sum, n) => sum + (n ?? 0), 0) })
              : say(texts.placesFree, { taken });
          },
        },
      ]}
    />
  );
}
