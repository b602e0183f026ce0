import { HttpException } from '@nestjs/common';
import { databaseProblems, isDatabaseAway } from '#platform/database';
import { Problem, type ProblemKind } from '#platform/kernel';
import { httpProblems } from './http.problems.js';

/** What a status of Nest, Fastify or a plugin means in our own words. */
const kinds: Readonly<Record<number, ProblemKind>> = {
  400: httpProblems.unreadableRequest,
  401: httpProblems.notSignedIn,
  403: httpProblems.refused,
  404: httpProblems.notFound,
  405: httpProblems.methodNotAllowed,
  410: httpProblems.gone,
  413: httpProblems.tooLarge,
  414: httpProblems.unreadableRequest,
  415: httpProblems.unknownFormat,
  422: httpProblems.checkFields,
  429: httpProblems.tooOften,
  431: httpProblems.unreadableRequest,
  503: databaseProblems.temporarilyAway,
};

function statusOf(failure: unknown): number | undefined {
  if (failure instanceof HttpException) return failure.getStatus();
  const status = (failure as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** Every failure as a Problem: ours as it is, those of the framework by status, the rest as "something went wrong". */
export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  if (isDatabaseAway(failure)) return new Problem(databaseProblems.temporarilyAway, [], 5);
  const status = statusOf(failure);
  if (status === 503) return new Problem(databaseProblems.temporarilyAway, [], 5);
  if (status !== undefined && status < 500)
    return new Problem(kinds[status] ?? httpProblems.unreadableRequest);
  return new Problem(httpProblems.unexpected);
}
