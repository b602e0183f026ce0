import { hashCapability } from '#platform/kernel';

/** How long a link and its code work: the limit for a secret that travels by mail (security 2). */
export const lifeMilliseconds = 10 * 60_000;
/** Wrong codes after which a sign-in is dead (security 4). */
export const mostTries = 5;
/** Links that one person can have open at a time; whoever asks for more gets no further mail (security 43). */
export const mostOpen = 5;

/**
 * The eight digits that belong to a link. They follow from it, so that a mail opened on another device can show them
 * without anything being written or stored.
 */
export function codeOfLink(link: string): string {
  const bytes = Buffer.from(hashCapability(`code:${link}`), 'base64url');
  return String(bytes.readUIntBE(0, 6) % 100_000_000).padStart(8, '0');
}

/** What is stored of a code: worth nothing without the nonce of the browser, which is stored nowhere. */
export function hashOfCode(browserNonce: string, code: string): string {
  return hashCapability(`${browserNonce}.${code}`);
}

/** What somebody typed for a code: spaces and dashes do not matter. */
export function readTypedCode(typed: string): string {
  return typed.replace(/\D/g, '');
}

/** Whether a sign-in can still be used at `now`. */
export function isOpen(signIn: { tries: number; expiresAt: Date; usedAt: Date | null }, now: Date): boolean {
  return signIn.usedAt === null && signIn.tries < mostTries && signIn.expiresAt.getTime() > now.getTime();
}
