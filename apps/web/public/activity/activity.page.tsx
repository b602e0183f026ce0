import { say } from '#platform/i18n';
import {
  Alert,
  Breadcrumb,
  Columns,
  type Fact,
  FactList,
  Heading,
  Layout,
  MailLink,
  Paragraph,
  PhoneLink,
  Prose,
  page,
  SessionList,
} from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';
import type { ActivityView, PlaceView } from './activity.view.js';

const texts = publicTexts.activity;

/** What, when, where, how much, how to get in, whom to ask. */
export function activityPage(frame: PageLayout, view: ActivityView): string {
  const title = say(publicTexts.programme.title, {
    page: view.title,
    week: view.week,
    organisation: view.organisation,
  });
  return page(
    <Layout
      {...frame}
      title={title}
      width="wide"
      {...(view.summary ? { description: view.summary.slice(0, 160) } : {})}
      before={<Breadcrumb items={[{ href: view.programme, text: publicTexts.programme.programme }]} />}
    >
      <Heading level={1}>{view.title}</Heading>
      {view.summary ? <Prose text={view.summary} /> : null}
      <Columns aside={<FactList facts={factsOf(view)} />}>
        <Sessions view={view} />
      </Columns>
      {view.data.map((data) => (
        <script
          type="application/ld+json"
          // "<" is written out, so that no text of a partner can end the element.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
        />
      ))}
    </Layout>,
  );
}

function Sessions({ view }: { view: ActivityView }) {
  return (
    <section class="ke-part" aria-labelledby="wanneer">
      <Heading level={2} id="wanneer">
        {texts.when}
      </Heading>
      {view.canSignUp ? <Paragraph>{texts.chooseSession}</Paragraph> : null}
      {view.sessions.length > 0 ? (
        <SessionList sessions={view.sessions} />
      ) : (
        <Paragraph>{texts.noSessions}</Paragraph>
      )}
      {view.remarks.map((remark) => (
        <Paragraph>{remark}</Paragraph>
      ))}
      {view.full ? <Alert kind="info">{view.full}</Alert> : null}
    </section>
  );
}

function factsOf(view: ActivityView): Fact[] {
  const { facts } = texts;
  const lines = (all: readonly string[]) => all.map((line) => <div>{line}</div>);
  return [
    ...view.places.flatMap((place) => placeFacts(place)),
    { icon: 'coin-euro', name: facts.costs, value: view.price },
    { icon: 'list-check', name: facts.signUp, value: lines(view.booking) },
    { icon: 'users', name: facts.forWhom, value: view.audience },
    { icon: 'info-circle', name: facts.good, value: view.good.map((text) => <Prose text={text} />) },
    ...(view.organiser ? [{ icon: 'building' as const, name: facts.organiser, value: view.organiser }] : []),
    {
      icon: 'phone',
      name: facts.contact,
      value: (
        <>
          <div>{view.contact.name}</div>
          <div>
            <PhoneLink number={view.contact.phone} alone />
          </div>
          {view.contact.email ? (
            <div>
              <MailLink address={view.contact.email} />
            </div>
          ) : null}
        </>
      ),
    },
  ];
}

function placeFacts(place: PlaceView): Fact[] {
  const { facts } = texts;
  return [
    {
      icon: 'map-pin',
      name: facts.where,
      value: [...place.lines, ...(place.note ? [place.note] : [])].map((line) => <div>{line}</div>),
    },
    ...(place.directions
      ? [{ icon: 'bus' as const, name: facts.directions, value: <Prose text={place.directions} /> }]
      : []),
    ...(place.access.length > 0
      ? [
          {
            icon: 'wheelchair' as const,
            name: facts.access,
            value: place.access.map((line) => <div>{line}</div>),
          },
        ]
      : []),
  ];
}
