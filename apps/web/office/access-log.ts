import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#people/identity';
import { Transactions } from '#platform/database';
import type { Actor } from '#platform/kernel';

/** What somebody looked at or did: words stand in the texts, `logbook.actions` and `logbook.subjects`. */
export interface Access {
  action: string;
  subject: string;
  subjectId?: string;
}

/** Who read whose names, written down before they are shown (privacy V10). Never what was searched for (V18). */
@Injectable()
export class AccessLog {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async note(actor: Actor, coalitionId: string, access: Access): Promise<void> {
    await this.transactions.run({ coalitionId }, (tx) => this.audit.writeIn(tx, actor, access));
  }
}
