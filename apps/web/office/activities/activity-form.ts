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
import { editorTexts } from './activities.nl.js';

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

/** What is stored, as the editor shows it: what is not known is an empty field. */
export function valuesOf(activity: Activity, organization: string | null): ActivityValues {
  const { bookingUntil, priceCents, ageMin, ageMax } = activity;
  return {
    ...activity,
    organization: organization ?? '',
    category: activity.category ?? '',
    ageMin: String(ageMin ?? ''),
    ageMax: String(ageMax ?? ''),
    bookingUntil: bookingUntil ? localDate(bookingUntil) : '',
    price: priceCents === null ? '' : (priceCents / 100).toFixed(2).replace('.', ','),
    addressPrivate: activity.addressPrivate ? 'ja' : '',
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
    return /^\d{1,3}$/.test(typed) ? Number(typed) : wrong(field, editorTexts.ageWrong, null);
  };
  const price = () => {
    const typed = values.price.trim();
    if (typed === '') return null;
    const amount = /^(?:€|eur)?\s*(\d{1,5})(?:[,.](\d{1,2}|-))?$/i.exec(typed);
    if (!amount) return wrong('price', editorTexts.priceWrong, null);
    return Number(amount[1]) * 100 + Number((amount[2] ?? '0').replace('-', '0').padEnd(2, '0'));
  };
  const until = () => {
    const day = values.bookingUntil.trim();
    if (day === '') return null;
    if (!isDate(day)) return wrong('bookingUntil', editorTexts.bookingUntilWrong, null);
    const kept = before?.bookingUntil;
    return kept && localDate(kept) === day ? kept : instantOf(day, '23:59');
  };
  const { version: _, price: __, ...texts } = values;
  const input: ActivityInput = {
    ...texts,
    organization: values.organization.trim() || null,
    category: values.category || null,
    ageMin: age('ageMin'),
    ageMax: age('ageMax'),
    bookingMode: oneOf<BookingMode>(bookingModes, values.bookingMode, 'none'),
    bookingUntil: until(),
    priceKind: oneOf<PriceKind>(priceKinds, values.priceKind, 'unknown'),
    priceCents: price(),
    addressPrivate: values.addressPrivate !== '',
  };
  return { input, errors };
}

function oneOf<T extends string>(known: readonly T[], typed: string, instead: T): T {
  return known.find((one) => one === typed) ?? instead;
}
