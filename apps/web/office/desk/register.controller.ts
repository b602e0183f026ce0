import { Controller, Get, Header, Inject, Param, Post, Query } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Event, feedSessions, officeActivity, type SessionFacts, sessionFacts } from '#events/programme';
import { isOver, RegistrationDesk, Registrations } from '#events/registration';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm } from '#http/input';
import type { SignedIn } from '#people/identity';
import { Clock, localDate, newId, Problem } from '#platform/kernel';
import type { FieldError } from '../../ui/index.js';
import { AccessLog } from '../access-log.js';
import { attempt, fieldErrors, refusalErrors } from '../attempt.js';
import { sendOn } from '../kit/done.js';
import { OfficeEvents } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { deskRoles, html } from '../roles.js';
import { momentsPage, registerPage } from './register.pages.js';
import { DeskForm, type DeskValues, readDesk } from './register-form.js';
import { registrationsPage } from './registrations.page.js';

/** Who comes, and signing people up by telephone, at the desk or from paper. */
@Controller('kantoor/:event')
export class RegisterController {
  constructor(
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(AccessLog) private readonly access: AccessLog,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('aanmelden')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async moments(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Query('zoek') q: string | undefined,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    const all = await this.events.read(coalitionId, (reader) =>
      feedSessions(reader, event.id, q ? { q } : {}),
    );
    const sessions = all.filter((session) => this.takesPeople(session));
    return momentsPage(await this.frames.of(staff, request), event, { q: q ?? '', sessions });
  }

  /** The list for the door. Opening it is written down (privacy V10). */
  @Get('activiteiten/:id/aanmeldingen')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async list(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    const activity = await this.events.activity(event, id);
    const found = await this.events.read(coalitionId, (reader) => officeActivity(reader, id));
    const sessions = found?.view.sessions ?? [];
    await this.access.note(staff.actor, coalitionId, {
      action: 'list_read',
      subject: 'activity',
      subjectId: activity.id,
    });
    const lists = await Promise.all(
      sessions.map(async (session) => ({
        session,
        parties: await this.desk.expected(coalitionId, session.id),
      })),
    );
    return registrationsPage(await this.frames.of(staff, request), event, activity, lists);
  }

  @Get('momenten/:session/aanmelden')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async blank(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Param('session') sessionId: string,
  ): Promise<string> {
    const event = await this.events.bySlug(coalitionId, slug);
    const values = DeskForm.parse({ formId: newId(this.clock.now().getTime()) });
    return this.form(staff, event, sessionId, request, values, []);
  }

  @Post('momenten/:session/aanmelden')
  @Allow(...deskRoles)
  @Header('content-type', html)
  async register(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Param('session') sessionId: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    const session = await this.session(event, sessionId);
    const { value, problems } = await readForm(DeskForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    const { form: typed, errors } = readDesk(value);
    if (errors.length === 0) {
      const { done, refused } = await attempt(() =>
        this.registrations.register(staff.actor, session.id, typed),
      );
      if (done) {
        const said = done.repeated ? 'alreadyRegistered' : 'registered';
        sendOn(reply, `/kantoor/aanmeldingen/${done.registrationId}`, said);
        return undefined;
      }
      const names = refused.errors.length > 0 ? fieldErrors(refused.errors) : refusalErrors(refused, 'name');
      errors.push(...names);
    }
    reply.code(422);
    return this.form(staff, event, sessionId, request, value, errors);
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

  private async form(
    staff: SignedIn,
    event: Event,
    sessionId: string,
    request: FastifyRequest,
    values: DeskValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const session = await this.session(event, sessionId);
    return registerPage(await this.frames.of(staff, request), event, { session, values, errors });
  }
}
