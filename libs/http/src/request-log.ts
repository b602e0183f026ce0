import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { redactPath } from './redact.js';

/** One line per request: number, method, path without keys, status, milliseconds. No address, no query, no cookie. */
export function logRequests(server: FastifyInstance, log: Pick<LoggerService, 'log'>): void {
  server.addHook('onResponse', (request, reply, done) => {
    log.log({
      request: request.id,
      method: request.method,
      path: redactPath(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}
