/** As they were at first; those of today stand in tenant-tables.ts. */
const tenantTables = [
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
  ...tenantTables.map((table) => wall(table, 'coalition_id')),
].join('\n');
