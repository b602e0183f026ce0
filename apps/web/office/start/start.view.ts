import type { Event, OfficeActivity } from '#events/programme';
import type { SessionCount } from '#events/registration';
import { wantsAttention } from '../activities/activity.view.js';

/** How one event stands, in figures. */
export interface EventCard {
  event: Event;
  online: number;
  notOnline: number;
  attention: number;
  /** Lists that were chosen and not taken over. */
  lists: number;
  registrations: number;
  people: number;
}

export function eventCard(
  event: Event,
  activities: readonly OfficeActivity[],
  counts: readonly SessionCount[],
  lists: number,
): EventCard {
  const online = activities.filter(({ publication }) => publication === 'published').length;
  const withdrawn = activities.filter(({ publication }) => publication === 'withdrawn').length;
  return {
    event,
    online,
    notOnline: activities.length - online - withdrawn,
    attention: activities.filter(wantsAttention).length,
    lists,
    registrations: counts.reduce((sum, count) => sum + count.registrations, 0),
    people: counts.reduce((sum, count) => sum + count.people, 0),
  };
}

/** What waits for the person who looks; zero for what is not theirs to see. */
export interface Waiting {
  letters: number;
  calls: number;
  troubled: number;
}
