export { type CalendarAlarm, type CalendarEntry, entryFragment } from './entry.js';
export { cancel, type FeedOptions, feed, joinFeed, request, single } from './files.js';
export { calendarLinks, webcalLink } from './links.js';
export type { CalendarAnswer, CalendarPerson } from './people.js';
export { type CalendarState, type CalendarVersion, isNewer, nextSequence } from './sequence.rules.js';
export { ZONE } from './zone.js';
