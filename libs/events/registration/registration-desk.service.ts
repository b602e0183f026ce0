import { Inject, Injectable } from '@nestjs/common';
import { sessionFacts } from '#events/programme';
import { Transactions } from '#platform/database';
import { type Actor, Clock, cleanLine, deskRoles, may, Problem, readSpokenCode } from '#platform/kernel';
import { ManagedRegistrations, type RegistrationView, viewOf } from './manage.service.js';
import { registrationProblems as problems } from './registration.problems.js';
import {
  confirmedOfSession,
  countsOfEvent,
  findRegistrations,
  type RegistrationWithNames,
  registrationById,
  type SessionCount,
} from './registration.queries.js';

/** Somebody who comes, on the list of one session. */
export interface ExpectedParty {
  registrationId: string;
  names: [string, ...(string | null)[]];
  phone: string | null;
  email: string | null;
  arrangedBy: string | null;
  spokenCode: string;
  registeredAt: Date;
}

const dayMilliseconds = 24 * 3_600_000;

/** What the desk does: look people up, see who comes, and change a registration for somebody on the telephone. */
@Injectable()
export class RegistrationDesk {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ManagedRegistrations) private readonly managed: ManagedRegistrations,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Registrations of the coalition by the code that somebody reads aloud or by part of a name (at least two letters),
   * for sessions that are not over since a day. At most 20.
   */
  async find(coalitionId: string, typed: string): Promise<RegistrationView[]> {
    const name = cleanLine(typed);
    const wanted = {
      code: readSpokenCode(typed),
      name: name.length >= 2 ? name : '',
      since: new Date(this.clock.now().getTime() - dayMilliseconds),
    };
    return this.transactions.read({ coalitionId }, async (reader) => {
      const rows = await findRegistrations(reader, wanted);
      const views: RegistrationView[] = [];
      for (const row of rows) {
        const session = await sessionFacts(reader, row.sessionId);
        if (session) views.push(viewOf(row, session, this.clock.now()));
      }
      return views;
    });
  }

  async byId(coalitionId: string, registrationId: string): Promise<RegistrationView | null> {
    return this.transactions.read({ coalitionId }, async (reader) => {
      const row = await registrationById(reader, registrationId);
      const session = row && (await sessionFacts(reader, row.sessionId));
      return session ? viewOf(row, session, this.clock.now()) : null;
    });
  }

  /** Who comes to a session, in order of sign-up. */
  async expected(coalitionId: string, sessionId: string): Promise<ExpectedParty[]> {
    const rows = await this.transactions.read({ coalitionId }, (reader) =>
      confirmedOfSession(reader, sessionId),
    );
    return rows.map(partyOf);
  }

  /** How many registrations and people each session of an event has; sessions without any are left out. */
  counts(coalitionId: string, eventId: string): Promise<SessionCount[]> {
    return this.transactions.read({ coalitionId }, (reader) => countsOfEvent(reader, eventId));
  }

  /** Cancels for somebody who calls. */
  async cancel(actor: Actor, coalitionId: string, registrationId: string): Promise<RegistrationView> {
    this.onlyDesk(actor, coalitionId);
    return this.transactions.run({ coalitionId }, async (tx) => {
      return (await this.managed.cancelIn(tx, actor, registrationId)).registration;
    });
  }

  /** Takes back a cancellation for somebody who calls. */
  async undo(actor: Actor, coalitionId: string, registrationId: string): Promise<RegistrationView> {
    this.onlyDesk(actor, coalitionId);
    return this.transactions.run({ coalitionId }, async (tx) => {
      return (await this.managed.undoIn(tx, actor, registrationId)).registration;
    });
  }

  private onlyDesk(actor: Actor, coalitionId: string): void {
    if (!may(actor, coalitionId, deskRoles)) throw new Problem(problems.onlyStaff);
  }
}

function partyOf(row: RegistrationWithNames): ExpectedParty {
  return {
    registrationId: row.id,
    names: row.names,
    phone: row.phone,
    email: row.email,
    arrangedBy: row.arrangedBy,
    spokenCode: row.spokenCode,
    registeredAt: row.registeredAt,
  };
}
