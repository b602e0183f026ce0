import { type Event, freePlaces, type PlaceFacts, type SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { localIso } from '#platform/kernel';
import {
  type ActivityOfSessionView,
  type ActivityView,
  PlaceAnswer,
  type PlaceView,
  type SessionDetailView,
  type SessionView,
} from './activity.schema.js';
import { type Addresses } from './addresses.js';
import { CoalitionAnswer, type CoalitionView } from './coalition.schema.js';
import { EventAnswer, type EventView } from './event.schema.js';

const isoOrNull = (instant: Date | null) => instant && localIso(instant);

/** What an answer tells as we have it: the fields of these names. */
function fieldsOf<Of extends object, Name extends keyof Of>(of: Of, names: readonly Name[]): Pick<Of, Name> {
  return Object.fromEntries(names.map((name) => [name, of[name]])) as Pick<Of, Name>;
}

const coalitionNames = CoalitionAnswer.omit({ links: true }).keyof().options;
const eventNames = EventAnswer.omit({ publishedAt: true, changedAt: true, links: true }).keyof().options;
const placeNames = PlaceAnswer.keyof().options;

export function coalitionView(coalition: Coalition, addresses: Addresses): CoalitionView {
  const { slug } = coalition;
  return {
    ...fieldsOf(coalition, coalitionNames),
    links: {
      self: addresses.api('coalitions', slug),
      events: addresses.api('coalitions', slug, 'events'),
      page: addresses.pages.coalition(slug),
    },
  };
}

/** `slug` is the coalition's. */
export function eventView(event: Event, slug: string, addresses: Addresses): EventView {
  return {
    ...fieldsOf(event, eventNames),
    publishedAt: localIso(event.publishedAt ?? event.changedAt),
    changedAt: localIso(event.changedAt),
    links: {
      self: addresses.api('events', event.id),
      activities: addresses.api('events', event.id, 'activities'),
      calendar: addresses.api('events', event.id, 'calendar.ics'),
      page: addresses.pages.programme(slug, event.slug),
    },
  };
}

export const placeView = (place: PlaceFacts): PlaceView => fieldsOf(place, placeNames);

function sessionView(session: SessionFacts, addresses: Addresses): SessionView {
  return {
    ...fieldsOf(session, ['id', 'activityId', 'eventId', 'day', 'dayPart']),
    startsAt: isoOrNull(session.startsAt),
    endsAt: isoOrNull(session.endsAt),
    ...fieldsOf(session, ['state', 'reason', 'online', 'capacity', 'sequence']),
    place: session.place && placeView(session.place),
    placesLeft: freePlaces(session),
    changedAt: localIso(session.changedAt),
    links: {
      self: addresses.api('sessions', session.id),
      registrations: addresses.api('sessions', session.id, 'registrations'),
    },
  };
}

/** What the activity of a session says. */
function activityOf(session: SessionFacts, addresses: Addresses): ActivityOfSessionView {
  return {
    ...fieldsOf(session, ['eventId', 'summary', 'category', 'targetGroups', 'ageMin', 'ageMax', 'price']),
    ...fieldsOf(session, ['remarks', 'accessNote']),
    id: session.activityId,
    slug: session.activitySlug,
    title: session.activityTitle,
    booking: {
      mode: session.bookingMode,
      note: session.bookingNote,
      until: isoOrNull(session.bookingUntil),
    },
    organizer: session.organizationName,
    contact: { name: session.contactName, phone: session.contactPhone, email: session.contactEmail },
    links: {
      self: addresses.api('activities', session.activityId),
      event: addresses.api('events', session.eventId),
      page: addresses.pages.activity(session),
      short: addresses.pages.short(session.shortCode),
    },
  };
}

export function activityView(
  { sessions }: { sessions: readonly [SessionFacts, ...SessionFacts[]] },
  addresses: Addresses,
): ActivityView {
  return {
    ...activityOf(sessions[0], addresses),
    sessions: sessions.map((session) => sessionView(session, addresses)),
  };
}

export function sessionDetailView(session: SessionFacts, addresses: Addresses): SessionDetailView {
  return { ...sessionView(session, addresses), activity: activityOf(session, addresses) };
}
