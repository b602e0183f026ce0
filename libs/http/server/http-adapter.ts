import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { bodyLimit, isReadableUrl, longestUrl, unreadableUrl } from '#http/input';
import type { Config } from '#platform/kernel';

/**
 * What Nest is told when an app is made. Not `forceCloseConnections`: that hangs up on requests in hand as well; see
 * `stopInOrder`.
 */
export const appOptions = {
  return503OnClosing: true,
  bufferLogs: true,
} as const;

/** The HTTP server of an app. The address of a client counts from that many proxies only (security 19). */
export function newHttpAdapter(config: Pick<Config, 'TRUST_PROXY'>): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    bodyLimit,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    // The router would answer these two itself, past our filter: no NUL route exists, and `prepareHttp` refuses it.
    rewriteUrl: ({ url = '/' }) => (isReadableUrl(url) ? url : unreadableUrl),
    routerOptions: { maxParamLength: longestUrl },
  });
}
