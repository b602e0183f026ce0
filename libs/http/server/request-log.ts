import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { redactPath } from './redact.js';

export type LogServed = (url: string, status: number) => void;

/**
 * One line per request: number, method, path without keys, status, milliseconds. No address, no query, no cookie.
 * Answers how to log what was served without the framework.
 */
export function logRequests(server: FastifyInstance, log: Pick<LoggerService, 'log'>): LogServed {
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
  return (url, status) =>
    log.log({ request: randomUUID(), method: 'GET', path: redactPath(url), status, kept: true });
}
