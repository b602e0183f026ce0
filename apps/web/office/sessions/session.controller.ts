import { Controller, Inject, Param } from '@nestjs/common';
import { ActivitySessions, type Event, officeActivity, Session } from '#events/programme';
import { httpProblems } from '#http/errors';
import { Form } from '#http/input';
import { listPlaces } from '#people/coalition';
import { Clock, isUuid, Problem } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { reachOf } from '../activities/activity.view.js';
import { handle, refuseFields } from '../kit/handle.js';
import { AtPage, type EventVisit, OfficePage } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { programmeRoles } from '../roles.js';
import { newSessionPage, type SessionView, sessionPage } from './session.pages.js';
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

type Posted = Record<string, unknown>;

/** The sessions of an activity: adding, moving, calling off. Whoever signed up hears of it by the way that they have. */
@Controller()
export class SessionController {
  constructor(
    @Inject(ActivitySessions) private readonly sessions: ActivitySessions,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @OfficePage('GET', routes.event.newSession, programmeRoles)
  blank(@AtPage() visit: EventVisit, @Param('id') id: string): Promise<string> {
    return this.newSession(visit, id, { values: emptySession, errors: [] });
  }

  @OfficePage('POST', routes.event.newSession, programmeRoles)
  async add(
    @AtPage() visit: EventVisit,
    @Param('id') id: string,
    @Form() form: Posted,
  ): Promise<string | undefined> {
    const { actor, event, coalitionId } = visit;
    await this.events.activity(event, id);
    return handle(visit, SessionForm, form, {
      first: 'day',
      run: async (values) => {
        const place = readWhere(values, await this.events.read(coalitionId, listPlaces));
        const size = readCapacity(values);
        refuseFields([place.error, size.error]);
        const [where, capacity] = [place.where!, size.capacity!];
        return this.sessions.create(actor, id, { ...readWhen(values), where, capacity });
      },
      done: () => [addressOf(routes.event.activity, { event, id }), 'sessionAdded'],
      again: (values, { errors }) => this.newSession(visit, id, { values, errors }),
    });
  }

  @OfficePage('GET', routes.event.session, programmeRoles)
  show(@AtPage() visit: EventVisit, @Param('session') id: string): Promise<string> {
    return this.page(visit, id);
  }

  /** Takes the last move or call-off back: the way out of a slip. */
  @OfficePage('POST', routes.event.reinstate, programmeRoles)
  async takeBack(@AtPage() visit: EventVisit, @Param('session') id: string): Promise<string | undefined> {
    const session = await this.find(visit.event, id);
    return handle(
      visit,
      SessionForm,
      {},
      {
        run: () => this.sessions.takeBack(visit.actor, session.id),
        done: () => [
          addressOf(routes.event.activity, { event: visit.event, id: session.activityId }),
          'sessionTakenBack',
        ],
        again: (_, { problem }) => this.page(visit, id, () => ({ refused: problem.kind })),
      },
    );
  }

  @OfficePage('POST', routes.event.change, programmeRoles)
  async change(
    @AtPage() visit: EventVisit,
    @Param('session') id: string,
    @Param('change') change: string,
    @Form() form: Posted,
  ): Promise<string | undefined> {
    if (!Object.hasOwn(changes, change)) throw new Problem(httpProblems.notFound);
    const kind = change as Change;
    const session = await this.find(visit.event, id);
    return handle(visit, SessionForm, form, {
      first: changes[kind],
      run: (values) => this.apply(visit, session.id, kind, values),
      done: () => [
        addressOf(routes.event.activity, { event: visit.event, id: session.activityId }),
        doneOf[kind],
      ],
      again: (values, { errors }) =>
        this.page(visit, id, (stored) => ({ values: { ...stored.values, ...partOf(kind, values) }, errors })),
    });
  }

  private async apply(
    { actor, coalitionId }: EventVisit,
    id: string,
    kind: Change,
    values: SessionValues,
  ): Promise<unknown> {
    if (kind === 'tijd') return this.sessions.reschedule(actor, id, readWhen(values));
    if (kind === 'vervalt') return this.sessions.callOff(actor, id, values.reason);
    if (kind === 'plaatsen') {
      const { capacity, error } = readCapacity(values);
      refuseFields([error]);
      return this.sessions.changeCapacity(actor, id, capacity!);
    }
    const { where, error } = readWhere(values, await this.events.read(coalitionId, listPlaces));
    refuseFields([error]);
    return this.sessions.changePlace(actor, id, where!);
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
    { event, frame }: EventVisit,
    id: string,
    fields: Pick<SessionView, 'values' | 'errors'>,
  ): Promise<string> {
    const activity = await this.events.activity(event, id);
    const places = await this.events.read(event.coalitionId, listPlaces);
    return newSessionPage(frame, event, activity, { ...fields, places });
  }

  /** The page of a session; what was typed in the one form that was sent stays there, the others show what is stored. */
  private async page(
    { event, frame }: EventVisit,
    sessionId: string,
    more: (stored: SessionView) => Partial<SessionView> = () => ({}),
  ): Promise<string> {
    const { activityId } = await this.find(event, sessionId);
    const found = await this.events.read(event.coalitionId, async (reader) => ({
      office: await officeActivity(reader, activityId),
      places: await listPlaces(reader),
      reach: await reachOf(reader, [sessionId]),
    }));
    const session = found.office?.view.sessions.find(({ id }) => id === sessionId);
    if (!found.office || !session) throw new Problem(httpProblems.notFound);
    const stored: SessionView = {
      activity: found.office.activity,
      session,
      places: found.places,
      reach: found.reach,
      values: sessionValues(session),
      errors: [],
      now: this.clock.now(),
    };
    return sessionPage(frame, event, { ...stored, ...more(stored) });
  }
}

/** The fields of the form that was sent. */
function partOf(kind: Change, values: SessionValues): Partial<SessionValues> {
  const { day, start, end, dayPart, whereKind, known, place, street, town, capacity, reason } = values;
  if (kind === 'tijd') return { day, start, end, dayPart };
  if (kind === 'plek') return { whereKind, known, place, street, town };
  return kind === 'plaatsen' ? { capacity } : { reason };
}
