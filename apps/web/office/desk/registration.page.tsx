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
  Section,
  SpokenCode,
  SummaryList,
} from '../../ui/index.js';
import { whenText, whereText } from '../activities/activity.view.js';
import type { OfficeVisit } from '../kit/page.js';
import { noticeTexts } from '../notices/notices.nl.js';
import { OfficeLayout } from '../office-layout.js';
import { sessionTexts } from '../sessions/sessions.nl.js';
import { findTexts, registrationTexts as texts } from './desk.nl.js';
import { contactText, withText } from './registrations.page.js';

/** What the colleague reads aloud when somebody was just signed up. */
function scriptOf(view: RegistrationView, officePhone: string): string[] {
  const { session, names } = view;
  const { scriptLines: lines } = texts;
  const place = session.online
    ? sessionTexts.online
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
  { frame }: OfficeVisit,
  view: RegistrationView,
  notices: readonly NoticeLine[],
): string {
  const { session, names } = view;
  const phone = frame.coalition?.phone ?? '';
  return page(
    <OfficeLayout
      frame={frame}
      title={say(texts.title, { name: names[0] })}
      up={{ href: routes.office.find, text: findTexts.menu }}
      width="reading"
    >
      {view.status === 'confirmed' ? (
        <Section id="voorlezen" title={texts.script} class="ke-script">
          {scriptOf(view, phone).map((line) => (
            <p>{line}</p>
          ))}
          <SpokenCode name={texts.code} code={formatSpokenCode(view.spokenCode)} />
        </Section>
      ) : null}
      <SummaryList
        rows={[
          { name: texts.facts.state, value: texts.state[view.status] },
          { name: texts.facts.activity, value: session.activityTitle },
          { name: texts.facts.when, value: whenText(session) },
          {
            name: texts.facts.where,
            value: whereText({ online: session.online, place: session.place?.name ?? null }),
          },
          { name: texts.facts.people, value: [names[0], withText(names)].filter(Boolean).join(' ') },
          { name: texts.facts.contact, value: contactText(view) || texts.noContact },
          ...(view.arrangedBy ? [{ name: texts.facts.arranged, value: view.arrangedBy }] : []),
        ]}
      />
      {view.may.cancel ? (
        <Form action={addressOf(routes.office.cancel, { id: view.id })}>
          <Heading level={2}>{texts.cancelTitle}</Heading>
          <Paragraph>{texts.cancelText}</Paragraph>
          <Button variant="secondary" tone="negative" icon="x">
            {texts.cancel}
          </Button>
        </Form>
      ) : null}
      {view.may.undo ? (
        <Form action={addressOf(routes.office.restore, { id: view.id })}>
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
  const { channels, states } = noticeTexts;
  return (
    <Section id="berichten" title={texts.notices}>
      {notices.length === 0 ? <Paragraph>{texts.noNotices}</Paragraph> : null}
      <ul class="ke-bullets">
        {notices.map(({ subject, channel, state, createdAt, failure }) => (
          <li>
            {subject} ({channels[channel]}, {wordFor(states, state)}, {formatDate(localDate(createdAt))}{' '}
            {formatTime(createdAt)}){failure ? `. ${failure}` : ''}
          </li>
        ))}
      </ul>
    </Section>
  );
}
