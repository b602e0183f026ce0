import type { RegistrationView } from '#events/registration';
import type { NoticeLine } from '#people/correspondence';
import { say, wordFor } from '#platform/i18n';
import { formatDate, formatSpokenCode, formatTime, localDate } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Paragraph,
  page,
  phoneWords,
  SpokenCode,
  SummaryList,
} from '../../ui/index.js';
import { whenText } from '../activities/activity.view.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';
import { contactText, withText } from './registrations.page.js';

const texts = officeTexts.desk.one;

/** What the colleague reads aloud when somebody was just signed up. */
function scriptOf(view: RegistrationView, officePhone: string): string[] {
  const { session, names } = view;
  const { scriptLines: lines } = texts;
  const place = session.online
    ? officeTexts.programme.session.online
    : [session.place?.name, session.place?.street, session.place?.town].filter(Boolean).join(', ');
  return [
    say(lines.done, { name: names[0], title: session.activityTitle }),
    say(lines.when, { when: whenText(session) }),
    ...(place ? [say(lines.where, { where: place })] : []),
    ...(names.length > 1 ? [say(lines.people, { n: names.length })] : []),
    lines[view.reachedBy],
    say(lines.code, { code: [...formatSpokenCode(view.spokenCode)].join(' ') }),
    say(lines.cancel, { phone: phoneWords(officePhone) }),
  ];
}

/** One registration at the desk: what to read aloud, how to reach this person, cancelling and taking that back. */
export function registrationPage(
  frame: OfficeFrame,
  view: RegistrationView,
  notices: readonly NoticeLine[],
): string {
  const { session, names } = view;
  const phone = frame.coalition?.phone ?? '';
  return page(
    <OfficeLayout
      frame={frame}
      title={say(texts.title, { name: names[0] })}
      up={[{ href: routes.office.find, text: officeTexts.desk.menu.find }]}
      width="reading"
    >
      {view.status === 'confirmed' ? (
        <section class="ke-script" aria-labelledby="voorlezen">
          <Heading level={2} id="voorlezen">
            {texts.script}
          </Heading>
          {scriptOf(view, phone).map((line) => (
            <p>{line}</p>
          ))}
          <SpokenCode name={texts.code} code={formatSpokenCode(view.spokenCode)} />
        </section>
      ) : null}
      <SummaryList
        rows={[
          { name: texts.facts.state, value: texts.state[view.status] },
          { name: texts.facts.activity, value: session.activityTitle },
          { name: texts.facts.when, value: whenText(session) },
          {
            name: texts.facts.where,
            value: session.online
              ? officeTexts.programme.session.online
              : (session.place?.name ?? officeTexts.programme.session.placeUnknown),
          },
          { name: texts.facts.people, value: [names[0], withText(names)].filter(Boolean).join(' ') },
          { name: texts.facts.contact, value: contactText(view) || texts.noContact },
          ...(view.arrangedBy ? [{ name: texts.facts.arranged, value: view.arrangedBy }] : []),
        ]}
      />
      {view.may.cancel ? (
        <Form action={addressOf(routes.office.cancel, { id: view.id })} fields={frame.token}>
          <Heading level={2}>{texts.cancelTitle}</Heading>
          <Paragraph>{texts.cancelText}</Paragraph>
          <Button variant="secondary" tone="negative" icon="x">
            {texts.cancel}
          </Button>
        </Form>
      ) : null}
      {view.may.undo ? (
        <Form action={addressOf(routes.office.restore, { id: view.id })} fields={frame.token}>
          <Button variant="secondary" icon="arrow-back-up">
            {texts.undo}
          </Button>
        </Form>
      ) : null}
      <Notices notices={notices} />
      <ButtonLink
        href={addressOf(routes.event.register, { event: session.eventSlug, session: session.id })}
        variant="secondary"
        icon="plus"
      >
        {texts.another}
      </ButtonLink>
      <Link
        href={addressOf(routes.event.registrations, { event: session.eventSlug, id: session.activityId })}
        alone
      >
        {texts.list}
      </Link>
    </OfficeLayout>,
  );
}

function Notices({ notices }: { notices: readonly NoticeLine[] }) {
  const { channels, states } = officeTexts.desk.notices;
  return (
    <section aria-labelledby="berichten">
      <Heading level={2} id="berichten">
        {texts.notices}
      </Heading>
      {notices.length === 0 ? <Paragraph>{texts.noNotices}</Paragraph> : null}
      <ul class="ke-bullets">
        {notices.map(({ subject, channel, state, createdAt, failure }) => (
          <li>
            {subject} ({channels[channel]}, {wordFor(states, state)}, {formatDate(localDate(createdAt))}{' '}
            {formatTime(createdAt)}){failure ? `. ${failure}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
