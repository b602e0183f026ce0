import type { Reader, Tx } from '#platform/database';
import { Coalition } from './coalition.entity.js';
import { Organization } from './organization.entity.js';
import { Place } from './place.entity.js';

/** The coalition of this scope: name, office, telephone and opening hours for every page and mail. One statement. */
export async function coalitionFacts(reader: Reader): Promise<Coalition> {
  if (reader.scope === 'platform') throw new Error('the platform is no coalition');
  const coalition = await reader.findOne(Coalition, { id: reader.scope.coalitionId });
  if (!coalition) throw new Error('there is no coalition for this scope');
  return coalition;
}

/** The places of this scope, by name. */
export function listPlaces(reader: Reader): Promise<Place[]> {
  return reader.find(Place, { order: { name: 'ASC', id: 'ASC' } });
}

/** The organizations of this scope, by name. */
export function listOrganizations(reader: Reader): Promise<Organization[]> {
  return reader.find(Organization, { order: { name: 'ASC', id: 'ASC' } });
}

/** Inserts the organization unless another transaction was first. */
export async function insertOrganization(tx: Tx, row: Organization): Promise<void> {
  await tx.query(
    `INSERT INTO organization (id, coalition_id, name, name_key, kind, phone, email, website, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT organization_once DO NOTHING`,
    [
      row.id,
      row.coalitionId,
      row.name,
      row.nameKey,
      row.kind,
      row.phone,
      row.email,
      row.website,
      row.createdAt,
    ],
  );
}

/** Inserts the place, with what is asked of a name on a list only, unless another transaction was first. */
export async function insertPlace(
  tx: Tx,
  row: Pick<Place, 'id' | 'coalitionId' | 'name' | 'placeKey'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO place (id, coalition_id, name, place_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT place_once DO NOTHING`,
    [row.id, row.coalitionId, row.name, row.placeKey],
  );
}

/** The places of this name in this town, whatever their street, locked. `start` comes from `placeKeyStart`. */
export async function lockNamesakes(tx: Tx, start: string): Promise<{ id: string; placeKey: string }[]> {
  return tx.query(
    `SELECT id, place_key AS "placeKey" FROM place WHERE starts_with(place_key, $1) ORDER BY id FOR UPDATE`,
    [start],
  );
}
