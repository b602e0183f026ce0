import type { Coalition } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import { deskRoles, formatPeriod, listRoles, programmeRoles, type Role } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  ButtonLinks,
  EmptyState,
  LinkList,
  Paragraph,
  page,
  phoneWords,
  Section,
  Tally,
} from '../../ui/index.js';
import { kitTexts } from '../kit/kit.nl.js';
import type { StaffVisit } from '../kit/page.js';
import { waitingLinks } from '../notices/notices.page.js';
import { OfficeLayout, type OfficeLayoutContext } from '../office-layout.js';
import { CoalitionChoice } from '../sign-in/own-sessions.page.js';
import { startTexts as texts } from './start.nl.js';
import type { EventCard, Waiting } from './start.view.js';

export interface StartView {
  name: string;
  cards: readonly EventCard[];
  waiting: Waiting;
  coalitions: readonly Coalition[];
}

const has = (frame: OfficeLayoutContext, wanted: readonly Role[]) =>
  wanted.some((role) => frame.roles.includes(role));

/** What waits for this person, then each event with its figures and its pages. */
export function startPage({ frame }: StaffVisit, view: StartView): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={kitTexts.start}
      heading={say(texts.hello, { name: view.name.split(' ')[0] ?? view.name })}
      up={null}
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
export function seesFigures(frame: OfficeLayoutContext): boolean {
  return frame.roles.some((role) => role !== 'partner' && role !== 'door');
}

function Plain({ frame }: { frame: OfficeLayoutContext }) {
  const { coalition, roles } = frame;
  if (roles.length === 0 || !coalition) return null;
  return (
    <Section id="kunt-u" title={texts.plain}>
      {roles.includes('partner') ? <Paragraph>{texts.partner}</Paragraph> : null}
      {roles.includes('door') ? <Paragraph>{texts.door}</Paragraph> : null}
      <Paragraph>
        {say(texts.callOffice, { phone: phoneWords(coalition.phone), hours: coalition.phoneHours })}
      </Paragraph>
    </Section>
  );
}

function Figures({ frame, view }: { frame: OfficeLayoutContext; view: StartView }) {
  return (
    <>
      <Waits frame={frame} {...view} />
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

function Waits({
  frame,
  waiting,
  cards,
}: Pick<StartView, 'waiting' | 'cards'> & { frame: OfficeLayoutContext }) {
  const links = cards.flatMap(({ event, attention, lists }) => {
    const of = (text: string) => (cards.length > 1 ? `${text} (${event.name})` : text);
    const list = {
      href: addressOf(routes.event.upload, { event }),
      icon: 'file-import' as const,
      text: of(plural(lists, texts.lists)),
    };
    const odd = {
      href: `${addressOf(routes.event.activities, { event })}?toon=aandacht`,
      icon: 'alert-triangle' as const,
      text: of(plural(attention, texts.attention)),
    };
    return [
      ...(lists > 0 && has(frame, listRoles) ? [list] : []),
      ...(attention > 0 && has(frame, programmeRoles) ? [odd] : []),
    ];
  });
  const all = [...waitingLinks(waiting), ...links];
  return (
    <Section id="wacht" title={texts.waiting} class="ke-waits">
      {all.length === 0 ? <Paragraph>{texts.nothing}</Paragraph> : <LinkList links={all} />}
    </Section>
  );
}

function EventSection({ frame, card }: { frame: OfficeLayoutContext; card: EventCard }) {
  const { event } = card;
  const makes = has(frame, programmeRoles);
  const to = (page: 'activities' | 'upload' | 'publish' | 'chooseSession') => ({
    href: addressOf(routes.event[page], { event }),
    about: event.name,
  });
  const secondary = { variant: 'secondary' } as const;
  return (
    <Section id={`week-${event.slug}`} title={event.name} class="ke-card ke-event">
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
      <ButtonLinks
        of={[
          makes && { ...to('activities'), icon: 'list-check', text: texts.activities },
          has(frame, listRoles) && {
            ...to('upload'),
            ...secondary,
            icon: 'upload',
            text: texts.import,
          },
          makes && { ...to('publish'), ...secondary, icon: 'send', text: texts.publish },
          has(frame, deskRoles) && {
            ...to('chooseSession'),
            ...secondary,
            icon: 'phone',
            text: texts.register,
          },
          event.publishedAt &&
            frame.coalition && {
              href: addressOf(routes.site.programme, { coalition: frame.coalition, event }),
              variant: 'subtle',
              icon: 'eye',
              about: event.name,
              text: texts.toPublic,
            },
        ]}
      />
    </Section>
  );
}
