/** Without a click for this long a session is over (scenario P9). */
export const idleMilliseconds = 3 * 3600_000;
/** After this long everybody signs in again, however busy they were (scenario P9). */
export const absoluteMilliseconds = 12 * 3600_000;
/** "Last seen" is written at most this often: reading a page is not a write each time. */
const seenEveryMilliseconds = 60_000;

interface Times {
  startedAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

/** Whether a session is still valid at `now`. */
export function isAlive(session: Times, now: Date): boolean {
  return (
    session.endedAt === null &&
    now.getTime() - session.lastSeenAt.getTime() < idleMilliseconds &&
    now.getTime() - session.startedAt.getTime() < absoluteMilliseconds
  );
}

/** Whether it is time to write down again that somebody is there. */
export function isSeenAgain(session: Times, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= seenEveryMilliseconds;
}

/** The coalition that the office shows: the chosen one while its rights last, else the first that somebody works for. */
export function workingCoalition(
  chosen: string | null,
  grants: readonly { coalitionId: string }[],
): string | null {
  if (chosen !== null && grants.some((grant) => grant.coalitionId === chosen)) return chosen;
  return grants[0]?.coalitionId ?? null;
}
