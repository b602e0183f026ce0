/** The one zone in which our sessions take place. */
export const ZONE = 'Europe/Amsterdam';

/**
 * The rule of Europe/Amsterdam, by hand. Two halves with a yearly RRULE and no RDATE is the one form that Outlook,
 * Google and Apple all read right; zone.spec.ts holds it against the zone data of Node.
 */
export const VTIMEZONE: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const HOUR = 3_600_000;

// Swedish writes a date as 2026-10-24 10:00:00, one step away from the form that RFC 5545 wants.
const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function wallTime(instant: number): string {
  return swedish.format(instant).replace(' ', 'T').replace(/[-:]/g, '');
}

/** `20261024T080000Z`: the instant in UTC, to the second. */
export function utcText(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/**
 * `20261024T100000`: the instant as a clock on a Dutch wall shows it, whatever zone the process runs in.
 * In the hour that comes twice in October a wall clock is ambiguous, so there the answer is UTC and ends in Z.
 */
export function localText(instant: Date): string {
  const at = instant.getTime();
  const wall = wallTime(at);
  const comesTwice = wall === wallTime(at - HOUR) || wall === wallTime(at + HOUR);
  return comesTwice ? utcText(instant) : wall;
}
