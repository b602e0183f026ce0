import type { Reader, Tx } from '#platform/database';
import { type Grant, newId } from '#platform/kernel';

/**
 * Rights are read and written here as SQL and have no entity: their table points at coalitions, organizations and
 * events, which stand to the right of this library.
 */
export function grantsOf(reader: Reader, personId: string): Promise<Grant[]> {
  return reader.query<Grant>(
    `SELECT coalition_id AS "coalitionId", role, organization_id AS "organizationId", event_id AS "eventId"
     FROM role_grant WHERE person_id = $1 ORDER BY coalition_id, id`,
    [personId],
  );
}

/** Gives a right. False when the person had it already. */
export async function addGrant(tx: Tx, personId: string, grant: Grant): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO role_grant (id, coalition_id, person_id, role, organization_id, event_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT role_grant_once DO NOTHING RETURNING id`,
    [newId(), grant.coalitionId, personId, grant.role, grant.organizationId, grant.eventId],
  );
  return rows.length === 1;
}

/** Takes a right away. False when the person did not have it. */
export async function removeGrant(tx: Tx, personId: string, grant: Grant): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `DELETE FROM role_grant WHERE person_id = $1 AND coalition_id = $2 AND role = $3
       AND organization_id IS NOT DISTINCT FROM $4 AND event_id IS NOT DISTINCT FROM $5 RETURNING id`,
    [personId, grant.coalitionId, grant.role, grant.organizationId, grant.eventId],
  );
  return rows.length === 1;
}

/** The id of the person with this address: the one that exists, or a new one. */
export async function ensurePerson(tx: Tx, email: string, name: string, now: Date): Promise<string> {
  await tx.query(
    'INSERT INTO person (id, email, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING',
    [newId(now.getTime()), email, name, now],
  );
  const [row] = await tx.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]);
  if (!row) throw new Error('a person that was just written is there');
  return row.id;
}

export interface PersonView {
  id: string;
  name: string;
  email: string;
  blocked: boolean;
  /** Rights in the coalition of the scope only. */
  grants: Grant[];
}

/** Everybody with a right in the coalition, by name. */
export function listPersons(reader: Reader, coalitionId: string): Promise<PersonView[]> {
  return reader.query<PersonView>(
    `SELECT p.id, p.name, p.email, p.blocked_at IS NOT NULL AS blocked,
       jsonb_agg(jsonb_build_object('coalitionId', g.coalition_id, 'role', g.role,
         'organizationId', g.organization_id, 'eventId', g.event_id) ORDER BY g.id) AS grants
     FROM role_grant g JOIN person p ON p.id = g.person_id
     WHERE g.coalition_id = $1
     GROUP BY p.id ORDER BY p.name COLLATE "nl-x-icu", p.id`,
    [coalitionId],
  );
}
