import type { ImportPreview, PreviewRow, TypedField } from '#events/import';
import { plural, say, vocabulary, wordFor } from '#platform/i18n';
import { formatDate, formatDay, formatMoney, formatTimes } from '#platform/kernel';
import type { Tone } from '../../ui/index.js';
import { importTexts as texts } from './import.nl.js';

/** By what the rows can be looked at; a seeming double must be looked at as well. */
export const rowGroups = ['incomplete', 'review', 'ready', 'cancelled'] as const;
export type RowGroup = (typeof rowGroups)[number];

const groupOf: Readonly<Record<PreviewRow['status'], RowGroup>> = {
  ready: 'ready',
  incomplete: 'incomplete',
  needs_review: 'review',
  duplicate: 'review',
  cancelled: 'cancelled',
};
export const groupTone: Readonly<Record<RowGroup, Tone>> = {
  ready: 'ok',
  incomplete: 'error',
  review: 'warning',
  cancelled: 'neutral',
};

export function rowGroup(row: PreviewRow): RowGroup {
  return groupOf[row.status];
}

export function countGroups(rows: readonly PreviewRow[]): Record<RowGroup, number> {
  const counts = { ready: 0, incomplete: 0, review: 0, cancelled: 0 };
  for (const row of rows) counts[rowGroup(row)] += 1;
  return counts;
}

/** "38 regels: 33 klaar, 3 onvolledig, 2 nakijken". */
export function sumOf({ rows }: Pick<ImportPreview, 'rows'>): string {
  const counts = countGroups(rows);
  const parts = (['ready', 'incomplete', 'review', 'cancelled'] as const)
    .filter((group) => counts[group] > 0)
    .map((group) => `${counts[group]} ${texts.preview.tally[group]}`);
  const rowWords = plural(rows.length, texts.preview.rows);
  return say(texts.preview.sum, { rows: rowWords, parts: parts.join(', ') });
}

/** "3 nieuw, 2 veranderd": what saving would do. */
export function effectOf({ counts }: Pick<ImportPreview, 'counts'>): string {
  const parts = (['new', 'changed', 'same', 'skipped'] as const)
    .filter((action) => counts[action] > 0)
    .map((action) => say(texts.preview.actions[action], { n: counts[action] }));
  return say(texts.preview.actions.line, { parts: parts.join(', ') });
}

/** Days and times in words: all of them. */
export function whenLines({ activity }: PreviewRow): string[] {
  const lines = activity.sessions.map(({ date, start, end, dayPart }) => {
    if (!date) return texts.preview.noDay;
    const time = start
      ? formatTimes(new Date(start), end ? new Date(end) : null)
      : dayPart
        ? `${wordFor(vocabulary.dayParts, dayPart)}, ${texts.preview.noTime}`
        : texts.preview.noTime;
    return `${formatDate(date)}, ${time}`;
  });
  return lines.length > 0 ? lines : [texts.preview.noDay];
}

export function whereText({ activity }: PreviewRow): string {
  const { location } = activity;
  if (location.online) return texts.preview.online;
  const name = [location.name ?? location.street, location.town].filter(Boolean);
  return name.length > 0 && (location.name || location.street) ? name.join(', ') : texts.preview.noPlace;
}

/** Sentences about what is in the way of publishing come first, the rest can be read on demand. */
export function splitIssues({ issues }: PreviewRow): { urgent: string[]; remarks: string[] } {
  const isUrgent = ({ code, review }: PreviewRow['issues'][number]) =>
    review || /^missing_(date|time|location)$/.test(code);
  return {
    urgent: issues.filter(isUrgent).map(({ text }) => text),
    remarks: issues.filter((issue) => !isUrgent(issue)).map(({ text }) => text),
  };
}

/** What the row says now, as somebody would type it; price and sign-up only when they were typed over. */
export function typedValues({ activity, typed }: PreviewRow): Record<TypedField, string> {
  const days = [...new Set(activity.sessions.flatMap(({ date }) => (date ? [formatDay(date)] : [])))];
  const first = activity.sessions[0];
  const clock = (session: string) => session.slice(11, 16).replace(':', '.');
  const times = [first?.start, first?.end].flatMap((session) => (session ? [clock(session)] : []));
  const { name, street, postcode, town } = activity.location;
  const read: Record<TypedField, string> = {
    title: activity.title,
    organiser: activity.organiser ?? '',
    date: days.join(', '),
    time: times.length > 0 ? `${times.join(' - ')} uur` : '',
    location: name ?? '',
    address: [street, postcode, town].filter(Boolean).join(', '),
    capacity: activity.capacity === null ? '' : String(activity.capacity),
    price: '',
    signup: '',
  };
  return { ...read, ...typed };
}

/** The price as it was read: "gratis", "€ 2,50". */
export function priceText({ activity }: PreviewRow): string {
  const { type, amountCents } = activity.price;
  if (type === 'paid' && amountCents !== null) return formatMoney(amountCents);
  return vocabulary.priceKinds[type].toLowerCase();
}
