import { type CalendarEntry, knownEnd } from './entry.js';
import { manyLines, oneLine, webAddress } from './text.js';
import { utcText, ZONE } from './zone.js';

const HOUR = 3_600_000;
/** Addresses of some thousands of characters are cut off by mail programs, so the text goes in short. */
const DETAILS = 600;

/**
 * Links that open a filled-in form in a calendar on the web. These forms want an end: without one it is an hour, and
 * the person sees it before saving.
 */
export function calendarLinks(entry: CalendarEntry): { google: string; outlook: string; office365: string } {
  const end = knownEnd(entry) ?? new Date(entry.start.getTime() + HOUR);
  const subject = oneLine(entry.title);
  const location = oneLine(entry.location);
  const details = [shortened(manyLines(entry.description)), webAddress(entry.url ?? '') ?? '']
    .filter(Boolean)
    .join('\n\n');
  const forOutlook = query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: instantText(entry.start),
    enddt: instantText(end),
    subject,
    body: details,
    location,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${query({
      action: 'TEMPLATE',
      text: subject,
      dates: `${utcText(entry.start)}/${utcText(end)}`,
      ctz: ZONE,
      details,
      location,
    })}`,
    outlook: `https://outlook.live.com/calendar/deeplink/compose?${forOutlook}`,
    office365: `https://outlook.office.com/calendar/deeplink/compose?${forOutlook}`,
  };
}

/** The address with which a phone or computer subscribes to a feed instead of downloading it once. */
export function webcalLink(feedUrl: string): string {
  return feedUrl.replace(/^https?:/i, 'webcal:');
}

/** With a Z: without one Outlook reads the time in the zone of the reader. */
function instantText(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** Percent-encoded: Outlook shows the `+` of URLSearchParams as a plus. */
function query(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= DETAILS
    ? text
    : `${characters
        .slice(0, DETAILS - 1)
        .join('')
        .trimEnd()}…`;
}
