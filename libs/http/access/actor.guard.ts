import { type CanActivate, type ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type HttpSettings, httpProblems, httpSettings } from '#http/errors';
import { Sessions } from '#people/identity';
import { may, Problem, type Role } from '#platform/kernel';
import type { Allowed } from './allow.js';
import { sessionCookie } from './cookies.js';
import { rememberSignedIn } from './signed-in.js';

function isRole(allowed: Allowed): allowed is Role {
  return allowed !== 'public' && allowed !== 'key' && allowed !== 'staff';
}

/**
 * Who is this, and may they be here? Rights are read again for each request (scenario P5). Somebody who may not, gets
 * the same answer as for a page that does not exist (scenario P2).
 */
@Injectable()
export class ActorGuard implements CanActivate {
  private readonly log = new Logger('access');

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(httpSettings) private readonly settings: HttpSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const allowed = request.routeOptions.config.allow ?? [];
    if (allowed.includes('public') || allowed.includes('key')) return true;
    const cookie = sessionCookie(request, this.settings.config.baseUrl);
    const signedIn = cookie ? await this.sessions.find(cookie) : null;
    if (!signedIn) throw new Problem(httpProblems.notSignedIn);
    rememberSignedIn(request, signedIn);
    const { actor, coalitionId } = signedIn;
    if (allowed.includes('staff')) return true;
    if (coalitionId !== null && may(actor, coalitionId, allowed.filter(isRole))) return true;
    this.log.warn({ request: request.id, refused: request.routeOptions.url, person: actor.personId });
    throw new Problem(httpProblems.notFound);
  }
}
