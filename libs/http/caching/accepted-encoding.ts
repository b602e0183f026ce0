import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

/** The smallest first. */
const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** The smallest that the reader can take (RFC 9110, 12.5.3); as it is for who says to take nothing. */
export function acceptedEncoding(request: Pick<IncomingMessage, 'headers'>): Encoding {
  const accepted = new Negotiator(request).encodings(encodings);
  return encodings.find((one) => accepted.includes(one)) ?? 'identity';
}
