import { z } from 'zod';
import { dayParts, type OfficeSession, type SessionWhen, type SessionWhere } from '#events/programme';
import type { Place } from '#people/coalition';
import { localTime } from '#platform/kernel';
import type { FieldError } from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';

const texts = officeTexts.programme.session;
const text = z.string().max(500).default('');

export const whereKinds = ['known', 'fresh', 'online', 'unknown'] as const;
export type WhereKind = (typeof whereKinds)[number];

/** Everything that the forms about a session can hold, as typed; each form sends its own part. */
export const SessionForm = z.strictObject({
  day: text,
  start: text,
  end: text,
  dayPart: text,
  whereKind: z.enum(whereKinds).default('unknown'),
  known: text,
  place: text,
  street: text,
  town: text,
  capacity: text,
  reason: text,
});
export type SessionValues = z.output<typeof SessionForm>;

export const emptySession: SessionValues = SessionForm.parse({ whereKind: 'known' });

export function sessionValues(session: OfficeSession): SessionValues {
  return {
    ...emptySession,
    day: session.day ?? '',
    start: session.startsAt ? localTime(session.startsAt).replace(':', '.') : '',
    end: session.endsAt ? localTime(session.endsAt).replace(':', '.') : '',
    dayPart: session.dayPart ?? '',
    whereKind: session.online ? 'online' : session.placeId ? 'known' : 'unknown',
    known: session.placeId ?? '',
    capacity: session.capacity === null ? '' : String(session.capacity),
  };
}

/** "9.30" and "9:30" as `09:30`; what is no time at all is left for the programme to refuse. */
function clock(typed: string): string | null {
  const plain = typed.trim().replace(/\s*uur$/, '');
  if (plain === '') return null;
  const parts = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(plain);
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2] ?? '00'}` : plain;
}

export function readWhen(values: SessionValues): SessionWhen {
  return {
    day: values.day.trim() || null,
    start: clock(values.start),
    end: clock(values.end),
    dayPart: dayParts.find((part) => part === values.dayPart) ?? null,
  };
}

export function readWhere(
  values: SessionValues,
  places: readonly Place[],
): { where: SessionWhere; error?: undefined } | { where?: undefined; error: FieldError } {
  if (values.whereKind === 'online') return { where: 'online' };
  if (values.whereKind === 'unknown') return { where: null };
  if (values.whereKind === 'fresh') {
    return { where: { name: values.place, street: values.street || null, town: values.town || null } };
  }
  const place = places.find(({ id }) => id === values.known);
  if (!place) return { error: { field: 'known', text: texts.knownMissing } };
  return { where: { name: place.name, street: place.street, town: place.town } };
}

/** Null is no limit. */
export function readCapacity(
  values: SessionValues,
): { capacity: number | null; error?: undefined } | { capacity?: undefined; error: FieldError } {
  const typed = values.capacity.trim();
  if (typed === '') return { capacity: null };
  return /^\d{1,6}$/.test(typed)
    ? { capacity: Number(typed) }
    : { error: { field: 'capacity', text: texts.capacityWrong } };
}
