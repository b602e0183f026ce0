import { type Event, freePlaces, type PlaceFacts, type SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { localIso } from '#platform/kernel';
import type {
  ActivityOfSessionView,
  ActivityView,
  PlaceView,
  SessionDetailView,
  SessionView,
} from './activity.schema.js';
import { type Addresses } from './addresses.js';
import type { CoalitionView } from './coalition.schema.js';
import type { EventView } from './event.schema.js';

const isoOrNull = (instant: Date | null) => instant && localIso(instant);

export function coalitionView(coalition: Coalition, addresses: Addresses): CoalitionView {
  const { id, slug, name, leadName, phone, phoneHours, email, municipalities, neighbourhoods } = coalition;
  return {
    id,
    slug,
    name,
    leadName,
    phone,
    phoneHours,
    email,
    municipalities,
    neighbourhoods,
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
    id: event.id,
    coalitionId: event.coalitionId,
    slug: event.slug,
    kind: event.kind,
    name: event.name,
    welcome: event.welcome,
    firstDay: event.firstDay,
    lastDay: event.lastDay,
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

export function placeView(place: PlaceFacts): PlaceView {
  return {
    id: place.id,
    name: place.name,
    street: place.street,
    postcode: place.postcode,
    town: place.town,
    neighbourhood: place.neighbourhood,
    directions: place.directions,
    wheelchair: place.wheelchair,
    walker: place.walker,
    accessibleToilet: place.accessibleToilet,
    hearingLoop: place.hearingLoop,
    lift: place.lift,
    accessNote: place.accessNote,
  };
}

function sessionView(session: SessionFacts, addresses: Addresses): SessionView {
  return {
    id: session.id,
    activityId: session.activityId,
    eventId: session.eventId,
    day: session.day,
    dayPart: session.dayPart,
    startsAt: isoOrNull(session.startsAt),
    endsAt: isoOrNull(session.endsAt),
    state: session.state,
    reason: session.reason,
    online: session.online,
    place: session.place && placeView(session.place),
    capacity: session.capacity,
    placesLeft: freePlaces(session),
    sequence: session.sequence,
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
    id: session.activityId,
    eventId: session.eventId,
    slug: session.activitySlug,
    title: session.activityTitle,
    summary: session.summary,
    category: session.category,
    targetGroups: session.targetGroups,
    ageMin: session.ageMin,
    ageMax: session.ageMax,
    booking: {
      mode: session.bookingMode,
      note: session.bookingNote,
      until: isoOrNull(session.bookingUntil),
    },
    price: { kind: session.price.kind, cents: session.price.cents, note: session.price.note },
    remarks: session.remarks,
    accessNote: session.accessNote,
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
