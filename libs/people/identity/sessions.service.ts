import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#platform/database';
import { type Actor, Clock, hashCapability, newCapability, newId, Problem } from '#platform/kernel';
import { deviceName } from './device-name.js';
import { identityProblems } from './identity.problems.js';
import { findSession, markSeen } from './session.queries.js';
import { isAlive, isSeenAgain, workingCoalition } from './session.rules.js';
import { StaffSession } from './staff-session.entity.js';

export type Staff = Extract<Actor, { kind: 'staff' }>;

/** Somebody who is signed in, as an app needs it. */
export interface SignedIn {
  actor: Staff;
  person: { id: string; name: string; email: string };
  /** Goes as a hidden field into every form of this session (security 12). */
  formToken: string;
  /** The coalition that the office pages show; null for who has no rights anywhere. */
  coalitionId: string | null;
}

/** One line of "waar bent u ingelogd". */
export interface OwnSession {
  id: string;
  device: string;
  startedAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}

/** Opaque cookies with their state in the database, so that signing out really ends something (security 8). */
@Injectable()
export class Sessions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A new session of 256 bits. Answers the cookie, which is stored nowhere. */
  async startIn(tx: Tx, personId: string, userAgent: string): Promise<string> {
    const cookie = newCapability();
    const now = this.clock.now();
    await tx.insert(StaffSession, {
      id: newId(now.getTime()),
      personId,
      cookieHash: hashCapability(cookie),
      formToken: newCapability(),
      device: deviceName(userAgent),
      coalitionId: null,
      startedAt: now,
      lastSeenAt: now,
      endedAt: null,
    });
    return cookie;
  }

  /** Who holds this cookie, with the rights of this very moment; null for a dead, ended or made-up one. */
  async find(cookie: string): Promise<SignedIn | null> {
    const row = await this.transactions.read('platform', (reader) =>
      findSession(reader, hashCapability(cookie)),
    );
    const now = this.clock.now();
    if (!row || !isAlive(row, now)) return null;
    if (isSeenAgain(row, now)) await this.transactions.run('platform', (tx) => markSeen(tx, row.id, now));
    return {
      actor: { kind: 'staff', personId: row.personId, sessionId: row.id, grants: row.grants },
      person: { id: row.personId, name: row.name, email: row.email },
      formToken: row.formToken,
      coalitionId: workingCoalition(row.coalitionId, row.grants),
    };
  }

  /** Own sessions that are alive, newest first. */
  async list(actor: Staff): Promise<OwnSession[]> {
    const now = this.clock.now();
    const rows = await this.transactions.read('platform', (reader) =>
      reader.find(StaffSession, { where: { personId: actor.personId }, order: { startedAt: 'DESC' } }),
    );
    return rows
      .filter((row) => isAlive(row, now))
      .map(({ id, device, startedAt, lastSeenAt }) => ({
        id,
        device,
        startedAt,
        lastSeenAt,
        current: id === actor.sessionId,
      }));
  }

  /** Ends one of the actor's own sessions; the one that asks is signing out. Harmless twice. */
  async end(actor: Staff, sessionId: string = actor.sessionId): Promise<void> {
    await this.transactions.run('platform', async (tx) => {
      const session = await tx.lock(StaffSession, { id: sessionId, personId: actor.personId });
      if (session && session.endedAt === null)
        await tx.update(StaffSession, { id: sessionId }, { endedAt: this.clock.now() });
    });
  }

  /** Turns the office to another coalition that this person works for. */
  async workFor(actor: Staff, coalitionId: string): Promise<void> {
    if (!actor.grants.some((grant) => grant.coalitionId === coalitionId))
      throw new Problem(identityProblems.grantUnknown);
    await this.transactions.run('platform', (tx) =>
      tx.update(StaffSession, { id: actor.sessionId }, { coalitionId }),
    );
  }
}
