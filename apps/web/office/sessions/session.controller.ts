import { Controller, Inject, Param } from '@nestjs/common';
import { ActivitySessions, officeActivity, Session } from '#events/programme';
import { httpProblems } from '#http/errors';
import { Form } from '#http/input';
import { listPlaces } from '#people/coalition';
import { Clock, Problem, programmeRoles } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { reachOf } from '../activities/activity.view.js';
import { handle } from '../kit/handle.js';
import { AtPage, type EventVisit, OfficePage, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { refusedBy } from '../office-layout.js';
import { newSessionPage, type SessionView, sessionPage } from './session.pages.js';
import { emptySession, readSession, SessionForm, type SessionValues, sessionValues } from './session-form.js';

/** The forms on the page of a session: their fields, the first of which takes what belongs to none. */
const changes = {
  tijd: { fields: ['day', 'start', 'end', 'dayPart'], done: 'sessionMoved' },
  plek: { fields: ['place', 'whereKind', 'known', 'street', 'town'], done: 'sessionPlaced' },
  plaatsen: { fields: ['capacity'], done: 'sessionResized' },
  vervalt: { fields: ['reason'], done: 'sessionCalledOff' },
} as const;
type Change = keyof typeof changes;

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
  async add(@AtPage() visit: EventVisit, @Param('id') id: string, @Form() form: Posted) {
    await this.events.activity(visit.event, id);
    return handle(visit, SessionForm, form, {
      first: 'day',
      run: async (values) => {
        const { when, where, capacity } = await this.read(visit, values);
        return this.sessions.create(visit.actor, id, { ...when, where, capacity });
      },
      done: () => [addressOf(routes.event.activity, { event: visit.event, id }), 'sessionAdded'],
      again: (values, { errors }) => this.newSession(visit, id, { values, errors }),
    });
  }

  @OfficePage('GET', routes.event.session, programmeRoles)
  show(@AtPage() visit: EventVisit, @Param('session') id: string): Promise<string> {
    return this.page(visit, id);
  }

  /** Takes the last move or call-off back: the way out of a slip. */
  @OfficePage('POST', routes.event.reinstate, programmeRoles)
  async takeBack(@AtPage() visit: EventVisit, @Param('session') id: string, @Form() form: Posted) {
    const session = await this.find(visit, id);
    return handle(visit, SessionForm, form, {
      run: () => this.sessions.takeBack(visit.actor, session.id),
      done: () => [
        addressOf(routes.event.activity, { event: visit.event, id: session.activityId }),
        'sessionTakenBack',
      ],
      again: (_, { problem }) => this.page(visit, id, () => ({ refused: refusedBy(problem) })),
    });
  }

  @OfficePage('POST', routes.event.change, programmeRoles)
  async change(
    @AtPage() visit: EventVisit,
    @Param('session') id: string,
    @Param('change') change: string,
    @Form() form: Posted,
  ) {
    if (!Object.hasOwn(changes, change)) throw new Problem(httpProblems.notFound);
    const { fields, done } = changes[change as Change];
    const session = await this.find(visit, id);
    return handle(visit, SessionForm, form, {
      first: fields[0],
      run: (values) => this.apply(visit, session.id, change as Change, values),
      done: () => [addressOf(routes.event.activity, { event: visit.event, id: session.activityId }), done],
      again: (values, { errors }) => {
        const typed = Object.fromEntries(fields.map((field) => [field, values[field]]));
        return this.page(visit, id, (stored) => ({ values: { ...stored.values, ...typed }, errors }));
      },
    });
  }

  private async apply(visit: EventVisit, id: string, change: Change, values: SessionValues) {
    const { actor } = visit;
    const { when, where, capacity } = await this.read(visit, values);
    const verbs = {
      tijd: () => this.sessions.reschedule(actor, id, when),
      plek: () => this.sessions.changePlace(actor, id, where),
      plaatsen: () => this.sessions.changeCapacity(actor, id, capacity),
      vervalt: () => this.sessions.callOff(actor, id, values.reason),
    };
    await verbs[change]();
  }

  private async read({ coalitionId }: EventVisit, values: SessionValues) {
    return readSession(values, await this.events.read(coalitionId, listPlaces));
  }

  private find({ coalitionId, event }: EventVisit, id: string): Promise<Session> {
    return this.events.byId(coalitionId, id, (reader) => reader.findOne(Session, { id, eventId: event.id }));
  }

  private async newSession(
    visit: EventVisit,
    id: string,
    typed: Pick<SessionView, 'values' | 'errors'>,
  ): Promise<string> {
    const activity = await this.events.activity(visit.event, id);
    const places = await this.events.read(visit.coalitionId, listPlaces);
    return newSessionPage(visit, { ...typed, activity, places });
  }

  /** The page of a session; what was typed in the one form that was sent stays there, the others show what is stored. */
  private async page(
    visit: EventVisit,
    sessionId: string,
    more: (stored: SessionView) => Partial<SessionView> = () => ({}),
  ): Promise<string> {
    const { activityId } = await this.find(visit, sessionId);
    const { office, ...found } = await this.events.read(visit.coalitionId, async (reader) => ({
      office: await officeActivity(reader, activityId),
      places: await listPlaces(reader),
      reach: await reachOf(reader, [sessionId]),
    }));
    const { activity, view } = this.events.found(office);
    const session = this.events.found(view.sessions.find(({ id }) => id === sessionId));
    const values = sessionValues(session);
    const stored = { ...found, activity, session, values, errors: [], now: this.clock.now() };
    return sessionPage(visit, { ...stored, ...more(stored) });
  }
}
