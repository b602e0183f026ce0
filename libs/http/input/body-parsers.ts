import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { httpProblems } from '#http/errors';
import { Problem } from '#platform/kernel';
import { gather } from './gather.js';
import { isReadableText } from './readable-url.js';

/** Largest JSON document or form without files, in bytes. */
export const bodyLimit = 256 * 1024;
/** More fields than any form of ours has. */
const mostFields = 1000;

type Done = (error: Error | null, body?: unknown) => void;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new Problem(httpProblems.unreadableRequest);
  }
}

/** A posted form. Wrong percent signs and wrong UTF-8 are refused; the usual parsers let them through (security 34). */
export function readFormBody(body: Buffer): Record<string, unknown> {
  const parts = textOf(body)
    .split('&')
    .filter((part) => part !== '');
  if (parts.length > mostFields || !parts.every(isReadableText))
    throw new Problem(httpProblems.unreadableRequest);
  return gather(new URLSearchParams(parts.join('&')));
}

/** Replaces the framework's parsers, which guess where ours refuse. */
export function useBodyParsers(app: NestFastifyApplication): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const json = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('text/plain');
  app.useBodyParser('application/json', { bodyLimit }, (request: FastifyRequest, body: Buffer, done: Done) =>
    json(request, textOf(body), done),
  );
  app.useBodyParser(
    'application/x-www-form-urlencoded',
    { bodyLimit },
    (_request: FastifyRequest, body: Buffer, done: Done) => done(null, readFormBody(body)),
  );
}
