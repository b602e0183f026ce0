import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { Clock, cleanLine, newId } from '#platform/kernel';
import { insertOrganization } from './coalition.queries.js';
import { nameKey } from './naming.rules.js';
import { Organization } from './organization.entity.js';

export interface NamedOrganization {
  name: string;
  /** E.164. */
  phone?: string | null;
  email?: string | null;
}

@Injectable()
export class Organizations {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The organization of this name in the coalition of `tx`, made when it is new; what is known of it stays. */
  async ensureIn(tx: Tx, named: NamedOrganization): Promise<Organization> {
    if (tx.scope === 'platform') throw new Error('an organization belongs to a coalition');
    const key = nameKey(named.name);
    const known = await tx.findOne(Organization, { nameKey: key });
    if (known) return known;
    await insertOrganization(tx, {
      id: newId(this.clock.now().getTime()),
      coalitionId: tx.scope.coalitionId,
      name: cleanLine(named.name),
      nameKey: key,
      kind: 'other',
      phone: named.phone ?? null,
      email: named.email ?? null,
      website: null,
      createdAt: this.clock.now(),
    });
    return (await tx.findOne(Organization, { nameKey: key }))!;
  }
}
