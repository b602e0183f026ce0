import type { ZodType, z } from 'zod';
import { httpTexts } from '#http/errors';
import { type FieldProblem, isBrokenText } from '#platform/kernel';

/** Nothing that people or programs send us goes deeper than this. */
const deepest = 16;

/** A JSON Pointer (RFC 6901) of a path of keys. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Where a value holds text that no database takes (NUL, half a character), or nests without end; null when it does
 * not. Files are not looked into. Scenario P13.
 */
export function unreadableAt(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return isBrokenText(value) ? pointerTo(path) : null;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  if (path.length >= deepest) return pointerTo(path);
  for (const [key, inner] of Object.entries(value)) {
    if (isBrokenText(key)) return pointerTo(path);
    const found = unreadableAt(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

type Issue = z.core.$ZodIssue;

/** What a schema complains about, one line per field, the first complaint of each. */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  const found = new Map<string, string>();
  for (const issue of issues) {
    const pointers =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => pointerTo([...issue.path, key]))
        : [pointerTo(issue.path)];
    for (const pointer of pointers) if (!found.has(pointer)) found.set(pointer, issue.message);
  }
  return [...found].map(([pointer, detail]) => ({ pointer, detail }));
}

export type FormResult<T> =
  | { value: T; problems?: undefined }
  | { value?: undefined; problems: FieldProblem[] };

/**
 * Reads a posted form. Pages use this instead of a schema on `@Body`, since they show the form again with what was
 * typed and what to mend.
 */
export async function readForm<S extends ZodType>(
  schema: S,
  body: Readonly<Record<string, unknown>>,
): Promise<FormResult<z.output<S>>> {
  const broken = unreadableAt(body);
  if (broken !== null) return { problems: [{ pointer: broken, detail: httpTexts.fields.unreadable }] };
  const result = await schema.safeParseAsync(body);
  return result.success ? { value: result.data } : { problems: fieldProblems(result.error.issues) };
}
