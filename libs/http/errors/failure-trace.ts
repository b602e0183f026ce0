interface DatabaseFailure {
  code: string;
  table?: string;
  constraint?: string;
}

function databaseFailure(failure: unknown): DatabaseFailure | undefined {
  const outer = failure as { driverError?: unknown } | null;
  const inner = (outer?.driverError ?? outer) as { code?: unknown; severity?: unknown } | null;
  return typeof inner?.code === 'string' && typeof inner.severity === 'string'
    ? (inner as DatabaseFailure)
    : undefined;
}

/**
 * What a log may say of a fault: where it came from, in full. PostgreSQL quotes the value that it did not like in its
 * message, and that may be somebody's name: of its failures only code, table and constraint are told (privacy V18).
 */
export function traceOf(failure: unknown): string {
  const stack = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  const database = databaseFailure(failure);
  if (!database) return stack;
  const { code, table = '', constraint = '' } = database;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`database failure ${[code, table, constraint].filter(Boolean).join(' ')}`, ...frames].join('\n');
}
