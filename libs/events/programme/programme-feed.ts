import { type CalendarEntry, entryFragment, joinFeed } from '#formats/calendar';
import { discreetName, isDiscreet } from '#people/correspondence';
import { say } from '#platform/i18n';
import { formatPhone } from '#platform/kernel';
import { programmeTexts } from './programme.nl.js';
import type { SessionFacts } from './programme.queries.js';

const texts = programmeTexts.feed;

/** Where it is, in one line, as far as others may read it. */
export function discreetLocation({ place, online }: SessionFacts): string {
  if (online) return texts.online;
  if (!place) return '';
  const town = [place.postcode, place.town].filter(Boolean).join(' ');
  return [place.name, place.street ?? '', town].filter((part) => part !== '' && isDiscreet(part)).join(', ');
}

/** What a calendar says of itself, and where the page of an activity is. */
interface Feed {
  name: string;
  url: string;
  pageOf: (session: SessionFacts) => string;
}

/** A session as an entry of the public calendar; null as long as it has no time (scenario K3). */
function feedEntry(session: SessionFacts, pageOf: Feed['pageOf']): CalendarEntry | null {
  if (!session.startsAt) return null;
  const phone = say(texts.questions, {
    name: discreetName(session.contactName, texts.sender),
    phone: formatPhone(session.contactPhone),
  });
  return {
    uid: session.id,
    sequence: session.sequence,
    stamp: session.changedAt,
    start: session.startsAt,
    end: session.endsAt,
    title: discreetName(session.activityTitle, session.eventName, texts.activity),
    description: [session.summary, phone].filter((text) => text !== '' && isDiscreet(text)).join('\n\n'),
    location: discreetLocation(session),
    url: pageOf(session),
    status: session.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  };
}

/**
 * The calendar of a programme, for pages and API alike: what was called off stays, without people (scenario K4).
 * @param sessions as {@link forPublic} leaves them
 */
export function programmeFeed(sessions: readonly SessionFacts[], feed: Feed): string {
  const entries = sessions
    .map((session) => feedEntry(session, feed.pageOf))
    .filter((entry) => entry !== null);
  return joinFeed({ name: discreetName(feed.name, texts.sender), url: feed.url }, entries.map(entryFragment));
}
