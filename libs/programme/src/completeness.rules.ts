import type { SessionState } from './session.rules.js';

/** What can be missing, in the order in which it is told; the words stand in `programmeTexts.missing`. */
export const missingCodes = ['moment', 'date', 'time', 'place', 'contact'] as const;
export type MissingCode = (typeof missingCodes)[number];

export interface SessionToCheck {
  day: string | null;
  startsAt: Date | null;
  placeId: string | null;
  online: boolean;
  state: SessionState;
}

/**
 * What an activity still needs before residents may see it: a date, a begin and a place (or online) for every moment,
 * and somebody to call; the telephone of the coalition will do (S0-20). A moment that is called off needs nothing.
 */
export function whatIsMissing(
  activity: { contactPhone: string | null },
  coalition: { phone: string },
  sessions: readonly SessionToCheck[],
): MissingCode[] {
  const going = sessions.filter((session) => session.state !== 'cancelled');
  const missing: Record<MissingCode, boolean> = {
    moment: sessions.length === 0,
    date: going.some((session) => session.day === null),
    time: going.some((session) => session.startsAt === null),
    place: going.some((session) => session.placeId === null && !session.online),
    contact: !activity.contactPhone && !coalition.phone,
  };
  return missingCodes.filter((code) => missing[code]);
}
