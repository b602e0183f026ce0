import { describe, expect, it } from '@jest/globals';
import { newCapability } from '#platform/kernel';
import {
  codeOfLink,
  hashOfCode,
  isOpen,
  lifeMilliseconds,
  mostTries,
  readTypedCode,
} from './sign-in.rules.js';

describe('the digits that belong to a link', () => {
  it('are eight, always the same for one link, and differ between links', () => {
    const links = Array.from({ length: 500 }, () => newCapability());
    const codes = links.map(codeOfLink);
    expect(codes.filter((code) => !/^\d{8}$/.test(code))).toEqual([]);
    expect(links.map(codeOfLink)).toEqual(codes);
    expect(new Set(codes).size).toBe(500);
  });

  it('a stored hash is another one in another browser', () => {
    expect(hashOfCode('a', '12345678')).not.toBe(hashOfCode('b', '12345678'));
  });

  it.each([
    ['1234 5678', '12345678'],
    [' 1234-5678 ', '12345678'],
    ['12.34.56.78', '12345678'],
  ])('"%s" is read as %s', (typed, code) => expect(readTypedCode(typed)).toBe(code));
});

describe('whether a way in still works', () => {
  const now = new Date('2026-09-14T10:00:00Z');
  const fresh = { tries: 0, expiresAt: new Date(now.getTime() + lifeMilliseconds), usedAt: null };
  it.each([
    ['fresh', {}, true],
    ['after four wrong codes', { tries: mostTries - 1 }, true],
    ['after five', { tries: mostTries }, false],
    ['used', { usedAt: now }, false],
    ['at its last second', { expiresAt: new Date(now.getTime() + 1) }, true],
    ['on its time', { expiresAt: now }, false],
  ])('%s: %s → %s', (_, change, answer) => expect(isOpen({ ...fresh, ...change }, now)).toBe(answer));
});
