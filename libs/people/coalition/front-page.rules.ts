/** What of an event decides whether people come for it now. Days are `YYYY-MM-DD`. */
export interface EventInTime {
  kind: 'week' | 'conference';
  firstDay: string;
  lastDay: string;
  publishedAt: Date | null;
}

/**
 * The published event that residents come for when they name none: the week that goes on, else the next week, else
 * the one that ended last. A conference is for whom it invites, so it stands there only where there never was a week.
 */
export function currentEvent<E extends EventInTime>(events: readonly E[], today: string): E | null {
  const published = events.filter((event) => event.publishedAt !== null);
  const weeks = published.filter((event) => event.kind === 'week');
  const inTime = (weeks.length > 0 ? weeks : published).toSorted(
    (one, other) => one.firstDay.localeCompare(other.firstDay) || one.lastDay.localeCompare(other.lastDay),
  );
  return inTime.find((event) => event.lastDay >= today) ?? inTime.at(-1) ?? null;
}
