import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { ZodType } from 'zod';
import { httpProblems } from '#http/errors';
import { databaseProblems } from '#platform/database';
import { Problem, type ProblemKind } from '#platform/kernel';
import { fieldProblems, unreadableAt } from './check-input.js';

/** A wrong part of an address is a page that does not exist; a wrong question is unreadable; a wrong body can be mended. */
const kindOf: Readonly<Record<string, ProblemKind>> = {
  param: httpProblems.notFound,
  query: httpProblems.unreadableRequest,
  body: httpProblems.checkFields,
};

/**
 * Checks what comes in against the schema of its parameter: `@Body({ schema })`, `@Query({ schema })`. A body without
 * a schema is a fault of ours; a query or path without one may hold single texts only (security 22 and 34).
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  async transform(value: unknown, { type, schema }: ArgumentMetadata): Promise<unknown> {
    const kind = kindOf[type];
    if (!kind) return value;
    if (unreadableAt(value) !== null) throw new Problem(databaseProblems.unreadableText);
    if (!(schema instanceof ZodType)) return withoutSchema(value, type);
    const result = await schema.safeParseAsync(value);
    if (result.success) return result.data;
    const unknown = result.error.issues.some((issue) => issue.code === 'unrecognized_keys');
    throw new Problem(
      unknown && type === 'body' ? httpProblems.unknownFields : kind,
      fieldProblems(result.error.issues),
    );
  }
}

function withoutSchema(value: unknown, type: string): unknown {
  if (type === 'body') throw new Error('a body needs a schema: @Body({ schema }), or @Form() with readForm');
  const texts =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [value];
  if (texts.every((text) => text === undefined || typeof text === 'string')) return value;
  throw new Problem(httpProblems.unreadableRequest);
}
