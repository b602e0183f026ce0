import {
  type Event,
  missingWords,
  type OfficeActivity,
  type Publication,
  publications,
} from '#events/programme';
import { say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import { ButtonLinks, Lines, Link, PublicationBadge, Soft } from '../../ui/index.js';
import { ui } from '../../ui/ui.nl.js';
import { defineList } from '../kit/list.js';
import { activityListTexts as texts } from './activities.nl.js';
import { firstSessions, placesTaken, wantsAttention, whenText, whereText } from './activity.view.js';

/** How a choice stands in the address. */
export const stateNames: Readonly<Record<Publication, string>> = {
  draft: 'concept',
  submitted: 'ingediend',
  returned: 'aanpassen',
  published: 'gepubliceerd',
  withdrawn: 'teruggetrokken',
};

/** Of a moment that was called off nobody comes, though it keeps its places in case it is taken back. */
const visible = (sessions: OfficeActivity['sessions']) =>
  sessions.filter(({ state }) => state !== 'cancelled');

/** What somebody should look at, a line each. */
function oddities({ missing, attention }: OfficeActivity): { missing: string; odd: string[] } {
  return {
    missing: missing.length > 0 ? say(texts.missing, { what: missingWords(missing) }) : '',
    odd: attention.filter(({ review }) => review).map(({ text }) => text),
  };
}

/** The activities of an event. */
export const activityList = (event: Event) =>
  defineList<OfficeActivity>({
    name: 'activiteiten',
    path: addressOf(routes.event.activities, { event }),
    texts,
    page: { title: `${texts.title} - ${event.name}`, heading: event.name },
    search: ['title', 'organization'],
    order: 'title',
    limit: 50,
    id: ({ id }) => id,
    tone: ({ missing, publication }) =>
      missing.length > 0 && publication !== 'withdrawn' ? 'warning' : undefined,
    filters: [
      { name: 'aandacht', label: texts.attention, test: wantsAttention },
      ...publications.map((state) => ({
        name: stateNames[state],
        label: texts.state.replace('{state}', ui.publication[state]),
        test: ({ publication }: OfficeActivity) => publication === state,
        hideEmpty: true,
      })),
    ],
    columns: [
      {
        key: 'title',
        rowHeader: true,
        text: ({ title }) => title,
        cell: ({ id, title, organizationName }) => (
          <>
            <Link href={addressOf(routes.event.activity, { event, id })} alone>
              {title}
            </Link>
            {organizationName ? <Soft>{organizationName}</Soft> : null}
          </>
        ),
      },
      { key: 'organization', unseen: true, text: ({ organizationName }) => organizationName },
      {
        key: 'moments',
        text: ({ sessions }) =>
          sessions.map((session) => `${whenText(session)}, ${whereText(session)}`).join('\n'),
        by: ({ sessions }) => sessions[0]?.day ?? '~',
        cell: ({ sessions }) => {
          const { first, more } = firstSessions(sessions);
          const lines = first.map((session) => (
            <>
              {whenText(session)}
              <Soft>{whereText(session)}</Soft>
            </>
          ));
          return (
            <Lines of={lines}>
              {sessions.length === 0 ? texts.noSession : null}
              {more ? <Soft>{more}</Soft> : null}
            </Lines>
          );
        },
      },
      {
        key: 'state',
        text: ({ publication }) => ui.publication[publication],
        cell: ({ publication }) => <PublicationBadge state={publication} />,
      },
      {
        key: 'attention',
        text: (activity) =>
          [oddities(activity).missing, ...oddities(activity).odd].filter(Boolean).join('\n'),
        cell: (activity) => {
          const { missing, odd } = oddities(activity);
          return (
            <Lines of={[missing ? <strong>{missing}</strong> : '', ...odd]}>
              {missing || odd.length > 0 ? null : <Soft>{texts.complete}</Soft>}
            </Lines>
          );
        },
      },
      {
        key: 'places',
        numeric: true,
        text: ({ sessions }) => placesTaken(visible(sessions)),
        by: ({ sessions }) => visible(sessions).reduce((sum, { taken }) => sum + taken, 0),
      },
    ],
  });

/** What can be done with the activities of an event. */
export const activityButtons = (event: Event, mayImport: boolean) => (
  <ButtonLinks
    of={[
      { href: addressOf(routes.event.publish, { event }), icon: 'send', text: texts.publish },
      mayImport && {
        href: addressOf(routes.event.upload, { event }),
        variant: 'secondary',
        icon: 'upload',
        text: texts.import,
      },
      {
        href: addressOf(routes.event.newActivity, { event }),
        variant: 'secondary',
        icon: 'plus',
        text: texts.add,
      },
    ]}
  />
);
