import {
  type ActivityInput,
  type Attention,
  type DayPart,
  programmeTexts,
  readTimes,
} from '#events/programme';
import type { IntakeActivity, IntakeSession } from '#formats/list-reader';
import { accessFacts, type NamedPlace, nameKey, type PlaceDetails, placeKey } from '#people/coalition';
import { plural, say, vocabulary } from '#platform/i18n';
import { formatDate, instantOf, joinWords } from '#platform/kernel';
import { importTexts as texts } from './import.nl.js';
import type { Marks } from './import-matching.rules.js';
import { isOdd } from './issue.rules.js';

/** What a list says of an activity, as JSON can hold it: the last moment to sign up is ISO 8601. */
export type ListedText = Omit<ActivityInput, 'bookingUntil' | 'contactName'> & {
  bookingUntil: string | null;
};

export type ListedWhere = (NamedPlace & Partial<PlaceDetails>) | 'online' | null;

export interface ListedSession {
  day: string | null;
  /** `HH:MM` in Amsterdam, like the next. */
  start: string | null;
  end: string | null;
  dayPart: DayPart | null;
  where: ListedWhere;
  whereKey: string;
  capacity: number | null;
}

/** One row of a list as the programme would store it. */
export interface Listed {
  text: ListedText;
  sessions: ListedSession[];
  attention: Attention[];
  cancelled: boolean;
}

export function whereKey(where: ListedWhere): string {
  return where === null ? '' : where === 'online' ? 'online' : placeKey(where);
}

/** By what the row is recognised in the programme and in the next list. */
export function marksOf({ text, sessions }: Pick<Listed, 'text' | 'sessions'>): Marks {
  const first = sessions[0];
  return {
    title: nameKey(text.title),
    organiser: nameKey(text.organization ?? ''),
    place: first?.whereKey ?? '',
    start: first?.day ? `${first.day} ${first.start ?? ''}`.trim() : '',
  };
}

/** Nothing is refused: what cannot be stored is left open, and the coordinator is told. */
export function listedOf(activity: IntakeActivity, now: Date): Listed {
  const attention: Attention[] = activity.issues.map(({ code, message }) => ({
    code,
    text: message,
    review: isOdd(code),
  }));
  const note = (code: string, text: string, review = false) => attention.push({ code, text, review });
  const { signup } = activity;
  if (activity.recurrence && activity.sessions.length === 0) note('no_moment', texts.attention.noSession);
  if (signup.required === 'unknown') note('signup_unknown', texts.attention.signupUnknown);
  if (signup.deadlineRule) note('deadline_rule', texts.attention.deadlineRule);
  if (signup.full) note('full', texts.attention.full, true);
  if (signup.allocation === 'lottery') note('lottery', texts.attention.lottery);
  if (activity.capacityNote) {
    note('capacity_note', say(texts.attention.capacityNote, { text: activity.capacityNote }));
  }
  const read: IntakeSession[] =
    activity.sessions.length > 0 ? activity.sessions : [{ date: null, start: null, end: null }];
  const sessions = read.map((session) => sessionOf(activity, session, now, note));
  return { text: textOf(activity), sessions, attention, cancelled: activity.status === 'cancelled' };
}

const clockOf = (time: string | null) => time?.slice(11, 16) ?? null;

function sessionOf(
  activity: IntakeActivity,
  session: IntakeSession,
  now: Date,
  note: (code: string, text: string, review: boolean) => void,
): ListedSession {
  let wall = { day: session.date, start: clockOf(session.start), end: clockOf(session.end) };
  for (;;) {
    const times = readTimes(wall, now);
    if (!('reason' in times)) break;
    const day = wall.day ? formatDate(wall.day) : texts.noDay;
    const why = programmeTexts.times[times.reason];
    note('time_refused', say(texts.attention.timeRefused, { day, why }), true);
    if (times.field === 'day') wall = { day: null, start: null, end: null };
    else wall = { ...wall, end: null, ...(times.field === 'start' && { start: null }) };
  }
  const where = whereOf(activity, session);
  const fits =
    Number.isInteger(activity.capacity) && activity.capacity! >= 0 && activity.capacity! <= 100_000;
  return {
    ...wall,
    dayPart: wall.start === null ? (session.dayPart ?? null) : null,
    where,
    whereKey: whereKey(where),
    capacity: fits ? activity.capacity : null,
  };
}

function whereOf(activity: IntakeActivity, session: IntakeSession): ListedWhere {
  const { location, accessibility: access } = activity;
  const own = session.location;
  if (!own && location.online) return 'online';
  const place = own ?? location;
  const name = place.name ?? place.street;
  if (!name) return null;
  return {
    name,
    street: place.street,
    town: place.town ?? location.town,
    ...(own
      ? {}
      : {
          postcode: location.postcode,
          neighbourhood: location.neighbourhood,
          ...Object.fromEntries(accessFacts.map((fact) => [fact, access[fact] ?? null])),
        }),
  };
}

const bookingModes = { yes: 'required', recommended: 'preferred', no: 'none', unknown: 'none' } as const;

function textOf(activity: IntakeActivity): ListedText {
  const { signup, price } = activity;
  const age = (years: number | undefined) =>
    years !== undefined && Number.isInteger(years) && years >= 0 && years <= 120 ? years : null;
  const [ageMin, ageMax] = [age(activity.ageMin), age(activity.ageMax)];
  const partners = activity.partners.length
    ? [say(texts.partners, { names: joinWords(activity.partners) })]
    : [];
  const booking = [
    ...(signup.url ? [say(texts.signup.url, { url: signup.url })] : []),
    ...(signup.deadlineRule ? [plural(signup.deadlineRule.daysBefore, texts.signup.daysBefore)] : []),
  ];
  return {
    title: activity.title.slice(0, 150).trim() || vocabulary.eventKinds.week,
    summary: (activity.summary ?? '').slice(0, 4000),
    category: activity.category,
    targetGroups: activity.targetGroups,
    ageMin,
    ageMax: ageMin !== null && ageMax !== null && ageMax < ageMin ? null : ageMax,
    bookingMode: bookingModes[signup.required],
    bookingNote: booking.join(' ').slice(0, 1000),
    bookingUntil: signup.deadline ? endOfDay(signup.deadline) : null,
    priceKind: price.type,
    priceCents: price.amountCents !== null && price.amountCents <= 1_000_000 ? price.amountCents : null,
    priceNote: (price.note ?? '').slice(0, 300),
    accessNote: accessWords(activity).slice(0, 1000),
    addressPrivate: activity.notes.includes('address_private_until_signup'),
    remarks: [...partners, activity.remarks ?? ''].filter(Boolean).join(' ').slice(0, 2000),
    contactPhone: signup.phone ?? null,
    contactEmail: signup.email ?? null,
    organization: activity.organiser?.slice(0, 150) ?? null,
  };
}

/** "Until 5 November" is until the last second of that day in Amsterdam (scenario T5). */
function endOfDay(day: string): string {
  return new Date(instantOf(day, '23:59').getTime() + 59_000).toISOString();
}

function accessWords({ accessibility: access }: IntakeActivity): string {
  const words = texts.access;
  return [
    access.notes ?? '',
    access.seated ? words.seated : '',
    access.signLanguage === 'yes' ? words.signLanguage : '',
    access.signLanguage === 'on_request' ? words.signLanguageOnRequest : '',
    access.captions ? words.captions : '',
    access.companionFree ? words.companionFree : '',
    access.childcare ? words.childcare : '',
    access.respiteCare ? words.respiteCare : '',
    access.assistance ? words.assistance : '',
    access.poolLift ? words.poolLift : '',
    access.steps ? plural(access.steps, { one: words.stepsOne, many: words.stepsMany }) : '',
  ]
    .filter(Boolean)
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}
