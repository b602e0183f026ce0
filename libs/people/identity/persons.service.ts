import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#platform/database';
import { type Actor, Clock, cleanLine, type Grant, may, Problem, readEmail } from '#platform/kernel';
import { Audit } from './audit.service.js';
import { identityProblems } from './identity.problems.js';
import { Person } from './person.entity.js';
import {
  addGrant,
  ensurePerson,
  grantsOf,
  listPersons,
  type PersonView,
  removeGrant,
} from './role-grant.queries.js';
import { endAllSessions } from './session.queries.js';

/** People with an account, and what they may do. A coordinator gives and takes rights in her own coalition. */
@Injectable()
export class Persons {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Gives somebody an account with these rights. Who has an account already, perhaps through another coalition, keeps
   * name and other rights and gets these too. Answers the person's id.
   * @throws Problem addressUnreadable, nameMissing, grantIncomplete, personUnknown (a coalition of somebody else)
   */
  async add(
    actor: Actor,
    person: { email: string; name: string },
    grants: readonly Grant[],
  ): Promise<string> {
    const email = readEmail(person.email);
    if (email === null) throw new Problem(identityProblems.addressUnreadable);
    const name = cleanLine(person.name);
    if (name === '') throw new Problem(identityProblems.nameMissing);
    for (const grant of grants) mustRun(actor, grant.coalitionId);
    return this.transactions.run('platform', async (tx) => {
      const id = await ensurePerson(tx, email, name, this.clock.now());
      for (const grant of grants) await this.grantIn(tx, actor, id, grant);
      return id;
    });
  }

  /** Gives one right. Harmless twice. */
  async grant(actor: Actor, personId: string, grant: Grant): Promise<void> {
    mustRun(actor, grant.coalitionId);
    await this.transactions.run('platform', async (tx) => {
      if (!(await tx.findOne(Person, { id: personId }))) throw new Problem(identityProblems.personUnknown);
      await this.grantIn(tx, actor, personId, grant);
    });
  }

  /**
   * Takes one right away; the next request of that person is refused (scenario P5).
   * @throws Problem grantUnknown, notYourself (a coalition must not lose its last coordinator by a slip)
   */
  async revoke(actor: Actor, personId: string, grant: Grant): Promise<void> {
    mustRun(actor, grant.coalitionId);
    if (isSelf(actor, personId) && grant.role === 'coordinator')
      throw new Problem(identityProblems.notYourself);
    await this.transactions.run('platform', async (tx) => {
      if (!(await removeGrant(tx, personId, grant))) throw new Problem(identityProblems.grantUnknown);
      await this.writeAudit(tx, actor, 'right_taken', personId, grant);
    });
  }

  /**
   * Closes an account: every session dies at once (security 8), links that are under way stop working.
   * @throws Problem personUnknown, notYourself, worksElsewhereToo
   */
  async block(actor: Actor, personId: string): Promise<void> {
    if (isSelf(actor, personId)) throw new Problem(identityProblems.notYourself);
    await this.setBlocked(actor, personId, this.clock.now());
  }

  /** Opens a closed account again. Old sessions stay dead. */
  async unblock(actor: Actor, personId: string): Promise<void> {
    await this.setBlocked(actor, personId, null);
  }

  /** Everybody with a right in the coalition, by name, with the rights there. */
  async list(coalitionId: string): Promise<PersonView[]> {
    return this.transactions.read({ coalitionId }, (reader) => listPersons(reader, coalitionId));
  }

  private async setBlocked(actor: Actor, personId: string, at: Date | null): Promise<void> {
    await this.transactions.run('platform', async (tx) => {
      const person = await tx.lock(Person, { id: personId });
      const grants = person ? await grantsOf(tx, personId) : [];
      if (!person || !(actor.kind === 'system' || grants.some((grant) => runs(actor, grant.coalitionId))))
        throw new Problem(identityProblems.personUnknown);
      if (!grants.every((grant) => runs(actor, grant.coalitionId)))
        throw new Problem(identityProblems.worksElsewhereToo);
      if ((person.blockedAt === null) === (at === null)) return;
      person.blockedAt = at;
      await tx.save(Person, person);
      if (at !== null) await endAllSessions(tx, personId, at);
      for (const coalitionId of new Set(grants.map((grant) => grant.coalitionId)))
        await this.audit.writeIn(tx, actor, {
          action: at === null ? 'person_unblocked' : 'person_blocked',
          subject: 'person',
          subjectId: personId,
          coalitionId,
        });
    });
  }

  private async grantIn(tx: Tx, actor: Actor, personId: string, grant: Grant): Promise<void> {
    if (await addGrant(tx, personId, grant)) await this.writeAudit(tx, actor, 'right_given', personId, grant);
  }

  private writeAudit(tx: Tx, actor: Actor, action: string, personId: string, grant: Grant): Promise<void> {
    return this.audit.writeIn(tx, actor, {
      action,
      subject: 'person',
      subjectId: personId,
      fields: [grant.role],
      coalitionId: grant.coalitionId,
    });
  }
}

/** Whether the actor gives and takes rights in this coalition. */
function runs(actor: Actor, coalitionId: string): boolean {
  return actor.kind === 'system' || may(actor, coalitionId, ['coordinator']);
}

/** Somebody else's coalition looks like nothing at all (scenario P2). */
function mustRun(actor: Actor, coalitionId: string): void {
  if (!runs(actor, coalitionId)) throw new Problem(identityProblems.personUnknown);
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'staff' && actor.personId === personId;
}
