import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeNext } from './safe-next.js';

describe('where somebody goes after signing in (security 32)', () => {
  const good = [
    '/kantoor',
    '/',
    '/kantoor/week?dag=2026-09-24&pagina=2',
    '/barendrecht/week-2026/a%20b',
    '/a/../b',
  ];
  it.each(good)('%s stays on our site', (path) => {
    const next = safeNext(path);
    expect(new URL(next!, 'https://komerbij.example').origin).toBe('https://komerbij.example');
  });

  const bad = [
    'https://kwaad.example',
    '//kwaad.example',
    '/\\kwaad.example',
    '\\\\kwaad.example',
    '/%2f%2fkwaad.example',
    '/%2fkwaad.example',
    '/%5ckwaad.example',
    '/%252f%252fkwaad.example',
    '/a//kwaad.example',
    '/.//kwaad.example',
    '/a/..//kwaad.example',
    'javascript:alert(1)',
    'kantoor',
    '',
    '/\tkwaad',
    '/%09/kwaad.example',
    '/%E0%A4%A',
    '/a#fragment',
    `/${'a'.repeat(600)}`,
    undefined,
    ['/kantoor'],
  ];
  it.each(bad)('%s leads nowhere', (path) => expect(safeNext(path)).toBeNull());

  it('whatever is tried, a browser stays on our site', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '%2f',
      '%5c',
      '%252f',
      '.',
      '..',
      '@',
      ':',
      'kwaad.example',
      '\t',
      '?',
      '%09',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const next = safeNext(`/${parts.join('')}`);
        if (next === null) return;
        expect(new URL(next, 'https://komerbij.example').origin).toBe('https://komerbij.example');
        expect(new URL(decodeURIComponent(next), 'https://komerbij.example').origin).toBe(
          'https://komerbij.example',
        );
      }),
      { numRuns: 5000 },
    );
  });
});
