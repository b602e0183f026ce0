import {
  type Activity,
  type Event,
  missingWords,
  nextPublication,
  type OfficeActivity,
  type PublicationVerb,
} from '#events/programme';
import { say, vocabulary, wordFor } from '#platform/i18n';
import { deskRoles, joinWords } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLinks,
  type FieldError,
  Form,
  Link,
  PublicationBadge,
  page,
  Section,
} from '../../ui/index.js';
import type { EventVisit } from '../kit/page.js';
import { staleProps } from '../kit/stale.js';
import { OfficeLayout, type Refused } from '../office-layout.js';
import { SessionTable } from '../sessions/session-table.js';
import { editorTexts as texts } from './activities.nl.js';
import { ActivityFields } from './activity-fields.js';
import type { ActivityValues } from './activity-form.js';

export interface EditorView {
  activity: Activity;
  view: OfficeActivity;
  values: ActivityValues;
  errors?: readonly FieldError[];
  /** Why a step was refused. */
  refused?: Refused;
  /** What is stored now, when somebody else was first (fault F11). */
  theirs?: ActivityValues;
  now: Date;
}

const verbs: readonly PublicationVerb[] = ['publish', 'submit', 'return', 'withdraw'];

/** One activity: how it stands, its sessions, and its texts. */
export function editorPage(visit: EventVisit, editor: EditorView): string {
  const { frame, event } = visit;
  const { activity, view, values, errors, theirs, now } = editor;
  const names = { event, id: activity.id };
  const seesPeople = deskRoles.some((role) => frame.roles.includes(role));
  return page(
    <OfficeLayout
      frame={frame}
      title={activity.title}
      up={{ href: addressOf(routes.event.activities, { event }), text: event.name }}
      errors={errors}
      refused={editor.refused}
      stale={theirs && staleProps(texts.staleTitle, texts.fields, values, theirs, fieldWords)}
    >
      <StateSection visit={visit} editor={editor} names={names} />
      <Section id="momenten" title={texts.sessions}>
        <SessionTable event={event} title={activity.title} sessions={view.sessions} now={now} />
        <ButtonLinks
          of={[
            {
              href: addressOf(routes.event.newSession, names),
              variant: 'secondary',
              icon: 'plus',
              text: texts.addSession,
            },
            seesPeople && {
              href: addressOf(routes.event.registrations, names),
              variant: 'secondary',
              icon: 'users',
              text: texts.registrations,
            },
          ]}
        />
      </Section>
      <Section id="tekst" title={texts.text}>
        <ActivityFields
          action={addressOf(routes.event.activity, names)}
          version={activity.version}
          values={values}
          errors={errors}
          officePhone={frame.coalition?.phone}
          button={texts.save}
        />
      </Section>
    </OfficeLayout>,
  );
}

interface StandingProps {
  visit: EventVisit;
  editor: EditorView;
  names: { event: Event; id: string };
}

function StateSection({ visit: { frame, event }, editor: { activity, view }, names }: StandingProps) {
  const steps = verbs.filter((verb) => {
    const next = nextPublication(activity.publication, verb);
    return next !== null && next !== activity.publication;
  });
  const isPublic = activity.publication === 'published' && event.publishedAt && frame.coalition;
  return (
    <section class="ke-standing">
      <div class="ke-standing__state">
        <PublicationBadge state={activity.publication} />
        {isPublic ? (
          <Link
            href={addressOf(routes.site.activity, { coalition: isPublic, event, activity })}
            alone
            icon="eye"
          >
            {texts.publicPage}
          </Link>
        ) : null}
      </div>
      {view.missing.length > 0 ? (
        <Alert kind="warning">{say(texts.missing, { what: missingWords(view.missing) })}</Alert>
      ) : null}
      {activity.attention.length > 0 ? (
        <Section id="kijken" title={texts.attention} looks={4}>
          <ul class="ke-attention">
            {activity.attention.map(({ code, text, review }) => (
              <li class={`ke-issue ${review ? 'ke-issue--warning' : 'ke-issue--duplicate'}`}>
                <span>{text}</span>
                <Form action={addressOf(routes.event.settled, names)} fields={{ code }} class="">
                  <Button variant="subtle" icon="check" about={say(texts.settleAbout, { text })}>
                    {texts.settle}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Form action={addressOf(routes.event.step, names)}>
        <ButtonGroup>
          {steps.map((verb) => (
            <Button
              name="stap"
              value={verb}
              variant={verb === 'publish' && view.missing.length === 0 ? 'primary' : 'secondary'}
              {...(verb === 'withdraw' ? { tone: 'negative' as const } : {})}
            >
              {texts.steps[verb]}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
    </section>
  );
}

/** What stands in one field of the editor, in words. */
function fieldWords(field: keyof ActivityValues, values: ActivityValues): string {
  const value = values[field];
  if (Array.isArray(value)) return joinWords(value.map((code) => wordFor(vocabulary.targetGroups, code)));
  if (field === 'bookingMode') return wordFor(vocabulary.bookingModes, String(value));
  if (field === 'priceKind') return wordFor(vocabulary.priceKinds, String(value));
  if (field === 'category' && value) return wordFor(vocabulary.categories, String(value));
  return String(value);
}

/** A new activity: what people read first, sessions come after that. */
export function newActivityPage(
  { frame, event }: EventVisit,
  values: ActivityValues,
  errors: readonly FieldError[] = [],
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.newTitle}
      up={{ href: addressOf(routes.event.activities, { event }), text: event.name }}
      errors={errors}
    >
      <ActivityFields
        action={addressOf(routes.event.newActivity, { event })}
        values={values}
        errors={errors}
        officePhone={frame.coalition?.phone}
        button={texts.create}
      />
    </OfficeLayout>,
  );
}
