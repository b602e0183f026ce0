import { Inject, Injectable } from '@nestjs/common';
import { freePlaces, type SessionPlaces, sessionFacts } from '#events/programme';
import { Transactions, type Tx } from '#platform/database';
import { plural } from '#platform/i18n';
import {
  type Actor,
  Clock,
  deskRoles,
  hashCapability,
  isUuid,
  localDate,
  may,
  newId,
  newSpokenCode,
  Problem,
} from '#platform/kernel';
import { ManageKeys } from './manage-keys.js';
import { placeRegistrationRow, reactivate, replaceAttendees, takePlaces } from './places.queries.js';
import type { Registration } from './registration.entity.js';
import { RegistrationPlaced, RegistrationRepeated } from './registration.messages.js';
import { registrationTexts } from './registration.nl.js';
import { registrationProblems as problems } from './registration.problems.js';
import {
  coalitionOfSession,
  lockRegistration,
  registrationById,
  signUpStateOf,
} from './registration.queries.js';
import { identityText, placeRegistration, type RegistrationStatus } from './registration.rules.js';
import { type CleanForm, type RegistrationForm, readForm } from './registration-form.js';

/** What the one who signed up gets to see. */
export interface Placed {
  registrationId: string;
  status: RegistrationStatus;
  /**
   * For `/a/{code}`. Null for a resident who signs up somebody who is coming already: whoever knows a name and a
   * telephone number must not get hold of that person's place (scenario P10). The person gets a mail instead.
   */
  manageCode: string | null;
  spokenCode: string | null;
  /** This person was already coming. */
  repeated: boolean;
}

const attempts = 4;
const knownSessions = 10_000;

/** Signing up. */
@Injectable()
export class Registrations {
  private readonly coalitions = new Map<string, string>();

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ManageKeys) private readonly keys: ManageKeys,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Signs a party up for a session. The same form again, or the same person again, is the same registration.
   * @throws Problem when there is no place, the booking window is closed or a field is wrong.
   */
  async register(actor: Actor, sessionId: string, typed: RegistrationForm): Promise<Placed> {
    const form = readForm(typed);
    const coalitionId = await this.coalitionOf(sessionId);
    const byStaff = may(actor, coalitionId, deskRoles);
    if (!byStaff && form.channel !== 'web' && form.channel !== 'api') throw new Problem(problems.onlyStaff);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactions.run({ coalitionId }, (tx) =>
          this.place(tx, actor, byStaff, sessionId, form),
        );
      } catch (failure) {
        if (attempt < attempts && metAnother(failure)) continue;
        throw failure;
      }
    }
  }

  private async place(
    tx: Tx,
    actor: Actor,
    byStaff: boolean,
    sessionId: string,
    form: CleanForm,
  ): Promise<Placed> {
    const identity = identityOf(sessionId, form);
    const session = await signUpStateOf(tx, sessionId, form.formId, identity);
    if (!session) throw new Problem(problems.noSuchSession);
    const earlier = session.earlierId ? await registrationById(tx, session.earlierId) : null;
    if (earlier?.formId === form.formId) return this.sameForm(tx, earlier, sessionId, form);
    if (earlier?.status === 'confirmed') return this.samePerson(tx, earlier, byStaff);

    const now = this.clock.now();
    const decision = placeRegistration({
      session,
      free: freePlaces(session),
      party: form.names.length,
      now,
      today: localDate(now),
      by: byStaff ? 'staff' : 'resident',
    });
    if ('refused' in decision) {
      throw decision.refused === 'sessionFull' ? full(session) : new Problem(problems[decision.refused]);
    }
    return earlier
      ? this.reactivate(tx, actor, earlier.id, sessionId, form, now)
      : this.takePlace(tx, actor, sessionId, form, identity, now);
  }

  private async takePlace(
    tx: Tx,
    actor: Actor,
    sessionId: string,
    form: CleanForm,
    identity: string | null,
    now: Date,
  ): Promise<Placed> {
    const id = newId(now.getTime());
    const manageCode = await this.keys.codeOf(tx, id);
    const spokenCode = newSpokenCode();
    const placed = await placeRegistrationRow(tx, {
      ...form,
      id,
      sessionId,
      attendeeIds: form.names.map(() => newId(now.getTime())),
      manageHash: hashCapability(manageCode),
      spokenCode,
      identity,
      now,
      message: {
        id: newId(now.getTime()),
        name: RegistrationPlaced.name,
        payload: JSON.stringify(RegistrationPlaced.encode({ registrationId: id })),
      },
      audit: { id: newId(now.getTime()), ...auditActor(actor) },
    });
    if (!placed) throw await this.refusalNow(tx, sessionId);
    return { registrationId: id, status: 'confirmed', manageCode, spokenCode, repeated: false };
  }

  /** After an own cancellation the row comes back to life, one version newer (scenario R2). */
  private async reactivate(
    tx: Tx,
    actor: Actor,
    registrationId: string,
    sessionId: string,
    form: CleanForm,
    now: Date,
  ): Promise<Placed> {
    const row = await lockRegistration(tx, registrationId);
    if (row?.status !== 'cancelled') throw new Problem(problems.tryOnceMore);
    await reactivate(tx, {
      ...form,
      id: row.id,
      now,
      audit: { id: newId(now.getTime()), ...auditActor(actor) },
    });
    await replaceAttendees(
      tx,
      row,
      form.names,
      form.names.map(() => newId(now.getTime())),
    );
    await tx.publish(RegistrationPlaced, { registrationId: row.id });
    if (!(await takePlaces(tx, sessionId, form.names.length))) throw await this.refusalNow(tx, sessionId);
    return {
      registrationId: row.id,
      status: 'confirmed',
      manageCode: await this.keys.codeOf(tx, row.id),
      spokenCode: row.spokenCode,
      repeated: false,
    };
  }

  /** The same form once more, by a double click or a reload (scenario I6, fault F14). */
  private async sameForm(tx: Tx, earlier: Registration, sessionId: string, form: CleanForm): Promise<Placed> {
    const same = earlier.sessionId === sessionId && earlier.name === form.names[0];
    if (!same) throw new Problem(problems.formUsedAlready);
    return {
      registrationId: earlier.id,
      status: earlier.status,
      manageCode: await this.keys.codeOf(tx, earlier.id),
      spokenCode: earlier.spokenCode,
      repeated: false,
    };
  }

  /** Somebody who is coming already: no second row (scenario R1). */
  private async samePerson(tx: Tx, earlier: Registration, byStaff: boolean): Promise<Placed> {
    await tx.publish(RegistrationRepeated, { registrationId: earlier.id });
    return {
      registrationId: earlier.id,
      status: earlier.status,
      manageCode: byStaff ? await this.keys.codeOf(tx, earlier.id) : null,
      spokenCode: byStaff ? earlier.spokenCode : null,
      repeated: true,
    };
  }

  /** The statement found no place: what it says now. */
  private async refusalNow(tx: Tx, sessionId: string): Promise<Problem> {
    const session = await sessionFacts(tx, sessionId);
    if (!session) return new Problem(problems.noSuchSession);
    return session.state === 'cancelled' ? new Problem(problems.calledOff) : full(session);
  }

  /** Which coalition a session belongs to: an address may name the session only. It never changes, so it is kept. */
  private async coalitionOf(sessionId: string): Promise<string> {
    const known = this.coalitions.get(sessionId);
    if (known) return known;
    const found = isUuid(sessionId)
      ? await this.transactions.read('platform', (reader) => coalitionOfSession(reader, sessionId))
      : null;
    if (!found) throw new Problem(problems.noSuchSession);
    if (this.coalitions.size >= knownSessions) this.coalitions.clear();
    this.coalitions.set(sessionId, found);
    return found;
  }
}

function identityOf(sessionId: string, form: CleanForm): string | null {
  const text = identityText(sessionId, { name: form.names[0], email: form.email, phone: form.phone });
  return text && hashCapability(text);
}

/** Two of the same at the same session: the second round finds what the first one wrote. */
function metAnother(failure: unknown): boolean {
  return failure instanceof Problem && failure.kind === problems.tryOnceMore;
}

export function auditActor(actor: Actor): { actor: string; personId: string | null } {
  return { actor: actor.kind, personId: actor.kind === 'staff' ? actor.personId : null };
}

/** "Er is nog 1 plaats vrij". */
export function full(session: SessionPlaces): Problem {
  const left = freePlaces(session) ?? 0;
  const detail = plural(left, registrationTexts.fields.placesLeft);
  return new Problem(problems.sessionFull, left > 0 ? [{ pointer: '/companions', detail }] : []);
}
