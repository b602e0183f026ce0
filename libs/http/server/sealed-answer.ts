import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** An answer that may have to be given again. */
export interface Answer {
  status: number;
  body: unknown;
  location: string | null;
}

function keyOf(idempotencyKey: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', idempotencyKey, '', 'kom-erbij sealed answer', 32));
}

/**
 * Locks an answer with the key of the one who asked, of which only a hash is stored: an answer may hold the manage
 * link of a registration, and a copy of the table must open nothing (security 1).
 */
export function seal(answer: Answer, idempotencyKey: string): string {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(idempotencyKey), start);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), text]).toString('base64url');
}

export function unseal(sealed: string, idempotencyKey: string): Answer {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(idempotencyKey), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  return JSON.parse(text) as Answer;
}
