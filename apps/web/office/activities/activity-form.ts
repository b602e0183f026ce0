import { z } from 'zod';
import {
  type Activity,
  type ActivityInput,
  type BookingMode,
  bookingModes,
  type PriceKind,
  priceKinds,
} from '#events/programme';
import { instantOf, isDate, localDate } from '#platform/kernel';
import type { FieldError } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';

const texts = officeTexts.programme.editor;
const text = z.string().max(10_000).default('');

/** The editor as it is posted: all texts, as people typed them. */
export const ActivityForm = z.strictObject({
  version: z.coerce.number().int().default(0),
  title: text,
  summary: text,
  organization: text,
  category: text,
  targetGroups: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((chosen) => [chosen].flat()),
  ageMin: text,
  ageMax: text,
  bookingMode: text,
  bookingNote: text,
  bookingUntil: text,
  priceKind: text,
  price: text,
  priceNote: text,
  accessNote: text,
  addressPrivate: text,
  remarks: text,
  contactName: text,
  contactPhone: text,
  contactEmail: text,
});
export type ActivityValues = z.output<typeof ActivityForm>;

export const emptyValues: ActivityValues = ActivityForm.parse({
  bookingMode: 'none',
  priceKind: 'unknown',
});

/** What is stored, as the editor shows it. */
export function valuesOf(activity: Activity, organization: string | null): ActivityValues {
  return {
    version: activity.version,
    title: activity.title,
    summary: activity.summary,
    organization: organization ?? '',
    category: activity.category ?? '',
    targetGroups: activity.targetGroups,
    ageMin: activity.ageMin === null ? '' : String(activity.ageMin),
    ageMax: activity.ageMax === null ? '' : String(activity.ageMax),
    bookingMode: activity.bookingMode,
    bookingNote: activity.bookingNote,
    bookingUntil: activity.bookingUntil ? localDate(activity.bookingUntil) : '',
    priceKind: activity.priceKind,
    price: activity.priceCents === null ? '' : (activity.priceCents / 100).toFixed(2).replace('.', ','),
    priceNote: activity.priceNote,
    accessNote: activity.accessNote,
    addressPrivate: activity.addressPrivate ? 'ja' : '',
    remarks: activity.remarks,
    contactName: activity.contactName,
    contactPhone: activity.contactPhone ?? '',
    contactEmail: activity.contactEmail ?? '',
  };
}

/** How the fields of the activity are called in the editor, where that differs. */
export const editorNames: Readonly<Record<string, string>> = { priceCents: 'price' };

/**
 * What was typed, for the programme. `before` keeps the exact last session to sign up as long as its day stays: the
 * editor shows the day only.
 */
export function readValues(
  values: ActivityValues,
  before: Pick<Activity, 'bookingUntil'> | null,
): { input: ActivityInput; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const wrong = <T>(field: keyof ActivityValues, message: string, instead: T): T => {
    errors.push({ field, text: message });
    return instead;
  };
  const age = (field: 'ageMin' | 'ageMax') => {
    const typed = values[field].trim();
    if (typed === '') return null;
    return /^\d{1,3}$/.test(typed) ? Number(typed) : wrong(field, texts.ageWrong, null);
  };
  const price = () => {
    const typed = values.price.trim();
    if (typed === '') return null;
    const amount = /^(?:€|eur)?\s*(\d{1,5})(?:[,.](\d{1,2}|-))?$/i.exec(typed);
    if (!amount) return wrong('price', texts.priceWrong, null);
    return Number(amount[1]) * 100 + Number((amount[2] ?? '0').replace('-', '0').padEnd(2, '0'));
  };
  const until = () => {
    const day = values.bookingUntil.trim();
    if (day === '') return null;
    if (!isDate(day)) return wrong('bookingUntil', texts.bookingUntilWrong, null);
    const kept = before?.bookingUntil;
    return kept && localDate(kept) === day ? kept : instantOf(day, '23:59');
  };
  const input: ActivityInput = {
    title: values.title,
    summary: values.summary,
    organization: values.organization.trim() || null,
    category: values.category || null,
    targetGroups: values.targetGroups,
    ageMin: age('ageMin'),
    ageMax: age('ageMax'),
    bookingMode: oneOf<BookingMode>(bookingModes, values.bookingMode, 'none'),
    bookingNote: values.bookingNote,
    bookingUntil: until(),
    priceKind: oneOf<PriceKind>(priceKinds, values.priceKind, 'unknown'),
    priceCents: price(),
    priceNote: values.priceNote,
    accessNote: values.accessNote,
    addressPrivate: values.addressPrivate !== '',
    remarks: values.remarks,
    contactName: values.contactName,
    contactPhone: values.contactPhone,
    contactEmail: values.contactEmail,
  };
  return { input, errors };
}

function oneOf<T extends string>(known: readonly T[], typed: string, instead: T): T {
  return known.find((one) => one === typed) ?? instead;
}

/** The fields in which two versions of an editor differ, in the order of the form. */
export function differences<Values extends { version: number }>(
  mine: Values,
  theirs: Values,
): Exclude<keyof Values & string, 'version'>[] {
  type Field = Exclude<keyof Values & string, 'version'>;
  return (Object.keys(theirs) as (keyof Values & string)[]).filter(
    (field): field is Field => field !== 'version' && clean(mine[field]) !== clean(theirs[field]),
  );
}

/** Browsers send the line breaks of a text area as CR LF. */
function clean(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? [...value].sort() : String(value).replaceAll('\r\n', '\n').trim(),
  );
}
