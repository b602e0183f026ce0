import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '#people/identity';

const present = new WeakMap<FastifyRequest, SignedIn>();

/** Written down by the actor guard, for this request only. */
export function rememberSignedIn(request: FastifyRequest, signedIn: SignedIn): void {
  present.set(request, signedIn);
}

/** Who is signed in on this request; null on public routes, where nobody looks at the cookie. */
export function signedInOn(request: FastifyRequest): SignedIn | null {
  return present.get(request) ?? null;
}
