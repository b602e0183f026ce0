import { Inject, Injectable } from '@nestjs/common';
import { type SessionFacts, sessionFacts } from '#events/programme';
import { Notices } from '#people/correspondence';
import { Audit } from '#people/identity';
import { type Reader, Transactions, type Tx } from '#platform/database';
import { type Actor, Clock, hashCapability, isUuid, localDate, newId, Problem } from '#platform/kernel';
import type { Message } from '#platform/queue';
import { passingNotices } from './notifications/registration.notices.js';
import { freeTakenPlaces, replaceAttendees, takePlaces } from './places.queries.js';
import { Registration } from './registration.entity.js';
import { RegistrationCancelled, RegistrationChanged, RegistrationRestored } from './registration.messages.js';
import { registrationProblems as problems } from './registration.problems.js';
import { lockRegistration, type RegistrationWithNames, registrationByHash } from './registration.queries.js';
import { largestParty, linkIsAlive, type ManageVerb, mayManage, undoUntil } from './registration.rules.js';
import { readCompanions } from './registration-form.js';
import { full } from './registrations.service.js';

/** A registration as its own page shows it. */
export interface RegistrationView {
  id: string;
  coalitionId: string;
  status: Registration['status'];
  partySize: number;
  /** Everybody who comes, the person who signed up first. */
  names: [string, ...(string | null)[]];
  email: string | null;
  phone: string | null;
  reachedBy: Registration['reachedBy'];
  arrangedBy: string | null;
  spokenCode: string;
  registeredAt: Date;
  changedAt: Date;
  cancelledAt: Date | null;
  sequence: number;
  /** What can be done with it now. */
  may: Record<ManageVerb, boolean>;
  /** Until when a cancellation can be undone; null when it cannot. */
  undoUntil: Date | null;
  session: SessionFacts;
}

/** What was asked, and whether it was so already (scenario R7). */
export interface Managed {
  registration: RegistrationView;
  already: boolean;
}

interface LockedRegistration {
  row: RegistrationWithNames;
  session: SessionFacts;
  now: Date;
}

/** What the holder of a manage link does with one registration, and the desk for somebody on the telephone. */
@Injectable()
export class ManagedRegistrations {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The registration of a manage code; null when the code opens nothing (any more). */
  async byManageCode(code: string): Promise<RegistrationView | null> {
    // The address names the code only, so this is one of the few places that look across coalitions.
    return this.transactions.read('platform', async (reader) => {
      const row = await registrationByHash(reader, hashCapability(code));
      const session = row && (await sessionFacts(reader, row.sessionId));
      const now = this.clock.now();
      return session && linkIsAlive(session, now) ? viewOf(row, session, now) : null;
    });
  }

  /** Gives the place back. A second time is no failure. */
  cancel(actor: Actor, manageCode: string): Promise<Managed> {
    return this.withRegistration(manageCode, (tx, id) => this.cancelIn(tx, actor, id));
  }

  /** Takes a cancellation back, if there is still a place. */
  undo(actor: Actor, manageCode: string): Promise<Managed> {
    return this.withRegistration(manageCode, (tx, id) => this.undoIn(tx, actor, id));
  }

  /**
   * Other people come along, more or fewer. More needs places that are free (scenarios Q13, Q14). `seen` is the
   * sequence that the change was made on; null when the caller did not look (fault F11).
   * @throws Problem changed-meanwhile when it is newer by now, party-too-large, session-full.
   */
  changeParty(
    actor: Actor,
    manageCode: string,
    companions: readonly (string | null)[],
    seen: number | null = null,
  ): Promise<Managed> {
    const clean = readCompanions(companions);
    return this.withRegistration(manageCode, (tx, id) => this.changePartyIn(tx, actor, id, clean, seen));
  }

  /** The same as `cancel`, inside `tx`, for a library that knows the registration. */
  async cancelIn(tx: Tx, actor: Actor, registrationId: string): Promise<Managed> {
    const locked = await this.lock(tx, registrationId);
    if (!allowed('cancel', locked))
      return { registration: viewOf(locked.row, locked.session, locked.now), already: true };
    const { row, now } = locked;
    await this.change(tx, actor, locked, { status: 'cancelled', cancelledAt: now }, RegistrationCancelled);
    await this.notices.withdrawIn(tx, [row.id], passingNotices);
    await freeTakenPlaces(tx, row.sessionId, row.partySize);
    return this.answer(tx, locked);
  }

  async undoIn(tx: Tx, actor: Actor, registrationId: string): Promise<Managed> {
    const locked = await this.lock(tx, registrationId);
    if (!allowed('undo', locked))
      return { registration: viewOf(locked.row, locked.session, locked.now), already: true };
    const { row } = locked;
    await this.change(tx, actor, locked, { status: 'confirmed', cancelledAt: null }, RegistrationRestored);
    await this.notices.withdrawIn(tx, [row.id], ['cancelled']);
    if (!(await takePlaces(tx, row.sessionId, row.partySize))) throw full(locked.session);
    return this.answer(tx, locked);
  }

  private async changePartyIn(
    tx: Tx,
    actor: Actor,
    registrationId: string,
    companions: readonly (string | null)[],
    seen: number | null,
  ): Promise<Managed> {
    const locked = await this.lock(tx, registrationId);
    const { row } = locked;
    if (seen !== null && seen !== row.sequence) throw new Problem(problems.changedMeanwhile);
    allowed('changeParty', locked);
    const names: RegistrationWithNames['names'] = [row.name, ...companions];
    if (JSON.stringify(names) === JSON.stringify(row.names)) {
      return { registration: viewOf(row, locked.session, locked.now), already: true };
    }
    const more = names.length - row.partySize;
    if (more > 0 && names.length > largestParty) throw new Problem(problems.partyTooLarge);
    await this.change(tx, actor, locked, { partySize: names.length }, RegistrationChanged);
    await replaceAttendees(
      tx,
      row,
      names,
      names.map(() => newId()),
    );
    row.names = names;
    if (more > 0 && !(await takePlaces(tx, row.sessionId, more))) throw full(locked.session);
    if (more < 0) await freeTakenPlaces(tx, row.sessionId, -more);
    return this.answer(tx, locked);
  }

  /** Writes a change that the person is told of: one version newer for their calendar, with message and logbook. */
  private async change(
    tx: Tx,
    actor: Actor,
    { row, now }: LockedRegistration,
    values: Partial<Pick<Registration, 'status' | 'cancelledAt' | 'partySize'>>,
    message: Message<{ registrationId: string }>,
  ): Promise<void> {
    Object.assign(row, values, { sequence: row.sequence + 1, changedAt: now });
    await tx.update(
      Registration,
      { id: row.id },
      { ...values, sequence: row.sequence, changedAt: row.changedAt },
    );
    await tx.publish(message, { registrationId: row.id });
    const action = values.status ?? 'changed';
    await this.audit.writeIn(tx, actor, {
      action: action === 'confirmed' ? 'restored' : action,
      subject: 'registration',
      subjectId: row.id,
      fields: values.partySize === undefined ? [] : ['party'],
    });
  }

  private async withRegistration(
    code: string,
    work: (tx: Tx, id: string) => Promise<Managed>,
  ): Promise<Managed> {
    const known = await this.byManageCode(code);
    if (!known) throw new Problem(problems.noSuchRegistration);
    return this.transactions.run({ coalitionId: known.coalitionId }, (tx) => work(tx, known.id));
  }

  /** The registration, locked, with its session as it is now. */
  private async lock(tx: Tx, id: string): Promise<LockedRegistration> {
    const row = isUuid(id) ? await lockRegistration(tx, id) : null;
    const session = row && (await sessionFacts(tx, row.sessionId));
    if (!session) throw new Problem(problems.noSuchRegistration);
    return { row, session, now: this.clock.now() };
  }

  private async answer(reader: Reader, { row, now }: LockedRegistration): Promise<Managed> {
    const session = await sessionFacts(reader, row.sessionId);
    return { registration: viewOf(row, session!, now), already: false };
  }
}

/** Whether there is something to do. @throws Problem when it may not be done. */
function allowed(verb: ManageVerb, { row, session, now }: LockedRegistration): boolean {
  const decision = mayManage(verb, row, session, now, localDate(now));
  if (typeof decision === 'object') throw new Problem(problems[decision.refused]);
  return decision === 'do';
}

export function viewOf(row: RegistrationWithNames, session: SessionFacts, now: Date): RegistrationView {
  const can = (verb: ManageVerb) => mayManage(verb, row, session, now, localDate(now)) === 'do';
  const may = { cancel: can('cancel'), undo: can('undo'), changeParty: can('changeParty') };
  return {
    id: row.id,
    coalitionId: row.coalitionId,
    status: row.status,
    partySize: row.partySize,
    names: row.names,
    email: row.email,
    phone: row.phone,
    reachedBy: row.reachedBy,
    arrangedBy: row.arrangedBy,
    spokenCode: row.spokenCode,
    registeredAt: row.registeredAt,
    changedAt: row.changedAt,
    cancelledAt: row.cancelledAt,
    sequence: row.sequence,
    may,
    undoUntil: may.undo ? undoUntil(row.cancelledAt) : null,
    session,
  };
}
