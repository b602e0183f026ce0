import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';
import { httpProblems } from '#http/errors';
import { databaseProblems } from '#platform/database';
import type { ProblemKind } from '#platform/kernel';
import { apiTexts } from './api.nl.js';

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/**
 * What an operation does, in the words of the texts. Nest's description leaves out questions and bodies where the
 * compiler wrote no types of parameters; any type will do, since their schemas say what they are.
 */
export function Does(name: keyof typeof apiTexts.operations): MethodDecorator {
  return (target, key, descriptor) => {
    const { length } = descriptor.value as (...parameters: unknown[]) => unknown;
    Reflect.defineMetadata('design:paramtypes', Array(length).fill(Object), target, key);
    ApiOperation({ summary: apiTexts.operations[name] })(target, key, descriptor);
  };
}

/** What it answers when all is well. */
export function Answers(
  standardSchema: ZodType,
  status = 200,
  description: string = apiTexts.answers.fine,
): MethodDecorator {
  return ApiResponse({ status, description, standardSchema });
}

/** What may be wrong with a body, whatever it says. */
export const bodyProblems: readonly ProblemKind[] = [
  httpProblems.unknownFields,
  httpProblems.checkFields,
  httpProblems.tooLarge,
  httpProblems.unknownFormat,
  databaseProblems.unreadableText,
];

/** Every operation may meet these. */
const always: readonly ProblemKind[] = [httpProblems.unreadableRequest, databaseProblems.temporarilyAway];

/** With which problems it may refuse; several of one status stand together. */
export function Refuses(...kinds: readonly ProblemKind[]): MethodDecorator {
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of [...kinds, ...always])
    byStatus.set(kind.status, [...(byStatus.get(kind.status) ?? []), kind]);
  return applyDecorators(
    ...[...byStatus].map(([status, same]) =>
      ApiResponse({
        status,
        description: same.map((kind) => `${kind.title} (${kind.slug})`).join('; '),
        content: problemContent,
      }),
    ),
  );
}

/** A read that sends nothing to who has the answer already. */
export function KnowsTags(): MethodDecorator {
  return applyDecorators(
    ApiHeader({ name: 'If-None-Match', description: apiTexts.parameters.ifNoneMatch, required: false }),
    ApiResponse({ status: 304, description: apiTexts.answers.known }),
  );
}

/** The part of the address that says which one. */
export function Named(name: 'id' | 'slug'): MethodDecorator {
  return ApiParam({ name, description: apiTexts.parameters[name], schema: { type: 'string' } });
}
