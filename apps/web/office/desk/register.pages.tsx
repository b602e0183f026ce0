import { type Event, freePlaces, type SessionFacts } from '#events/programme';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ButtonLinks,
  CapacityBadge,
  type FieldError,
  Fieldset,
  Form,
  optionsOf,
  Paragraph,
  page,
  RadioGroup,
  TextArea,
  TextField,
} from '../../ui/index.js';
import { whenText, whereText } from '../activities/activity.view.js';
import { defineList } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { OfficeLayout } from '../office-layout.js';
import { openSessionTexts, partyListTexts, registerTexts as texts } from './desk.nl.js';
import type { DeskValues } from './register-form.js';

/** "Nog 3 plekken" in the words and colours of the programme. */
function Places({ session }: { session: SessionFacts }) {
  const free = freePlaces(session);
  if (free === null) return <CapacityBadge state="free" />;
  return <CapacityBadge state={free === 0 ? 'full' : free < 5 ? 'few' : 'free'} places={free} />;
}

const placeText = ({ online, place }: SessionFacts) => whereText({ online, place: place?.name ?? null });

/** The sessions that somebody on the telephone can be signed up for. */
export const openSessions = (event: Event) =>
  defineList<SessionFacts>({
    name: 'momenten',
    path: addressOf(routes.event.chooseSession, { event }),
    texts: openSessionTexts,
    page: { title: `${openSessionTexts.title} - ${event.name}`, heading: openSessionTexts.title },
    search: ['title', 'where'],
    icon: 'search',
    id: ({ id }) => id,
    columns: [
      { key: 'title', rowHeader: true, text: ({ activityTitle }) => activityTitle },
      { key: 'when', text: whenText, by: ({ startsAt, day }) => startsAt?.toISOString() ?? day ?? '~' },
      { key: 'where', text: placeText },
      {
        key: 'places',
        text: freePlaces,
        by: (session) => freePlaces(session) ?? Number.MAX_SAFE_INTEGER,
        cell: (session) => <Places session={session} />,
      },
      {
        key: 'action',
        action: true,
        cell: (session) => (
          <ButtonLinks
            of={[
              freePlaces(session) !== 0 && {
                href: addressOf(routes.event.register, { event, session: session.id }),
                variant: 'secondary',
                about: `${session.activityTitle}, ${whenText(session)}`,
                text: openSessionTexts.choose,
              },
              {
                href: addressOf(routes.event.registrations, { event, id: session.activityId }),
                variant: 'subtle',
                icon: 'users',
                about: `${session.activityTitle}, ${whenText(session)}`,
                text: partyListTexts.title,
              },
            ]}
          />
        ),
      },
    ],
  });

interface RegisterView {
  session: SessionFacts;
  values: DeskValues;
  errors: readonly FieldError[];
}

/** Signing somebody up while they are on the telephone: four fields at most are needed, in the order of the talk. */
export function registerPage({ frame, event }: EventVisit, view: RegisterView): string {
  const { session, values, errors } = view;
  const unknown = { autocomplete: 'off', spellcheck: false } as const;
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.title}: ${session.activityTitle}`}
      up={{ href: addressOf(routes.event.chooseSession, { event }), text: openSessionTexts.title }}
      errors={errors}
      width="reading"
    >
      <Paragraph lead>
        {whenText(session)}, {placeText(session)}. <Places session={session} />
      </Paragraph>
      {freePlaces(session) === 0 ? <Alert kind="warning">{texts.full}</Alert> : null}
      <Form
        action={addressOf(routes.event.register, { event, session: session.id })}
        fields={{ formId: values.formId }}
        of={{ values, errors, labels: texts.fields, hints: texts.hints }}
        intro
      >
        <TextField name="name" size="full" {...unknown} />
        <TextField name="people" size="number" inputmode="numeric" {...unknown} />
        <TextArea name="companions" rows={2} optional />
        <Fieldset legend={texts.contact} hint={texts.contactHint}>
          <TextField name="phone" type="tel" size="phone" optional {...unknown} />
          <TextField name="email" type="email" optional {...unknown} />
          <TextArea name="address" rows={2} optional />
        </Fieldset>
        <RadioGroup name="channel" options={optionsOf(texts.channels)} />
        <Button icon="check">{texts.button}</Button>
      </Form>
    </OfficeLayout>,
  );
}
