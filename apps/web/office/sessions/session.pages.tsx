import type { Activity, OfficeSession } from '#events/programme';
import type { Place } from '#people/coalition';
import { plural, say, vocabulary } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  type ButtonProps,
  type FieldError,
  Form,
  Link,
  optionsOf,
  Paragraph,
  page,
  RadioGroup,
  Section,
  Select,
  TextField,
} from '../../ui/index.js';
import { type Reach, reachText, whenText, whereText } from '../activities/activity.view.js';
import type { EventVisit } from '../kit/page.js';
import { OfficeLayout, type Refused } from '../office-layout.js';
import { placeTexts } from '../places/places.nl.js';
import type { SessionValues } from './session-form.js';
import { TakeBack } from './session-table.js';
import { sessionTexts as texts } from './sessions.nl.js';

interface FormView {
  activity: Activity;
  places: readonly Place[];
  values: SessionValues;
  errors: readonly FieldError[];
}

const stateOf = ({ values, errors }: FormView) => ({
  values,
  errors,
  labels: texts.fields,
  hints: texts.hints,
});

const WhenFields = () => (
  <div class="ke-import__fields">
    <TextField name="day" type="date" />
    <TextField name="start" inputmode="decimal" size="phone" />
    <TextField name="end" inputmode="decimal" size="phone" optional />
    <Select name="dayPart" choose={texts.dayPartNone} options={optionsOf(vocabulary.dayParts)} optional />
  </div>
);

const WhereFields = ({ places }: Pick<FormView, 'places'>) => (
  <>
    <RadioGroup name="whereKind" options={optionsOf(texts.whereKinds)} />
    <Select
      name="known"
      label={texts.whereKinds.known}
      options={places.map(({ id, name, town }) => ({
        value: id,
        label: [name, town].filter(Boolean).join(', '),
      }))}
      optional
    />
    <TextField name="place" optional />
    <TextField name="street" optional />
    <TextField name="town" optional />
  </>
);

const CapacityField = () => <TextField name="capacity" inputmode="numeric" size="number" optional />;

export function newSessionPage({ frame, event }: EventVisit, view: FormView): string {
  const { activity } = view;
  const up = addressOf(routes.event.activity, { event, id: activity.id });
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.newTitle}: ${activity.title}`}
      up={{ href: up, text: activity.title }}
      errors={view.errors}
      width="reading"
    >
      <Form action={addressOf(routes.event.newSession, { event, id: activity.id })} of={stateOf(view)} intro>
        <WhenFields />
        <WhereFields places={view.places} />
        <CapacityField />
        <Button icon="plus">{texts.add}</Button>
      </Form>
    </OfficeLayout>,
  );
}

export interface SessionView extends FormView {
  session: OfficeSession;
  reach: Reach;
  /** Why the last step could not be taken back. */
  refused?: Refused;
  now: Date;
}

/** One session: moving it, another place, more or fewer places, calling it off; each says who will hear of it. */
export function sessionPage({ frame, event }: EventVisit, view: SessionView): string {
  const { activity, session } = view;
  const published = activity.publication === 'published';
  const told = <Alert kind="info">{reachText(view.reach, published)}</Alert>;
  const secondary = { variant: 'secondary' } as const;
  const forms = [
    {
      change: 'tijd',
      id: 'verplaatsen',
      words: published ? texts.move : texts.when,
      fields: [<WhenFields />, told],
      button: { icon: 'check' },
    },
    {
      change: 'plek',
      id: 'waar',
      words: texts.where,
      fields: [<WhereFields places={view.places} />, told],
      button: { ...secondary, icon: 'map-pin' },
    },
    {
      change: 'plaatsen',
      id: 'plaatsen',
      words: texts.size,
      fields: [<CapacityField />],
      button: { ...secondary, icon: 'users' },
    },
    {
      change: 'vervalt',
      id: 'vervallen',
      words: texts.callOff,
      fields: [<Paragraph>{texts.callOffText}</Paragraph>, told, <TextField name="reason" size="full" />],
      button: { tone: 'negative', icon: 'x' },
    },
  ] satisfies { button: Partial<ButtonProps>; [key: string]: unknown }[];
  return page(
    <OfficeLayout
      frame={frame}
      title={say(texts.of, { title: activity.title, when: whenText(session) })}
      up={{ href: addressOf(routes.event.activity, { event, id: activity.id }), text: activity.title }}
      errors={view.errors}
      refused={view.refused}
      width="reading"
    >
      <Paragraph lead>{whereText(session)}</Paragraph>
      {session.placeId ? (
        <Link href={addressOf(routes.office.place, { id: session.placeId })} alone icon="map-pin">
          {placeTexts.correct}
        </Link>
      ) : null}
      <TakeBack event={event} session={session} now={view.now} />
      {session.overbooked > 0 ? (
        <Alert kind="warning">{plural(session.overbooked, texts.overbooked)}</Alert>
      ) : null}
      {forms.map(({ change, id, words, fields, button }) => (
        <Section id={id} title={words.title}>
          <Form
            action={addressOf(routes.event.change, { event, session: session.id, change })}
            of={stateOf(view)}
          >
            {fields}
            <Button {...button}>{words.button}</Button>
          </Form>
        </Section>
      ))}
    </OfficeLayout>,
  );
}
