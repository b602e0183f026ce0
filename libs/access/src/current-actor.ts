import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { httpProblems } from '#libs/failure';
import type { SignedIn } from '#libs/identity';
import { type Actor, Problem, resident } from '#libs/kernel';

const present = new WeakMap<FastifyRequest, SignedIn>();

/** Written down by the actor guard, for this request only. */
export function rememberSignedIn(request: FastifyRequest, signedIn: SignedIn): void {
  present.set(request, signedIn);
}

/** Who is signed in on this request; null on public routes, where nobody looks at the cookie. */
export function signedInOn(request: FastifyRequest): SignedIn | null {
  return present.get(request) ?? null;
}

function staffOn(context: ExecutionContext): SignedIn {
  const signedIn = signedInOn(context.switchToHttp().getRequest<FastifyRequest>());
  if (!signedIn) throw new Problem(httpProblems.notSignedIn);
  return signedIn;
}

/** The actor of this request: a member of staff, or a resident on a public route. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor => {
  return signedInOn(context.switchToHttp().getRequest<FastifyRequest>())?.actor ?? resident;
});

/** The same with name, form token and chosen coalition, for pages of staff. */
export const CurrentStaff = createParamDecorator(
  (_: undefined, context: ExecutionContext): SignedIn => staffOn(context),
);

/** The coalition that an office page works in, among those that the person has rights in. */
export const OfficeCoalition = createParamDecorator((_: undefined, context: ExecutionContext): string => {
  const { coalitionId } = staffOn(context);
  if (coalitionId === null) throw new Problem(httpProblems.notFound);
  return coalitionId;
});
