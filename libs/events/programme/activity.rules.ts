import {
  type Actor,
  cleanLine,
  cleanText,
  listRoles,
  may,
  programmeRoles,
  readEmail,
  readPhone,
} from '#platform/kernel';
import type { BookingMode, PriceKind } from './activity.entity.js';
import type { SessionState } from './session.rules.js';

export const publications = ['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const;
export type Publication = (typeof publications)[number];
export type PublicationVerb = 'submit' | 'return' | 'publish' | 'withdraw';

/**
 * What may follow what. A verb that leads to where the activity already is changes nothing, so that pressing twice
 * is harmless; a verb that is not named is refused.
 */
const publicationTable: Readonly<
  Record<Publication, Readonly<Partial<Record<PublicationVerb, Publication>>>>
> = {
  draft: { submit: 'submitted', publish: 'published', withdraw: 'withdrawn' },
  submitted: { submit: 'submitted', return: 'returned', publish: 'published', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', return: 'returned', publish: 'published', withdraw: 'withdrawn' },
  published: { publish: 'published', withdraw: 'withdrawn' },
  withdrawn: { submit: 'submitted', publish: 'published', withdraw: 'withdrawn' },
};

/** Where a verb leads, or null when it cannot be done from here. */
export function nextPublication(from: Publication, verb: PublicationVerb): Publication | null {
  return publicationTable[from][verb] ?? null;
}

/** Whose activity it is, for deciding who may change it. */
export interface Ownership {
  coalitionId: string;
  organizationId: string | null;
  publication: Publication;
}

/** Whether this person works in the office of the coalition: events, lists and everybody's activities are theirs. */
export function mayEditProgramme(actor: Actor, coalitionId: string): boolean {
  return actor.kind === 'system' || may(actor, coalitionId, listRoles);
}

/** Only reviewers and the office publish and return (scenario P6). */
export function mayReview(actor: Actor, coalitionId: string): boolean {
  return actor.kind === 'system' || may(actor, coalitionId, programmeRoles);
}

/** Whether this is an activity of the partner that this person works for. */
export function isOwn(actor: Actor, activity: Pick<Ownership, 'coalitionId' | 'organizationId'>): boolean {
  return (
    actor.kind === 'staff' &&
    activity.organizationId !== null &&
    actor.grants.some(
      (grant) =>
        grant.coalitionId === activity.coalitionId &&
        grant.role === 'partner' &&
        grant.organizationId === activity.organizationId,
    )
  );
}

/** A partner writes own texts until they are published; after that a change goes through the office (scenario P7). */
export function mayWrite(actor: Actor, activity: Ownership): boolean {
  if (mayReview(actor, activity.coalitionId)) return true;
  return isOwn(actor, activity) && activity.publication !== 'published';
}

/** A partner moves or calls off an own session at once, also after publication (scenario P7). */
export function mayMove(actor: Actor, activity: Ownership): boolean {
  return mayReview(actor, activity.coalitionId) || isOwn(actor, activity);
}

export function mayDo(verb: PublicationVerb, actor: Actor, activity: Ownership): boolean {
  return verb === 'publish' || verb === 'return'
    ? mayReview(actor, activity.coalitionId)
    : mayWrite(actor, activity);
}

/** What people may write about an activity. Texts as they were typed; `bookingUntil` is an instant. */
export interface ActivityText {
  title: string;
  summary: string;
  category: string | null;
  targetGroups: string[];
  ageMin: number | null;
  ageMax: number | null;
  bookingMode: BookingMode;
  bookingNote: string;
  bookingUntil: Date | null;
  priceKind: PriceKind;
  priceCents: number | null;
  priceNote: string;
  accessNote: string;
  addressPrivate: boolean;
  remarks: string;
  contactName: string;
  contactPhone: string | null;
  contactEmail: string | null;
}

export type ActivityFieldProblem =
  | { field: 'title' | 'ageMin' | 'ageMax' | 'agesOrder' | 'priceCents' | 'contactPhone' | 'contactEmail' }
  | { field: 'tooLong'; of: keyof ActivityText; most: number };

const lines = { title: 150, priceNote: 300, contactName: 150 } as const;
const texts = { summary: 4000, bookingNote: 1000, accessNote: 1000, remarks: 2000 } as const;

/** The given fields as they are stored, and what is wrong with them; fields that are left out stay out. */
export function readActivityText(given: Partial<ActivityText>): {
  text: Partial<ActivityText>;
  problems: ActivityFieldProblem[];
} {
  const text: Partial<ActivityText> = { ...given };
  const problems: ActivityFieldProblem[] = [];
  for (const [field, most, clean] of [
    ...Object.entries(lines).map(([name, n]) => [name as keyof typeof lines, n, cleanLine] as const),
    ...Object.entries(texts).map(([name, n]) => [name as keyof typeof texts, n, cleanText] as const),
  ]) {
    const typed = given[field];
    if (typed === undefined) continue;
    text[field] = clean(typed);
    if (text[field].length > most) problems.push({ field: 'tooLong', of: field, most });
  }
  if (text.title === '') problems.push({ field: 'title' });
  for (const field of ['ageMin', 'ageMax'] as const) {
    const age = given[field] ?? 0;
    if (!Number.isInteger(age) || age < 0 || age > 120) problems.push({ field });
  }
  if ((given.ageMin ?? 0) > (given.ageMax ?? 120)) problems.push({ field: 'agesOrder' });
  const cents = given.priceCents ?? 0;
  if (!Number.isInteger(cents) || cents < 0 || cents > 1_000_000) problems.push({ field: 'priceCents' });
  if (given.contactPhone !== undefined) {
    text.contactPhone = given.contactPhone?.trim() ? readPhone(given.contactPhone) : null;
    if (given.contactPhone?.trim() && !text.contactPhone) problems.push({ field: 'contactPhone' });
  }
  if (given.contactEmail !== undefined) {
    text.contactEmail = given.contactEmail?.trim() ? readEmail(given.contactEmail) : null;
    if (given.contactEmail?.trim() && !text.contactEmail) problems.push({ field: 'contactEmail' });
  }
  return { text, problems };
}

/** The names of the fields in which `given` differs from what is stored. */
export function changedFields<T extends object>(stored: T, given: Partial<T>): (keyof T & string)[] {
  return (Object.keys(given) as (keyof T & string)[]).filter(
    (field) => given[field] !== undefined && comparable(stored[field]) !== comparable(given[field]),
  );
}

/** The same text for the same value, whatever the order in which the database gives the keys of an object. */
function comparable(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** What can be missing, in the order in which it is told; the words stand in `programmeTexts.missing`. */
const missingCodes = ['moment', 'date', 'time', 'place', 'contact'] as const;
export type MissingCode = (typeof missingCodes)[number];

export interface SessionToCheck {
  day: string | null;
  startsAt: Date | null;
  placeId: string | null;
  online: boolean;
  state: SessionState;
}

/**
 * What an activity still needs before residents may see it: a date, a begin and a place (or online) for every session,
 * and somebody to call; the telephone of the coalition will do (S0-20). A session that is called off needs nothing.
 */
export function whatIsMissing(
  activity: { contactPhone: string | null },
  coalition: { phone: string },
  sessions: readonly SessionToCheck[],
): MissingCode[] {
  const going = sessions.filter((session) => session.state !== 'cancelled');
  const missing: Record<MissingCode, boolean> = {
    moment: sessions.length === 0,
    date: going.some((session) => session.day === null),
    time: going.some((session) => session.startsAt === null),
    place: going.some((session) => session.placeId === null && !session.online),
    contact: !activity.contactPhone && !coalition.phone,
  };
  return missingCodes.filter((code) => missing[code]);
}
