import { Controller, Inject, Param } from '@nestjs/common';
import {
  type Activity,
  type Event,
  feedSessions,
  officeActivity,
  type SessionFacts,
  sessionFacts,
} from '#events/programme';
import { isOver, RegistrationDesk, Registrations } from '#events/registration';
import { httpProblems } from '#http/errors';
import { Form } from '#http/input';
import { Clock, localDate, newId, Problem } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { handle, refuseFields } from '../kit/handle.js';
import { exportList, filesOf } from '../kit/list.js';
import { AtPage, type EventVisit, OfficePage } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { deskRoles } from '../roles.js';
import { openSessions, openSessionsPage, registerPage } from './register.pages.js';
import { DeskForm, readDesk } from './register-form.js';
import { partyList, partyRows, registrationsPage, type SessionList } from './registrations.page.js';

/** Who comes, and signing people up by telephone, at the desk or from paper. */
@Controller()
export class RegisterController {
  constructor(
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(AccessLog) private readonly access: AccessLog,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @OfficePage('GET', routes.event.chooseSession, deskRoles)
  async sessions(@AtPage() visit: EventVisit): Promise<string> {
    return openSessionsPage(visit, await this.open(visit));
  }

  @OfficePage('GET', filesOf(routes.event.chooseSession), deskRoles)
  async sessionFiles(@AtPage() visit: EventVisit): Promise<Buffer> {
    return exportList(openSessions(visit.event), await this.open(visit), visit);
  }

  @OfficePage('GET', routes.event.registrations, deskRoles)
  async list(@AtPage() visit: EventVisit, @Param('id') id: string): Promise<string> {
    const { activity, lists } = await this.lists(visit, id);
    return registrationsPage(visit, activity, lists);
  }

  @OfficePage('GET', filesOf(routes.event.registrations), deskRoles)
  async files(@AtPage() visit: EventVisit, @Param('id') id: string): Promise<Buffer> {
    const { lists } = await this.lists(visit, id);
    return exportList(partyList, partyRows(lists), visit);
  }

  @OfficePage('GET', routes.event.register, deskRoles)
  async blank(@AtPage() { event, frame }: EventVisit, @Param('session') id: string): Promise<string> {
    const session = await this.session(event, id);
    const values = DeskForm.parse({ formId: newId(this.clock.now().getTime()) });
    return registerPage(frame, event, { session, values, errors: [] });
  }

  @OfficePage('POST', routes.event.register, deskRoles)
  async register(
    @AtPage() visit: EventVisit,
    @Param('session') id: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const { actor, event, frame } = visit;
    const session = await this.session(event, id);
    return handle(visit, DeskForm, form, {
      first: 'name',
      run: (values) => {
        const typed = readDesk(values);
        refuseFields(typed.errors);
        return this.registrations.register(actor, session.id, typed.form);
      },
      done: ({ registrationId, repeated }) => [
        addressOf(routes.office.registration, { id: registrationId }),
        repeated ? 'alreadyRegistered' : 'registered',
      ],
      again: async (values, { errors }) =>
        registerPage(frame, event, { session: await this.session(event, id), values, errors }),
    });
  }

  /** The list for the door, on the screen and as a file. Opening it is written down (privacy V10). */
  private async lists(
    { actor, coalitionId, event }: EventVisit,
    id: string,
  ): Promise<{ activity: Activity; lists: SessionList[] }> {
    const activity = await this.events.activity(event, id);
    const found = await this.events.read(coalitionId, (reader) => officeActivity(reader, id));
    await this.access.note(actor, coalitionId, { action: 'list_read', subject: 'activity', subjectId: id });
    const lists = await Promise.all(
      (found?.view.sessions ?? []).map(async (session) => ({
        session,
        parties: await this.desk.expected(coalitionId, session.id),
      })),
    );
    return { activity, lists };
  }

  private async open({ coalitionId, event }: EventVisit): Promise<SessionFacts[]> {
    const all = await this.events.read(coalitionId, (reader) => feedSessions(reader, event.id, {}));
    return all.filter((session) => this.takesPeople(session));
  }

  private takesPeople(session: SessionFacts): boolean {
    const now = this.clock.now();
    const books = session.bookingMode === 'required' || session.bookingMode === 'preferred';
    return books && session.state !== 'cancelled' && !isOver(session, now, localDate(now));
  }

  private async session(event: Event, id: string): Promise<SessionFacts> {
    const session = await this.events.read(event.coalitionId, (reader) => sessionFacts(reader, id));
    if (session?.eventId !== event.id) throw new Problem(httpProblems.notFound);
    return session;
  }
}
