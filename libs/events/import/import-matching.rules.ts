/** By what a row of a list is recognised, each already without what people write differently; '' is unknown. */
export interface Marks {
  title: string;
  organiser: string;
  place: string;
  /** Day and begin of its first moment. */
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

/** A moment as a list says it: wall times, and the key of its place. */
export interface MomentMarks {
  day: string | null;
  start: string | null;
  whereKey: string;
}

export interface StoredMoment extends MomentMarks {
  id: string;
  /** What the list said the last time; null when it was made by hand. */
  said: MomentMarks | null;
  cancelled: boolean;
}

/** For each moment of the list the stored one that it is: by begin and place, by begin, then in order. */
export function matchMoments(
  listed: readonly MomentMarks[],
  stored: readonly StoredMoment[],
): (string | null)[] {
  const found: (string | null)[] = listed.map(() => null);
  const free = new Set(stored);
  const take = (row: number, one: StoredMoment | undefined) => {
    if (!one) return;
    found[row] = one.id;
    free.delete(one);
  };
  const begin = (moment: MomentMarks | null) => moment && `${moment.day} ${moment.start}`;
  const beginAndPlace = (moment: MomentMarks | null) => moment && `${begin(moment)} ${moment.whereKey}`;
  for (const key of [beginAndPlace, begin]) {
    listed.forEach((moment, row) => {
      if (found[row] !== null) return;
      const wanted = key(moment);
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
