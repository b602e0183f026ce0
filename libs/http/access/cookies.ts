import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newCapability } from '#platform/kernel';

/** With https the `__Host-` prefix, which browsers accept for exactly this host over TLS only (security 11). */
function cookieName(name: string, baseUrl: string): string {
  return baseUrl.startsWith('https:') ? `__Host-${name}` : name;
}

function setCookie(reply: FastifyReply, name: string, value: string, baseUrl: string): void {
  reply.setCookie(cookieName(name, baseUrl), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
  });
}

const session = 'kom-erbij';
const browser = 'kom-erbij-browser';

/** The cookie of a signed-in member of staff, when the request carries one. */
export function sessionCookie(request: FastifyRequest, baseUrl: string): string | undefined {
  return request.cookies[cookieName(session, baseUrl)] || undefined;
}

/** Hands over a new session. It ends with the browser, or earlier in our own table. */
export function setSessionCookie(reply: FastifyReply, value: string, baseUrl: string): void {
  setCookie(reply, session, value, baseUrl);
}

export function clearSessionCookie(reply: FastifyReply, baseUrl: string): void {
  reply.clearCookie(cookieName(session, baseUrl), { path: '/' });
}

/** The nonce that binds a sign-in link to the browser that asked for it (security 4), when there is one. */
export function browserNonce(request: FastifyRequest, baseUrl: string): string | undefined {
  const nonce = request.cookies[cookieName(browser, baseUrl)];
  return nonce && /^[\w-]{43}$/.test(nonce) ? nonce : undefined;
}

/** The same, made when this browser has none yet. For the sign-in pages only: no other page sets a cookie. */
export function ensureBrowserNonce(request: FastifyRequest, reply: FastifyReply, baseUrl: string): string {
  const present = browserNonce(request, baseUrl);
  if (present) return present;
  const nonce = newCapability();
  setCookie(reply, browser, nonce, baseUrl);
  return nonce;
}
