import { z } from 'zod';
import { dayParts, type OfficeSession, type SessionWhen, type SessionWhere } from '#events/programme';
import type { Place } from '#people/coalition';
import { localTime } from '#platform/kernel';
import { refuseFields } from '../kit/handle.js';
import { sessionTexts as texts } from './sessions.nl.js';

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

/** What was typed, for the programme; fields that a form does not have read as nothing. */
export function readSession(
  values: SessionValues,
  places: readonly Place[],
): { when: SessionWhen; where: SessionWhere; capacity: number | null } {
  const typed = values.capacity.trim();
  const known = places.find(({ id }) => id === values.known);
  refuseFields([
    values.whereKind === 'known' && !known ? { field: 'known', text: texts.knownMissing } : undefined,
    /^\d{0,6}$/.test(typed) ? undefined : { field: 'capacity', text: texts.capacityWrong },
  ]);
  const fresh = { name: values.place, street: values.street || null, town: values.town || null };
  const where: Record<WhereKind, SessionWhere> = {
    known: known ? { name: known.name, street: known.street, town: known.town } : null,
    fresh,
    online: 'online',
    unknown: null,
  };
  return {
    when: {
      day: values.day.trim() || null,
      start: clock(values.start),
      end: clock(values.end),
      dayPart: dayParts.find((part) => part === values.dayPart) ?? null,
    },
    where: where[values.whereKind],
    /** Null is no limit. */
    capacity: typed === '' ? null : Number(typed),
  };
}
