import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Whether the answer is for a program: it asks below /api, or likes JSON better than a page. */
export function wantsJson(request: Pick<FastifyRequest, 'originalUrl' | 'headers'>): boolean {
  // As it was asked: an address that cannot be read was put aside for another one.
  if (/^\/api(\/|\?|$)/.test(request.originalUrl)) return true;
  const liked = new Negotiator(request).mediaTypes().find((type) => /html|json/i.test(type));
  return /json/i.test(liked ?? '');
}
