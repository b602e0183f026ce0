import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * For a page behind a key in its address, or with a person on it: not kept, not found by search engines, and no page
 * that is opened from it learns its address (security 7, privacy V27).
 */
export function markPrivate(reply: FastifyReply): void {
  reply
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('cache-control', 'no-store');
}

/**
 * Public JSON and the calendar of a programme may be read by the page of anybody; nothing else may (security 14), also
 * not the appointment of one registration.
 */
export function isOpenToAllPages(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  const isData = path.startsWith('/api/') || path.endsWith('/agenda.ics');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  return isData && isReading && (request.routeOptions.config.allow?.includes('public') ?? false);
}
