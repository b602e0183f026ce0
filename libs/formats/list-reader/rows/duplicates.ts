import { fold, nameKey } from '../words/text.js';
import { issue, statusOf } from './findings.js';
import type { IntakeActivity } from './model.js';

/**
 * Marks rows that seem to repeat an earlier one: the same start and place and nearly the same title.
 * The title alone never counts: one conversation may be held at seven places.
 */
export function markDuplicates(activities: readonly IntakeActivity[]): IntakeActivity[] {
  const seen = new Map<string, IntakeActivity[]>();
  return activities.map((activity) => {
    const key = sessionsKey(activity);
    const before = key === undefined ? [] : (seen.get(key) ?? []);
    const original = before.find((other) => sameTitle(other.title, activity.title));
    if (key !== undefined && before.length < 200) seen.set(key, [...before, activity]);
    if (!original || activity.status === 'cancelled') return activity;
    const issues = [
      ...activity.issues,
      issue('possible_duplicate', { row: original.row, title: original.title }),
    ];
    return { ...activity, issues, status: statusOf(issues, false), duplicateOf: original.row };
  });
}

/** When and where, as one text; undefined when one of the two is unknown. */
function sessionsKey({ sessions, recurrence, location, municipality }: IntakeActivity): string | undefined {
  const first = sessions[0];
  const when = first
    ? `${first.date} ${first.start ?? first.dayPart ?? ''}`
    : recurrence?.byDay || recurrence?.rules
      ? JSON.stringify(recurrence)
      : undefined;
  const where =
    first?.location?.name ??
    location.name ??
    location.street ??
    ('online' in location ? 'online' : undefined);
  if (when === undefined || !where) return undefined;
  return [
    when,
    nameKey(where),
    fold(first?.location?.town ?? location.town ?? ''),
    fold(municipality ?? ''),
  ].join('|');
}

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bv ?d\b/g, 'van de'],
  [/\bo l v\b/g, 'onder leiding van'],
  [/\bi s m\b/g, 'samen met'],
  [/\bm\b/g, 'met'],
  [/\b(?:de|het|een|van|voor|in|op|met|en|bij|t)\b/g, ' '],
];

function titleWords(title: string): string[] {
  const plain = shortForms.reduce(
    (text, [form, full]) => text.replace(form, full),
    nameKey(title).replace(/\bv d\b/g, 'v d'),
  );
  return [...new Set(plain.split(' ').filter(Boolean))];
}

/** Nearly the same words in two titles, whatever the order, articles and short forms. */
export function sameTitle(one: string, other: string): boolean {
  const a = titleWords(one);
  const b = titleWords(other);
  if (a.length === 0 || b.length === 0) return nameKey(one) === nameKey(other);
  const common = a.filter((word) => b.includes(word)).length;
  if (common / Math.max(a.length, b.length) >= 0.75) return true;
  return likeness(a.join(''), b.join('')) >= 0.9;
}

/** Share of pairs of letters that two words have in common: catches "Praat-groep" and typing slips. */
function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / Math.max(1, pairs.size + others.size);
}

function pairsOf(word: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2)),
  );
}
