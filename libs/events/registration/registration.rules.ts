export type RegistrationStatus = 'confirmed' | 'cancelled';
export const registrationChannels = ['web', 'api', 'phone', 'desk', 'paper'] as const;
export type RegistrationChannel = (typeof registrationChannels)[number];

/** Residents sign up at most so many people at once; a larger group calls (scenario Q14). */
export const largestParty = 10;
/** How long a cancellation can be taken back with one press. */
export const undoMinutes = 10;
/** How long after its session a manage link still opens (security 6), and people are known (privacy V6). */
export const linkDays = 60;

/** What decides about signing up, of the session and its activity. */
export interface BookingWindow {
  publication: string;
  eventPublished: boolean;
  state: string;
  bookingMode: 'none' | 'on_the_day' | 'preferred' | 'required';
  bookingUntil: Date | null;
  startsAt: Date | null;
  /** `YYYY-MM-DD`; used when nobody knows the time. */
  day: string | null;
}

export interface Placement {
  session: BookingWindow;
  /** Places that are left, null when there is no limit. */
  free: number | null;
  party: number;
  now: Date;
  /** The day of `now` in Amsterdam, `YYYY-MM-DD`. */
  today: string;
  by: 'resident' | 'staff';
}

/** Names of the library's problems. */
export type BookingRefusal =
  | 'noSuchSession'
  | 'calledOff'
  | 'noSignUpNeeded'
  | 'signUpClosed'
  | 'sessionOver'
  | 'partyTooLarge'
  | 'sessionFull';

/** Whether a session lies behind us. Without a time it is over when its day is. */
export function isOver(session: Pick<BookingWindow, 'startsAt' | 'day'>, now: Date, today: string): boolean {
  if (session.startsAt) return session.startsAt <= now;
  return session.day !== null && session.day < today;
}

/**
 * Whether this party can be placed (scenarios R3, Q1, Q2, Q14, Q15). Staff may sign somebody up after the closing date,
 * and a group of any size. That places are left is decided again, for good, by the statement that takes them.
 */
export function placeRegistration(
  placement: Placement,
): { status: 'confirmed' } | { refused: BookingRefusal } {
  const { session, free, party, now, today, by } = placement;
  if (session.publication !== 'published' || !session.eventPublished) return { refused: 'noSuchSession' };
  if (session.state === 'cancelled') return { refused: 'calledOff' };
  if (session.bookingMode === 'none' || session.bookingMode === 'on_the_day') {
    return { refused: 'noSignUpNeeded' };
  }
  if (isOver(session, now, today)) return { refused: 'sessionOver' };
  if (by === 'resident' && session.bookingUntil && session.bookingUntil <= now) {
    return { refused: 'signUpClosed' };
  }
  if (by === 'resident' && party > largestParty) return { refused: 'partyTooLarge' };
  if (free !== null && party > free) return { refused: 'sessionFull' };
  return { status: 'confirmed' };
}

export type ManageVerb = 'cancel' | 'undo' | 'changeParty';
export type ManageRefusal = 'sessionOver' | 'calledOff' | 'undoTooLate' | 'alreadyCancelled';

export interface Managed {
  status: RegistrationStatus;
  cancelledAt: Date | null;
}

/**
 * What the holder of a manage link may do: `do` it, nothing left to do (`done`: it is so already, scenario R7), or a
 * refusal. After the start only the office can help (R8).
 */
export function mayManage(
  verb: ManageVerb,
  registration: Managed,
  session: Pick<BookingWindow, 'startsAt' | 'day' | 'state'>,
  now: Date,
  today: string,
): 'do' | 'done' | { refused: ManageRefusal } {
  const { status, cancelledAt } = registration;
  if (verb === 'cancel' && status === 'cancelled') return 'done';
  if (verb === 'undo' && status === 'confirmed') return 'done';
  if (session.state === 'cancelled') return { refused: 'calledOff' };
  if (isOver(session, now, today)) return { refused: 'sessionOver' };
  if (verb === 'changeParty' && status === 'cancelled') return { refused: 'alreadyCancelled' };
  if (verb === 'undo') {
    const until = undoUntil(cancelledAt);
    if (!until || until <= now) return { refused: 'undoTooLate' };
  }
  return 'do';
}

/** Until when a cancellation can be undone; null when there is none. */
export function undoUntil(cancelledAt: Date | null): Date | null {
  return cancelledAt && new Date(cancelledAt.getTime() + undoMinutes * 60_000);
}

/** Whether a manage link still opens. */
export function linkIsAlive(session: { startsAt: Date | null; endsAt: Date | null }, now: Date): boolean {
  const end = session.endsAt ?? session.startsAt;
  return end === null || now.getTime() - end.getTime() < linkDays * 24 * 3_600_000;
}

/**
 * By what somebody is known for one session: the name and the contact, spelled alike, or null without a contact
 * (scenarios R1, R15). The session is part of it, so that nobody's registrations can be laid side by side (V29).
 */
export function identityText(
  sessionId: string,
  person: { name: string; email: string | null; phone: string | null },
): string | null {
  const contact = person.email ?? person.phone;
  if (!contact) return null;
  const name = person.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${sessionId}|${name}|${contact}`;
}
