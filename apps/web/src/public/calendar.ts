import { type CalendarEntry, entryFragment, joinFeed } from '#libs/calendar';
import { noticeTexts, publicTexts, say } from '#libs/catalogue';
import { formatPhone } from '#libs/kernel';
import type { SessionFacts } from '#libs/programme';
import { isDiscreet, type RegistrationView } from '#libs/registration';
import { activityAddress } from './addresses.js';

/** A calendar is seen by others too: a name that tells too much gives way to the next (features.md S0-21). */
function discreet(...names: [string, ...string[]]): string {
  return names.find((name) => name !== '' && isDiscreet(name)) ?? noticeTexts.activityTitle;
}

function locationOf({ place, online }: SessionFacts): string {
  if (online) return noticeTexts.facts.online;
  if (!place) return '';
  const town = [place.postcode, place.town].filter(Boolean).join(' ');
  return [place.name, place.street ?? '', town].filter((part) => part !== '' && isDiscreet(part)).join(', ');
}

/** A session as an entry of the public calendar; null as long as it has no time (scenario K3). */
function feedEntry(session: SessionFacts, baseUrl: string): CalendarEntry | null {
  if (!session.startsAt) return null;
  const phone = say(publicTexts.manage.questions, {
    name: discreet(session.contactName, noticeTexts.sender),
    phone: formatPhone(session.contactPhone),
  });
  return {
    uid: session.id,
    sequence: session.sequence,
    stamp: session.changedAt,
    start: session.startsAt,
    end: session.endsAt,
    title: discreet(session.activityTitle, session.eventName),
    description: [session.summary, phone].filter((text) => text !== '' && isDiscreet(text)).join('\n\n'),
    location: locationOf(session),
    url: baseUrl + activityAddress(session),
    status: session.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  };
}

/** The calendar of a programme: what was called off stays, without people (scenario K4). */
export function programmeFeed(
  sessions: readonly SessionFacts[],
  feed: { name: string; url: string; baseUrl: string },
): string {
  const entries = sessions
    .map((session) => feedEntry(session, feed.baseUrl))
    .filter((entry) => entry !== null);
  return joinFeed(
    { name: discreet(feed.name, noticeTexts.sender), url: feed.url },
    entries.map(entryFragment),
  );
}

/** One registration as an appointment; null as long as its session has no time. */
export function appointment(registration: RegistrationView, baseUrl: string): CalendarEntry | null {
  const { session } = registration;
  if (!session.startsAt) return null;
  const comes = registration.status === 'confirmed' && session.state !== 'cancelled';
  return {
    uid: registration.id,
    sequence: registration.sequence,
    stamp: registration.changedAt,
    created: registration.registeredAt,
    start: session.startsAt,
    end: session.endsAt,
    title: discreet(session.activityTitle, session.eventName),
    description: say(publicTexts.manage.appointmentText, { phone: formatPhone(session.contactPhone) }),
    location: locationOf(session),
    url: `${baseUrl}/k/${session.shortCode}`,
    status: comes ? 'CONFIRMED' : 'CANCELLED',
  };
}
