import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './network.js';
import { RateStore } from './rate.store.js';

/** Counts what `@Rate` says, per network address, over all processes together. Reading is never counted. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(@Inject(RateStore) private readonly rates: RateStore) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { rate } = request.routeOptions.config;
    if (rate && request.method !== 'GET' && request.method !== 'HEAD')
      await this.rates.count(rate.name, networkOf(request.ip), rate.limit, rate.seconds);
    return true;
  }
}
