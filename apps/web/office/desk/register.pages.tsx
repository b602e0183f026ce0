import type { Event, SessionFacts } from '#events/programme';
import { freePlaces } from '#events/programme';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ButtonLink,
  CapacityBadge,
  ErrorSummary,
  errorText,
  type FieldError,
  Fieldset,
  Form,
  Paragraph,
  page,
  RadioGroup,
  TextArea,
  TextField,
} from '../../ui/index.js';
import { whenText } from '../activities/activity.view.js';
import { defineList, ListView } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';
import { type DeskValues, deskChannels } from './register-form.js';

const texts = officeTexts.desk;

/** "Nog 3 plekken" in the words and colours of the programme. */
function Places({ session }: { session: SessionFacts }) {
  const free = freePlaces(session);
  if (free === null) return <CapacityBadge state="free" />;
  return <CapacityBadge state={free === 0 ? 'full' : free < 5 ? 'few' : 'free'} places={free} />;
}

function placeText({ online, place }: SessionFacts): string {
  const { session } = officeTexts.programme;
  return online ? session.online : (place?.name ?? session.placeUnknown);
}

/** The sessions that somebody on the telephone can be signed up for. */
export const openSessions = (event: Event) =>
  defineList<SessionFacts>({
    name: 'momenten',
    caption: texts.sessions.caption,
    search: { label: texts.sessions.search, in: ['title', 'where'] },
    empty: { title: texts.sessions.none, text: texts.sessions.noneText, icon: 'search' },
    none: { title: texts.sessions.none, text: texts.sessions.noneText },
    id: ({ id }) => id,
    columns: [
      {
        key: 'title',
        header: texts.sessions.columns.title,
        rowHeader: true,
        text: ({ activityTitle }) => activityTitle,
      },
      {
        key: 'when',
        header: texts.sessions.columns.when,
        text: whenText,
        by: ({ startsAt, day }) => startsAt?.toISOString() ?? day ?? '~',
      },
      { key: 'where', header: texts.sessions.columns.where, text: placeText },
      {
        key: 'places',
        header: texts.sessions.columns.places,
        text: freePlaces,
        by: (session) => freePlaces(session) ?? Number.MAX_SAFE_INTEGER,
        cell: (session) => <Places session={session} />,
      },
      {
        key: 'action',
        action: true,
        header: texts.sessions.columns.action,
        cell: (session) => (
          <span class="ke-buttons">
            {freePlaces(session) === 0 ? null : (
              <ButtonLink
                href={addressOf(routes.event.register, { event, session: session.id })}
                variant="secondary"
                about={`${session.activityTitle}, ${whenText(session)}`}
              >
                {texts.sessions.choose}
              </ButtonLink>
            )}
            <ButtonLink
              href={addressOf(routes.event.registrations, { event, id: session.activityId })}
              variant="subtle"
              icon="users"
              about={`${session.activityTitle}, ${whenText(session)}`}
            >
              {texts.list.title}
            </ButtonLink>
          </span>
        ),
      },
    ],
  });

export function openSessionsPage(
  { frame, event, query }: EventVisit,
  sessions: readonly SessionFacts[],
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.sessions.title} - ${event.name}`}
      heading={texts.sessions.title}
      up={[{ href: routes.office.start, text: officeTexts.frame.start }]}
    >
      <ListView
        list={openSessions(event)}
        rows={sessions}
        query={query}
        path={addressOf(routes.event.chooseSession, { event })}
      />
    </OfficeLayout>,
  );
}

/** Signing somebody up while they are on the telephone: four fields at most are needed, in the order of the talk. */
export function registerPage(
  frame: OfficeFrame,
  event: Event,
  view: { session: SessionFacts; values: DeskValues; errors: readonly FieldError[] },
): string {
  const { session, values, errors } = view;
  const line = (
    name: 'name' | 'people' | 'phone' | 'email',
    more: Partial<Parameters<typeof TextField>[0]>,
  ) => (
    <TextField
      name={name}
      label={texts.register[name]}
      value={values[name]}
      error={errorText(errors, name)}
      autocomplete="off"
      spellcheck={false}
      {...more}
    />
  );
  return page(
    <OfficeLayout
      frame={frame}
      title={`${texts.register.title}: ${session.activityTitle}`}
      up={[{ href: addressOf(routes.event.chooseSession, { event }), text: texts.sessions.title }]}
      problems={errors.length}
      width="reading"
    >
      <ErrorSummary errors={errors} />
      <Paragraph lead>
        {whenText(session)}, {placeText(session)}. <Places session={session} />
      </Paragraph>
      {freePlaces(session) === 0 ? <Alert kind="warning">{texts.register.full}</Alert> : null}
      <Form
        action={addressOf(routes.event.register, { event, session: session.id })}
        fields={{ ...frame.token, formId: values.formId }}
        intro
      >
        {line('name', { size: 'full' })}
        {line('people', { hint: texts.register.peopleHint, size: 'number', inputmode: 'numeric' })}
        <TextArea
          name="companions"
          label={texts.register.companions}
          hint={texts.register.companionsHint}
          value={values.companions}
          error={errorText(errors, 'companions')}
          rows={2}
          optional
        />
        <Fieldset legend={texts.register.contact} hint={texts.register.contactHint}>
          {line('phone', { type: 'tel', size: 'phone', optional: true })}
          {line('email', { type: 'email', optional: true })}
          <TextArea
            name="address"
            label={texts.register.address}
            hint={texts.register.addressHint}
            value={values.address}
            error={errorText(errors, 'address')}
            rows={2}
            optional
          />
        </Fieldset>
        <RadioGroup
          name="channel"
          legend={texts.register.channel}
          value={values.channel}
          options={deskChannels.map((value) => ({ value, label: texts.register.channels[value] }))}
        />
        <Button icon="check">{texts.register.button}</Button>
      </Form>
    </OfficeLayout>,
  );
}
