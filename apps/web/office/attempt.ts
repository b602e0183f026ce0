import { type FieldProblem, Problem } from '#platform/kernel';
import type { FieldError } from '../ui/index.js';

/**
 * What a verb said. A refusal that the reader of a form can do something about comes back as a value, so that the form
 * is shown again with what was typed; everything else goes on to the page of problems.
 */
export type Attempt<T> = { done: T; refused?: undefined } | { done?: undefined; refused: Problem };

const mendable = [409, 412, 422];

export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { done: await work() };
  } catch (failure) {
    if (failure instanceof Problem && mendable.includes(failure.kind.status)) return { refused: failure };
    throw failure;
  }
}

/** `/companions/1` belongs to the field `companions`; `names` says where our form calls it otherwise. */
export function fieldErrors(
  problems: readonly FieldProblem[],
  names: Readonly<Record<string, string>> = {},
): FieldError[] {
  return problems.map(({ pointer, detail }) => {
    const name = pointer.split('/')[1] ?? '';
    return { field: names[name] ?? name, text: detail };
  });
}

/** The same of a refusal; one that names no field is said at the first field of the form. */
export function refusalErrors(
  { kind, errors }: Problem,
  first: string,
  names: Readonly<Record<string, string>> = {},
): FieldError[] {
  if (errors.length > 0) return fieldErrors(errors, names);
  return [{ field: first, text: `${kind.title}. ${kind.next}` }];
}
