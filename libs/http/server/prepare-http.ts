import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { watchRoutes } from '#http/access';
import { isOpenToAllPages, PageCache } from '#http/caching';
import { httpProblems } from '#http/errors';
import { isReadableUrl, multipartLimits, speakDutch, useBodyParsers } from '#http/input';
import { type Config, Problem } from '#platform/kernel';
import { stopInOrder } from './orderly-stop.js';
import { logRequests } from './request-log.js';

/** Powerful things of a browser that no page of ours uses. */
const permissions = 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()';

/**
 * What every app has beside its guards: headers, checks of what comes in, one log line per request, an orderly stop.
 * After `NestFactory.create(Module, newHttpAdapter(config), doorOptions)` and before `app.init()`; the module imports
 * `HttpModule.forRoot(…)`.
 */
export async function prepareHttp(
  app: NestFastifyApplication,
  config: Pick<Config, 'baseUrl'> & Partial<Pick<Config, 'LOG_LEVEL'>>,
): Promise<void> {
  speakDutch();
  watchRoutes(app);
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const pageCache = app.get(PageCache, { strict: false });
  // Where only warnings are written, no line is put together for each request.
  const isQuiet = config.LOG_LEVEL === 'warn' || config.LOG_LEVEL === 'error';
  pageCache.serveFrom(server, isQuiet ? () => undefined : logRequests(server, new Logger('http')));
  useHeaders(app, config.baseUrl);
  refuseForeignPages(app, config.baseUrl);
  useBodyParsers(app);
  await app.register(cookie);
  await app.register(multipart, { limits: multipartLimits });
  checkRequests(server);
  stopInOrder(server);
  pageCache.cacheFrom(server);
}

/** Security 15 and 16. Without `upgrade-insecure-requests`, which breaks pages on a plain http address. */
function useHeaders(app: NestFastifyApplication, baseUrl: string): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'form-action': "'self'",
      },
    },
    xFrameOptions: { action: 'deny' },
    // Not `no-referrer` everywhere: with that, browsers say "Origin: null" with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: baseUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
}

/**
 * Refuses a change that another site's page asks for, by Sec-Fetch-Site or Origin (security 12). A page with
 * `no-referrer` on plain http has neither to show; without a staff cookie there is nothing to abuse.
 */
function refuseForeignPages(app: NestFastifyApplication, baseUrl: string): void {
  app.enableCsrfProtection({
    trustedOrigins: [new URL(baseUrl).origin],
    exclude: (request: FastifyRequest) =>
      request.headers.origin === 'null' &&
      !request.headers['sec-fetch-site'] &&
      !request.headers.cookie?.includes('kom-erbij='),
  });
}

function checkRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('permissions-policy', permissions);
    if (request.method === 'TRACE') return done(new Problem(httpProblems.methodNotAllowed));
    done(isReadableUrl(request.url) ? undefined : new Problem(httpProblems.unreadableRequest));
  });
  // Whatever does not say that it may be kept, may not (security 16).
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Pages for staff may show people; that search engines do not come in is no reason not to say so (privacy V27).
    if (!request.routeOptions.config?.allow?.includes('public') && !reply.hasHeader('x-robots-tag'))
      reply.header('x-robots-tag', 'noindex, nofollow');
    if (isOpenToAllPages(request))
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    done(null, payload);
  });
}
