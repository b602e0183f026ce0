import type { ProgrammeActivity, SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { say, vocabulary } from '#platform/i18n';
import { formatDate, localDate, localIso } from '#platform/kernel';
import { addressOf, namesOf, pageLinks, routes } from '../../routes.js';
import { phoneWords, type Session } from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import {
  accessWords,
  audienceWords,
  contactName,
  dayWords,
  placeLines,
  priceWords,
  timeWords,
} from '../session.words.js';
import { capacityOf, phaseOf } from '../session-phase.js';

const texts = publicTexts.activity;

/** One place with what helps to get there and in. */
export interface PlaceView {
  lines: string[];
  directions: string;
  access: string[];
  note: string;
}

export interface ActivityView {
  title: string;
  week: string;
  organisation: string;
  summary: string;
  sessions: Session[];
  /** Remarks about sessions: called off with a reason, already under way. */
  remarks: string[];
  canSignUp: boolean;
  /** A session is full: whom to call. */
  full: string;
  booking: string[];
  places: PlaceView[];
  price: string;
  audience: string;
  good: string[];
  organiser: string;
  contact: { name: string; phone: string; email: string };
  programme: string;
  /** `https://schema.org/Event`, one for each session. */
  data: object[];
}

export function activityView(
  activity: ProgrammeActivity,
  coalition: Pick<Coalition, 'leadName' | 'phone'>,
  now: Date,
  baseUrl: string,
): ActivityView {
  const [first] = activity.sessions;
  const places = distinctPlaces(activity.sessions);
  const phases = activity.sessions.map((session) => phaseOf(session, now));
  return {
    title: activity.title,
    week: first.eventName,
    organisation: coalition.leadName,
    summary: first.summary,
    sessions: activity.sessions
      .filter((session) => session.day !== null)
      .map((session) => sessionOf(session, now, places.length > 1)),
    remarks: activity.sessions.flatMap((session) => remarkOf(session, now)),
    canSignUp: phases.includes('bookable'),
    full: phases.includes('full') ? say(texts.full, { phone: phoneWords(coalition.phone) }) : '',
    booking: bookingWords(first, now),
    places,
    price: priceWords(first),
    audience: audienceWords(first),
    good: [texts.alone, first.remarks].filter((text) => text !== ''),
    organiser: first.organizationName ?? '',
    contact: {
      name: contactName(first),
      phone: phoneWords(first.contactPhone),
      email: first.contactEmail,
    },
    programme: addressOf(routes.site.programme, namesOf(first)),
    data: activity.sessions.flatMap((session) => structuredData(session, baseUrl)),
  };
}

function sessionOf(session: SessionFacts, now: Date, morePlaces: boolean): Session {
  const capacity = capacityOf(session, now);
  const where = morePlaces ? `, ${placeLines(session)[0]}` : '';
  return {
    day: dayWords(session),
    time: timeWords(session) + where,
    startIso: session.startsAt ? localIso(session.startsAt) : session.day!,
    ...(capacity ? { capacity } : {}),
    ...(phaseOf(session, now) === 'bookable'
      ? { href: addressOf(routes.site.signUp, namesOf(session)), action: texts.signUp }
      : {}),
  };
}

function remarkOf(session: SessionFacts, now: Date): string[] {
  const day = dayWords(session);
  switch (phaseOf(session, now)) {
    case 'calledOff':
      return session.reason ? [`${day}: ${say(texts.reason, { reason: session.reason })}`] : [];
    case 'underWay':
      return [`${day}: ${texts.underWay}`];
    case 'closed':
      return [`${day}: ${texts.closed}`];
    default:
      return [];
  }
}

function bookingWords(session: SessionFacts, now: Date): string[] {
  const { bookingMode, bookingNote, bookingUntil } = session;
  const closes = bookingUntil && bookingUntil > now && bookingMode !== 'none';
  return [
    `${vocabulary.bookingModes[bookingMode]}.`,
    ...(closes ? [say(texts.until, { day: formatDate(localDate(bookingUntil)) })] : []),
    ...(bookingNote ? [bookingNote] : []),
  ];
}

function distinctPlaces(sessions: readonly SessionFacts[]): PlaceView[] {
  const places = new Map<string, PlaceView>();
  for (const session of sessions) {
    const { place, online } = session;
    const key = online ? 'online' : (place?.id ?? 'none');
    if (places.has(key)) continue;
    places.set(key, {
      lines: placeLines(session),
      directions: online ? '' : (place?.directions ?? ''),
      access: online ? [] : accessWords(place, session.accessNote),
      note: session.addressPrivate && place ? texts.addressLater : '',
    });
  }
  return [...places.values()];
}

/** What search engines read; no person is in it. */
function structuredData(session: SessionFacts, baseUrl: string): object[] {
  const { startsAt, endsAt, place, price } = session;
  if (!startsAt) return [];
  const cancelled = session.state === 'cancelled';
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: session.activityTitle,
      ...(session.summary ? { description: session.summary } : {}),
      startDate: localIso(startsAt),
      ...(endsAt ? { endDate: localIso(endsAt) } : {}),
      eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : session.state === 'rescheduled' ? 'EventRescheduled' : 'EventScheduled'}`,
      eventAttendanceMode: `https://schema.org/${session.online ? 'Online' : 'Offline'}EventAttendanceMode`,
      url: pageLinks(baseUrl).short(session.shortCode),
      ...(place && !session.online
        ? {
            location: {
              '@type': 'Place',
              name: place.name,
              address: {
                '@type': 'PostalAddress',
                streetAddress: place.street ?? undefined,
                postalCode: place.postcode ?? undefined,
                addressLocality: place.town ?? undefined,
                addressCountry: 'NL',
              },
            },
          }
        : {}),
      ...(session.organizationName
        ? { organizer: { '@type': 'Organization', name: session.organizationName } }
        : {}),
      ...(price.kind === 'free' ? { isAccessibleForFree: true } : {}),
    },
  ];
}
