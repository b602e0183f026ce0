import { daysBetween, localDate, localTime, weekday } from './local-time.js';

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `2027-09-30` as "donderdag 30 september" (UI3). */
export function formatDate(date: string): string {
  return `${weekdayName(date)} ${formatDay(date)}`;
}

/** `2027-09-30` as "30 september". */
export function formatDay(date: string): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}`;
}

/** `2027-09-30` as "donderdag 30 september 2027". */
export function formatDateWithYear(date: string): string {
  return `${formatDate(date)} ${date.slice(0, 4)}`;
}

export function weekdayName(date: string): string {
  return weekdays[weekday(date) - 1]!;
}

/** "14.00 uur" in Amsterdam. With a plain space, as all texts here: where a line may not break is up to the page. */
export function formatTime(instant: Date): string {
  return `${clockTime(instant)} uur`;
}

/** "14.00" in Amsterdam, for tables that say "uur" in their heading. */
export function clockTime(instant: Date): string {
  return localTime(instant).replace(':', '.').replace(/^0/, '');
}

/** "van 14.00 tot 16.00 uur", or "om 14.00 uur" when nobody knows the end. */
export function formatTimes(start: Date, end: Date | null): string {
  return end ? `van ${clockTime(start)} tot ${formatTime(end)}` : `om ${formatTime(start)}`;
}

/** "donderdag 24 september, van 14.00 tot 16.00 uur". */
export function formatDateTime(start: Date, end: Date | null): string {
  return `${formatDate(localDate(start))}, ${formatTimes(start, end)}`;
}

/** "van donderdag 30 september tot en met woensdag 6 oktober 2027", or the one day. */
export function formatPeriod(first: string, last: string): string {
  if (first === last) return formatDateWithYear(first);
  const opening = first.slice(0, 4) === last.slice(0, 4) ? formatDate(first) : formatDateWithYear(first);
  return `van ${opening} tot en met ${formatDateWithYear(last)}`;
}

/** "vandaag", "morgen" or the full date, seen from the day that `now` falls on. */
export function formatNear(date: string, now: Date): string {
  const days = daysBetween(localDate(now), date);
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  return formatDate(date);
}

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** 750 as "€ 7,50"; 500 as "€ 5". The space after the sign does not break: so the language data has it. */
export function formatMoney(cents: number): string {
  return cents % 100 === 0 ? euros.format(cents / 100).replace(/,00$/, '') : euros.format(cents / 100);
}

/** ["a", "b", "c"] as "a, b en c". */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** Part of an address made from a name: "'s-Gravenhage Café" as "s-gravenhage-cafe". At most 60 characters. */
export function slugify(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || 'activiteit';
}
