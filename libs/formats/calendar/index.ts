export { type CalendarEntry, entryFragment } from './entry.js';
export { cancel, feed, joinFeed, request, single } from './files.js';
export { calendarLinks, webcalLink } from './links.js';
export { type CalendarState, nextSequence } from './sequence.rules.js';
export { ZONE } from './zone.js';
