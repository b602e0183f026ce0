import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { signedInOn } from '#http/access';
import { httpProblems } from '#http/errors';
import { Transactions } from '#platform/database';
import { Clock, hashCapability, Problem } from '#platform/kernel';
import { claimKey, type Remembered, type Repeatable, releaseKey, storeAnswer } from './http.queries.js';
import { seal, unseal } from './sealed-answer.js';

/** After this long a request that never ended is taken for dead. */
const lockMilliseconds = 60_000;

/**
 * A POST of the API may be sent again with the same Idempotency-Key: one effect, one answer (scenarios I1 to I5).
 * Only answers of success are kept. A failure left nothing behind, so the same request may simply be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || !request.url.startsWith('/api/') || key === undefined)
      return next.handle();
    if (typeof key !== 'string' || !/^[\w.-]{16,128}$/.test(key))
      throw new Problem(httpProblems.keyUnreadable);
    return from(this.once(request, context.switchToHttp().getResponse<FastifyReply>(), key, next));
  }

  private async once(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    next: CallHandler,
  ): Promise<unknown> {
    const repeatable = describe(request, key);
    const now = this.clock.now();
    const known = await this.transactions.run('platform', (tx) =>
      claimKey(tx, repeatable, now, new Date(now.getTime() + lockMilliseconds)),
    );
    if (known) return answerAgain(known, repeatable, key, reply);
    let body: unknown;
    try {
      body = await lastValueFrom(next.handle());
    } catch (failure) {
      await this.transactions.run('platform', (tx) => releaseKey(tx, repeatable));
      throw failure;
    }
    const location = reply.getHeader('location');
    const answer = {
      status: reply.statusCode,
      body,
      location: typeof location === 'string' ? location : null,
    };
    await this.transactions.run('platform', (tx) => storeAnswer(tx, repeatable, seal(answer, key)));
    return body;
  }
}

/** Who asks what. Residents have no name, so for them the key alone tells requests apart: hence its length. */
function describe(request: FastifyRequest, key: string): Repeatable {
  const asked = JSON.stringify([request.method, request.url, request.body ?? null]);
  return {
    credential: signedInOn(request)?.actor.personId ?? 'resident',
    key: hashCapability(key),
    requestHash: createHash('sha256').update(asked).digest('base64url'),
  };
}

function answerAgain(known: Remembered, request: Repeatable, key: string, reply: FastifyReply): unknown {
  if (known.requestHash !== request.requestHash) throw new Problem(httpProblems.repeatedOtherwise);
  if (known.sealed === null) throw new Problem(httpProblems.stillRunning, [], 5);
  const answer = unseal(known.sealed, key);
  reply.code(answer.status).header('idempotency-replayed', 'true');
  if (answer.location) reply.header('location', answer.location);
  return answer.body;
}
