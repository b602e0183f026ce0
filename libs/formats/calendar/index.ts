export { type CalendarEntry, entryFragment } from './entry.js';
export { cancel, feed, joinFeed, request, single } from './files.js';
export { calendarLinks, webcalLink } from './links.js';
export { ZONE } from './zone.js';
