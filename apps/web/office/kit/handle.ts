import type { ZodType, z } from 'zod';
import { httpProblems } from '#http/errors';
import { readForm } from '#http/input';
import { type FieldProblem, Problem } from '#platform/kernel';
import type { FieldError } from '../../ui/index.js';
import { sendOn } from './done.js';
import type { OfficeVisit } from './page.js';

/** Why a form was not carried out: errors at fields, or a refusal of the whole. */
export interface Refusal {
  problem: Problem;
  errors: FieldError[];
}

interface Handling<Values, Result> {
  /** What the form is for. Throws a Problem when it may not be. */
  run: (values: Values) => Promise<Result>;
  /** Where to go after it, and what is said there. */
  done: (result: Result, values: Values) => readonly [path: string, code?: string, n?: number];
  /** The page with everything as it was typed. Without it a refusal is a page of its own. */
  again?: (values: Values, refusal: Refusal) => string | Promise<string>;
  /** The field at which a refusal is said that names none. Without it such a refusal is the page's to say. */
  first?: string;
  /** How our form calls the fields that a library names otherwise. */
  names?: Readonly<Record<string, string>>;
  /** What is shown when the form could not even be read. */
  unreadable?: Values;
}

const mendable = [409, 412, 422];

/**
 * Every form of the office: read it, do it, go on to the next page. What somebody can mend comes back as the same
 * page with what was typed: at its field (422), or for the page to say with the refusal's own status.
 */
export async function handle<S extends ZodType, Result>(
  { reply }: Pick<OfficeVisit, 'reply'>,
  schema: S,
  form: Record<string, unknown>,
  { run, done, again, first, names = {}, unreadable }: Handling<z.output<S>, Result>,
): Promise<string | undefined> {
  const read = await readForm(schema, form);
  const refused = read.problems && new Problem(httpProblems.checkFields, read.problems);
  if (refused && !unreadable) throw refused;
  const values = read.problems ? unreadable! : read.value;
  try {
    if (refused) throw refused;
    const result = await run(values);
    sendOn(reply, ...done(result, values));
    return undefined;
  } catch (failure) {
    if (!again || !(failure instanceof Problem) || !mendable.includes(failure.kind.status)) throw failure;
    const named = fieldErrors(failure.errors, names);
    const stale = failure.kind.status === 412;
    const atFirst = first && named.length === 0 && !stale;
    const errors = atFirst ? [{ field: first, text: `${failure.kind.title}. ${failure.kind.next}` }] : named;
    reply.code(first && !stale ? 422 : failure.kind.status);
    return again(values, { problem: failure, errors });
  }
}

/** `/companions/1` belongs to the field `companions`; `names` says where our form calls it otherwise. */
function fieldErrors(
  problems: readonly FieldProblem[],
  names: Readonly<Record<string, string>>,
): FieldError[] {
  return problems.map(({ pointer, detail }) => {
    const name = pointer.split('/')[1] ?? '';
    return { field: names[name] ?? name, text: detail };
  });
}

/** Refuses what was typed in some fields, before anything is done. */
export function refuseFields(errors: readonly (FieldError | undefined)[]): void {
  const problems = errors
    .filter((error) => error !== undefined)
    .map(({ field, text }) => ({ pointer: `/${field}`, detail: text }));
  if (problems.length > 0) throw new Problem(httpProblems.checkFields, problems);
}
