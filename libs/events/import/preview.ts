import type { Attention } from '#events/programme';
import type { IntakeActivity } from '#formats/list-reader';
import { vocabulary, wordFor } from '#platform/i18n';
import { formatDate, formatDateTime, formatMoney, joinWords } from '#platform/kernel';
import { importTexts as texts } from './import.nl.js';
import { isChange, type PlanSession, type SessionStep } from './import-plan.rules.js';
import type { ListedText } from './listed.js';
import type { ImportPlan, PlannedRow } from './plan-import.js';

/** One thing that the list changes, in words: "kosten: gratis, wordt € 2,50". */
export interface Change {
  what: string;
  /** Null for something new. */
  from: string | null;
  to: string;
}

export interface PreviewRow {
  /** For `correct`. */
  key: string;
  row: number;
  sheet: string | null;
  title: string;
  organiser: string | null;
  status: 'ready' | 'incomplete' | 'needs_review' | 'duplicate' | 'cancelled';
  /** Sentences for the coordinator. */
  issues: Attention[];
  /** What was typed over it. */
  typed: Partial<Record<string, string>>;
  action: 'new' | 'changed' | 'same' | 'skipped';
  /** The activity that it is already. */
  activityId: string | null;
  changes: Change[];
  /** As read and corrected: days, times, place, price. */
  activity: IntakeActivity;
}

export interface ImportPreview {
  id: string;
  eventId: string;
  fileName: string;
  state: 'preview' | 'saved' | 'discarded';
  rows: PreviewRow[];
  /** Came from a list before, and are not in this one. They stay as they are. */
  gone: { id: string; title: string }[];
  /** Rows and sheets that are no activities, and why. */
  ignored: { sheet?: string; row: number | null; why: string }[];
  unknownColumns: string[];
  missingColumns: string[];
  counts: Record<PreviewRow['status'], number> & Record<PreviewRow['action'], number>;
}

export function previewOf(
  { id, eventId, fileName, state }: Pick<ImportPreview, 'id' | 'eventId' | 'fileName' | 'state'>,
  plan: ImportPlan,
): ImportPreview {
  const rows = plan.rows.map(rowOf);
  const counts = {
    ready: 0,
    incomplete: 0,
    needs_review: 0,
    duplicate: 0,
    cancelled: 0,
    new: 0,
    changed: 0,
    same: 0,
    skipped: 0,
  };
  for (const { status, action } of rows) {
    counts[status] += 1;
    counts[action] += 1;
  }
  return {
    id,
    eventId,
    fileName,
    state,
    rows,
    gone: plan.gone.map(({ id: activityId, text }) => ({ id: activityId, title: text.title })),
    ignored: plan.read.ignored,
    unknownColumns: plan.read.unknownColumns,
    missingColumns: plan.read.missingColumns,
    counts,
  };
}

function rowOf(planned: PlannedRow): PreviewRow {
  const { activity, correction, listed, plan, stored } = planned;
  const isDouble = activity.duplicateOf !== undefined && correction?.keep !== true;
  return {
    key: planned.key,
    row: activity.row,
    sheet: activity.sheet ?? null,
    title: activity.title,
    organiser: activity.organiser,
    status: isDouble && activity.status !== 'cancelled' ? 'duplicate' : activity.status,
    issues: listed.attention,
    typed: correction?.fields ?? {},
    action: plan?.action ?? 'skipped',
    activityId: stored?.id ?? null,
    changes: plan?.action === 'changed' ? changesOf(planned) : [],
    activity,
  };
}

function changesOf({ listed, plan, stored }: PlannedRow): Change[] {
  if (!plan || !stored) return [];
  const fields = plan.fields as (keyof ListedText)[];
  const inText = fields.map((field) => ({
    what: texts.fields[field],
    from: valueWords(field, stored.text[field]),
    to: valueWords(field, listed.text[field]),
  }));
  return [...inText, ...plan.sessions.flatMap((step) => sessionChanges(step, listed, stored))];
}

function sessionChanges(
  step: SessionStep,
  listed: PlannedRow['listed'],
  stored: NonNullable<PlannedRow['stored']>,
): Change[] {
  const before = stored.sessions.find(({ id }) => id === step.id);
  const after = step.at === null ? undefined : listed.sessions[step.at];
  const what = texts.fields.session;
  if (!after) return before ? [{ what, from: sessionWords(before), to: texts.sessionLeft }] : [];
  if (!before) return [{ what, from: null, to: sessionWords(after) }];
  if (!isChange(step)) return [];
  const changes: Change[] = [];
  if (step.move) changes.push({ what, from: sessionWords(before), to: sessionWords(after) });
  if (step.place) {
    const to =
      after.where === 'online' ? texts.online : after.where === null ? texts.nothing : after.where.name;
    const from = before.whereKey === 'online' ? texts.online : (before.placeName ?? texts.nothing);
    changes.push({ what: texts.fields.place, from, to });
  }
  if (step.capacity) {
    const words = (capacity: number | null) => (capacity === null ? texts.unlimited : String(capacity));
    changes.push({
      what: texts.fields.capacity,
      from: words(before.capacity),
      to: words(after.capacity),
    });
  }
  if (step.callOff) changes.push({ what, from: sessionWords(before), to: texts.calledOffSession });
  return changes;
}

function sessionWords({ day, start, end, dayPart }: PlanSession): string {
  if (!day) return texts.noDay;
  if (!start) {
    const part = dayPart ? ` ${wordFor(vocabulary.dayParts, dayPart)}` : '';
    return `${formatDate(day)}${part}`;
  }
  const clock = (time: string) => time.replace(':', '.');
  return end
    ? `${formatDate(day)}, van ${clock(start)} tot ${clock(end)} uur`
    : `${formatDate(day)}, om ${clock(start)} uur`;
}

const codes: Partial<Record<keyof ListedText, Readonly<Record<string, string>>>> = {
  category: vocabulary.categories,
  targetGroups: vocabulary.targetGroups,
  bookingMode: vocabulary.bookingModes,
  priceKind: vocabulary.priceKinds,
};

function valueWords(field: keyof ListedText, value: ListedText[keyof ListedText]): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return texts.nothing;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (field === 'priceCents') return formatMoney(Number(value));
  if (field === 'bookingUntil') return formatDateTime(new Date(String(value)), null);
  const words = codes[field];
  if (Array.isArray(value)) return joinWords(value.map((code) => (words ? wordFor(words, code) : code)));
  return words ? wordFor(words, String(value)) : String(value);
}
