import {
  type Activity,
  type Event,
  missingWords,
  nextPublication,
  type OfficeActivity,
  type PublicationVerb,
} from '#events/programme';
import { say, vocabulary, wordFor } from '#platform/i18n';
import { joinWords } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  type FieldError,
  Form,
  Heading,
  Link,
  Paragraph,
  PublicationBadge,
  page,
  StickyBar,
} from '../../ui/index.js';
import { Stale } from '../kit/stale.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';
import { deskRoles } from '../roles.js';
import { SessionTable } from '../sessions/session-table.js';
import { ActivityFields } from './activity-fields.js';
import { type ActivityValues, differences } from './activity-form.js';

const texts = officeTexts.programme.editor;

export interface EditorView {
  activity: Activity;
  view: OfficeActivity;
  values: ActivityValues;
  errors?: readonly FieldError[];
  /** What a step was refused for. */
  refused?: { title: string; lines: readonly string[] };
  /** What is stored now, when somebody else was first (fault F11). */
  theirs?: ActivityValues;
  now: Date;
}

const verbs: readonly PublicationVerb[] = ['publish', 'submit', 'return', 'withdraw'];

/** One activity: how it stands, its sessions, and its texts. */
export function editorPage(frame: OfficeFrame, event: Event, editor: EditorView): string {
  const { activity, view, values, errors = [], theirs } = editor;
  const names = { event, id: activity.id };
  const problems = errors.length + (theirs ? 1 : 0) + (editor.refused ? 1 : 0);
  return page(
    <OfficeLayout
      frame={frame}
      title={activity.title}
      up={[{ href: addressOf(routes.event.activities, { event }), text: event.name }]}
      problems={problems}
    >
      <ErrorSummary errors={errors} />
      {theirs ? (
        <Stale
          title={texts.stale.title}
          rows={differences(values, theirs).map((field) => ({
            field: texts.fields[field],
            theirs: fieldWords(field, theirs),
            mine: fieldWords(field, values),
          }))}
        />
      ) : null}
      {editor.refused ? (
        <Alert kind="error" title={editor.refused.title}>
          {editor.refused.lines.map((text) => (
            <Paragraph>{text}</Paragraph>
          ))}
        </Alert>
      ) : null}
      <Standing frame={frame} event={event} editor={editor} names={names} />
      <section aria-labelledby="momenten">
        <Heading level={2} id="momenten">
          {texts.sessions}
        </Heading>
        <SessionTable
          event={event}
          title={activity.title}
          sessions={view.sessions}
          token={frame.token}
          now={editor.now}
        />
        <ButtonGroup>
          <ButtonLink href={addressOf(routes.event.newSession, names)} variant="secondary" icon="plus">
            {texts.addSession}
          </ButtonLink>
          {deskRoles.some((role) => frame.roles.includes(role)) ? (
            <ButtonLink href={addressOf(routes.event.registrations, names)} variant="secondary" icon="users">
              {texts.registrations}
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      </section>
      <section aria-labelledby="tekst">
        <Heading level={2} id="tekst">
          {texts.text}
        </Heading>
        <Form
          action={addressOf(routes.event.activity, names)}
          fields={{ ...frame.token, version: String(activity.version) }}
        >
          <ActivityFields values={values} errors={errors} officePhone={frame.coalition?.phone ?? ''} />
          <StickyBar>
            <Button icon="check">{texts.save}</Button>
          </StickyBar>
        </Form>
      </section>
    </OfficeLayout>,
  );
}

function Standing({
  frame,
  event,
  editor,
  names,
}: {
  frame: OfficeFrame;
  event: Event;
  editor: EditorView;
  names: { event: Event; id: string };
}) {
  const { activity, view } = editor;
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
        <section aria-labelledby="kijken">
          <Heading level={2} looks={4} id="kijken">
            {texts.attention}
          </Heading>
          <ul class="ke-attention">
            {activity.attention.map(({ code, text, review }) => (
              <li class={`ke-issue ${review ? 'ke-issue--warning' : 'ke-issue--duplicate'}`}>
                <span>{text}</span>
                <form method="post" action={addressOf(routes.event.settled, names)}>
                  {Object.entries({ ...frame.token, code }).map(([name, value]) => (
                    <input type="hidden" name={name} value={value} />
                  ))}
                  <Button variant="subtle" icon="check" about={say(texts.settleAbout, { text })}>
                    {texts.settle}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Form action={addressOf(routes.event.step, names)} fields={frame.token}>
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
  frame: OfficeFrame,
  event: Event,
  values: ActivityValues,
  errors: readonly FieldError[] = [],
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.newTitle}
      up={[{ href: addressOf(routes.event.activities, { event }), text: event.name }]}
      problems={errors.length}
    >
      <ErrorSummary errors={errors} />
      <Form action={addressOf(routes.event.newActivity, { event })} fields={frame.token}>
        <ActivityFields values={values} errors={errors} officePhone={frame.coalition?.phone ?? ''} />
        <StickyBar>
          <Button icon="check">{texts.create}</Button>
        </StickyBar>
      </Form>
    </OfficeLayout>,
  );
}
