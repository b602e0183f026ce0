/** By what a row of a list is recognised, each already without what people write differently; '' is unknown. */
export interface Marks {
  title: string;
  organiser: string;
  place: string;
  /** Day and begin of its first session. */
  start: string;
}

export interface StoredMarks {
  id: string;
  /** What the list said the last time, which the office may have changed since; null when it was made by hand. */
  said: Marks | null;
  now: Marks;
}

/** From sure to likely. All parts must be known, except in the first two. */
const ways: readonly { parts: readonly (keyof Marks)[]; alone: boolean }[] = [
  { parts: ['title', 'organiser', 'place', 'start'], alone: false },
  { parts: ['title', 'organiser', 'place'], alone: false },
  { parts: ['title', 'organiser'], alone: true },
  { parts: ['title', 'place'], alone: true },
  { parts: ['title', 'start'], alone: true },
  { parts: ['organiser', 'place', 'start'], alone: true },
];

/**
 * For each row of the list the stored activity that it is, or null for a new one. The likely ways count only where one
 * row and one activity are left that fit, so that the same title at seven places stays seven activities.
 */
export function matchActivities(listed: readonly Marks[], stored: readonly StoredMarks[]): (string | null)[] {
  const found: (string | null)[] = listed.map(() => null);
  const free = new Set(stored);
  for (const { parts, alone } of ways) {
    const key = (marks: Marks | null) =>
      marks && marks.title !== '' && (!alone || parts.every((part) => marks[part] !== ''))
        ? parts.map((part) => marks[part]).join('|')
        : null;
    const fits = (wanted: string) =>
      [...free].filter((one) => key(one.said) === wanted || key(one.now) === wanted);
    listed.forEach((marks, row) => {
      const wanted = found[row] === null ? key(marks) : null;
      if (wanted === null) return;
      const candidates = fits(wanted);
      const rivals = listed.filter((other, at) => found[at] === null && key(other) === wanted);
      const [first] = candidates;
      if (!first || (alone && (candidates.length > 1 || rivals.length > 1))) return;
      found[row] = first.id;
      free.delete(first);
    });
  }
  return found;
}

/** A session as a list says it: wall times, and the key of its place. */
export interface SessionMarks {
  day: string | null;
  start: string | null;
  whereKey: string;
}

export interface StoredSession extends SessionMarks {
  id: string;
  /** What the list said the last time; null when it was made by hand. */
  said: SessionMarks | null;
  cancelled: boolean;
}

/** For each session of the list the stored one that it is: by begin and place, by begin, then in order. */
export function matchSessions(
  listed: readonly SessionMarks[],
  stored: readonly StoredSession[],
): (string | null)[] {
  const found: (string | null)[] = listed.map(() => null);
  const free = new Set(stored);
  const take = (row: number, one: StoredSession | undefined) => {
    if (!one) return;
    found[row] = one.id;
    free.delete(one);
  };
  const begin = (session: SessionMarks | null) => session && `${session.day} ${session.start}`;
  const beginAndPlace = (session: SessionMarks | null) => session && `${begin(session)} ${session.whereKey}`;
  for (const key of [beginAndPlace, begin]) {
    listed.forEach((session, row) => {
      if (found[row] !== null) return;
      const wanted = key(session);
      take(
        row,
        [...free].find((one) => key(one.said) === wanted || key(one) === wanted),
      );
    });
  }
  listed.forEach((_, row) => {
    if (found[row] === null)
      take(
        row,
        [...free].find((one) => !one.cancelled),
      );
  });
  return found;
}
