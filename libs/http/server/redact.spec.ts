import { describe, expect, it } from '@jest/globals';
import { redactPath } from './redact.js';

describe('what a log may hold (security 7, privacy V18)', () => {
  it.each([
    ['/a/K3yK3yK3y', '/a/…'],
    ['/a/K3yK3yK3y/afmelden', '/a/…/afmelden'],
    ['/inloggen/K3y?x=1', '/inloggen/…'],
    ['/u/K3y', '/u/…'],
    ['/barendrecht/week-2026?q=Jan+Jansen#naam', '/barendrecht/week-2026'],
    [`/x/${'k'.repeat(86)}/y`, '/x/…/y'],
    ['/inloggen', '/inloggen'],
    ['/agenda/a/b', '/agenda/a/b'],
  ])('%s is logged as %s', (url, logged) => expect(redactPath(url)).toBe(logged));
});
