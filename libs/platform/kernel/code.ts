import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that cannot be taken for one another when read aloud: no 0, O, 1, I, L (UI25). */
const spokenAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A secret that opens one thing, for an address or a cookie. Length in bits; 256 unless told. */
export function newCapability(bits = 256): string {
  return randomBytes(bits / 8).toString('base64url');
}

/** Only this is stored of a capability, so that a copy of the table opens nothing (security 1). */
export function hashCapability(capability: string): string {
  return createHash('sha256').update(capability).digest('base64url');
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Eight characters to read aloud on the telephone. It works at the desk only, never as an address. */
export function newSpokenCode(): string {
  return Array.from({ length: 8 }, () => spokenAlphabet[randomInt(spokenAlphabet.length)]).join('');
}

/** "K7P4M2QX" as "K7P4-M2QX". */
export function formatSpokenCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What somebody typed for a spoken code, as it is stored: capitals, without spaces and dashes. */
export function readSpokenCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
