import type { Activity, Event, OfficeSession } from '#events/programme';
import type { Place } from '#people/coalition';
import { plural, say, vocabulary } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ErrorSummary,
  errorText,
  type FieldError,
  Form,
  Heading,
  Link,
  Paragraph,
  page,
  RadioGroup,
  Select,
  TextField,
} from '../../ui/index.js';
import { type Reach, reachText, whenText, whereText } from '../activities/activity.view.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';
import { type SessionValues, whereKinds } from './session-form.js';
import { TakeBack } from './session-table.js';

const texts = officeTexts.programme.session;

interface Fields {
  values: SessionValues;
  errors: readonly FieldError[];
}

function WhenFields({ values, errors }: Fields) {
  return (
    <div class="ke-import__fields">
      <TextField
        name="day"
        type="date"
        label={texts.day}
        value={values.day}
        error={errorText(errors, 'day')}
      />
      <TextField
        name="start"
        label={texts.start}
        hint={texts.timeHint}
        inputmode="decimal"
        value={values.start}
        error={errorText(errors, 'start')}
        size="phone"
      />
      <TextField
        name="end"
        label={texts.end}
        hint={texts.timeHint}
        inputmode="decimal"
        value={values.end}
        error={errorText(errors, 'end')}
        size="phone"
        optional
      />
      <Select
        name="dayPart"
        label={texts.dayPart}
        hint={texts.dayPartHint}
        value={values.dayPart}
        choose={texts.dayPartNone}
        options={Object.entries(vocabulary.dayParts).map(([value, label]) => ({ value, label }))}
        optional
      />
    </div>
  );
}

function WhereFields({ values, errors, places }: Fields & { places: readonly Place[] }) {
  return (
    <>
      <RadioGroup
        name="whereKind"
        legend={texts.whereQuestion}
        value={values.whereKind}
        options={whereKinds.map((value) => ({ value, label: texts.whereKinds[value] }))}
      />
      <Select
        name="known"
        label={texts.whereKinds.known}
        value={values.known}
        error={errorText(errors, 'known')}
        options={places.map(({ id, name, town }) => ({
          value: id,
          label: [name, town].filter(Boolean).join(', '),
        }))}
        optional
      />
      <TextField
        name="place"
        label={texts.placeName}
        value={values.place}
        error={errorText(errors, 'place')}
        optional
      />
      <TextField name="street" label={texts.street} value={values.street} optional />
      <TextField name="town" label={texts.town} value={values.town} optional />
    </>
  );
}

function CapacityField({ values, errors }: Fields) {
  return (
    <TextField
      name="capacity"
      label={texts.capacity}
      hint={texts.capacityHint}
      inputmode="numeric"
      size="number"
      value={values.capacity}
      error={errorText(errors, 'capacity')}
      optional
    />
  );
}

export function newSessionPage(
  frame: OfficeFrame,
  event: Event,
  activity: Activity,
  view: Fields & { places: readonly Place[] },
): string {
  const up = addressOf(routes.event.activity, { event, id: activity.id });
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.newTitle}: ${activity.title}`}
      up={[{ href: up, text: activity.title }]}
      problems={view.errors.length}
      width="reading"
    >
      <ErrorSummary errors={view.errors} />
      <Form
        action={addressOf(routes.event.newSession, { event, id: activity.id })}
        fields={frame.token}
        intro
      >
        <WhenFields {...view} />
        <WhereFields {...view} />
        <CapacityField {...view} />
        <Button icon="plus">{texts.add}</Button>
      </Form>
    </OfficeLayout>,
  );
}

export interface SessionView extends Fields {
  activity: Activity;
  session: OfficeSession;
  places: readonly Place[];
  reach: Reach;
  /** Why the last step could not be taken back. */
  refused?: { title: string; next: string };
  now: Date;
}

/** One session: moving it, another place, more or fewer places, calling it off; each says who will hear of it. */
export function sessionPage(frame: OfficeFrame, event: Event, view: SessionView): string {
  const { activity, session, errors } = view;
  const change = (name: string) =>
    addressOf(routes.event.change, { event, session: session.id, change: name });
  const published = activity.publication === 'published';
  const told = <Alert kind="info">{reachText(view.reach, published)}</Alert>;
  return page(
    <OfficeLayout
      frame={frame}
      title={say(texts.of, { title: activity.title, when: whenText(session) })}
      up={[{ href: addressOf(routes.event.activity, { event, id: activity.id }), text: activity.title }]}
      problems={errors.length}
      width="reading"
    >
      <ErrorSummary errors={errors} />
      {view.refused ? (
        <Alert kind="error" title={view.refused.title}>
          <Paragraph>{view.refused.next}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph lead>{whereText(session)}</Paragraph>
      {session.placeId ? (
        <Link href={addressOf(routes.office.place, { id: session.placeId })} alone icon="map-pin">
          {officeTexts.places.correct}
        </Link>
      ) : null}
      <TakeBack event={event} session={session} token={frame.token} now={view.now} />
      {session.overbooked > 0 ? (
        <Alert kind="warning">{plural(session.overbooked, texts.overbooked)}</Alert>
      ) : null}
      <section aria-labelledby="verplaatsen">
        <Heading level={2} id="verplaatsen">
          {published ? texts.move : texts.when}
        </Heading>
        <Form action={change('tijd')} fields={frame.token}>
          <WhenFields {...view} />
          {told}
          <Button icon="check">{published ? texts.moveButton : texts.fillButton}</Button>
        </Form>
      </section>
      <section aria-labelledby="waar">
        <Heading level={2} id="waar">
          {texts.where}
        </Heading>
        <Form action={change('plek')} fields={frame.token}>
          <WhereFields {...view} />
          {told}
          <Button variant="secondary" icon="map-pin">
            {texts.whereButton}
          </Button>
        </Form>
      </section>
      <section aria-labelledby="plaatsen">
        <Heading level={2} id="plaatsen">
          {texts.capacityTitle}
        </Heading>
        <Form action={change('plaatsen')} fields={frame.token}>
          <CapacityField {...view} />
          <Button variant="secondary" icon="users">
            {texts.capacityButton}
          </Button>
        </Form>
      </section>
      <section aria-labelledby="vervallen">
        <Heading level={2} id="vervallen">
          {texts.callOff}
        </Heading>
        <Form action={change('vervalt')} fields={frame.token}>
          <Paragraph>{texts.callOffText}</Paragraph>
          {told}
          <TextField
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            size="full"
            value={view.values.reason}
            error={errorText(errors, 'reason')}
          />
          <Button tone="negative" icon="x">
            {texts.callOffButton}
          </Button>
        </Form>
      </section>
    </OfficeLayout>,
  );
}
