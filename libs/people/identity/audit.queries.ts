import type { Reader } from '#platform/database';

export interface AuditView {
  id: string;
  at: Date;
  actor: 'staff' | 'resident' | 'system';
  /** Name of the member of staff; null for a resident, the system, and somebody who is gone. */
  person: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  fields: string[];
}

export interface AuditPage {
  /** Only lines about this thing. */
  subjectId?: string | undefined;
  /** Continue after this line. */
  after?: { at: Date; id: string } | undefined;
  limit: number;
}

/** Lines of the scope's coalition, newest first, one more than asked so that the caller knows whether there is more. */
export function listAudit(reader: Reader, page: AuditPage): Promise<AuditView[]> {
  return reader.query<AuditView>(
    `SELECT a.id, a.at, a.actor, p.name AS person, a.action, a.subject, a.subject_id AS "subjectId", a.fields
     FROM audit_line a LEFT JOIN person p ON p.id = a.person_id
     WHERE ($1::uuid IS NULL OR a.subject_id = $1)
       AND ($2::timestamptz IS NULL OR (a.at, a.id) < ($2, $3::uuid))
     ORDER BY a.at DESC, a.id DESC LIMIT $4`,
    [page.subjectId ?? null, page.after?.at ?? null, page.after?.id ?? null, page.limit + 1],
  );
}
