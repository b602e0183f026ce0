/** Under the names of the first migration. */
const firstTables = [
  'organization',
  'place',
  'event',
  'role_grant',
  'activity',
  'session',
  'programme_import',
  'registration',
  'attendee',
  'reminder',
  'notice',
  'audit_line',
  'staff_session',
  'outbox',
  'set_aside',
] as const;

/** Tables whose rows belong to one coalition. The law of tenancy compares this list with the columns that exist. */
export const tenantTables = firstTables.map((table) => (table === 'set_aside' ? 'dead_letter' : table));

/** The tenant named for this transaction, or nothing at all: without a scope no row is seen (fail-closed). */
const mine = `NULLIF(current_setting('app.coalition_id', true), '')::uuid`;
const platform = `COALESCE(current_setting('app.platform', true), '') = 'on'`;

function wall(table: string, column: string): string {
  return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_tenant ON ${table}
  USING (${column} = (SELECT ${mine}) OR (SELECT ${platform}))
  WITH CHECK (${column} = (SELECT ${mine}) OR (SELECT ${platform}));`;
}

/** Row-level security, FORCE so that it holds for the owner of the tables too (security 23). */
export const tenancy = [
  wall('coalition', 'id'),
  ...firstTables.map((table) => wall(table, 'coalition_id')),
].join('\n');
