import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { httpProblems } from '#http/errors';
import { readMultipart } from '#http/input';
import { hashCapability, Problem, sameHash } from '#platform/kernel';
import { signedInOn } from './signed-in.js';

/** Name of the hidden field, and with `x-` and dashes of the header, that carry a session's form token. */
export const formTokenField = 'formToken';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The second look at a request that changes something on behalf of a cookie: the browser must say that it comes from
 * our own page, and the form must carry the token of the session (security 12). That the two headers do not tell of a
 * foreign page is checked for every request already, by the platform. Files are taken from staff only.
 */
@Injectable()
export class FormGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (reading.includes(request.method)) return true;
    const signedIn = signedInOn(request);
    if (!signedIn) {
      if (request.isMultipart()) throw new Problem(httpProblems.unknownFormat);
      return true;
    }
    if (!request.headers['sec-fetch-site'] && !request.headers.origin)
      throw new Problem(httpProblems.refused);
    if (request.isMultipart()) request.body = await readMultipart(request);
    const token = request.headers['x-form-token'] ?? takeToken(request.body);
    if (typeof token !== 'string' || !sameHash(hashCapability(token), hashCapability(signedIn.formToken)))
      throw new Problem(httpProblems.refused);
    return true;
  }
}

/** Takes the token out of the body, so that no schema has to know about it. */
function takeToken(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  const fields = body as Record<string, unknown>;
  const token = fields[formTokenField];
  delete fields[formTokenField];
  return token;
}
