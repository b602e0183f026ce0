import { Inject, Injectable } from '@nestjs/common';
import { type CalendarState, nextSequence } from '#formats/calendar';
import { type NamedPlace, type PlaceDetails, Places } from '#people/coalition';
import { Audit } from '#people/identity';
import { Transactions, type Tx } from '#platform/database';
import { type Actor, Clock, cleanLine, isUuid, newId, Problem } from '#platform/kernel';
import type { Message } from '#platform/queue';
import { Activity } from './activity.entity.js';
import { mayMove, mayWrite } from './activity.rules.js';
import { scopeOf, touchEvent } from './event.queries.js';
import {
  SessionCalledOff,
  SessionPlaceChanged,
  SessionReinstated,
  SessionRescheduled,
} from './programme.messages.js';
import { programmeTexts } from './programme.nl.js';
import { programmeProblems } from './programme.problems.js';
import { type DayPart, Session } from './session.entity.js';
import {
  isMoved,
  lastStep,
  nextSessionState,
  overbookedAt,
  readTimes,
  type SessionTimes,
  type Step,
  undoableUntil,
  valuesBefore,
  type WallTimes,
} from './session.rules.js';

/** When: wall times in Amsterdam. `dayPart` is for when no time is known yet. */
export interface SessionWhen extends WallTimes {
  dayPart?: DayPart | null;
}

/** Where: a place by name, online, or null for nobody knows yet. */
export type SessionWhere = (NamedPlace & Partial<PlaceDetails>) | 'online' | null;

export interface NewSession extends SessionWhen {
  where: SessionWhere;
  /** Null is unlimited, 0 is no places. */
  capacity: number | null;
}

/** A session and its activity, both locked. */
interface LockedSession {
  session: Session;
  activity: Activity;
}

/** The message that a step was taken back. */
const messageOf: Readonly<Record<Step, Message<{ sessionId: string }>>> = {
  reschedule: SessionRescheduled,
  changePlace: SessionPlaceChanged,
  callOff: SessionReinstated,
};

/** The sessions of activities: when, where, how many places, and whether they go ahead. */
@Injectable()
export class ActivitySessions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** One more session for an activity. */
  async create(actor: Actor, activityId: string, wanted: NewSession): Promise<Session> {
    return this.transactions.run(await scopeOf(this.transactions, 'activity', activityId), async (tx) => {
      const activity = await tx.lock(Activity, { id: activityId });
      if (!activity) throw new Problem(programmeProblems.activityUnknown);
      if (!mayWrite(actor, activity)) throw new Problem(programmeProblems.notYours);
      const session = await this.createIn(tx, actor, activity, wanted);
      await touchEvent(tx, activity.eventId, this.clock.now());
      return session;
    });
  }

  /** Another day or time. Whoever has signed up for a published session hears of it. */
  reschedule(actor: Actor, sessionId: string, when: SessionWhen): Promise<Session> {
    return this.changeLocked(actor, sessionId, (tx, locked) => this.rescheduleIn(tx, actor, locked, when));
  }

  /** Another place at the same time. Whoever has signed up for a published session hears of it. */
  changePlace(actor: Actor, sessionId: string, where: SessionWhere): Promise<Session> {
    return this.changeLocked(actor, sessionId, (tx, locked) => this.changePlaceIn(tx, actor, locked, where));
  }

  /**
   * More or fewer places; null takes the limit away. Below what is taken nobody is thrown out: `overbooked` of the
   * answer says by how many it is too full (scenario Q6).
   */
  changeCapacity(actor: Actor, sessionId: string, capacity: number | null): Promise<Session> {
    return this.changeLocked(actor, sessionId, (tx, locked) =>
      this.changeCapacityIn(tx, actor, locked, capacity),
    );
  }

  /** It does not go ahead, with the reason in one sentence. Twice is once. */
  callOff(actor: Actor, sessionId: string, reason: string): Promise<Session> {
    return this.changeLocked(actor, sessionId, (tx, locked) => this.callOffIn(tx, actor, locked, reason));
  }

  /**
   * Takes the last move or call-off back. Whoever heard of it hears of this too, with a newer version of the
   * appointment.
   * @throws Problem stepTooLate after ten minutes, or when there is nothing to take back
   */
  takeBack(actor: Actor, sessionId: string): Promise<Session> {
    return this.changeLocked(actor, sessionId, (tx, locked) => this.takeBackIn(tx, actor, locked));
  }

  /** For lists: the same as `create`, inside `tx` and without touching the event. */
  async createIn(tx: Tx, actor: Actor, activity: Activity, wanted: NewSession): Promise<Session> {
    const now = this.clock.now();
    const times = this.timesOrProblem(wanted);
    const row: Session = {
      ...times,
      ...(await this.placeIn(tx, wanted.where)),
      id: newId(now.getTime()),
      coalitionId: activity.coalitionId,
      eventId: activity.eventId,
      activityId: activity.id,
      dayPart: times.startsAt ? null : (wanted.dayPart ?? null),
      capacity: readCapacity(wanted.capacity),
      taken: 0,
      overbooked: 0,
      state: 'scheduled',
      reason: '',
      lastStep: null,
      sequence: 0,
      revision: 0,
      changedAt: now,
    };
    await tx.insert(Session, row);
    await this.writeAudit(tx, actor, 'created', row, []);
    return row;
  }

  /** For lists: the same as `reschedule`, on what is locked in `tx`. Answers whether anything changed, like the next. */
  async rescheduleIn(
    tx: Tx,
    actor: Actor,
    { session, activity }: LockedSession,
    when: SessionWhen,
  ): Promise<boolean> {
    const times = this.timesOrProblem(when);
    const dayPart = times.startsAt ? null : (when.dayPart ?? null);
    if (!isMoved(session, times)) {
      if (session.dayPart === dayPart) return false;
      return this.update(tx, actor, session, 'changed', { dayPart });
    }
    const state = nextSessionState(session.state, 'reschedule');
    if (!state) throw new Problem(programmeProblems.sessionCalledOff);
    const published = activity.publication === 'published';
    await this.update(tx, actor, session, 'rescheduled', {
      ...times,
      dayPart,
      lastStep: lastStep('reschedule', session, this.clock.now()),
      // Before anybody could see it, filling in the time is no move.
      ...(published ? { state } : {}),
    });
    await this.announce(tx, activity, session, SessionRescheduled);
    return true;
  }

  async changePlaceIn(
    tx: Tx,
    actor: Actor,
    { session, activity }: LockedSession,
    where: SessionWhere,
  ): Promise<boolean> {
    const place = await this.placeIn(tx, where);
    if (place.placeId === session.placeId && place.online === session.online) return false;
    if (session.state === 'cancelled') throw new Problem(programmeProblems.sessionCalledOff);
    await this.update(tx, actor, session, 'moved', {
      ...place,
      lastStep: lastStep('changePlace', session, this.clock.now()),
    });
    await this.announce(tx, activity, session, SessionPlaceChanged);
    return true;
  }

  async changeCapacityIn(
    tx: Tx,
    actor: Actor,
    { session }: LockedSession,
    wanted: number | null,
  ): Promise<boolean> {
    const capacity = readCapacity(wanted);
    if (capacity === session.capacity) return false;
    const overbooked = overbookedAt(capacity, session.taken);
    return this.update(tx, actor, session, 'resized', { capacity, overbooked });
  }

  async callOffIn(
    tx: Tx,
    actor: Actor,
    { session, activity }: LockedSession,
    typed: string,
  ): Promise<boolean> {
    const reason = cleanLine(typed);
    if (reason === '') throw unreadable('reason', programmeTexts.fields.reason);
    if (session.state === 'cancelled') return false;
    const state = nextSessionState(session.state, 'callOff');
    if (!state) throw new Problem(programmeProblems.stepNotPossible);
    await this.update(tx, actor, session, 'called_off', {
      state,
      reason,
      lastStep: lastStep('callOff', session, this.clock.now()),
    });
    await this.announce(tx, activity, session, SessionCalledOff);
    return true;
  }

  private async takeBackIn(tx: Tx, actor: Actor, { session, activity }: LockedSession): Promise<boolean> {
    const last = session.lastStep;
    if (!last || !undoableUntil(last, this.clock.now())) throw new Problem(programmeProblems.stepTooLate);
    await this.update(tx, actor, session, 'taken_back', {
      ...(valuesBefore(last) as Partial<Session>),
      lastStep: null,
    });
    await this.announce(tx, activity, session, messageOf[last.step]);
    return true;
  }

  private async changeLocked(
    actor: Actor,
    sessionId: string,
    work: (tx: Tx, locked: LockedSession) => Promise<boolean>,
  ): Promise<Session> {
    return this.transactions.run(await scopeOf(this.transactions, 'session', sessionId), async (tx) => {
      const seen = isUuid(sessionId) ? await tx.findOne(Session, { id: sessionId }) : null;
      const activity = seen && (await tx.lock(Activity, { id: seen.activityId }));
      const session = activity && (await tx.lock(Session, { id: sessionId }));
      if (!session) throw new Problem(programmeProblems.sessionUnknown);
      if (!mayMove(actor, activity)) throw new Problem(programmeProblems.notYours);
      if (await work(tx, { session, activity })) await touchEvent(tx, session.eventId, this.clock.now());
      return session;
    });
  }

  private timesOrProblem(when: SessionWhen): SessionTimes {
    const times = readTimes(when, this.clock.now());
    if ('reason' in times) throw unreadable(times.field, programmeTexts.times[times.reason]);
    return times;
  }

  private async placeIn(tx: Tx, where: SessionWhere): Promise<Pick<Session, 'placeId' | 'online'>> {
    if (where === null || where === 'online') return { placeId: null, online: where === 'online' };
    if (cleanLine(where.name) === '') throw unreadable('place', programmeTexts.fields.place);
    return { placeId: (await this.places.ensureIn(tx, where)).id, online: false };
  }

  /** Writes what changed: `taken` is left alone, since sign-ups change it at the same time. */
  private async update(
    tx: Tx,
    actor: Actor,
    session: Session,
    action: string,
    values: Partial<Session>,
  ): Promise<true> {
    const sequence = nextSequence(
      session.sequence,
      calendarState(session),
      calendarState({ ...session, ...values }),
    );
    const fields = Object.keys(values).filter((field) => field !== 'lastStep');
    if (sequence !== session.sequence) fields.push('sequence');
    const changed = { ...values, sequence, revision: session.revision + 1, changedAt: this.clock.now() };
    Object.assign(session, changed);
    await tx.update(Session, { id: session.id }, changed);
    await this.writeAudit(tx, actor, action, session, fields);
    return true;
  }

  private async announce(
    tx: Tx,
    activity: Activity,
    session: Session,
    message: Message<{ sessionId: string }>,
  ): Promise<void> {
    if (activity.publication === 'published') await tx.publish(message, { sessionId: session.id });
  }

  private writeAudit(
    tx: Tx,
    actor: Actor,
    action: string,
    session: Session,
    fields: string[],
  ): Promise<void> {
    return this.audit.writeIn(tx, actor, { action, subject: 'session', subjectId: session.id, fields });
  }
}

/** What those who have this session in their calendar must hear of. */
function calendarState({ id, day, startsAt, endsAt, state }: Session): CalendarState {
  const status = state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED';
  return { sessionId: id, day, start: startsAt, end: endsAt, status };
}

function readCapacity(capacity: number | null): number | null {
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 0 || capacity > 100_000)) {
    throw unreadable('capacity', programmeTexts.fields.capacity);
  }
  return capacity;
}

function unreadable(field: string, detail: string): Problem {
  return new Problem(programmeProblems.sessionUnreadable, [{ pointer: `/${field}`, detail }]);
}
