/** What a calendar program must ask or tell the person anew when it changes. */
export interface CalendarState {
  /** Id of the session that the entry shows; another workshop under the same UID is a new appointment. */
  sessionId: string;
  /** Tells a move also while no time is known yet. */
  day?: string | null;
  start: Date | null;
  end: Date | null;
  status: 'CONFIRMED' | 'CANCELLED';
}

/**
 * SEQUENCE after a change (RFC 5546, 2.1.4): one up when time, session or status changes, also when a cancellation is
 * undone, so that the new invitation is newer than its CANCEL. Other text or another place: the same number, and only
 * the stamp moves.
 */
export function nextSequence(sequence: number, before: CalendarState, after: CalendarState): number {
  const same =
    before.sessionId === after.sessionId &&
    before.status === after.status &&
    before.day === after.day &&
    before.start?.getTime() === after.start?.getTime() &&
    before.end?.getTime() === after.end?.getTime();
  return same ? sequence : sequence + 1;
}
