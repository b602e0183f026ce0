import {
  type Event,
  missingWords,
  type OfficeActivity,
  type Publication,
  publications,
} from '#events/programme';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { ButtonGroup, ButtonLink, Link, PublicationBadge, page } from '../../ui/index.js';
import { ui } from '../../ui/ui.nl.js';
import { defineList, ListView } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { OfficeLayout } from '../office-frame.js';
import { wantsAttention, whenText, whereText } from './activity.view.js';

const texts = officeTexts.programme.list;

/** How a choice stands in the address. */
export const stateNames: Readonly<Record<Publication, string>> = {
  draft: 'concept',
  submitted: 'ingediend',
  returned: 'aanpassen',
  published: 'gepubliceerd',
  withdrawn: 'teruggetrokken',
};

const visible = (sessions: OfficeActivity['sessions']) =>
  sessions.filter(({ state }) => state !== 'cancelled');

/** "12 van 20"; of a moment that was called off nobody comes, though it keeps its places in case it is taken back. */
function placesText({ sessions: all }: OfficeActivity): string {
  const sessions = visible(all);
  const taken = sessions.reduce((sum, session) => sum + session.taken, 0);
  const capacities = sessions.map(({ capacity }) => capacity);
  return capacities.length > 0 && capacities.every((capacity) => capacity !== null)
    ? say(texts.places, { taken, capacity: capacities.reduce((sum, n) => sum + (n ?? 0), 0) })
    : say(texts.placesFree, { taken });
}

/** What somebody should look at, a line each. */
function oddities({ missing, attention }: OfficeActivity): { missing: string; odd: string[] } {
  return {
    missing: missing.length > 0 ? say(texts.missing, { what: missingWords(missing) }) : '',
    odd: attention.filter(({ review }) => review).map(({ text }) => text),
  };
}

const fewSessions = 3;
const sessionText = (session: OfficeActivity['sessions'][number]) =>
  `${whenText(session)}, ${whereText(session)}`;

/** The activities of an event. */
export const activityList = (event: Event) =>
  defineList<OfficeActivity>({
    name: 'activiteiten',
    caption: texts.caption,
    search: { label: texts.search, in: ['title', 'organization'] },
    order: 'title',
    limit: 50,
    found: texts.found,
    foundMore: (n) => say(texts.foundMore, { n }),
    empty: { title: texts.empty, text: texts.emptyText },
    id: ({ id }) => id,
    tone: ({ missing, publication }) =>
      missing.length > 0 && publication !== 'withdrawn' ? 'warning' : undefined,
    filters: {
      all: (n) => say(texts.all, { n }),
      each: [
        {
          name: 'aandacht',
          label: (n) => say(texts.one, { name: texts.attention, n }),
          test: wantsAttention,
        },
        ...publications.map((state) => ({
          name: stateNames[state],
          label: (n: number) => say(texts.one, { name: ui.publication[state], n }),
          test: ({ publication }: OfficeActivity) => publication === state,
          hideEmpty: true,
        })),
      ],
    },
    columns: [
      {
        key: 'title',
        header: texts.columns.title,
        rowHeader: true,
        text: ({ title }) => title,
        cell: ({ id, title, organizationName }) => (
          <>
            <Link href={addressOf(routes.event.activity, { event, id })} alone>
              {title}
            </Link>
            {organizationName ? <span class="ke-import__soft">{organizationName}</span> : null}
          </>
        ),
      },
      {
        key: 'organization',
        header: texts.columns.organization,
        unseen: true,
        text: ({ organizationName }) => organizationName,
      },
      {
        key: 'moments',
        header: texts.columns.sessions,
        text: ({ sessions }) => sessions.map(sessionText).join('\n'),
        by: ({ sessions }) => sessions[0]?.day ?? '~',
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
        text: ({ publication }) => ui.publication[publication],
        cell: ({ publication }) => <PublicationBadge state={publication} />,
      },
      {
        key: 'attention',
        header: texts.columns.attention,
        text: (activity) =>
          [oddities(activity).missing, ...oddities(activity).odd].filter(Boolean).join('\n'),
        cell: (activity) => {
          const { missing, odd } = oddities(activity);
          return (
            <span class="ke-lines">
              {missing ? <strong>{missing}</strong> : null}
              {odd.map((text) => (
                <span>{text}</span>
              ))}
              {missing || odd.length > 0 ? null : <span class="ke-import__soft">{texts.complete}</span>}
            </span>
          );
        },
      },
      {
        key: 'places',
        header: texts.columns.places,
        numeric: true,
        text: placesText,
        by: ({ sessions }) => visible(sessions).reduce((sum, { taken }) => sum + taken, 0),
      },
    ],
  });

export function activitiesPage(
  { frame, event, query }: EventVisit,
  activities: readonly OfficeActivity[],
  mayImport: boolean,
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.title} - ${event.name}`}
      heading={event.name}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
    >
      <ButtonGroup>
        <ButtonLink href={addressOf(routes.event.publish, { event })} icon="send">
          {texts.publish}
        </ButtonLink>
        {mayImport ? (
          <ButtonLink href={addressOf(routes.event.upload, { event })} variant="secondary" icon="upload">
            {texts.import}
          </ButtonLink>
        ) : null}
        <ButtonLink href={addressOf(routes.event.newActivity, { event })} variant="secondary" icon="plus">
          {texts.add}
        </ButtonLink>
      </ButtonGroup>
      <ListView
        list={activityList(event)}
        rows={activities}
        query={query}
        path={addressOf(routes.event.activities, { event })}
      />
    </OfficeLayout>,
  );
}
