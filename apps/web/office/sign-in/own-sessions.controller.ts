import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { clearSessionCookie } from '#http/access';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Form, readForm } from '#http/input';
import { Sessions } from '#people/identity';
import { Clock, Problem } from '#platform/kernel';
import { routes } from '../../routes.js';
import { sendOn } from '../kit/done.js';
import { AtPage, OfficePage, type Posted, type StaffVisit } from '../kit/page.js';
import { OfficeLayouts } from '../office-layout.js';
import { ownSessionsPage } from './own-sessions.page.js';

const SessionForm = z.object({ session: z.uuid() });
const CoalitionForm = z.object({ coalition: z.uuid() });

/** Signing out, seeing and ending own sessions, and choosing the coalition to work in. */
@Controller()
export class OwnSessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OfficeLayouts) private readonly frames: OfficeLayouts,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  @OfficePage('POST', routes.signIn.out, ['staff'])
  async signOut(@AtPage() visit: StaffVisit): Promise<void> {
    await this.sessions.end(visit.actor);
    this.outside(visit);
  }

  @OfficePage('GET', routes.office.ownSessions, ['staff'])
  async list(@AtPage() visit: StaffVisit): Promise<string> {
    return ownSessionsPage(visit, {
      sessions: await this.sessions.list(visit.actor),
      coalitions: await this.frames.coalitionsOf(visit.actor),
      now: this.clock.now(),
    });
  }

  @OfficePage('POST', routes.office.ownSessions, ['staff'])
  async end(@AtPage() visit: StaffVisit, @Form() form: Posted): Promise<void> {
    const { session } = await read(SessionForm, form);
    await this.sessions.end(visit.actor, session);
    if (visit.actor.sessionId === session) this.outside(visit);
    else sendOn(visit.reply, routes.office.ownSessions, 'sessionEnded');
  }

  @OfficePage('POST', routes.office.coalition, ['staff'])
  async choose(@AtPage() { actor, reply }: StaffVisit, @Form() form: Posted): Promise<void> {
    await this.sessions.workFor(actor, (await read(CoalitionForm, form)).coalition);
    sendOn(reply, routes.office.start, 'coalitionChosen');
  }

  private outside({ reply }: StaffVisit): void {
    clearSessionCookie(reply, this.settings.config.baseUrl);
    sendOn(reply, routes.signIn.ask, 'signedOut');
  }
}

/** What is no id of ours is not found, like an id of somebody else. */
async function read<S extends z.ZodType>(schema: S, form: Posted): Promise<z.output<S>> {
  const { value } = await readForm(schema, form);
  if (!value) throw new Problem(httpProblems.notFound);
  return value;
}
