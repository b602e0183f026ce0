import type { FastifyRequest } from 'fastify';

/** How much a client wants a media type, 0 to 1, from its Accept header. */
function wish(accept: string, wanted: RegExp): number {
  let best = 0;
  for (const part of accept.split(',')) {
    const [type = '', ...parameters] = part.trim().toLowerCase().split(';');
    if (!wanted.test(type.trim())) continue;
    const q = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    best = Math.max(best, q === undefined ? 1 : Number(q));
  }
  return best;
}

/** Whether the answer is for a program: it asks below /api, or likes JSON better than a page. */
export function wantsJson(request: FastifyRequest): boolean {
  // As it was asked: an address that cannot be read was put aside for another one.
  if (/^\/api(\/|\?|$)/.test(request.originalUrl)) return true;
  const accept = request.headers.accept ?? '';
  return (
    wish(accept, /^application\/([\w.-]+\+)?json$/) > wish(accept, /^(text\/html|application\/xhtml\+xml)$/)
  );
}
