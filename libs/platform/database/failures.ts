import { Problem, type ProblemKind } from '#platform/kernel';
import { databaseProblems } from './database.problems.js';

/** Which named constraint stands for which problem of a library. */
export type ConstraintProblems = Readonly<Record<string, ProblemKind>>;

interface DatabaseError {
  code?: string;
  constraint?: string;
}

function databaseError(error: unknown): DatabaseError {
  const outer = error as { driverError?: DatabaseError } & DatabaseError;
  return outer?.driverError ?? outer ?? {};
}

/** Serialization failure and deadlock: the whole work may simply be done again. */
export function mayBeRepeated(error: unknown): boolean {
  return ['40001', '40P01'].includes(databaseError(error).code ?? '');
}

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'];

/** The database cannot be reached, is stopping or starting, or has no connection left. */
export function isDatabaseAway(error: unknown): boolean {
  const { code } = databaseError(error);
  if (
    code &&
    (code.startsWith('08') || code.startsWith('57P') || code === '53300' || networkCodes.includes(code))
  ) {
    return true;
  }
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  );
}

/**
 * What the reader is told of a failure of the database: a named constraint becomes its library's problem, a database
 * that is away or busy becomes "try again". Anything else is a fault of ours and stays what it is.
 */
export function asProblem(error: unknown, constraints: ConstraintProblems): unknown {
  if (error instanceof Problem) return error;
  const { code, constraint } = databaseError(error);
  if (code?.startsWith('23') && constraint && constraints[constraint])
    return new Problem(constraints[constraint]);
  if (code === '22021' || code === '22P05') return new Problem(databaseProblems.unreadableText);
  if (code === '55P03' || code === '57014') return new Problem(databaseProblems.tooBusy, [], 3);
  if (code === '53100' || isDatabaseAway(error) || mayBeRepeated(error))
    return new Problem(databaseProblems.temporarilyAway, [], 5);
  return error;
}
