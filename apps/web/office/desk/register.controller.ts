import { Controller, Inject, Param } from '@nestjs/common';
import { type Event, feedSessions, officeActivity, type SessionFacts, sessionFacts } from '#events/programme';
import { isOver, RegistrationDesk, Registrations } from '#events/registration';
import { httpProblems } from '#http/errors';
import { Form } from '#http/input';
import { Clock, deskRoles, localDate, newId, Problem } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { handle, refuseFields } from '../kit/handle.js';
import { showList, withFiles } from '../kit/list.js';
import { AtPage, type EventVisit, OfficePage, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { openSessions, registerPage } from './register.pages.js';
import { DeskForm, readDesk } from './register-form.js';
import { showParties } from './registrations.page.js';

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

  @OfficePage('GET', withFiles(routes.event.chooseSession), deskRoles)
  async sessions(@AtPage() visit: EventVisit): Promise<string | Buffer> {
    return showList(visit, openSessions(visit.event), await this.open(visit));
  }

  /** The list for the door, on the screen and as a file. Opening it is written down (privacy V10). */
  @OfficePage('GET', withFiles(routes.event.registrations), deskRoles)
  async list(@AtPage() visit: EventVisit, @Param('id') id: string): Promise<string | Buffer> {
    const { actor, coalitionId, event } = visit;
    const activity = await this.events.activity(event, id);
    const found = await this.events.read(coalitionId, (reader) => officeActivity(reader, id));
    await this.access.note(actor, coalitionId, { action: 'list_read', subject: 'activity', subjectId: id });
    const lists = (found?.view.sessions ?? []).map(async (session) => ({
      session,
      parties: await this.desk.expected(coalitionId, session.id),
    }));
    return showParties(visit, activity, await Promise.all(lists));
  }

  @OfficePage('GET', routes.event.register, deskRoles)
  async blank(@AtPage() visit: EventVisit, @Param('session') id: string): Promise<string> {
    const session = await this.session(visit.event, id);
    const values = DeskForm.parse({ formId: newId(this.clock.now().getTime()) });
    return registerPage(visit, { session, values, errors: [] });
  }

  @OfficePage('POST', routes.event.register, deskRoles)
  async register(@AtPage() visit: EventVisit, @Param('session') id: string, @Form() form: Posted) {
    const { actor, event } = visit;
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
        registerPage(visit, { session: await this.session(event, id), values, errors }),
    });
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
