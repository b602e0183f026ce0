import type { ProgrammeFilters, ProgrammePage, SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { plural, say, vocabulary } from '#platform/i18n';
import {
  clockTime,
  daysBetween,
  formatDate,
  formatDay,
  formatPeriod,
  localDate,
  localIso,
  weekdayName,
} from '#platform/kernel';
import { addressOf, namesOf, routes } from '../../routes.js';
import type { ActivityCardProps, Feature } from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import { capacityOf, phaseOf } from '../session-phase.js';
import { type FilterView, filterView } from './filter.view.js';

const texts = publicTexts.programme;

export interface DayView {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  text: string;
  /** "Vandaag". */
  note: string | undefined;
  weekday: string;
  day: number;
  month: string;
  cards: ActivityCardProps[];
}

export interface ProgrammeView {
  name: string;
  above: string;
  dates: string;
  welcome: string;
  organisation: string;
  /** The whole event lies behind us. */
  over: boolean;
  count: number;
  found: string;
  days: DayView[];
  /** Days behind us, while the event itself is not. */
  pastDays: DayView[];
  undated: ActivityCardProps[];
  /** What is most like choices that nothing fits. */
  alike: ActivityCardProps[];
  filters: FilterView;
  /** The programme without choices, and the calendar with them. */
  address: string;
  feed: string;
}

export interface ProgrammeSource {
  coalition: Pick<Coalition, 'name' | 'leadName' | 'slug'>;
  page: ProgrammePage;
  /** All sessions of the programme, whatever was chosen. */
  everything: readonly SessionFacts[];
  /** Found with fewer choices; used when nothing fits. */
  alike: readonly SessionFacts[];
  chosen: ProgrammeFilters;
  now: Date;
}

/** Most cards under "Dit lijkt erop". */
const mostAlike = 6;

export function programmeView({
  coalition,
  page,
  everything,
  alike,
  chosen,
  now,
}: ProgrammeSource): ProgrammeView {
  const { event } = page;
  const today = localDate(now);
  const shown = page.activities
    .flatMap((activity) =>
      activity.sessions.map((session) => ({ session, forEveryone: activity.forEveryone })),
    )
    .filter(({ session }) => !chosen.placesLeft || hasRoom(session, now));
  const over = event.lastDay < today;
  const days = daysOf(shown, now);
  const undated = shown.filter(({ session }) => session.day === null);
  const address = addressOf(routes.site.programme, { coalition, event });
  const filters = filterView({ page, everything, chosen, address });
  return {
    name: event.name,
    above: coalition.name === event.name ? '' : coalition.name,
    dates: formatPeriod(event.firstDay, event.lastDay),
    welcome: event.welcome,
    organisation: coalition.leadName,
    over,
    count: shown.length,
    found: plural(shown.length, texts.found),
    days: days.filter((day) => over || day.date >= today),
    pastDays: days.filter((day) => !over && day.date < today),
    undated: undated.map(({ session, forEveryone }) => cardOf(session, forEveryone, now)),
    alike: shown.length > 0 ? [] : alike.slice(0, mostAlike).map((session) => dayCardOf(session, now)),
    filters,
    address,
    feed: addressOf(routes.site.calendar, { coalition, event }) + filters.query,
  };
}

/** Whether somebody can still come. */
export function hasRoom(session: SessionFacts, now: Date): boolean {
  const phase = phaseOf(session, now);
  return phase === 'bookable' || phase === 'dropIn';
}

interface Shown {
  session: SessionFacts;
  forEveryone: boolean;
}

function daysOf(shown: readonly Shown[], now: Date): DayView[] {
  const byDay = new Map<string, Shown[]>();
  for (const one of shown) {
    const { day } = one.session;
    if (day) byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ofDay]) => {
      const [number = '', month = ''] = formatDay(date).split(' ');
      return {
        id: `dag-${date}`,
        date,
        text: formatDate(date),
        note: nearWord(date, now),
        weekday: weekdayName(date),
        day: Number(number),
        month,
        cards: ofDay.sort(inOrder).map(({ session, forEveryone }) => cardOf(session, forEveryone, now)),
      };
    });
}

function nearWord(date: string, now: Date): string | undefined {
  const days = daysBetween(localDate(now), date);
  if (days === 0) return texts.today;
  return days === 1 ? texts.tomorrow : undefined;
}

/** Without a time last, then by name. */
function inOrder({ session: one }: Shown, { session: other }: Shown): number {
  const start = (session: SessionFacts) => session.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return start(one) - start(other) || one.activityTitle.localeCompare(other.activityTitle, 'nl');
}

function cardOf(session: SessionFacts, forEveryone: boolean, now: Date): ActivityCardProps {
  const { startsAt, endsAt, place } = session;
  const capacity = capacityOf(session, now);
  const placeText = session.online ? texts.atHome : place?.name;
  const quarter = session.online ? null : (place?.neighbourhood ?? place?.town);
  return {
    href: addressOf(routes.site.activity, namesOf(session)),
    title: session.activityTitle,
    ...(startsAt
      ? { start: clockTime(startsAt), startIso: localIso(startsAt) }
      : { when: session.dayPart ? vocabulary.dayParts[session.dayPart] : texts.untimed }),
    ...(endsAt ? { end: clockTime(endsAt) } : {}),
    ...(placeText ? { place: placeText } : {}),
    ...(quarter && quarter !== placeText ? { neighbourhood: quarter } : {}),
    ...(session.organizationName ? { organiser: session.organizationName } : {}),
    features: featuresOf(session, forEveryone),
    ...(capacity ? { capacity } : {}),
    quiet: capacity?.state === 'cancelled' || capacity?.state === 'past',
  };
}

/** A card that stands under no day, so it tells its day itself. */
function dayCardOf(session: SessionFacts, now: Date): ActivityCardProps {
  const day = session.day ? formatDate(session.day) : texts.undated;
  return { ...cardOf(session, false, now), summary: day.charAt(0).toUpperCase() + day.slice(1) };
}

function featuresOf(session: SessionFacts, forEveryone: boolean): Feature[] {
  return [
    ...(forEveryone ? [{ text: texts.forEveryone, icon: 'users' as const }] : []),
    ...(session.price.kind === 'free' ? [{ text: texts.free, icon: 'coin-euro' as const }] : []),
    ...(session.place?.wheelchair ? [{ text: texts.wheelchair, icon: 'wheelchair' as const }] : []),
  ];
}

/** "Programma - Kom Erbij Week - KijkopWelzijn"; with choices it states the count (UI2). */
export function programmeTitle(view: ProgrammeView): string {
  const chosen = view.filters.active.length > 0;
  return say(texts.title, {
    page: chosen ? view.found : texts.programme,
    week: view.name,
    organisation: view.organisation,
  });
}
