import { isUuid } from '#platform/kernel';

/**
 * Whose rows a transaction may see. Row-level security lets through the rows of the named coalition only;
 * `platform` is for the few named places that look across coalitions (finding a coalition by its address,
 * signing in, the sweeps of the worker).
 */
export type Scope = { readonly coalitionId: string } | 'platform';

/** The settings that the policies read, as SQL for the start of a transaction. */
export function scopeStatement(scope: Scope): string {
  if (scope === 'platform') return `SELECT set_config('app.platform', 'on', true)`;
  if (!isUuid(scope.coalitionId)) throw new Error('a scope needs the id of a coalition');
  return `SELECT set_config('app.coalition_id', '${scope.coalitionId}', true)`;
}
