import { Controller, Get, Header, Inject, Param, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActivitySessions, type Event, officeActivity, Session } from '#events/programme';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import { listPlaces } from '#people/coalition';
import type { SignedIn } from '#people/identity';
import { Clock, isUuid, Problem } from '#platform/kernel';
import type { FieldError } from '../../ui/index.js';
import { reachOf } from '../activities/activity.view.js';
import { attempt, refusalErrors } from '../attempt.js';
import { sendOn } from '../kit/done.js';
import { OfficeEvents, officeAddress } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { html, programmeRoles } from '../roles.js';
import { newSessionPage, sessionPage } from './session.pages.js';
import {
  emptySession,
  readCapacity,
  readWhen,
  readWhere,
  SessionForm,
  type SessionValues,
  sessionValues,
} from './session-form.js';

const changes = { tijd: 'day', plek: 'place', plaatsen: 'capacity', vervalt: 'reason' } as const;
type Change = keyof typeof changes;
const doneOf = {
  tijd: 'sessionMoved',
  plek: 'sessionPlaced',
  plaatsen: 'sessionResized',
  vervalt: 'sessionCalledOff',
} as const;

/** The sessions of an activity: adding, moving, calling off. Whoever signed up hears of it by the way that they have. */
@Controller('kantoor/:event')
export class SessionController {
  constructor(
    @Inject(ActivitySessions) private readonly sessions: ActivitySessions,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('activiteiten/:id/moment')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async blank(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    return this.newSession(staff, event, id, request, emptySession, []);
  }

  @Post('activiteiten/:id/moment')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async add(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    await this.events.activity(event, id);
    const values = await readSession(form);
    const places = await this.events.read(coalitionId, listPlaces);
    const place = readWhere(values, places);
    const size = readCapacity(values);
    const errors = [place.error, size.error].filter((error) => error !== undefined);
    if (place.where !== undefined && size.capacity !== undefined) {
      const { where } = place;
      const { capacity } = size;
      const { refused } = await attempt(() =>
        this.sessions.create(staff.actor, id, { ...readWhen(values), where, capacity }),
      );
      if (!refused) {
        sendOn(reply, officeAddress(event, `activiteiten/${id}`), 'sessionAdded');
        return undefined;
      }
      errors.push(...refusalErrors(refused, 'day'));
    }
    reply.code(422);
    return this.newSession(staff, event, id, request, values, errors);
  }

  @Get('momenten/:session')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async look(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Param('session') sessionId: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    return this.session(staff, event, sessionId, request, null, []);
  }

  /** Takes the last move or call-off back: the way out of a slip. */
  @Post('momenten/:session/ongedaan')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async takeBack(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Param('session') sessionId: string,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    const session = await this.find(event, sessionId);
    const { refused } = await attempt(() => this.sessions.takeBack(staff.actor, session.id));
    if (!refused) {
      sendOn(reply, officeAddress(event, `activiteiten/${session.activityId}`), 'sessionTakenBack');
      return undefined;
    }
    reply.code(refused.kind.status);
    return this.session(staff, event, sessionId, request, null, [], refused);
  }

  @Post('momenten/:session/:change')
  @Allow(...programmeRoles)
  @Header('content-type', html)
  async change(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Param('session') sessionId: string,
    @Param('change') change: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    if (!Object.hasOwn(changes, change)) throw new Problem(httpProblems.notFound);
    const kind = change as Change;
    const session = await this.find(event, sessionId);
    const values = await readSession(form);
    const errors = await this.apply(staff, coalitionId, session.id, kind, values);
    if (errors.length === 0) {
      sendOn(reply, officeAddress(event, `activiteiten/${session.activityId}`), doneOf[kind]);
      return undefined;
    }
    reply.code(422);
    return this.session(staff, event, sessionId, request, { kind, values }, errors);
  }

  private async apply(
    staff: SignedIn,
    coalitionId: string,
    sessionId: string,
    kind: Change,
    values: SessionValues,
  ): Promise<FieldError[]> {
    const { actor } = staff;
    const tried = async (work: () => Promise<unknown>) => {
      const { refused } = await attempt(work);
      return refused ? refusalErrors(refused, changes[kind]) : [];
    };
    if (kind === 'tijd') return tried(() => this.sessions.reschedule(actor, sessionId, readWhen(values)));
    if (kind === 'vervalt') return tried(() => this.sessions.callOff(actor, sessionId, values.reason));
    if (kind === 'plaatsen') {
      const { capacity, error } = readCapacity(values);
      if (capacity === undefined) return [error];
      return tried(() => this.sessions.changeCapacity(actor, sessionId, capacity));
    }
    const { where, error } = readWhere(values, await this.events.read(coalitionId, listPlaces));
    if (where === undefined) return [error];
    return tried(() => this.sessions.changePlace(actor, sessionId, where));
  }

  private async find(event: Event, id: string): Promise<Session> {
    const session = isUuid(id)
      ? await this.events.read(event.coalitionId, (reader) =>
          reader.findOne(Session, { id, eventId: event.id }),
        )
      : null;
    if (!session) throw new Problem(httpProblems.notFound);
    return session;
  }

  private async newSession(
    staff: SignedIn,
    event: Event,
    id: string,
    request: FastifyRequest,
    values: SessionValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const activity = await this.events.activity(event, id);
    const places = await this.events.read(event.coalitionId, listPlaces);
    return newSessionPage(await this.frames.of(staff, request), event, activity, { values, errors, places });
  }

  /** The page of a session; what was typed in the one form that was sent stays there, the others show what is stored. */
  private async session(
    staff: SignedIn,
    event: Event,
    sessionId: string,
    request: FastifyRequest,
    typed: { kind: Change; values: SessionValues } | null,
    errors: readonly FieldError[],
    refused?: Problem,
  ): Promise<string> {
    const { activityId } = await this.find(event, sessionId);
    const found = await this.events.read(event.coalitionId, async (reader) => ({
      office: await officeActivity(reader, activityId),
      places: await listPlaces(reader),
      reach: await reachOf(reader, [sessionId]),
    }));
    const session = found.office?.view.sessions.find(({ id }) => id === sessionId);
    if (!found.office || !session) throw new Problem(httpProblems.notFound);
    const stored = sessionValues(session);
    return sessionPage(await this.frames.of(staff, request), event, {
      activity: found.office.activity,
      session,
      places: found.places,
      reach: found.reach,
      values: typed ? { ...stored, ...partOf(typed.kind, typed.values) } : stored,
      errors,
      ...(refused && { refused: refused.kind }),
      now: this.clock.now(),
    });
  }
}

async function readSession(form: Record<string, unknown>): Promise<SessionValues> {
  const { value, problems } = await readForm(SessionForm, form);
  if (!value) throw new Problem(httpProblems.checkFields, problems);
  return value;
}

/** The fields of the form that was sent. */
function partOf(kind: Change, values: SessionValues): Partial<SessionValues> {
  const { day, start, end, dayPart, whereKind, known, place, street, town, capacity, reason } = values;
  if (kind === 'tijd') return { day, start, end, dayPart };
  if (kind === 'plek') return { whereKind, known, place, street, town };
  return kind === 'plaatsen' ? { capacity } : { reason };
}
