/** One thing to mend in what was sent: `pointer` is a JSON Pointer (RFC 6901) to the field, `/contact/phone`. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

export interface ProblemKind {
  /** Last part of the problem's `type` address, and its name in code and tests. */
  slug: string;
  status: number;
  /** What went wrong, in Dutch, for the person who reads it. */
  title: string;
  /** What that person can do now. */
  next: string;
}

/** The one kind of failure that a reader may see (RFC 9457). A rule returns it, a service throws it, one filter shows it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: ProblemKind,
    readonly errors: readonly FieldProblem[] = [],
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(`${kind.slug}: ${kind.title}`);
  }
}

const everyKind = new Map<string, ProblemKind>();

/**
 * A library's table of problems: slug → status and texts. Every table is also kept here, so that a law can check that
 * each problem of the product has a title and a next step and that no slug stands for two things.
 */
export function defineProblems<const T extends Record<string, Omit<ProblemKind, 'slug'>>>(
  table: T,
): { [K in keyof T]: ProblemKind } {
  const kinds = {} as { [K in keyof T]: ProblemKind };
  for (const [name, kind] of Object.entries(table)) {
    const slug = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (everyKind.has(slug)) throw new Error(`problem "${slug}" is defined twice`);
    const complete = { slug, ...kind };
    everyKind.set(slug, complete);
    kinds[name as keyof T] = complete;
  }
  return kinds;
}

/** Every problem that the loaded libraries define, by slug. */
export function problemKinds(): ProblemKind[] {
  return [...everyKind.values()];
}
