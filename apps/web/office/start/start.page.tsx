import type { Coalition } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import { formatPeriod, type Role } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Heading,
  type IconName,
  Link,
  Paragraph,
  page,
  phoneWords,
  Tally,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';
import { deskRoles, listRoles, programmeRoles } from '../roles.js';
import { CoalitionChoice } from '../sign-in/own-sessions.page.js';
import type { EventCard, Waiting } from './start.view.js';

const texts = officeTexts.desk.start;

export interface StartView {
  name: string;
  cards: readonly EventCard[];
  waiting: Waiting;
  coalitions: readonly Coalition[];
}

const has = (frame: OfficeFrame, wanted: readonly Role[]) =>
  wanted.some((role) => frame.roles.includes(role));

/** What waits for this person, then each event with its figures and its pages. */
export function startPage(frame: OfficeFrame, view: StartView): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={officeTexts.frame.start}
      heading={say(texts.hello, { name: view.name.split(' ')[0] ?? view.name })}
    >
      {frame.roles.length === 0 ? (
        <EmptyState title={texts.noRights} icon="user">
          <Paragraph>{texts.noRightsText}</Paragraph>
        </EmptyState>
      ) : null}
      {seesFigures(frame) ? <Figures frame={frame} view={view} /> : <Plain frame={frame} />}
      {view.coalitions.length > 1 ? <CoalitionChoice frame={frame} coalitions={view.coalitions} /> : null}
    </OfficeLayout>,
  );
}

/** Partners and people at the door have no pages of the office yet: only what exists is promised. */
export function seesFigures(frame: OfficeFrame): boolean {
  return frame.roles.some((role) => role !== 'partner' && role !== 'door');
}

function Plain({ frame }: { frame: OfficeFrame }) {
  const { coalition, roles } = frame;
  if (roles.length === 0 || !coalition) return null;
  return (
    <section aria-labelledby="kunt-u">
      <Heading level={2} id="kunt-u">
        {texts.plain}
      </Heading>
      {roles.includes('partner') ? <Paragraph>{texts.partner}</Paragraph> : null}
      {roles.includes('door') ? <Paragraph>{texts.door}</Paragraph> : null}
      <Paragraph>
        {say(texts.callOffice, { phone: phoneWords(coalition.phone), hours: coalition.phoneHours })}
      </Paragraph>
    </section>
  );
}

function Figures({ frame, view }: { frame: OfficeFrame; view: StartView }) {
  return (
    <>
      <Waits frame={frame} view={view} />
      {view.cards.length === 0 ? (
        <EmptyState title={texts.noEvents}>
          <Paragraph>{texts.noEventsText}</Paragraph>
        </EmptyState>
      ) : null}
      {view.cards.map((card) => (
        <EventSection frame={frame} card={card} />
      ))}
    </>
  );
}

function Waits({ frame, view }: { frame: OfficeFrame; view: StartView }) {
  const { waiting, cards } = view;
  const lines: { href: string; icon: IconName; text: string }[] = [];
  if (waiting.calls > 0)
    lines.push({ href: routes.office.calls, icon: 'phone', text: plural(waiting.calls, texts.calls) });
  if (waiting.letters > 0)
    lines.push({
      href: routes.office.letters,
      icon: 'printer',
      text: plural(waiting.letters, texts.letters),
    });
  if (waiting.troubled > 0)
    lines.push({ href: routes.office.notices, icon: 'mail', text: plural(waiting.troubled, texts.troubled) });
  for (const { event, attention, lists } of cards) {
    const of = (text: string) => (cards.length > 1 ? `${text} (${event.name})` : text);
    if (lists > 0 && has(frame, listRoles))
      lines.push({
        href: addressOf(routes.event.upload, { event }),
        icon: 'file-import',
        text: of(plural(lists, texts.lists)),
      });
    if (attention > 0 && has(frame, programmeRoles))
      lines.push({
        href: `${addressOf(routes.event.activities, { event })}?toon=aandacht`,
        icon: 'alert-triangle',
        text: of(plural(attention, texts.attention)),
      });
  }
  return (
    <section class="ke-waits" aria-labelledby="wacht">
      <Heading level={2} id="wacht">
        {texts.waiting}
      </Heading>
      {lines.length === 0 ? (
        <Paragraph>{texts.nothing}</Paragraph>
      ) : (
        <ul class="ke-plain-list">
          {lines.map(({ href, icon, text }) => (
            <li>
              <Link href={href} alone icon={icon}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function EventSection({ frame, card }: { frame: OfficeFrame; card: EventCard }) {
  const { event } = card;
  const makes = has(frame, programmeRoles);
  return (
    <section class="ke-card ke-event" aria-labelledby={`week-${event.slug}`}>
      <Heading level={2} id={`week-${event.slug}`}>
        {event.name}
      </Heading>
      <Paragraph>{formatPeriod(event.firstDay, event.lastDay)}</Paragraph>
      {event.publishedAt ? null : <Alert level={3}>{texts.notPublished}</Alert>}
      <Tally
        figures={[
          { n: card.online, text: texts.figures.activities, tone: 'ok' },
          { n: card.notOnline, text: texts.figures.drafts, tone: card.notOnline > 0 ? 'warning' : 'neutral' },
          { n: card.registrations, text: texts.figures.registrations, tone: 'info' },
          { n: card.people, text: texts.figures.people, tone: 'info' },
        ]}
      />
      <ButtonGroup>
        {makes ? (
          <ButtonLink
            href={addressOf(routes.event.activities, { event })}
            icon="list-check"
            about={event.name}
          >
            {texts.activities}
          </ButtonLink>
        ) : null}
        {has(frame, listRoles) ? (
          <ButtonLink
            href={addressOf(routes.event.upload, { event })}
            variant="secondary"
            icon="upload"
            about={event.name}
          >
            {texts.import}
          </ButtonLink>
        ) : null}
        {makes ? (
          <ButtonLink
            href={addressOf(routes.event.publish, { event })}
            variant="secondary"
            icon="send"
            about={event.name}
          >
            {texts.publish}
          </ButtonLink>
        ) : null}
        {has(frame, deskRoles) ? (
          <ButtonLink
            href={addressOf(routes.event.chooseSession, { event })}
            variant="secondary"
            icon="phone"
            about={event.name}
          >
            {texts.register}
          </ButtonLink>
        ) : null}
        {event.publishedAt && frame.coalition ? (
          <ButtonLink
            href={addressOf(routes.site.programme, { coalition: frame.coalition, event })}
            variant="subtle"
            icon="eye"
            about={event.name}
          >
            {texts.toPublic}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </section>
  );
}
