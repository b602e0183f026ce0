import { freePlaces, type SessionFacts } from '#events/programme';
import { isOver } from '#events/registration';
import { localDate } from '#platform/kernel';
import type { CapacityBadgeProps } from '../ui/index.js';

/** Where a session stands for somebody who would like to come. */
export type Phase = 'calledOff' | 'past' | 'dropIn' | 'underWay' | 'closed' | 'full' | 'bookable';

export type PhaseFacts = Pick<
  SessionFacts,
  'state' | 'startsAt' | 'endsAt' | 'day' | 'bookingMode' | 'bookingUntil' | 'capacity' | 'taken'
>;

/** At this many places or fewer the page says that there are few. */
const few = 3;

/** Shows what the library registration decides; without a known end a session lasts until its day does. */
export function phaseOf(session: PhaseFacts, now: Date): Phase {
  if (session.state === 'cancelled') return 'calledOff';
  if (isPast(session, now)) return 'past';
  if (session.bookingMode === 'none' || session.bookingMode === 'on_the_day') return 'dropIn';
  if (isOver(session, now, localDate(now))) return 'underWay';
  if (session.bookingUntil && session.bookingUntil <= now) return 'closed';
  return freePlaces(session) === 0 ? 'full' : 'bookable';
}

function isPast({ day, endsAt }: PhaseFacts, now: Date): boolean {
  return endsAt ? endsAt <= now : day !== null && day < localDate(now);
}

/** The words beside a session; none when there is nothing to say. */
export function capacityOf(session: PhaseFacts, now: Date): CapacityBadgeProps | undefined {
  switch (phaseOf(session, now)) {
    case 'calledOff':
      return { state: 'cancelled' };
    case 'past':
      return { state: 'past' };
    case 'dropIn':
      return { state: 'open' };
    case 'full':
      return { state: 'full' };
    case 'bookable': {
      const places = freePlaces(session);
      if (places === null) return { state: 'free' };
      return { state: places <= few ? 'few' : 'free', places };
    }
    default:
      return undefined;
  }
}
