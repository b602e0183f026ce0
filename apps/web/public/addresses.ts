/** Addresses of the pages for residents. They are printed, mailed and shared, so they never change. */
export function programmeAddress(coalitionSlug: string, eventSlug: string): string {
  return `/${coalitionSlug}/${eventSlug}`;
}

/** What of a session makes its addresses. */
export interface Addressed {
  id: string;
  coalitionSlug: string;
  eventSlug: string;
  activitySlug: string;
}

export function activityAddress(session: Omit<Addressed, 'id'>): string {
  return `${programmeAddress(session.coalitionSlug, session.eventSlug)}/${session.activitySlug}`;
}

export function signUpAddress(session: Addressed): string {
  return `${activityAddress(session)}/${session.id}/aanmelden`;
}

export function manageAddress(code: string): string {
  return `/a/${code}`;
}

/** What every page says that it is. */
export const html = 'text/html; charset=utf-8';
export const ics = 'text/calendar; charset=utf-8';
