import type { FastifyRequest } from 'fastify';

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const ownName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Whether a request was made on this computer. Not one that a proxy passed on, since that may come from anywhere, and
 * only by a name of this computer: a page elsewhere can let its own name point here.
 */
export function isFromThisComputer(request: {
  socket: Pick<FastifyRequest['socket'], 'remoteAddress'>;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}): boolean {
  const { headers, socket } = request;
  if (headers['x-forwarded-for'] || headers['forwarded'] || headers['via']) return false;
  return loopback.test(socket.remoteAddress ?? '') && ownName.test(String(headers['host'] ?? ''));
}
