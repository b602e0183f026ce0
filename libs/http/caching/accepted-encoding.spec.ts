import { expect, it } from '@jest/globals';
import { acceptedEncoding } from './accepted-encoding.js';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['deflate', 'identity'],
  ['x-brotli', 'identity'],
  ['br;q=0', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0, br;q=0.1', 'br'],
  ['*;q=0', 'identity'],
  [';;,=q', 'identity'],
])('Accept-Encoding: %s is answered in %s', (accepted, encoding) => {
  expect(acceptedEncoding({ headers: { 'accept-encoding': accepted } })).toBe(encoding);
});
