/** What every page says that it is. */
export const html = 'text/html; charset=utf-8';
export const ics = 'text/calendar; charset=utf-8';
