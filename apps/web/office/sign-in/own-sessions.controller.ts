import { Controller, Get, Header, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, AtOffice, clearSessionCookie, type Visit } from '#http/access';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Form, readForm } from '#http/input';
import { Sessions } from '#people/identity';
import { Clock, Problem } from '#platform/kernel';
import { Frames } from '../../frame.js';
import { routes } from '../../routes.js';
import { sendOn } from '../kit/done.js';
import { OfficeFrames } from '../office-frame.js';
import { html } from '../roles.js';
import { ownSessionsPage } from './own-sessions.page.js';

const SessionForm = z.object({ session: z.uuid() });
const CoalitionForm = z.object({ coalition: z.uuid() });

/** Signing out, seeing and ending own sessions, and choosing the coalition to work in. */
@Controller()
export class OwnSessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Frames) private readonly coalitions: Frames,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @Post(routes.signIn.out)
  @Allow('staff')
  async signOut(@AtOffice() { staff, reply }: Visit): Promise<void> {
    await this.sessions.end(staff.actor);
    clearSessionCookie(reply, this.settings.config.baseUrl);
    sendOn(reply, routes.signIn.ask, 'signedOut');
  }

  @Get(routes.office.ownSessions)
  @Allow('staff')
  @Header('content-type', html)
  async list(@AtOffice() { staff, request }: Visit): Promise<string> {
    const all = await this.coalitions.all();
    return ownSessionsPage(await this.frames.of(staff, request), {
      sessions: await this.sessions.list(staff.actor),
      coalitions: all.filter(({ id }) => staff.actor.grants.some((grant) => grant.coalitionId === id)),
      now: this.clock.now(),
    });
  }

  @Post(routes.office.ownSessions)
  @Allow('staff')
  async end(@AtOffice() { staff, reply }: Visit, @Form() form: Record<string, unknown>): Promise<void> {
    const { value } = await readForm(SessionForm, form);
    if (!value) throw new Problem(httpProblems.notFound);
    await this.sessions.end(staff.actor, value.session);
    if (value.session === staff.actor.sessionId) {
      clearSessionCookie(reply, this.settings.config.baseUrl);
      return sendOn(reply, routes.signIn.ask, 'signedOut');
    }
    sendOn(reply, routes.office.ownSessions, 'sessionEnded');
  }

  @Post(routes.office.coalition)
  @Allow('staff')
  async choose(@AtOffice() { staff, reply }: Visit, @Form() form: Record<string, unknown>): Promise<void> {
    const { value } = await readForm(CoalitionForm, form);
    if (!value) throw new Problem(httpProblems.notFound);
    await this.sessions.workFor(staff.actor, value.coalition);
    sendOn(reply, routes.office.start, 'coalitionChosen');
  }
}
