import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { hashCapability, Problem } from '#libs/kernel';
import type { Rule } from './allow.js';
import { httpProblems } from './http.problems.js';
import { RateStore } from './rate.store.js';

function ruleOf(context: ExecutionContext): Rule | undefined {
  return context.switchToHttp().getRequest<FastifyRequest>().routeOptions.config.rate;
}

const options: ThrottlerModuleOptions = {
  setHeaders: false,
  throttlers: [
    {
      limit: (context) => ruleOf(context)?.limit ?? 0,
      ttl: (context) => (ruleOf(context)?.seconds ?? 0) * 1000,
      generateKey: (context, tracker) => hashCapability(`${ruleOf(context)?.name}:${tracker}`),
    },
  ],
};

/** Counts what `@Rate` says, per address, over all processes together. Reading is never counted. */
@Injectable()
export class RateGuard extends ThrottlerGuard {
  constructor(@Inject(RateStore) store: RateStore, @Inject(Reflector) reflector: Reflector) {
    super(options, store, reflector);
  }

  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const { method } = context.switchToHttp().getRequest<FastifyRequest>();
    return method === 'GET' || method === 'HEAD' || !ruleOf(context);
  }

  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: { timeToBlockExpire: number },
  ): Promise<void> {
    throw new Problem(httpProblems.tooOften, [], timeToBlockExpire);
  }
}
