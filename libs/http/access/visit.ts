import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpProblems } from '#http/errors';
import type { SignedIn } from '#people/identity';
import { Problem } from '#platform/kernel';

const present = new WeakMap<FastifyRequest, SignedIn>();

/** Written down by the actor guard, for this request only. */
export function rememberSignedIn(request: FastifyRequest, signedIn: SignedIn): void {
  present.set(request, signedIn);
}

/** Who is signed in on this request; null on public routes, where nobody looks at the cookie. */
export function signedInOn(request: FastifyRequest): SignedIn | null {
  return present.get(request) ?? null;
}

/** A member of staff at a page of the office. */
export interface Visit {
  /** With name, form token and rights. */
  staff: SignedIn;
  /**
   * The coalition that this person works in now, among those in which there are rights.
   * @throws Problem not-found when there is none
   */
  readonly coalitionId: string;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The visit of this request; a page takes of it what it needs. */
export const AtOffice = createParamDecorator((_: undefined, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const staff = signedInOn(request);
  if (!staff) throw new Problem(httpProblems.notSignedIn);
  return {
    staff,
    get coalitionId() {
      if (staff.coalitionId === null) throw new Problem(httpProblems.notFound);
      return staff.coalitionId;
    },
    request,
    reply: http.getResponse<FastifyReply>(),
  };
});
