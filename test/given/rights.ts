import { newId } from '#platform/kernel';
import { add, type Holder } from './rows.js';

/** Somebody may do what this role may in the coalition; `organizationId` is whose, for a partner. */
export async function giveRole(
  holder: Holder,
  personId: string,
  role: string,
  coalitionId: string,
  organizationId: string | null = null,
): Promise<void> {
  const right = { coalition_id: coalitionId, person_id: personId, role, organization_id: organizationId };
  await add(holder, 'role_grant', { id: newId(), ...right });
}
