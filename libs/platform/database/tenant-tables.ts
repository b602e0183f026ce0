/** Tables whose rows belong to one coalition. The law of tenancy compares this list with the columns that exist. */
export const tenantTables = [
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
  'dead_letter',
] as const;
